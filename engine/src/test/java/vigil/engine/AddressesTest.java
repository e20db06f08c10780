package vigil.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job that never ends asks a feed again and again, on condition that it has changed. */
class AddressesTest {
  private static final String STRIKE =
      "<item><guid>%s</guid><pubDate>Tue, 14 May 2024 10:00:00 GMT</pubDate>"
          + "<description>Shells hit the harbour of Odesa on Monday and killed %s sailors, the"
          + " navy said.</description></item>";

  @TempDir Path folder;

  private final AtomicReference<String> items = new AtomicReference<>("");
  private final AtomicInteger unchanged = new AtomicInteger();
  private final AtomicInteger absent = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/feed", this::feed);
    server.createContext(
        "/away",
        e -> {
          absent.incrementAndGet();
          send(e, 404, "");
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void feed(HttpExchange exchange) throws IOException {
    String tag = "\"" + items.get().hashCode() + "\"";
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      unchanged.incrementAndGet();
      send(exchange, 304, "");
    } else {
      String channel = "<rss version='2.0'><channel><title>Quay</title>" + items.get();
      send(exchange, 200, channel + "</channel></rss>");
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private List<String> lines(String kind, int many) throws Exception {
    Path place = folder.resolve("out/" + kind);
    List<String> lines = Runs.lines(place);
    while (lines.size() < many) {
      Thread.sleep(200);
      lines = Runs.lines(place);
    }
    return lines;
  }

  /**
   * It takes three seconds to be read, in which another reader is through with what comes later.
   */
  @Test
  void theOrderIsThatOfTheInputHoweverLongTheFirstTakes() throws Exception {
    server.createContext(
        "/slow",
        e -> {
          pause(3000);
          send(e, 200, "<html><p>Two envoys met in Oslo on Monday, officials said.</p></html>");
        });
    Path reports = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < 40; i++) {
      Files.writeString(
          reports.resolve("report-%02d.txt".formatted(i)),
          "Troops shelled harbour number " + i + " near Odesa on Monday, the navy said.");
    }
    Path out = folder.resolve("out");

    Runs.trial(
        2,
        Map.of("execution.checkpointing.interval", "500 ms"),
        "--input",
        at("/slow"),
        reports.toString(),
        "--output",
        out.toString(),
        "--private-hosts");

    assertThat(Runs.lines(out.resolve("reports")))
        .hasSize(41)
        .anyMatch(line -> line.contains("\"report\":1,") && line.contains("/slow"));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Timeout(180)
  void onlyWhatIsNewIsReadAndWhatStaysAwayIsAskedLessOften() throws Exception {
    items.set(STRIKE.formatted("a", "two"));
    Plan plan =
        Runs.plan(
            "--input",
            at("/feed"),
            at("/away"),
            "--output",
            folder.resolve("out").toString(),
            "--private-hosts",
            "--every",
            "1");
    Map<String, String> quick = Map.of("execution.checkpointing.interval", "500 ms");
    JobClient job = new Trial(plan, 1, folder.resolve("state"), quick).start();

    lines("reports", 1);
    while (unchanged.get() < 3) {
      Thread.sleep(100);
    }
    items.set(STRIKE.formatted("b", "three") + items.get());
    List<String> reports = lines("reports", 2);
    while (unchanged.get() < 6) {
      Thread.sleep(100);
    }
    job.cancel().get();

    assertThat(reports).hasSize(2);
    assertThat(Runs.lines(folder.resolve("out/records")))
        .anyMatch(line -> line.contains("two sailors"))
        .anyMatch(line -> line.contains("three sailors"));
    assertThat(lines("refusals", 1))
        .singleElement()
        .asString()
        .contains("/away", "is answered with status 404");
    assertThat(absent.get()).isLessThan(unchanged.get());
  }
}
