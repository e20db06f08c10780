package vigil.source.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Reads an element's text by what it says of its kind: words, or markup inside or escaped. */
final class TextReader {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final Names names;
  private final Surroundings surroundings;
  private final boolean atom10;

  TextReader(Names names, Surroundings surroundings, boolean atom10) {
    this.names = names;
    this.surroundings = surroundings;
    this.atom10 = atom10;
  }

  Text of(Element element) {
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
    String value = element.wholeText().strip();
    boolean escaped = type.equals("html") && Text.seemsHtml(value);
    if (element.childrenSize() > 0 && !escaped) {
      return text(element, inner(element), true);
    }
    if (mode.equals("base64") || atom10 && isBinary(type)) {
      value = decoded(value);
    }
    return text(element, value, isHtml(type, mode, value));
  }

  private Text text(Element element, String value, boolean html) {
    return new Text(
        western(value), html, surroundings.language(element), surroundings.base(element));
  }

  /** What windows-1252 has where Unicode has controls that no text has. */
  private static String western(String value) {
    if (value.chars().noneMatch(c -> c >= 0x80 && c <= 0x9f)) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    for (char c : value.toCharArray()) {
      boolean control = c >= 0x80 && c <= 0x9f;
      out.append(control ? new String(new byte[] {(byte) c}, WESTERN) : String.valueOf(c));
    }
    return out.toString();
  }

  private boolean isHtml(String type, String mode, String value) {
    if (type.equals("html")
        || type.equals("xhtml")
        || type.endsWith("/html")
        || type.endsWith("xml")) {
      return !mode.equals("xml") || Text.seemsHtml(value);
    }
    boolean plain = atom10 && (type.isEmpty() || type.equals("text") || type.startsWith("text/"));
    return !plain && Text.seemsHtml(value);
  }

  private static boolean isBinary(String type) {
    return type.indexOf('/') > 0 && !type.startsWith("text/") && !type.endsWith("xml");
  }

  private static String decoded(String value) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(value);
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  /** The markup inside; elements lose the prefix of their namespace. */
  private String inner(Element element) {
    for (Element inside : element.getAllElements()) {
      String name = names.of(inside);
      if (inside != element && name.startsWith("xhtml:")) {
        inside.tagName(name.substring("xhtml:".length()));
      }
    }
    return element.html().strip();
  }
}
