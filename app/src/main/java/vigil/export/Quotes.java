package vigil.export;

import java.util.ArrayList;
import java.util.List;
import vigil.document.Span;
import vigil.event.Evidence;
import vigil.export.Run.Look;

/** The report's own words as an account shows them: on one line, nothing hidden in them. */
final class Quotes {
  /** Longer quotations are cut, around what they rest on. */
  private static final int LONGEST = 320;

  private static final int BEFORE = 140;

  /** A clause that shows a tie is cut when it is longer. */
  private static final int SHORT = 140;

  /** How much stands around what a clause is cut to. */
  private static final int MARGIN = 24;

  private Quotes() {}

  static String quoted(String words) {
    return "“" + plain(words) + "”";
  }

  /**
   * Every run of white space as one blank; control signs, and signs that turn the direction of
   * text, made visible.
   */
  static String plain(String words) {
    return visible(words.strip().replaceAll("\\s+", " "));
  }

  /** The signs that a terminal or browser would act upon, spelled out; line ends stay. */
  static String visible(String words) {
    if (words.chars().noneMatch(Quotes::acts)) {
      return words;
    }
    StringBuilder out = new StringBuilder(words.length() + 16);
    words.chars().forEach(c -> append(out, (char) c));
    return out.toString();
  }

  private static void append(StringBuilder out, char c) {
    if (acts(c)) {
      out.append(String.format("\\u%04X", (int) c));
    } else {
      out.append(c);
    }
  }

  /** Whether a sign does something other than being seen. */
  static boolean acts(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    boolean marks = c == 0x200E || c == 0x200F || c == 0x061C || c == 0x2028 || c == 0x2029;
    return control || turns || marks;
  }

  /** A clause in quotation marks, with the words that it rests on made to stand out. */
  static List<Run> clause(Evidence evidence, Span trigger, String text) {
    Span whole = evidence.span();
    if (!whole.contains(trigger)) {
      return List.of(new Run(Look.QUOTE, quoted(shortened(evidence.text())), whole));
    }
    Span shown = window(whole, trigger, text);
    List<Run> runs = new ArrayList<>();
    String before = text.substring(shown.start(), trigger.start());
    String after = text.substring(trigger.end(), shown.end());
    runs.add(
        new Run(Look.QUOTE, (shown.start() > whole.start() ? "“… " : "“") + left(before), whole));
    runs.add(new Run(Look.TRIGGER, plain(trigger.of(text)), trigger));
    runs.add(new Run(Look.QUOTE, right(after) + (shown.end() < whole.end() ? " …”" : "”"), whole));
    return List.copyOf(runs);
  }

  /**
   * The part of a long clause to show: the trigger and what stands around it, cut between words.
   */
  private static Span window(Span whole, Span trigger, String text) {
    if (whole.length() <= LONGEST) {
      return whole;
    }
    int start = Math.max(whole.start(), trigger.start() - BEFORE);
    int end = Math.min(whole.end(), Math.max(trigger.end(), start + LONGEST));
    while (start > whole.start() && start < trigger.start() && text.charAt(start - 1) != ' ') {
      start++;
    }
    while (end < whole.end() && end > trigger.end() && text.charAt(end) != ' ') {
      end--;
    }
    return new Span(start, end);
  }

  /**
   * A clause in quotation marks; of a long one, the part that holds the last words of both names.
   */
  static String around(String clause, String one, String other) {
    String plain = plain(clause);
    int first = plain.indexOf(lastWord(one));
    int second = plain.indexOf(lastWord(other));
    if (plain.length() <= SHORT || first < 0 || second < 0) {
      return "“" + shortened(clause) + "”";
    }
    int start = plain.lastIndexOf(' ', Math.max(0, Math.min(first, second) - MARGIN)) + 1;
    int end =
        plain.indexOf(
            ' ',
            Math.max(first + lastWord(one).length(), second + lastWord(other).length()) + MARGIN);
    String after = end < 0 ? plain.substring(start) + "”" : plain.substring(start, end) + " …”";
    return (start > 0 ? "“… " : "“") + after;
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  static String shortened(String words) {
    String plain = plain(words);
    if (plain.length() <= LONGEST) {
      return plain;
    }
    int cut = plain.lastIndexOf(' ', LONGEST);
    return plain.substring(0, cut > 0 ? cut : LONGEST) + " …";
  }

  private static String left(String words) {
    String plain = plain(words);
    return endsBlank(words) && !plain.isEmpty() ? plain + " " : plain;
  }

  private static String right(String words) {
    String plain = plain(words);
    boolean blank = !words.isEmpty() && Character.isWhitespace(words.charAt(0));
    return blank && !plain.isEmpty() ? " " + plain : plain;
  }

  private static boolean endsBlank(String words) {
    return !words.isEmpty() && Character.isWhitespace(words.charAt(words.length() - 1));
  }
}
