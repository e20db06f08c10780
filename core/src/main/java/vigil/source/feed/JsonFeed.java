package vigil.source.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeed {
  private JsonFeed() {}

  static Feed read(String text, String encoding) throws IOException {
    Map<String, @Nullable Object> feed = JsonTree.object(text);
    if (!(feed.get("items") instanceof List<?> items)) {
      throw new IOException("is JSON, but no feed: it has no list 'items'");
    }
    About about = feed(feed);
    List<Feed.Item> found = new ArrayList<>();
    for (Object item : items) {
      if (item instanceof Map<?, ?> map) {
        found.add(new Feed.Item(item(map, about.language()), null));
      }
    }
    String version = Objects.requireNonNullElse(string(feed, "version"), "");
    return new Feed(version.endsWith("1.1") ? "json11" : "json1", encoding, about, found);
  }

  private static About feed(Map<?, ?> feed) {
    String language = string(feed, "language");
    return about(
        feed,
        text(feed, "description", false, language),
        List.of(),
        string(feed, "home_page_url"),
        string(feed, "feed_url"),
        language);
  }

  private static About item(Map<?, ?> item, @Nullable String feeds) {
    String own = string(item, "language");
    String language = own == null ? feeds : own;
    List<Text> contents = new ArrayList<>();
    add(contents, text(item, "content_html", true, language));
    add(contents, text(item, "content_text", false, language));
    String url = string(item, "url");
    return about(
        item,
        text(item, "summary", false, language),
        contents,
        url == null ? string(item, "external_url") : url,
        string(item, "id"),
        language);
  }

  private static About about(
      Map<?, ?> map,
      @Nullable Text summary,
      List<Text> contents,
      @Nullable String link,
      @Nullable String id,
      @Nullable String language) {
    return new About(
        text(map, "title", false, language),
        summary,
        null,
        null,
        contents,
        link,
        id,
        language,
        links(map, link),
        authors(map),
        List.of(),
        null,
        tags(map),
        moments(map));
  }

  private static List<About.Link> links(Map<?, ?> map, @Nullable String link) {
    List<About.Link> links = new ArrayList<>();
    if (link != null) {
      links.add(new About.Link("alternate", link, null, null));
    }
    for (Map<?, ?> attachment : maps(map.get("attachments"))) {
      String url = string(attachment, "url");
      if (url != null) {
        String type = string(attachment, "mime_type");
        links.add(new About.Link("enclosure", url, type, string(attachment, "title")));
      }
    }
    return links;
  }

  private static List<About.Person> authors(Map<?, ?> map) {
    List<Map<?, ?>> authors = new ArrayList<>(maps(map.get("authors")));
    if (authors.isEmpty() && map.get("author") instanceof Map<?, ?> author) {
      authors.add(author);
    }
    return authors.stream()
        .map(a -> new About.Person(string(a, "name"), null, string(a, "url")))
        .toList();
  }

  private static List<About.Tag> tags(Map<?, ?> map) {
    return map.get("tags") instanceof List<?> tags
        ? tags.stream()
            .filter(String.class::isInstance)
            .map(t -> new About.Tag((String) t, null, null))
            .toList()
        : List.of();
  }

  private static Map<Moment, Stamp> moments(Map<?, ?> map) {
    Map<Moment, Stamp> moments = new EnumMap<>(Moment.class);
    String published = string(map, "date_published");
    String modified = string(map, "date_modified");
    if (published != null) {
      moments.put(Moment.PUBLISHED, Stamp.of(published));
    }
    if (modified != null) {
      moments.put(Moment.UPDATED, Stamp.of(modified));
    }
    return moments;
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (list instanceof List<?> values) {
      for (Object value : values) {
        if (value instanceof Map<?, ?> map) {
          maps.add(map);
        }
      }
    }
    return maps;
  }

  private static void add(List<Text> texts, @Nullable Text text) {
    if (text != null) {
      texts.add(text);
    }
  }

  private static @Nullable Text text(
      Map<?, ?> map, String name, boolean html, @Nullable String language) {
    String value = string(map, name);
    return value == null ? null : new Text(value.strip(), html, language, null);
  }

  private static @Nullable String string(Map<?, ?> map, String name) {
    return map.get(name) instanceof String value && !value.isBlank() ? value : null;
  }
}
