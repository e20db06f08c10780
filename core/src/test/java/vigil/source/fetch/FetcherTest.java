package vigil.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.source.fetch.Answer.Why;

class FetcherTest {
  private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
  private static final FetchPolicy POLICY =
      new FetchPolicy(
          "Vigil/0.1",
          Duration.ofSeconds(5),
          Duration.ofSeconds(2),
          50_000,
          3,
          Duration.ofSeconds(1),
          Duration.ofSeconds(9),
          true,
          true);

  private final Site site = new Site();
  private final List<Duration> pauses = new ArrayList<>();
  private final Fetcher fetcher = fetcher(POLICY);

  private Fetcher fetcher(FetchPolicy policy) {
    return new Fetcher(policy, Clock.fixed(NOON, ZoneOffset.UTC), pauses::add);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Answer get(String path) throws InterruptedException {
    return fetcher.get(site.at(path));
  }

  private static Answer.Failure failure(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Failure.class);
    return (Answer.Failure) answer;
  }

  private static String text(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Content.class);
    return new String(((Answer.Content) answer).bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws InterruptedException {
    site.page(
        "/a",
        e -> {
          boolean known = "\"1\"".equals(e.getRequestHeaders().getFirst("If-None-Match"));
          e.getResponseHeaders().set("ETag", "\"1\"");
          e.getResponseHeaders().set("Last-Modified", "Mon, 04 Mar 2024 10:00:00 GMT");
          Site.send(e, known ? 304 : 200, known ? "" : "new");
        });
    Answer.Content first = (Answer.Content) get("/a");
    assertThat(text(first)).isEqualTo("new");
    assertThat(fetcher.get(site.at("/a"), first.etag(), first.modified()))
        .isEqualTo(new Answer.Unchanged());
  }

  @Test
  void redirectsAreFollowedToTheirEnd() throws InterruptedException {
    site.redirect("/a", "/b").redirect("/b", "c d").text("/c%20d", "there").text("/c d", "there");
    Answer.Content content = (Answer.Content) get("/a");
    assertThat(content.address()).hasToString(site.at("/c%20d"));
  }

  @Test
  void redirectsInACircleAndWithoutEndStop() throws InterruptedException {
    site.redirect("/a", "/b").redirect("/b", "/a");
    assertThat(failure(get("/a")).message()).isEqualTo("is redirected in a circle");
    site.page(
        "/far",
        e -> {
          e.getResponseHeaders().set("Location", e.getRequestURI() + "x");
          Site.send(e, 302, "");
        });
    assertThat(failure(get("/far")).message()).isEqualTo("is redirected more than 3 times");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.org/",
        "//",
        "ht tp",
        "http:///a",
        "jar:file:/a!/b"
      })
  void onlyTheWebIsAsked(String address) throws InterruptedException {
    assertThat(failure(fetcher.get(address)).why()).isEqualTo(Why.FORBIDDEN);
  }

  @Test
  void aRedirectToAFileIsNotFollowed() throws InterruptedException {
    site.redirect("/a", "file:///etc/passwd");
    assertThat(failure(get("/a")).message())
        .isEqualTo("is redirected to file:///etc/passwd, which is no address of the web");
  }

  @Test
  void thisMachineIsNotAskedUnlessAllowed() throws InterruptedException {
    site.text("/a", "inside");
    Fetcher outside = fetcher(FetchPolicy.USUAL);
    assertThat(failure(outside.get(site.at("/a"))).message()).contains("private network");
    assertThat(failure(outside.get("http://localhost:" + site.port() + "/a")).why())
        .isEqualTo(Why.FORBIDDEN);
    assertThat(site.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.8.0.1",
        "10.1.2.3",
        "172.20.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:127.0.0.1"
      })
  void privateHostsAreKnown(String address) throws IOException {
    assertThat(Hosts.isPrivate(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void publicHostsAreNotPrivate() throws IOException {
    assertThat(Hosts.isPrivate(InetAddress.getByName("93.184.216.34"))).isFalse();
    assertThat(Hosts.isPrivate(InetAddress.getByName("2606:2800:220::1"))).isFalse();
  }

  @Test
  void anEndlessAnswerIsBrokenOff() throws InterruptedException {
    site.page("/fast", e -> pour(e, 10_000, 0));
    assertThat(failure(get("/fast")).why()).isEqualTo(Why.TOO_LARGE);
    site.page("/slow", e -> pour(e, 1, 100));
    assertThat(failure(get("/slow")).why()).isEqualTo(Why.TOO_SLOW);
  }

  @SuppressWarnings("ThreadSleep")
  private static void pour(HttpExchange exchange, int bytes, int millis) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try {
      for (int i = 0; i < 600; i++) {
        exchange.getResponseBody().write(new byte[bytes]);
        exchange.getResponseBody().flush();
        Thread.sleep(millis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatUnfoldsTooFarIsTooLarge() throws IOException, InterruptedException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(new byte[5_000_000]);
    }
    site.page(
        "/a",
        e -> {
          e.getResponseHeaders().set("Content-Encoding", "gzip");
          e.sendResponseHeaders(200, packed.size());
          e.getResponseBody().write(packed.toByteArray());
        });
    assertThat(failure(get("/a")).why()).isEqualTo(Why.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({
    "120,2024-03-04T12:02:00Z",
    "'Tue, 05 Mar 2024 00:00:00 GMT',2024-03-05T00:00:00Z",
    "soon,"
  })
  void aServerSaysWhenToComeAgain(String header, Instant expected) throws InterruptedException {
    site.page(
        "/a",
        e -> {
          e.getResponseHeaders().set("Retry-After", header);
          Site.send(e, 429, "later");
        });
    Answer.Failure failure = failure(get("/a"));
    assertThat(failure.why()).isEqualTo(Why.BUSY);
    assertThat(failure.retry()).isEqualTo(expected);
  }

  @Test
  void robotsAreHeeded() throws InterruptedException {
    site.text(
            "/robots.txt",
            "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /news/*.pdf$\n"
                + "Disallow: /private\nAllow: /private/open\nCrawl-delay: 4\n")
        .text("/private/", "no")
        .text("/news/", "news");
    assertThat(failure(get("/private/a")).message()).contains("robots.txt");
    assertThat(text(get("/private/open"))).isEqualTo("no");
    assertThat(failure(get("/news/a.pdf")).why()).isEqualTo(Why.FORBIDDEN);
    assertThat(text(get("/news/a.pdfx"))).isEqualTo("news");
    assertThat(site.asked).containsExactly("/robots.txt", "/private/open", "/news/a.pdfx");
    assertThat(pauses).last().isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void aHostThatCannotTellItsRulesIsNotAsked() throws InterruptedException {
    site.page("/robots.txt", e -> Site.send(e, 500, ""));
    assertThat(failure(get("/a")).why()).isEqualTo(Why.FORBIDDEN);
  }

  @Test
  void aHostThatIsAwayIsUnreachable() throws InterruptedException {
    site.close();
    assertThat(failure(get("/a")).why()).isEqualTo(Why.UNREACHABLE);
  }
}
