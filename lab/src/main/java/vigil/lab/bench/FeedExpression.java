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

  private final PythonScan scan;
  private final Map<String, Object> answer;

  private FeedExpression(String text, Map<String, Object> answer) {
    this.scan = new PythonScan(text);
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
    if (!expression.scan.atEnd()) {
      throw expression.scan.unknown();
    }
    return met;
  }

  private boolean disjunction() {
    boolean met = conjunction();
    while (scan.word("or")) {
      met |= conjunction();
    }
    return met;
  }

  private boolean conjunction() {
    boolean met = term();
    while (scan.word("and")) {
      met &= term();
    }
    return met;
  }

  private boolean term() {
    if (scan.word("not")) {
      return scan.word("bozo") || !truth(operand());
    }
    if (scan.word("bozo")) {
      return true;
    }
    if (scan.sign("(") && !isTuple()) {
      boolean met = disjunction();
      scan.expect(")");
      return met;
    }
    Object first = operand();
    if (scan.word("not in")) {
      return !holds(operand(), first);
    }
    if (scan.word("in")) {
      return holds(operand(), first);
    }
    if (scan.sign("!=") || scan.word("is not")) {
      return !same(first, operand());
    }
    boolean met = true;
    boolean compared = false;
    while (scan.sign("==") || scan.word("is")) {
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
    char c = scan.next();
    boolean tuple = Character.isDigit(c) || c == '-';
    if (tuple) {
      scan.back();
    }
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
    char c = scan.next();
    boolean marked = (c == 'u' || c == 'r') && "'\"".indexOf(scan.look(1)) >= 0;
    if (marked) {
      scan.forward();
    }
    if (marked || c == '\'' || c == '"') {
      return scan.string();
    }
    if (Character.isDigit(c) || c == '-') {
      return scan.number();
    }
    if (scan.sign("(")) {
      return list(")");
    }
    if (scan.sign("[")) {
      return list("]");
    }
    if (scan.sign("{")) {
      return map();
    }
    return named();
  }

  private Object named() {
    String name = scan.name();
    switch (name) {
      case "None":
        return NONE;
      case "True":
        return true;
      case "False":
        return false;
      case "len", "ord":
        scan.expect("(");
        Object inner = operand();
        scan.expect(")");
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
    int start = scan.at() - first.length();
    Object value = get(answer, first, first);
    while (scan.look() == '[' || scan.look() == '.') {
      char sign = scan.look();
      scan.forward();
      Object key = sign == '[' ? operand() : scan.name();
      if (sign == '[') {
        scan.expect("]");
      }
      boolean call = sign == '.' && scan.sign("(");
      value = call ? call(value, (String) key) : get(value, key, scan.since(start));
    }
    return value;
  }

  /** {@code has_key} and {@code get}. */
  private Object call(Object value, String name) {
    Object key = operand();
    scan.expect(")");
    return switch (name) {
      case "has_key" -> holds(value, key);
      case "get" -> get(value, key, name + " " + key);
      default -> throw scan.unknown();
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

  private List<Object> list(String close) {
    List<Object> list = new ArrayList<>();
    while (!scan.sign(close)) {
      list.add(operand());
      scan.sign(",");
    }
    return list;
  }

  private Map<Object, Object> map() {
    Map<Object, Object> map = new LinkedHashMap<>();
    while (!scan.sign("}")) {
      Object key = operand();
      scan.expect(":");
      map.put(key, operand());
      scan.sign(",");
    }
    return map;
  }

  /** Never null; for what an answer may lack. */
  static Object orNone(@Nullable Object value) {
    return value == null ? NONE : value;
  }
}
