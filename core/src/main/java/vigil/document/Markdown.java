package vigil.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the markup out of Markdown: the words of headings, links, emphasis, lists, quotations,
 * tables and inline code stay; images, code blocks, link definitions, rules and a front matter's
 * lines go. Title, date, outlet and URL are read from the front matter, the title also from the
 * first heading.
 */
final class Markdown {
  private final Dates dates;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> front = new HashMap<>();
  private @Nullable String title;
  private @Nullable String fence;

  private Markdown(Dates dates) {
    this.dates = dates;
  }

  static Page read(String text, Dates dates) {
    Markdown markdown = new Markdown(dates);
    String[] lines = text.split("\n", -1);
    for (int at = markdown.frontMatter(lines); at < lines.length; at++) {
      markdown.line(lines[at]);
    }
    return markdown.page();
  }

  private Page page() {
    String date = front.getOrDefault("date", front.getOrDefault("published", ""));
    String outlet = front.getOrDefault("outlet", front.get("source"));
    return new Page(
        out.toString(),
        front.getOrDefault("title", title),
        front.get("url"),
        outlet,
        dates.parse(date));
  }

  /**
   * Reads "key: value" lines between lines of three dashes; the number of the first line of text.
   */
  private int frontMatter(String[] lines) {
    if (!lines[0].strip().equals("---")) {
      return 0;
    }
    for (int at = 1; at < lines.length; at++) {
      String line = lines[at].strip();
      int colon = line.indexOf(':');
      if (line.equals("---") || line.equals("...")) {
        return at + 1;
      }
      if (colon > 0) {
        String value = line.substring(colon + 1).strip().replaceAll("^[\"']|[\"']$", "");
        front.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
      }
    }
    front.clear();
    return 0;
  }

  private void line(String raw) {
    String line = raw.strip();
    if (fenced(line)) {
      return;
    }
    while (line.startsWith(">")) {
      line = line.substring(1).strip();
    }
    if (line.isEmpty() || ruler(line) || definition(line)) {
      out.append('\n');
      return;
    }
    int heading = heading(line);
    int item = heading > 0 ? 0 : item(line);
    String words = Inline.strip(line.substring(heading + item)).strip();
    if (heading > 0) {
      words = unfenced(words);
      title = title == null ? words : title;
    }
    boolean apart = heading > 0 || item > 0;
    out.append(apart ? "\n" : "").append(words).append(heading > 0 ? "\n\n" : "\n");
  }

  /** A heading's words without the signs that may close it. */
  private static String unfenced(String words) {
    int end = words.length();
    while (end > 0 && words.charAt(end - 1) == '#') {
      end--;
    }
    return end > 0 && words.charAt(end - 1) == ' ' ? words.substring(0, end).strip() : words;
  }

  private boolean fenced(String line) {
    boolean mark = line.startsWith("```") || line.startsWith("~~~");
    if (fence != null) {
      fence = mark && line.startsWith(fence) ? null : fence;
      return true;
    }
    fence = mark ? line.substring(0, 3) : null;
    return mark;
  }

  /** A rule, a heading's underline or the line under a table's head. */
  private static boolean ruler(String line) {
    return line.length() > 1 && line.chars().allMatch(c -> "-=*_|: ".indexOf(c) >= 0);
  }

  private static boolean definition(String line) {
    int close = line.indexOf("]:");
    return line.startsWith("[") && close > 0 && line.indexOf(' ', close) == close + 2;
  }

  private static int heading(String line) {
    int signs = 0;
    while (signs < line.length() && line.charAt(signs) == '#') {
      signs++;
    }
    return signs > 0 && signs < 7 && signs < line.length() && line.charAt(signs) == ' '
        ? signs + 1
        : 0;
  }

  private static int item(String line) {
    boolean bullet =
        line.length() > 2 && "-*+".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ';
    return bullet ? 2 : 0;
  }

  /** The markup inside a line. */
  private static final class Inline {
    /** No link or tag is longer, in characters. */
    private static final int FAR = 2000;

    private final String line;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Inline(String line) {
      this.line = line;
    }

    static String strip(String line) {
      Inline inline = new Inline(line);
      while (inline.at < line.length()) {
        inline.sign();
      }
      return inline.out.toString();
    }

    private void sign() {
      char c = line.charAt(at);
      switch (c) {
        case '\\' -> escape();
        case '!' -> image();
        case '[' -> link();
        case '<' -> tag();
        case '`' -> at++;
        case '*', '_', '~' -> emphasis(c);
        default -> copy();
      }
    }

    private void copy() {
      out.append(line.charAt(at++));
    }

    private void escape() {
      at +=
          at + 1 < line.length() && "\\`*_{}[]()#+-.!|>~<".indexOf(line.charAt(at + 1)) >= 0
              ? 1
              : 0;
      copy();
    }

    private void image() {
      int end = line.startsWith("![", at) ? target(at + 1) : -1;
      if (end > 0) {
        at = end;
      } else {
        copy();
      }
    }

    private void link() {
      int close = near(']', at);
      int end = target(at);
      if (end > 0) {
        out.append(strip(line.substring(at + 1, close)));
        at = end;
      } else if (line.startsWith("[^", at) && close > 0) {
        at = close + 1;
      } else {
        copy();
      }
    }

    /** The end of a link that begins at the bracket; -1 where none does. */
    private int target(int bracket) {
      int close = near(']', bracket);
      char sign = close > 0 && close + 1 < line.length() ? line.charAt(close + 1) : ' ';
      int end = sign == '(' ? near(')', close) : sign == '[' ? near(']', close + 1) : -1;
      return end < 0 ? -1 : end + 1;
    }

    private void tag() {
      int close = near('>', at);
      char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
      boolean address = line.startsWith("<http", at);
      if (close > 0 && (address || Character.isLetter(next) || next == '/' || next == '!')) {
        out.append(address ? line.substring(at + 1, close) : "");
        at = close + 1;
      } else {
        copy();
      }
    }

    /** Signs with a blank on both sides, or an underscore inside a word, are no emphasis. */
    private void emphasis(char sign) {
      int end = at;
      while (end < line.length() && line.charAt(end) == sign) {
        end++;
      }
      boolean before = at > 0 && !Character.isWhitespace(line.charAt(at - 1));
      boolean after = end < line.length() && !Character.isWhitespace(line.charAt(end));
      boolean inside = before && after && sign == '_' && letter(at - 1) && letter(end);
      if (!before && !after || inside || sign == '~' && end - at < 2) {
        out.append(line, at, end);
      }
      at = end;
    }

    /** Where the sign stands next, not too far away; -1 where it does not. */
    private int near(char sign, int from) {
      int limit = Math.min(line.length(), from + FAR);
      for (int i = from; i < limit; i++) {
        if (line.charAt(i) == sign) {
          return i;
        }
      }
      return -1;
    }

    private boolean letter(int index) {
      return Character.isLetterOrDigit(line.charAt(index));
    }
  }
}
