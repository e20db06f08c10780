package vigil.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.record.KeptWarning;
import vigil.record.RaisedWarning;
import vigil.record.Store;

class OutboxTest {
  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @TempDir Path folder;
  private Store store;
  private HttpServer server;
  private volatile int status = 204;
  private final List<String> received = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch released = new CountDownLatch(1);

  @BeforeEach
  void open() throws IOException {
    store = Store.write(folder.resolve("a.vigil"), Clock.fixed(NOON, ZoneOffset.UTC));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String id = exchange.getRequestHeaders().getFirst("webhook-id");
          long seconds = Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp"));
          String signature = exchange.getRequestHeaders().getFirst("webhook-signature");
          boolean signed = WebhookSignature.of("key", id, seconds, body).equals(signature);
          received.add(id + " " + signed + " " + body.contains("\"warning\":\"w1\""));
          if (exchange.getRequestURI().getPath().equals("/hangs")) {
            await();
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  private void await() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void close() {
    released.countDown();
    server.stop(0);
    store.close();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Outbox outbox(Instant now, QuietHours quiet) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Sender webhook = new WebhookSender("key", clock, Duration.ofMillis(1500));
    return new Outbox(store.warnings(), quiet, clock, webhook, null);
  }

  private List<KeptWarning> warnings() {
    LocalDate day = LocalDate.of(2024, 5, 1);
    return store
        .warnings()
        .raise(
            List.of(
                new RaisedWarning(
                    "surge", "A", day, day, "what", "why", "usual", 0, null, List.of())),
            "ada");
  }

  @Test
  void aMessageArrivesSignedAndOnce() throws InterruptedException {
    Outbox outbox = outbox(NOON, QuietHours.NONE);
    List<KeptWarning> warnings = warnings();
    outbox.put(warnings, List.of(url("/hook")));
    outbox.put(warnings, List.of(url("/hook")));
    assertThat(outbox.send()).isEmpty();
    assertThat(outbox.send()).isEmpty();
    assertThat(outbox(NOON.plusSeconds(90_000), QuietHours.NONE).send()).isEmpty();
    assertThat(received).containsExactly("msg_w1-1 true true");
  }

  @Test
  void aFailureIsTriedAgainWithGrowingPausesUnderTheSameIdentifier() throws InterruptedException {
    status = 500;
    Outbox outbox = outbox(NOON, QuietHours.NONE);
    outbox.put(warnings(), List.of(url("/hook")));
    assertThat(outbox.send()).singleElement().asString().contains("500", "12:00:05");
    assertThat(outbox(NOON.plusSeconds(4), QuietHours.NONE).send()).isEmpty();
    assertThat(outbox(NOON.plusSeconds(5), QuietHours.NONE).send())
        .singleElement()
        .asString()
        .contains("12:05:05");
    status = 200;
    assertThat(outbox(NOON.plusSeconds(400), QuietHours.NONE).send()).isEmpty();
    assertThat(received).hasSize(3).containsOnly("msg_w1-1 true true");
  }

  @Test
  void oneThatHangsDoesNotBlockTheOthers() throws InterruptedException {
    Outbox outbox = outbox(NOON, QuietHours.NONE);
    outbox.put(warnings(), List.of(url("/hangs"), url("/hook")));
    assertThat(outbox.send()).singleElement().asString().contains("/hangs");
    assertThat(received).hasSize(2);
  }

  @Test
  void whoWantsNoMoreIsGivenUp() throws InterruptedException {
    status = 410;
    Outbox outbox = outbox(NOON, QuietHours.NONE);
    outbox.put(warnings(), List.of(url("/hook")));
    assertThat(outbox.send()).singleElement().asString().contains("given up");
    assertThat(outbox(NOON.plusSeconds(90_000), QuietHours.NONE).send()).isEmpty();
    assertThat(received).hasSize(1);
  }

  @Test
  void nothingIsSentInQuietHours() throws InterruptedException {
    QuietHours quiet = QuietHours.of("11:00-14:30");
    Outbox outbox = outbox(NOON, quiet);
    outbox.put(warnings(), List.of(url("/hook")));
    assertThat(outbox.send()).isEmpty();
    assertThat(received).isEmpty();
    assertThat(outbox(Instant.parse("2024-05-01T14:30:00Z"), quiet).send()).isEmpty();
    assertThat(received).hasSize(1);
  }

  @Test
  void quietHoursMayRunOverMidnight() {
    QuietHours quiet = QuietHours.of("22:00-6:30".replace("6:30", "06:30"));
    assertThat(quiet.after(Instant.parse("2024-05-01T23:10:00Z")))
        .isEqualTo(Instant.parse("2024-05-02T06:30:00Z"));
    assertThat(quiet.after(Instant.parse("2024-05-01T03:00:00Z")))
        .isEqualTo(Instant.parse("2024-05-01T06:30:00Z"));
    assertThat(quiet.after(NOON)).isEqualTo(NOON);
    assertThatThrownBy(() -> QuietHours.of("always")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void signaturesAreThoseOfStandardWebhooks() {
    String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    String body = "{\"test\": 2432232314}";
    assertThat(WebhookSignature.of(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }
}
