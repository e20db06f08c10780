package vigil.record;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a report is called: by its title, or else by the words that it begins with. */
final class Headline {
  /** How much of a text is looked at. */
  static final int BEGINNING = 600;

  private static final int SHORTEST = 13;
  private static final int LONGEST = 110;
  private static final String CUT = " …";

  private Headline() {}

  /**
   * The name.
   *
   * @param text the report's text, or its beginning
   * @param report its number, for one that has no words to be called by
   */
  static String of(@Nullable String title, String text, long report) {
    if (title != null && !title.isBlank()) {
      return title;
    }
    return text.substring(0, Math.min(text.length(), BEGINNING))
        .lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(Headline::tells)
        .findFirst()
        .map(Headline::cut)
        .orElse("Report " + report);
  }

  /** Whether a line is more than a day or an author's name before the report. */
  private static boolean tells(String line) {
    String folded = line.toLowerCase(Locale.ROOT);
    return line.length() >= SHORTEST && !folded.startsWith("date ") && !folded.startsWith("by ");
  }

  private static String cut(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    int blank = line.lastIndexOf(' ', LONGEST - CUT.length());
    return line.substring(0, blank < SHORTEST ? LONGEST - CUT.length() : blank) + CUT;
  }

  /** What a text goes on with behind the words that it is called by. */
  static String rest(String called, String text) {
    String words =
        called.endsWith(CUT) ? called.substring(0, called.length() - CUT.length()) : called;
    String plain = text.strip().replaceAll("\\s+", " ");
    int at = plain.indexOf(words);
    return at < 0 ? plain : plain.substring(at + words.length()).strip();
  }
}
