package vigil.lab.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * What a feed is expected to yield, in the form of feedparser's tests: comparisons of paths such as
 * {@code entries[0]['title']} with values, joined by "and".
 *
 * <p>Where the answer is a text with markup, the words of both sides are compared, without it.
 */
final class FeedExpression {

  /** A part of the answer that the feed's reader does not keep. */
  static final class NotKept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotKept(String path) {
      super(path);
    }
  }

  /** Text in HTML, of which only the words count. */
  record Words(String html) {
    String plain() {
      return Jsoup.parseBodyFragment(html).text();
    }
  }

  /** A value that was not found, where others of the kind may be. */
  private static final Object NONE = new Object();

  private final String text;
  private final Map<String, Object> answer;
  private int at;

  private FeedExpression(String text, Map<String, Object> answer) {
    this.text = text;
    this.answer = answer;
  }

  /**
   * Whether the answer meets the expectation.
   *
   * @throws NotKept where it asks for what the answer has no place for
   * @throws IllegalArgumentException where the expectation is of a form not known here
   */
  static boolean met(String text, Map<String, Object> answer) {
    FeedExpression expression = new FeedExpression(text.strip(), answer);
    boolean met = expression.disjunction();
    expression.blanks();
    if (expression.at < expression.text.length()) {
      throw new IllegalArgumentException(text);
    }
    return met;
  }

  private boolean disjunction() {
    boolean met = conjunction();
    while (word("or")) {
      met |= conjunction();
    }
    return met;
  }

  private boolean conjunction() {
    boolean met = term();
    while (word("and")) {
      met &= term();
    }
    return met;
  }

  private boolean term() {
    if (word("not")) {
      return word("bozo") || !truth(operand());
    }
    if (word("bozo")) {
      return true;
    }
    if (sign("(") && !isTuple()) {
      boolean met = disjunction();
      expect(")");
      return met;
    }
    Object first = operand();
    if (word("not in")) {
      return !holds(operand(), first);
    }
    if (word("in")) {
      return holds(operand(), first);
    }
    if (sign("!=") || word("is not")) {
      return !same(first, operand());
    }
    boolean met = true;
    boolean compared = false;
    while (sign("==") || word("is")) {
      Object next = operand();
      met &= same(first, next);
      compared = true;
    }
    return compared ? met : truth(first);
  }

  private static boolean holds(Object container, Object key) {
    return container instanceof Map<?, ?> map && map.containsKey(key) && map.get(key) != NONE;
  }

  /** Whether the bracket just read begins a row of numbers; goes back before it then. */
  private boolean isTuple() {
    blanks();
    boolean tuple =
        at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-');
    at -= tuple ? 1 : 0;
    return tuple;
  }

  private static boolean truth(Object value) {
    return value != NONE && !value.equals(false) && !value.equals("");
  }

  private static boolean same(Object given, Object expected) {
    if (given instanceof Words words) {
      return expected instanceof Words other
          ? words.plain().equals(other.plain())
          : expected instanceof String string
              && (words.html().equals(string)
                  || words.plain().equals(string)
                  || words.plain().equals(new Words(string).plain()));
    }
    if (given instanceof Map<?, ?> map && expected instanceof Map<?, ?> wanted) {
      return wanted.entrySet().stream()
          .allMatch(e -> same(Objects.requireNonNullElse(map.get(e.getKey()), NONE), e.getValue()));
    }
    return given.equals(expected);
  }

  private Object operand() {
    blanks();
    char c = at < text.length() ? text.charAt(at) : ' ';
    boolean marked =
        (c == 'u' || c == 'r') && at + 1 < text.length() && "'\"".indexOf(text.charAt(at + 1)) >= 0;
    if (marked) {
      at++;
    }
    if (marked || c == '\'' || c == '"') {
      return string();
    }
    if (Character.isDigit(c) || c == '-') {
      return number();
    }
    if (sign("(")) {
      return list(")");
    }
    if (sign("[")) {
      return list("]");
    }
    if (sign("{")) {
      return map();
    }
    return named();
  }

  private Object named() {
    String name = name();
    switch (name) {
      case "None":
        return NONE;
      case "True":
        return true;
      case "False":
        return false;
      case "len", "ord":
        expect("(");
        Object inner = operand();
        expect(")");
        return name.equals("len") ? size(inner) : code(inner);
      default:
        return path(name);
    }
  }

  private static Object size(Object value) {
    return (double) (value instanceof List<?> list ? list.size() : String.valueOf(value).length());
  }

  private static Object code(Object value) {
    String string = value instanceof Words words ? words.plain() : String.valueOf(value);
    return (double) string.codePointAt(0);
  }

  private Object path(String first) {
    int start = at - first.length();
    Object value = get(answer, first, first);
    while (at < text.length()) {
      if (text.charAt(at) == '[') {
        at++;
        Object key = operand();
        expect("]");
        value = get(value, key, text.substring(start, at));
      } else if (text.charAt(at) == '.') {
        at++;
        String name = name();
        value = sign("(") ? call(value, name) : get(value, name, text.substring(start, at));
      } else {
        break;
      }
    }
    return value;
  }

  /** {@code has_key} and {@code get}. */
  private Object call(Object value, String name) {
    Object key = operand();
    expect(")");
    return switch (name) {
      case "has_key" -> holds(value, key);
      case "get" -> get(value, key, name + " " + key);
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Object get(Object from, Object key, String path) {
    if (from == NONE) {
      return NONE;
    }
    if (from instanceof List<?> list && key instanceof Double number) {
      int index = number.intValue() < 0 ? list.size() + number.intValue() : number.intValue();
      return index < list.size() && index >= 0 ? list.get(index) : NONE;
    }
    if (from instanceof Map<?, ?> map && map.containsKey(key)) {
      return Objects.requireNonNullElse(map.get(key), NONE);
    }
    throw new NotKept(path.replaceAll("\\[-?\\d+\\]", "[]"));
  }

  private Object number() {
    int start = at;
    at++;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return Double.valueOf(text.substring(start, at));
  }

  private List<Object> list(String close) {
    List<Object> list = new ArrayList<>();
    while (!sign(close)) {
      list.add(operand());
      sign(",");
    }
    return list;
  }

  private Map<Object, Object> map() {
    Map<Object, Object> map = new LinkedHashMap<>();
    while (!sign("}")) {
      Object key = operand();
      expect(":");
      map.put(key, operand());
      sign(",");
    }
    return map;
  }

  /** A string, and others added to it. */
  private String string() {
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

  private String name() {
    blanks();
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    if (start == at) {
      throw new IllegalArgumentException(text);
    }
    return text.substring(start, at);
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean word(String word) {
    blanks();
    int end = at + word.length();
    boolean found =
        text.startsWith(word, at)
            && (end >= text.length()
                || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '_');
    at = found ? end : at;
    return found;
  }

  private boolean sign(String sign) {
    blanks();
    boolean found = text.startsWith(sign, at);
    at += found ? sign.length() : 0;
    return found;
  }

  private void expect(String sign) {
    if (!sign(sign)) {
      throw new IllegalArgumentException(text);
    }
  }

  /** Never null; for what an answer may lack. */
  static Object orNone(@Nullable Object value) {
    return value == null ? NONE : value;
  }
}
