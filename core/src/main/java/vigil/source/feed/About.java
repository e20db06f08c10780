package vigil.source.feed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a feed, an item or an item's source says of itself. Addresses are absolute where the feed
 * tells what they are relative to.
 *
 * @param summary a feed's subtitle, an item's summary
 * @param info a feed's note to readers
 * @param contents an item's text, mostly one
 * @param link where the thing itself is to be read
 * @param language as the feed has it
 * @param publisher who answers for the feed's working
 * @param moments when it was published, changed and so on
 */
public record About(
    @Nullable Text title,
    @Nullable Text summary,
    @Nullable Text info,
    @Nullable Text rights,
    List<Text> contents,
    @Nullable String link,
    @Nullable String id,
    @Nullable String language,
    List<Link> links,
    List<Person> authors,
    List<Person> contributors,
    @Nullable Person publisher,
    List<Tag> tags,
    Map<Moment, Stamp> moments) {
  public About {
    contents = List.copyOf(contents);
    links = List.copyOf(links);
    authors = List.copyOf(authors);
    contributors = List.copyOf(contributors);
    tags = List.copyOf(tags);
    moments = Map.copyOf(moments);
  }

  /** An address and what it is to the thing, such as {@code alternate} or {@code enclosure}. */
  public record Link(String rel, String href, @Nullable String type, @Nullable String title) {}

  /** A name, an address of mail, an address of the web; any may be missing. */
  public record Person(@Nullable String name, @Nullable String email, @Nullable String url) {}

  /** What a thing is about. */
  public record Tag(String term, @Nullable String scheme, @Nullable String label) {}

  /** When it was first published, where it says so; else when it was made or changed. */
  public @Nullable Stamp when() {
    for (Moment moment : List.of(Moment.PUBLISHED, Moment.CREATED, Moment.UPDATED)) {
      Stamp stamp = moments.get(moment);
      if (stamp != null && stamp.at() != null) {
        return stamp;
      }
    }
    return null;
  }

  /** The longest of its texts; null where it has none. */
  public @Nullable Text longest() {
    Text longest = summary;
    for (Text content : contents) {
      boolean longer = longest == null || content.plain().length() > longest.plain().length();
      longest = longer ? content : longest;
    }
    return longest;
  }
}
