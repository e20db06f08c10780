package vigil.imports;

import java.util.List;
import java.util.Map;
import vigil.record.HistoryFile;

/**
 * What a table of events gave.
 *
 * @param file the events
 * @param refused how many rows were left out, by reason, in the order of {@link Reason}
 * @param examples file, line and reason of the first few of each
 */
public record ImportedEvents(
    HistoryFile file, Map<Reason, Integer> refused, List<String> examples) {
  public ImportedEvents {
    examples = List.copyOf(examples);
  }

  /** Why a row is left out. */
  public enum Reason {
    SHORT("too few columns"),
    NO_DAY("no day"),
    FUTURE("a day in the future"),
    NOBODY("neither source nor target"),
    UNKNOWN_CODE("an unknown code"),
    BAD_NUMBER("a number that cannot be"),
    REPEATED("the same as an earlier row");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** In plain English. */
    public String words() {
      return words;
    }
  }
}
