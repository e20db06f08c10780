package vigil.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
  private static final String FEED =
      "<rss version='2.0'><channel><title>Quay Post</title><item><guid>1</guid><title>Boats</title>"
          + "<description>Rowers gathered at the harbour on Monday and asked for a new mole."
          + "</description></item></channel></rss>";

  @TempDir private Path folder;
  private HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean feed = exchange.getRequestURI().getPath().equals("/feed");
          asked.addAndGet(feed ? 1 : 0);
          byte[] body = feed ? FEED.getBytes(UTF_8) : new byte[0];
          exchange.sendResponseHeaders(feed ? 200 : 404, feed ? body.length : -1);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    Files.writeString(
        folder.resolve("feeds.opml"),
        "<opml><body><outline xmlUrl='"
            + at("/feed")
            + "'/><outline text='Gone' xmlUrl='"
            + at("/none")
            + "'/></body></opml>");
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Console.Said watch(String... options) {
    List<String> arguments = new ArrayList<>(List.of("watch"));
    arguments.addAll(Arrays.asList(options));
    arguments.addAll(
        List.of(folder.resolve("feeds.opml").toString(), "--into", folder + "/record.vigil"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, true, UTF_8),
            Map.of(),
            0,
            false);
    int code =
        new VigilCommandLine(surroundings, (model, actors) -> new FakeIngest())
            .run(arguments.toArray(String[]::new));
    return new Console.Said(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  @Test
  void whatIsNewIsKeptAndTheNextRunGoesOnFromThere() {
    Console.Said first = watch("--once", "--private-hosts");
    assertThat(first.err()).contains("1 report kept");
    assertThat(first.out())
        .contains("Quay Post <" + at("/feed") + ">: well at ", ", 1 new")
        .contains("Gone <" + at("/none") + ">: is answered with status 404 (once; never well)");
    assertThat(first.code()).isEqualTo(ExitCode.REFUSED.number());
    Console.Said second = watch("--once", "--private-hosts");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(asked).hasValue(1);
  }

  @Test
  void privateHostsAreNotAskedUnlessThatIsAllowed() {
    assertThat(watch("--once").out()).contains("leads to this machine or a private network");
    assertThat(asked).hasValue(0);
  }

  @Test
  void healthIsToldWithoutAsking() {
    assertThat(watch("--health").out()).contains(at("/feed") + ": not asked yet");
    assertThat(asked).hasValue(0);
  }

  @Test
  void aListThatIsNoneIsRefused() throws IOException {
    Files.writeString(folder.resolve("feeds.opml"), "<rss/>");
    Console.Said said = watch("--once");
    assertThat(said.err()).contains("feeds.opml: is no list of feeds in OPML");
    assertThat(said.code()).isEqualTo(ExitCode.REFUSED.number());
  }
}
