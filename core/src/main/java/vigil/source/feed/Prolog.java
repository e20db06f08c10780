package vigil.source.feed;

/** What stands before an XML file's first element. */
final class Prolog {
  private Prolog() {}

  /**
   * Where the first element begins, behind declarations, comments and types of document; -1 where
   * there is none.
   */
  static int end(String text) {
    int at = 0;
    while (at >= 0 && at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\ufeff') {
        at++;
      } else if (text.startsWith("<!--", at)) {
        at = behind(text, "-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        at = behind(text, "?>", at + 2);
      } else if (text.startsWith("<!", at)) {
        at = type(text, at);
      } else {
        boolean element =
            c == '<' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return element ? at : -1;
      }
    }
    return -1;
  }

  private static int behind(String text, String sign, int from) {
    int at = text.indexOf(sign, from);
    return at < 0 ? -1 : at + sign.length();
  }

  /** Behind a type of document, its own declarations among brackets included. */
  private static int type(String text, int from) {
    int bracket = text.indexOf('[', from);
    int close = text.indexOf('>', from);
    if (bracket < 0 || close < bracket) {
      return close < 0 ? -1 : close + 1;
    }
    int inner = text.indexOf("]", bracket);
    return inner < 0 ? -1 : behind(text, ">", inner);
  }

  /** The first element's name without its prefix, in small letters; empty where there is none. */
  static String root(String text) {
    int start = end(text);
    if (start < 0) {
      return "";
    }
    int end = start + 1;
    while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String name = text.substring(start + 1, end);
    return name.substring(name.indexOf(':') + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
