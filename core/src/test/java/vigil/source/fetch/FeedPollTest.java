package vigil.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.source.Columns;
import vigil.source.Contents;
import vigil.source.Field;
import vigil.source.Input;
import vigil.source.Limits;
import vigil.source.RawItem;
import vigil.source.Rejected;

class FeedPollTest {
  private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final String LONG =
      "Two fishing boats were fired upon off the southern point on Monday morning.";

  @TempDir private Path folder;

  private final Site site = new Site();
  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final Fetcher fetcher =
      new Fetcher(FetchPolicy.USUAL.withPrivateHosts(), clock, time -> {});
  private final FeedPoll poll =
      new FeedPoll(
          fetcher,
          new Contents(Columns.usual(), Limits.USUAL, new WebFetcher(fetcher)),
          clock,
          PAUSE);

  @AfterEach
  void close() {
    site.close();
  }

  private FeedHealth feed() {
    return FeedHealth.fresh(site.at("/feed"), "As listed");
  }

  private static List<Input> all(Polled polled) {
    List<Input> inputs = new ArrayList<>();
    polled.forEach(inputs::add);
    return inputs;
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>Quay Post</title>" + items + "</channel></rss>";
  }

  @Test
  void aFeedIsReadOnceAndThenOnlyWhenItChanges() throws InterruptedException {
    site.page(
        "/feed",
        e -> {
          boolean known = e.getRequestHeaders().containsKey("If-none-match");
          e.getResponseHeaders().set("ETag", "\"7\"");
          Site.send(
              e,
              known ? 304 : 200,
              known ? "" : rss("<item><description>" + LONG + "</description></item>"));
        });
    Polled first = poll.poll(feed());
    assertThat(all(first)).hasSize(1);
    assertThat(first.health().title()).isEqualTo("Quay Post");
    assertThat(first.health().nextTry()).isEqualTo(NOON.plus(PAUSE));
    Polled second = poll.poll(first.health());
    assertThat(all(second)).isEmpty();
    assertThat(second.health().lastOk()).isEqualTo(NOON);
    assertThat(second.health().due(NOON)).isFalse();
    assertThat(second.health().due(NOON.plus(PAUSE))).isTrue();
  }

  @Test
  void aPageIsReadAgainOnlyWhenItChanges() throws InterruptedException {
    site.page(
        "/feed",
        e -> {
          boolean known = e.getRequestHeaders().containsKey("If-none-match");
          e.getResponseHeaders().set("ETag", "\"7\"");
          Site.send(e, known ? 304 : 200, known ? "" : "<html><p>" + LONG + "</p></html>");
        });
    Polled first = poll.pollAny(feed());
    assertThat(all(first)).singleElement().isInstanceOf(RawItem.class);
    assertThat(all(poll.pollAny(first.health()))).isEmpty();
    assertThat(poll.poll(feed()).health().error()).isEqualTo("is no feed");
  }

  @Test
  void eachFailureDoublesThePauseUpToADay() throws InterruptedException {
    FeedHealth health = poll.poll(feed()).health();
    assertThat(health.error()).isEqualTo("is answered with status 404");
    assertThat(health.nextTry()).isEqualTo(NOON.plus(PAUSE.multipliedBy(2)));
    for (int i = 0; i < 20; i++) {
      health = poll.poll(health).health();
    }
    assertThat(health.failures()).isEqualTo(21);
    assertThat(health.nextTry()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    assertThat(health.lastOk()).isNull();
  }

  @Test
  void aServersWishGoesBeforeAShorterPause() throws InterruptedException {
    site.page(
        "/feed",
        e -> {
          e.getResponseHeaders().set("Retry-After", "7200");
          Site.send(e, 503, "");
        });
    assertThat(poll.poll(feed()).health().nextTry()).isEqualTo(NOON.plus(Duration.ofHours(2)));
  }

  @Test
  void aClockThatJumpedBackDoesNotSilenceAFeed() throws InterruptedException {
    site.text("/feed", rss(""));
    FeedHealth health = poll.poll(feed()).health();
    assertThat(health.due(NOON.minus(Duration.ofDays(400)))).isTrue();
  }

  @Test
  void aFeedThatBreaksOffIsAskedAnewAndItsCutItemIsNotKept() throws InterruptedException {
    String item = "<item><guid>g1</guid><description>" + LONG + "</description></item>";
    site.page(
        "/feed",
        e -> {
          e.getResponseHeaders().set("ETag", "\"8\"");
          Site.send(e, 200, "<rss><channel>" + item + "<item><description>" + LONG);
        });
    Polled cut = poll.poll(feed());
    assertThat(all(cut)).hasSize(1);
    assertThat(cut.health().error()).startsWith("breaks off in the middle: 1 items");
    assertThat(cut.health().etag()).isNull();
    assertThat(cut.health().failures()).isEqualTo(1);
  }

  @Test
  void aPageIsNoFeed() throws InterruptedException {
    site.text("/feed", "<html><body><p>" + LONG + "</p></body></html>");
    assertThat(poll.poll(feed()).health().error()).isEqualTo("is no feed");
  }

  @Test
  void aServersEncodingIsHeeded() throws InterruptedException {
    byte[] bytes =
        rss("<item><title>Č</title><description>" + LONG + "</description></item>")
            .getBytes(Charset.forName("windows-1250"));
    site.page(
        "/feed",
        e -> {
          e.getResponseHeaders().set("Content-Type", "text/xml; charset=\"windows-1250\"");
          e.sendResponseHeaders(200, bytes.length);
          e.getResponseBody().write(bytes);
        });
    RawItem item = (RawItem) poll.poll(feed()).iterator().next();
    assertThat(item.said(Field.TITLE)).isEqualTo("Č");
  }

  @Test
  void theItemsOfAHeadlineFeedAreReadFromTheirPages() throws InterruptedException {
    site.text(
            "/feed", rss("<item><title>Boats</title><link>" + site.at("/page") + "</link></item>"))
        .text("/page", "<html><body><p>" + LONG + "</p></body></html>");
    RawItem item = (RawItem) poll.poll(feed()).iterator().next();
    assertThat(item.said(Field.TITLE)).isEqualTo("Boats");
    assertThat(new String(item.bytes(), java.nio.charset.StandardCharsets.UTF_8)).contains(LONG);
  }

  @Test
  void anItemIsGivenOnceAndAgainWhenItChanges() throws InterruptedException {
    List<String> version = new ArrayList<>(List.of("<item><guid>1</guid><description>" + LONG));
    site.page("/feed", e -> Site.send(e, 200, rss(String.join("", version))));
    Polled first = poll.poll(feed());
    assertThat(all(first)).hasSize(1);
    Polled same = poll.poll(first.health());
    assertThat(all(same)).isEmpty();
    assertThat(same.health().items()).isZero();
    version.add(" Five men were hurt.</description></item>");
    assertThat(all(poll.poll(same.health()))).hasSize(1);
  }

  @Test
  void aPageThatCannotBeGotIsTriedAgain() throws InterruptedException {
    site.text(
        "/feed", rss("<item><title>Boats</title><link>" + site.at("/page") + "</link></item>"));
    Polled first = poll.poll(feed());
    assertThat(all(first)).singleElement().isInstanceOf(Rejected.class);
    site.text("/page", "<html><body><p>" + LONG + "</p></body></html>");
    Polled second = poll.poll(first.health());
    assertThat(all(second)).singleElement().isInstanceOf(RawItem.class);
    assertThat(all(poll.poll(second.health()))).isEmpty();
  }

  @Test
  void statesAreKeptInAFile() throws IOException, InterruptedException {
    site.text("/feed", rss("<item><description>" + LONG + "</description></item>"));
    Polled polled = poll.poll(feed());
    assertThat(all(polled)).hasSize(1);
    FeedHealth good = polled.health();
    FeedHealth bad = poll.poll(FeedHealth.fresh(site.at("/none"), "With\ttab")).health();
    FeedStates states = new FeedStates(folder.resolve("feeds.tsv"));
    assertThat(states.read()).isEmpty();
    states.write(List.of(good, bad));
    assertThat(states.read().get(good.url())).isEqualTo(good);
    assertThat(states.read().get(bad.url()).title()).isEqualTo("With tab");
    Files.writeString(folder.resolve("feeds.tsv"), "broken\n");
    assertThat(states.read()).isEmpty();
  }
}
