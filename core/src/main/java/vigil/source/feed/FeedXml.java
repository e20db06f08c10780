package vigil.source.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/** Reads RSS, Atom and CDF. */
final class FeedXml {
  /** What lies deeper is no feed's doing; it is left out, lest it cost much. */
  private static final int DEEPEST = 100;

  private final Names names;
  private final Map<Slot, List<String>> slots;

  FeedXml(Names names, Map<Slot, List<String>> slots) {
    this.names = names;
    this.slots = slots;
  }

  Feed read(String text, int start, String encoding, @Nullable String base) throws IOException {
    Element root = Jsoup.parse(text.substring(start), "", Parser.xmlParser()).firstElementChild();
    if (root == null) {
      throw new IOException("holds no feed: there is no element in it");
    }
    root.filter((node, depth) -> depth > DEEPEST ? FilterResult.REMOVE : FilterResult.CONTINUE);
    String name = names.of(root);
    boolean feed =
        name.equals("rss")
            || name.equals("feed")
            || name.equals("channel")
            || name.equals("rdf:rdf");
    if (!feed) {
      throw new IOException("is XML, but no feed: its first element is '" + root.tagName() + "'");
    }
    Element channel = name.equals("feed") || name.equals("channel") ? root : channel(root);
    AboutReader reader = new AboutReader(names, slots, base, isAtom10(root));
    List<Feed.Item> items = new ArrayList<>();
    collect(root, channel, reader, items);
    return new Feed(version(root, text.substring(0, start)), encoding, reader.of(channel), items);
  }

  private Element channel(Element root) {
    for (Element child : root.children()) {
      if (names.of(child).equals("channel")) {
        return child;
      }
    }
    return root;
  }

  /** Items stand in the channel, or beside it. */
  private void collect(Element root, Element channel, AboutReader reader, List<Feed.Item> items) {
    for (Element child : root.children()) {
      String name = names.of(child);
      if (name.equals("item") || name.equals("entry")) {
        items.add(new Feed.Item(reader.of(child), source(child, reader)));
      } else if (child == channel || name.equals("items")) {
        collect(child, channel, reader, items);
      }
    }
  }

  private @Nullable About source(Element item, AboutReader reader) {
    for (Element child : item.children()) {
      if (names.of(child).equals("source")) {
        return reader.source(child);
      }
    }
    return null;
  }

  private static boolean isAtom10(Element root) {
    return root.attributes().asList().stream()
        .anyMatch(
            a -> a.getValue().equals("http://www.w3.org/2005/Atom") && isRoots(root, a.getKey()));
  }

  /** Whether the attribute states the namespace of the root itself. */
  private static boolean isRoots(Element root, String attribute) {
    int colon = root.tagName().indexOf(':');
    return attribute.equals(colon < 0 ? "xmlns" : "xmlns:" + root.tagName().substring(0, colon));
  }

  private String version(Element root, String prolog) {
    String stated = root.attr("version").strip();
    return switch (names.of(root)) {
      case "rss" -> rss(stated, prolog);
      case "rdf:rdf" -> root.outerHtml().contains("http://purl.org/rss/1.0/") ? "rss10" : "rss090";
      case "feed" -> isAtom10(root) ? "atom10" : atom(stated);
      default -> "cdf";
    };
  }

  private static String rss(String stated, String prolog) {
    return switch (stated) {
      case "0.90" -> "rss090";
      case "0.91" -> prolog.toLowerCase(Locale.ROOT).contains("netscape") ? "rss091n" : "rss091u";
      case "0.92", "0.93", "0.94" -> "rss" + stated.replace(".", "");
      default -> stated.startsWith("2.") ? "rss20" : "rss";
    };
  }

  private static String atom(String stated) {
    return switch (stated) {
      case "0.1", "0.2", "0.3" -> "atom" + stated.replace(".", "");
      default -> "atom";
    };
  }
}
