package vigil.source.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/** Tells an element's name by its namespace, whatever prefix a feed has for that. */
final class Names {
  private final Map<String, String> prefixes = new HashMap<>();

  private Names() {}

  static Names load() {
    Names names = new Names();
    for (DataFile.Line line : DataFile.resource("source/feed-namespaces.tsv").lines()) {
      names.prefixes.put(line.required(0, "namespace").toLowerCase(Locale.ROOT), line.field(1));
    }
    return names;
  }

  /** Such as {@code pubdate} or {@code dc:date}, in small letters. */
  String of(Element element) {
    String full = element.tagName().toLowerCase(Locale.ROOT);
    int colon = full.indexOf(':');
    String prefix = colon < 0 ? "" : full.substring(0, colon);
    String local = full.substring(colon + 1);
    String uri = namespace(element, prefix);
    String known = uri == null ? null : prefixes.get(uri.strip().toLowerCase(Locale.ROOT));
    String own = known == null ? prefix : known;
    return own.isEmpty() ? local : own + ':' + local;
  }

  private static @Nullable String namespace(Element element, String prefix) {
    String attribute = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    for (Element up = element; up != null; up = up.parent()) {
      if (up.attributes().hasKeyIgnoreCase(attribute)) {
        return up.attributes().getIgnoreCase(attribute);
      }
    }
    return null;
  }
}
