package vigil.source.feed;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/** Reads feeds. Immutable and safe for many threads at once. */
public final class FeedReader {
  private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf", "channel");

  private static final int LOOK = 4096;

  private final FeedXml xml;

  private FeedReader(FeedXml xml) {
    this.xml = xml;
  }

  /** A reader with the shipped files of knowledge. */
  public static FeedReader load() {
    return new FeedReader(
        new FeedXml(Names.load(), Slot.load(DataFile.resource("source/feed-elements.tsv"))));
  }

  /** What an XML file is. */
  public enum Root {
    FEED,
    /** A list of feeds. */
    OPML,
    /** Something else, or no XML. */
    OTHER
  }

  /** What the beginning of a file shows it to be. */
  public static Root root(byte[] head) {
    String root = Prolog.root(XmlText.head(head));
    if (root.equals("opml")) {
      return Root.OPML;
    }
    return FEEDS.contains(root) ? Root.FEED : Root.OTHER;
  }

  /** Whether the bytes seem to be a feed, in XML or JSON. */
  public static boolean isFeed(byte[] bytes) {
    String start = XmlText.head(Arrays.copyOf(bytes, Math.min(bytes.length, LOOK))).strip();
    return root(bytes) == Root.FEED || start.startsWith("{") && start.contains("jsonfeed.org");
  }

  /** The feed in the bytes, of which nothing else is known. */
  public Feed read(byte[] bytes) throws IOException {
    return read(bytes, null, null);
  }

  /**
   * The feed in the bytes.
   *
   * @param contentType as a server stated it, its encoding included; null where there is none
   * @param base what addresses in it are relative to; null where that is not known
   * @throws IOException where it is no feed; its message ends a sentence that begins with the name
   */
  public Feed read(byte[] bytes, @Nullable String contentType, @Nullable String base)
      throws IOException {
    XmlText decoded = XmlText.of(bytes, contentType);
    String text = decoded.text();
    if (text.stripLeading().startsWith("{")) {
      return JsonFeed.read(text, decoded.encoding());
    }
    int start = Prolog.end(text);
    if (start < 0) {
      throw new IOException("holds no feed: there is no element in it");
    }
    return xml.read(text, start, decoded.encoding(), base);
  }

  /** How the bytes end: a JSON Feed that is cut off is none, and is never read at all. */
  public Ending ending(byte[] bytes, @Nullable String contentType) throws IOException {
    String text = XmlText.of(bytes, contentType).text();
    return text.stripLeading().startsWith("{") ? Ending.WHOLE : Ending.of(text, Prolog.root(text));
  }
}
