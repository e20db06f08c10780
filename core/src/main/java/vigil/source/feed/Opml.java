package vigil.source.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Lists of feeds in OPML. */
public final class Opml {
  private Opml() {}

  /**
   * A feed in a list.
   *
   * @param url where the feed is
   * @param title as the list names it
   * @param site where its pages are
   */
  public record Outline(String url, @Nullable String title, @Nullable String site) {}

  /**
   * The feeds of the list, each once, in its order; those of lists within it among them.
   *
   * @throws IOException where it is no list of feeds
   */
  public static List<Outline> read(byte[] bytes) throws IOException {
    String text = XmlText.of(bytes, null).text();
    if (!Prolog.root(text).equals("opml")) {
      throw new IOException("is no list of feeds in OPML");
    }
    Element root = Jsoup.parse(text.substring(Prolog.end(text)), "", Parser.xmlParser());
    Map<String, Outline> feeds = new LinkedHashMap<>();
    for (Element outline : root.getElementsByTag("outline")) {
      String url = attribute(outline, "xmlUrl");
      if (url != null) {
        String title = attribute(outline, "title");
        String name = title == null ? attribute(outline, "text") : title;
        feeds.putIfAbsent(url, new Outline(url, name, attribute(outline, "htmlUrl")));
      }
    }
    return new ArrayList<>(feeds.values());
  }

  private static @Nullable String attribute(Element element, String name) {
    String value = element.attributes().getIgnoreCase(name).strip();
    return value.isEmpty() ? null : value;
  }
}
