package vigil.lab.bench;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import vigil.lab.bench.FeedExpression.Words;
import vigil.source.feed.About;
import vigil.source.feed.Feed;
import vigil.source.feed.Moment;
import vigil.source.feed.Stamp;
import vigil.source.feed.Text;

/** What Vigil read of a feed, under the names that feedparser has for it. */
final class FeedAnswer {
  private static final Map<Moment, String> MOMENTS =
      Map.of(
          Moment.PUBLISHED, "published issued",
          Moment.UPDATED, "updated modified date",
          Moment.CREATED, "created",
          Moment.EXPIRED, "expired");

  private final Map<String, Object> values = new HashMap<>();

  private FeedAnswer() {}

  static Map<String, Object> of(Feed feed) {
    FeedAnswer answer = new FeedAnswer();
    answer.put("version", feed.version());
    answer.put("encoding", feed.encoding());
    Map<String, Object> about = about(feed.about());
    answer.put("feed channel", about);
    answer.put("entries items", feed.items().stream().map(FeedAnswer::item).toList());
    return answer.values;
  }

  private static Map<String, Object> item(Feed.Item item) {
    Map<String, Object> values = about(item.about());
    values.put(
        "source", FeedExpression.orNone(item.source() == null ? null : about(item.source())));
    return values;
  }

  private static Map<String, Object> about(About about) {
    FeedAnswer answer = new FeedAnswer();
    answer.text("title", about.title());
    answer.text("info", about.info());
    answer.text("rights", about.rights());
    answer.text("copyright", about.rights());
    Text summary =
        about.summary() == null && !about.contents().isEmpty()
            ? about.contents().get(0)
            : about.summary();
    List.of("summary", "description", "subtitle", "tagline").forEach(n -> answer.text(n, summary));
    answer.put("content", about.contents().stream().map(FeedAnswer::detail).toList());
    answer.put("link", about.link());
    answer.put("id guid", about.id());
    answer.put("language", about.language());
    answer.put("links", about.links().stream().map(FeedAnswer::link).toList());
    answer.put(
        "enclosures",
        about.links().stream()
            .filter(l -> l.rel().equals("enclosure"))
            .map(FeedAnswer::link)
            .toList());
    answer.persons(about);
    answer.put("tags", about.tags().stream().map(FeedAnswer::tag).toList());
    answer.put("category", about.tags().isEmpty() ? null : about.tags().get(0).term());
    for (Moment moment : Moment.values()) {
      answer.moment(MOMENTS.getOrDefault(moment, ""), about.moments().get(moment));
    }
    return answer.values;
  }

  private void persons(About about) {
    About.Person author = about.authors().isEmpty() ? null : about.authors().get(0);
    put("author", author == null ? null : line(author));
    put("author_detail", author == null ? null : person(author));
    put("authors", about.authors().stream().map(FeedAnswer::person).toList());
    put("contributors", about.contributors().stream().map(FeedAnswer::person).toList());
    About.Person publisher = about.publisher();
    put("publisher", publisher == null ? null : line(publisher));
    put("publisher_detail", publisher == null ? null : person(publisher));
  }

  private static String line(About.Person person) {
    String name = person.name() == null ? "" : person.name();
    String email = person.email() == null ? "" : person.email();
    return name.isEmpty() || email.isEmpty() ? name + email : name + " (" + email + ")";
  }

  private void text(String name, @Nullable Text text) {
    put(name, text == null ? null : words(text));
    put(name + "_detail", text == null ? null : detail(text));
  }

  private static Map<String, Object> detail(Text text) {
    FeedAnswer answer = new FeedAnswer();
    answer.put("value", words(text));
    answer.put("type", text.html() ? "text/html" : "text/plain");
    answer.put("language", text.language());
    answer.put("base", text.base());
    return answer.values;
  }

  private static Words words(Text text) {
    return new Words(text.html() ? text.value() : Entities.escape(text.value()));
  }

  private static Map<String, Object> link(About.Link link) {
    FeedAnswer answer = new FeedAnswer();
    answer.put("rel", link.rel());
    answer.put("href url", link.href());
    answer.put("type", link.type());
    answer.put("title", link.title());
    return answer.values;
  }

  private static Map<String, Object> person(About.Person person) {
    FeedAnswer answer = new FeedAnswer();
    answer.put("name", person.name());
    answer.put("email", person.email());
    answer.put("url href", person.url());
    return answer.values;
  }

  private static Map<String, Object> tag(About.Tag tag) {
    FeedAnswer answer = new FeedAnswer();
    answer.put("term", tag.term());
    answer.put("scheme", tag.scheme());
    answer.put("label", tag.label());
    return answer.values;
  }

  private void moment(String names, @Nullable Stamp stamp) {
    for (String name : names.split(" ")) {
      put(name, stamp == null ? null : stamp.text());
      put(name + "_parsed", stamp == null || stamp.at() == null ? null : parts(stamp.at()));
    }
  }

  /**
   * Year, month, day, hour, minute, second, weekday from Monday, day of the year, no summer time.
   */
  private static List<Object> parts(OffsetDateTime at) {
    OffsetDateTime utc = at.withOffsetSameInstant(ZoneOffset.UTC);
    return List.of(
        (double) utc.getYear(),
        (double) utc.getMonthValue(),
        (double) utc.getDayOfMonth(),
        (double) utc.getHour(),
        (double) utc.getMinute(),
        (double) utc.getSecond(),
        (double) utc.getDayOfWeek().getValue() - 1,
        (double) utc.getDayOfYear(),
        0.0);
  }

  private void put(String names, @Nullable Object value) {
    for (String name : names.split(" ")) {
      values.put(name, FeedExpression.orNone(value));
    }
  }
}
