package vigil.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * An event as one report tells it, with what serves to tell whether another report means the same
 * happening.
 *
 * @param id what tells it from all others
 * @param report the report's number
 * @param origin the number of the first report of the same text; its own where it is no copy
 * @param from first day, as the report's words tell it; null where they do not
 * @param to last day, in the same way
 * @param published the report's day
 * @param place where, or null
 * @param trigger the stems of the words that name the happening
 * @param words the stems of the clause that tells it
 * @param names the clause's words that begin with a capital, as names do, folded
 */
public record Telling(
    long id,
    long report,
    long origin,
    EventType type,
    List<Mode> modes,
    Status status,
    List<Party> actors,
    List<Party> recipients,
    @Nullable Spot place,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate published,
    List<Count> counts,
    Set<String> trigger,
    Set<String> words,
    Set<String> names) {
  public Telling {
    modes = List.copyOf(modes);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    counts = List.copyOf(counts);
    trigger = Set.copyOf(trigger);
    words = Set.copyOf(words);
    names = Set.copyOf(names);
  }

  /**
   * Who acts or receives.
   *
   * @param key the identifier in the actors' files, else the folded name
   * @param known whether it has an identifier
   * @param words the stems of the name
   */
  public record Party(
      String name, String key, boolean known, @Nullable String country, Set<String> words) {
    public Party {
      words = Set.copyOf(words);
    }

    /** Whether it is known who that is, or of which country; "gunmen" may be anybody. */
    boolean isSomebody() {
      return known || country != null;
    }

    /** Whether both may be one, or one a part of the other. */
    boolean meets(Party other) {
      return !apart(other) && (key.equals(other.key) || Sets.meet(words, other.words));
    }

    /** Whether the same words tell of both: of known identity, or of no other country. */
    boolean is(Party other) {
      return key.equals(other.key) && !apart(other);
    }

    /** The rebels of one country and the rebels of another: nobody whose identity is known. */
    boolean apart(Party other) {
      return !known
          && !other.known
          && country != null
          && other.country != null
          && !country.equals(other.country);
    }
  }

  /**
   * Where.
   *
   * @param key the folded name
   * @param exact whether it is no wider than a town
   * @param told whether the report's words for the happening tell it, not the line before the
   *     report
   */
  public record Spot(
      String name,
      String key,
      @Nullable String country,
      @Nullable String admin1,
      @Nullable Double latitude,
      @Nullable Double longitude,
      boolean exact,
      boolean told) {}

  /** How many of what; {@code kind} is PLOVER's word for it, such as killed. */
  public record Count(
      String kind, @Nullable Integer low, @Nullable Integer high, boolean cumulative) {}

  /** The same under other numbers. */
  public Telling numbered(long number, long ofReport, long ofOrigin) {
    return new Telling(
        number,
        ofReport,
        ofOrigin,
        type,
        modes,
        status,
        actors,
        recipients,
        place,
        from,
        to,
        published,
        counts,
        trigger,
        words,
        names);
  }

  /**
   * Whether it is told as something that happened, that is planned, or that did not happen. What is
   * told for a day after the report's own is planned, whatever its words.
   */
  Reality reality() {
    boolean ahead = from != null && published != null && from.isAfter(published);
    Reality told = Reality.of(status);
    return ahead && told == Reality.HAPPENED ? Reality.PLANNED : told;
  }
}
