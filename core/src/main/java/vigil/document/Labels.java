package vigil.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/** Words at a report's head that tell what follows, and the agencies that datelines name. */
final class Labels {
  enum Kind {
    DATE,
    UPDATE,
    BYLINE,
    OUTLET,
    TITLE,
    URL,
    FLAG,
    CREDIT
  }

  /** A label at the head of a line; {@code end} is the offset behind it and its colon. */
  record Found(Kind kind, int end, boolean colon) {}

  private static final int MOST_WORDS = 4;

  private final Map<String, Kind> kinds;
  private final Map<String, String> agencies;

  private Labels(Map<String, Kind> kinds, Map<String, String> agencies) {
    this.kinds = kinds;
    this.agencies = agencies;
  }

  static Labels load() {
    return of(DataFile.resource("document/labels.tsv"), DataFile.resource("document/agencies.tsv"));
  }

  static Labels of(DataFile labels, DataFile agencies) {
    Map<String, Kind> kinds = new HashMap<>();
    for (DataFile.Line line : labels.lines()) {
      if (kinds.put(line.required(0, "label"), line.constant(1, Kind.class)) != null) {
        throw line.error("'" + line.field(0) + "' stands here twice");
      }
    }
    Map<String, String> outlets = new HashMap<>();
    for (DataFile.Line line : agencies.lines()) {
      outlets.put(lower(line.required(0, "form")), line.required(1, "outlet"));
    }
    return new Labels(kinds, outlets);
  }

  /** The outlet that the words name; null where they name none. */
  @Nullable String agency(String words) {
    return words.length() > 40 ? null : agencies.get(lower(words.strip()));
  }

  /** The longest label at the start of the span; null where there is none. */
  @Nullable Found at(String text, Span line) {
    Found found = null;
    int end = line.start();
    for (int words = 0; words < MOST_WORDS && end < line.end(); words++) {
      end = wordEnd(text, end, line.end());
      Kind kind = kinds.get(lower(text.substring(line.start(), end)));
      if (kind != null) {
        found = found(text, kind, end, line.end());
      }
      end = blanks(text, end, line.end());
    }
    return found;
  }

  private static Found found(String text, Kind kind, int end, int limit) {
    int at = blanks(text, end, limit);
    boolean colon = at < limit && text.charAt(at) == ':';
    return new Found(kind, blanks(text, colon ? at + 1 : at, limit), colon);
  }

  private static int wordEnd(String text, int at, int limit) {
    int end = at;
    while (end < limit && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static int blanks(String text, int at, int limit) {
    int end = at;
    while (end < limit
        && (Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '\u00a0')) {
      end++;
    }
    return end;
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }
}
