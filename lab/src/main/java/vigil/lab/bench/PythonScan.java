package vigil.lab.bench;

/** A place in an expression of Python's that moves on over its words, signs and values. */
final class PythonScan {
  private final String text;
  private int at;

  PythonScan(String text) {
    this.text = text;
  }

  boolean atEnd() {
    blanks();
    return at == text.length();
  }

  /** The next sign; a blank at the end. */
  char look() {
    return look(0);
  }

  char look(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : ' ';
  }

  int at() {
    return at;
  }

  /** The next sign that is no blank, to which it moves. */
  char next() {
    blanks();
    return look();
  }

  void forward() {
    at++;
  }

  void back() {
    at--;
  }

  String since(int start) {
    return text.substring(start, at);
  }

  IllegalArgumentException unknown() {
    return new IllegalArgumentException(text);
  }

  Object number() {
    int start = at;
    at++;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return Double.valueOf(text.substring(start, at));
  }

  /** A string, and others added to it. */
  String string() {
    StringBuilder whole = new StringBuilder(part());
    while (sign("+")) {
      blanks();
      whole.append(part());
    }
    return whole.toString();
  }

  private String part() {
    String quote =
        text.startsWith("'''", at) || text.startsWith("\"\"\"", at)
            ? text.substring(at, at + 3)
            : text.substring(at, at + 1);
    at += quote.length();
    StringBuilder out = new StringBuilder();
    while (at < text.length() && !text.startsWith(quote, at)) {
      out.appendCodePoint(text.charAt(at) == '\\' ? escaped() : text.codePointAt(at++));
    }
    expect(quote);
    return out.toString();
  }

  private int escaped() {
    char sign = text.charAt(at + 1);
    at += 2;
    int digits = sign == 'x' ? 2 : sign == 'u' ? 4 : sign == 'U' ? 8 : 0;
    if (digits > 0) {
      at += digits;
      return Integer.parseInt(text, at - digits, at, 16);
    }
    return switch (sign) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> sign;
    };
  }

  String name() {
    blanks();
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    if (start == at) {
      throw unknown();
    }
    return text.substring(start, at);
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  boolean word(String word) {
    blanks();
    int end = at + word.length();
    boolean found =
        text.startsWith(word, at)
            && (end >= text.length()
                || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '_');
    at = found ? end : at;
    return found;
  }

  boolean sign(String sign) {
    blanks();
    boolean found = text.startsWith(sign, at);
    at += found ? sign.length() : 0;
    return found;
  }

  void expect(String sign) {
    if (!sign(sign)) {
      throw unknown();
    }
  }
}
