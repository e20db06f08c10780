package vigil.analysis;

import java.time.LocalDate;
import java.util.List;
import vigil.record.Happening;

/**
 * Something that breaks with what is usual.
 *
 * @param subject what it is about, which stays the same while its numbers change
 * @param day on which it shows
 * @param what in plain English
 * @param formula how it was found, with its numbers
 * @param chance how probable it was by what was usual; tells which break is the greater, since many
 *     are looked for
 * @param happenings those behind it, the latest last
 */
public record Break(
    Kind kind,
    String subject,
    LocalDate day,
    String what,
    String formula,
    double chance,
    List<Happening> happenings) {
  public Break {
    happenings = List.copyOf(happenings);
  }

  /** In which way. */
  public enum Kind {
    /** More than is usual. */
    BURST("burst"),
    /** Less than is usual, although reports came in. */
    LULL("lull"),
    /** The level changed and stayed so. */
    CHANGE("change of level"),
    /** The first of its kind at all. */
    FIRST_EVER("first ever"),
    /** The first of its kind in years. */
    FIRST_SINCE("first in years"),
    /** Two parties never before seen together. */
    NEW_PAIR("new pair"),
    /** A party at a place where it was never before. */
    NEW_PLACE("new place"),
    /** Other kinds of happenings than before. */
    MIX("changed mix"),
    /** The same thing more often in a row than ever. */
    CADENCE("cadence");

    private final String words;

    /** Whether it is between two parties, so that it tells of these. */
    boolean betweenTwo() {
      return switch (this) {
        case FIRST_EVER, FIRST_SINCE, NEW_PAIR, CADENCE -> true;
        case BURST, LULL, CHANGE, NEW_PLACE, MIX -> false;
      };
    }

    Kind(String words) {
      this.words = words;
    }

    /** In plain English. */
    public String words() {
      return words;
    }
  }
}
