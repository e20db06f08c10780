package vigil.source.feed;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the elements around an element say of it: language, and what addresses are relative to.
 *
 * @param document where the whole was read from
 */
record Surroundings(@Nullable String document) {

  @Nullable String language(Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      if (up.hasAttr("xml:lang")) {
        String stated = up.attr("xml:lang").strip().replace('_', '-');
        return stated.isEmpty() ? null : stated;
      }
    }
    return null;
  }

  @Nullable String base(Element element) {
    Deque<String> stated = new ArrayDeque<>();
    for (Element up = element; up != null; up = up.parent()) {
      if (up.hasAttr("xml:base")) {
        stated.push(up.attr("xml:base"));
      }
    }
    String base = document;
    for (String next : stated) {
      String resolved = resolve(base, next);
      base = isOpaque(resolved) ? base : resolved;
    }
    return base;
  }

  /** Whether nothing can be relative to the address, such as {@code mailto:} or a script. */
  private static boolean isOpaque(String address) {
    return address.matches("\\p{Alpha}[\\w+.-]*:[^/].*");
  }

  /** The address as it is where nothing can be made of it. */
  String absolute(Element element, String address) {
    return resolve(base(element), address);
  }

  private static String resolve(@Nullable String base, String address) {
    if (base == null || address.isEmpty()) {
      return address;
    }
    try {
      return URI.create(base).resolve(address.strip().replace(" ", "%20")).toString();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
