package vigil.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;

/**
 * One event as another system coded it.
 *
 * @param type null where PLOVER has no counterpart of the code
 * @param code what happened, in the other system's own code or words
 * @param source who acts, as the other system names it; empty where it does not say
 * @param target towards whom; empty where it does not say
 * @param latitude degrees north
 * @param longitude degrees east
 * @param killed how many, where told
 * @param outlet who reported it, where told
 * @param named the other system's identifier, where it has one
 */
public record HistoryEvent(
    LocalDate day,
    @Nullable EventType type,
    String code,
    String source,
    @Nullable String sourceCountry,
    String target,
    @Nullable String targetCountry,
    @Nullable String place,
    @Nullable String country,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Integer killed,
    @Nullable String outlet,
    @Nullable String named) {
  /**
   * As series count it.
   *
   * @param reference how a user names it
   * @param history the history's name
   */
  public Happening happening(String reference, String history) {
    return new Happening(
        reference,
        day,
        type,
        side(source, sourceCountry),
        side(target, targetCountry),
        place,
        country,
        source + " → " + target + ", code " + code,
        outlet == null ? history : outlet,
        true,
        null);
  }

  private static List<Happening.Side> side(String name, @Nullable String country) {
    return name.isEmpty() ? List.of() : List.of(new Happening.Side(name, country));
  }
}
