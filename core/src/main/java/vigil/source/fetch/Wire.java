package vigil.source.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** One request and its answer, whatever that is; bounded in size and time. */
final class Wire {
  private final FetchPolicy policy;
  private final HttpClient client;

  /** A status and what came with it, unpacked. */
  record Reply(HttpResponse<byte[]> response, byte[] bytes) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  /** No answer came. */
  static final class Lost extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Answer.Failure failure;

    Lost(Answer.Why why, String message) {
      super(message);
      this.failure = Answer.Failure.of(why, message);
    }

    Answer.Failure failure() {
      return failure;
    }
  }

  Wire(FetchPolicy policy) {
    this.policy = policy;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(policy.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  Reply ask(URI address, Map<String, String> headers) throws Lost, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(policy.whole())
            .header("User-Agent", policy.agent())
            .header("Accept-Encoding", "gzip");
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), info -> new BoundedBody(policy.largest()));
    try {
      HttpResponse<byte[]> response = answer.get(policy.whole().toMillis(), TimeUnit.MILLISECONDS);
      return new Reply(response, unpacked(response));
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw slow();
    } catch (ExecutionException e) {
      throw lost(e.getCause());
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private Lost slow() {
    return new Lost(
        Answer.Why.TOO_SLOW, "did not end within " + policy.whole().toSeconds() + " seconds");
  }

  private Lost lost(@Nullable Throwable cause) {
    if (cause instanceof BoundedBody.TooLarge) {
      return new Lost(Answer.Why.TOO_LARGE, "is larger than " + policy.largest() + " bytes");
    }
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return slow();
    }
    String message = cause == null ? "no reason is known" : cause.getMessage();
    String why = message == null ? String.valueOf(cause) : message;
    return new Lost(Answer.Why.UNREACHABLE, "cannot be reached: " + why);
  }

  private byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("");
    String name = encoding.strip().toLowerCase(Locale.ROOT);
    if (!name.equals("gzip") && !name.equals("x-gzip") || response.body().length == 0) {
      return response.body();
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      byte[] bytes = in.readNBytes(policy.largest());
      if (in.read() >= 0) {
        throw new BoundedBody.TooLarge(policy.largest());
      }
      return bytes;
    }
  }
}
