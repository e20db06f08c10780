package vigil.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import vigil.record.Delivery;

/** Posts messages to a webhook, signed. */
final class WebhookSender implements Sender {
  private static final int GONE = 410;

  private final HttpClient client;
  private final String secret;
  private final Clock clock;
  private final Duration patience;

  WebhookSender(String secret, Clock clock, Duration patience) {
    this.secret = secret;
    this.clock = clock;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public void send(Delivery delivery, Notice notice) throws IOException, InterruptedException {
    long seconds = clock.instant().getEpochSecond();
    String signature = WebhookSignature.of(secret, delivery.message(), seconds, notice.json());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(delivery.target()))
            .timeout(patience)
            .header("content-type", "application/json")
            .header("webhook-id", delivery.message())
            .header("webhook-timestamp", String.valueOf(seconds))
            .header("webhook-signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(notice.json()))
            .build();
    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status == GONE) {
      throw new GoneException("the receiver answers 410: it wants no more");
    }
    if (status / 100 != 2) {
      throw new IOException("the receiver answers " + status);
    }
  }
}
