package vigil.export;

/** Text made safe for a page. */
final class Markup {
  private Markup() {}

  /** For an element's content or an attribute in double quotes. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> {
        if (Quotes.acts(c) && c != '\r') {
          out.append(String.format("\\u%04X", c));
        } else {
          out.appendCodePoint(isHalf(c) ? 0xFFFD : c);
        }
      }
    }
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
