package vigil.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;
import vigil.plover.Status;

/**
 * What is asked for; what is null does not matter. Names are compared without case and marks, and
 * hold where they are among a longer name's words: "nasrallah" is found in "Hassan Nasrallah".
 * After an equals sign a name must be the whole: "=israel". After two an actor or speaker is the
 * one that has the key, which is the identifier, or the folded name of somebody who has none.
 *
 * @param words words of the report: all of them, "in quotation marks" as a phrase, after a minus
 *     sign none of them, with a star at the end as a beginning
 * @param actor who acts or receives: a name, an identifier of the actors file, or a country's code
 * @param place where: a name of place, province or country, or a country's code
 * @param speaker who says so: a name, an identifier, or author, named, unnamed or media
 * @param from the first day: of events their own, of reports that of publication
 * @param to the last day
 * @param near within a distance of a point
 * @param report the number of the report that tells of an event
 * @param incident the number of the happening that the event is of
 * @param review where a person's review of an event stands
 * @param least the least confidence of an event
 * @param asOf the last entry of the log that counts
 * @param skip how many of the first answers to pass over
 * @param limit how many answers at most; 0 for all
 */
public record Filter(
    @Nullable String words,
    @Nullable String actor,
    @Nullable String place,
    @Nullable EventType type,
    @Nullable Status status,
    @Nullable String speaker,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Near near,
    @Nullable Long report,
    @Nullable Long incident,
    @Nullable ReviewState review,
    double least,
    long asOf,
    int skip,
    int limit) {
  /** Everything as it is now. */
  public static final Filter ALL =
      new Filter(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          0,
          Long.MAX_VALUE,
          0,
          0);

  /**
   * A circle on the map.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @param kilometres its radius
   */
  public record Near(double latitude, double longitude, double kilometres) {
    /** No two places on Earth lie farther apart, in kilometres. */
    private static final int HALF_ROUND = 20_040;

    /**
     * A circle as users write it: three numbers parted by commas.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Near of(String text) {
      String[] parts = text.split(",");
      try {
        if (parts.length == 3) {
          return new Near(
              number(parts[0], -90, 90, "degrees north"),
              number(parts[1], -180, 180, "degrees east"),
              number(parts[2].replace("km", ""), 0, HALF_ROUND, "kilometres"));
        }
      } catch (NumberFormatException e) {
        // told below
      }
      throw new IllegalArgumentException(
          "is three numbers, such as 33.9,35.5,20, and not '" + text + "'");
    }

    private static double number(String text, int least, int most, String what) {
      double number = Double.parseDouble(text.strip());
      if (!(number >= least && number <= most)) {
        throw new IllegalArgumentException(
            "is " + what + " from " + least + " to " + most + ", and not " + text.strip());
      }
      return number;
    }
  }

  /**
   * Looks whether there can be days between two.
   *
   * @throws IllegalArgumentException where the last comes before the first
   */
  public static void checkDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    if (first != null && last != null && last.isBefore(first)) {
      throw new IllegalArgumentException(
          "the last day, " + last + ", is before the first, " + first);
    }
  }

  /** The same with other words. */
  public Filter withWords(@Nullable String other) {
    return new Filter(
        other, actor, place, type, status, speaker, from, to, near, report, incident, review, least,
        asOf, skip, limit);
  }

  /** The same with another party. */
  public Filter withActor(@Nullable String other) {
    return new Filter(
        words, other, place, type, status, speaker, from, to, near, report, incident, review, least,
        asOf, skip, limit);
  }

  /** The same with another place. */
  public Filter withPlace(@Nullable String other) {
    return new Filter(
        words, actor, other, type, status, speaker, from, to, near, report, incident, review, least,
        asOf, skip, limit);
  }

  /** The same with another type. */
  public Filter withType(@Nullable EventType other) {
    return new Filter(
        words, actor, place, other, status, speaker, from, to, near, report, incident, review,
        least, asOf, skip, limit);
  }

  /** The same with another speaker. */
  public Filter withSpeaker(@Nullable String other) {
    return new Filter(
        words, actor, place, type, status, other, from, to, near, report, incident, review, least,
        asOf, skip, limit);
  }

  /** The same between other days. */
  public Filter between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Filter(
        words, actor, place, type, status, speaker, first, last, near, report, incident, review,
        least, asOf, skip, limit);
  }

  /** The same around another point. */
  public Filter around(@Nullable Near other) {
    return new Filter(
        words, actor, place, type, status, speaker, from, to, other, report, incident, review,
        least, asOf, skip, limit);
  }

  /** The same told by one report only. */
  public Filter toldBy(@Nullable Long other) {
    return new Filter(
        words, actor, place, type, status, speaker, from, to, near, other, incident, review, least,
        asOf, skip, limit);
  }

  /** The same of one happening only. */
  public Filter ofIncident(@Nullable Long other) {
    return new Filter(
        words, actor, place, type, status, speaker, from, to, near, report, other, review, least,
        asOf, skip, limit);
  }

  /** The same in another state of review. */
  public Filter reviewed(@Nullable ReviewState other) {
    return new Filter(
        words, actor, place, type, status, speaker, from, to, near, report, incident, other, least,
        asOf, skip, limit);
  }

  /** The same as of another entry of the log. */
  public Filter asOf(long entry) {
    return new Filter(
        words, actor, place, type, status, speaker, from, to, near, report, incident, review, least,
        entry, skip, limit);
  }

  /** The same with other bounds to the answers. */
  public Filter limitedTo(int first, int most) {
    return new Filter(
        words, actor, place, type, status, speaker, from, to, near, report, incident, review, least,
        asOf, first, most);
  }

  /** Whether it leaves anything out. */
  boolean asksForAnything() {
    return asksForEvents() || words != null || from != null || to != null || report != null;
  }

  /** Whether it asks for anything of events. */
  boolean asksForEvents() {
    return actor != null
        || place != null
        || type != null
        || status != null
        || speaker != null
        || near != null
        || incident != null
        || review != null
        || least > 0;
  }
}
