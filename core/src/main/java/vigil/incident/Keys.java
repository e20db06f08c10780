package vigil.incident;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.incident.Telling.Party;
import vigil.incident.Telling.Spot;

/**
 * Names by which tellings that may be of one happening find one another: a town, a party, or where
 * there is neither, a country. What has none of the type in common with another, in some days, is
 * never compared with it. Pure functions.
 *
 * @param label a folded name, an identifier or a country's code
 */
public record Keys(Kind kind, String label) {
  /** A report may tell a day so many days from that of another, and mean one happening. */
  private static final int WINDOW = 10;

  private static final int LONGEST = 31;

  /** What a key names. */
  public enum Kind {
    TOWN,
    PARTY,
    IDENTITY,
    PLACE_COUNTRY,
    PARTY_COUNTRY
  }

  /** Those of a telling, the rarest kinds first, each once. */
  public static List<Keys> of(Telling telling) {
    Set<Keys> keys = new LinkedHashSet<>();
    Spot place = telling.place();
    boolean town = place != null && place.exact();
    if (place != null && town) {
      keys.add(new Keys(Kind.TOWN, place.key()));
    }
    List<Party> parties = Parties.all(telling);
    for (Party party : parties) {
      keys.add(new Keys(party.known() ? Kind.IDENTITY : Kind.PARTY, party.key()));
    }
    if (!town) {
      telling.names().forEach(name -> keys.add(new Keys(Kind.TOWN, name)));
      if (place != null && place.country() != null) {
        keys.add(new Keys(Kind.PLACE_COUNTRY, place.country()));
      }
      Parties.countries(parties).forEach(c -> keys.add(new Keys(Kind.PARTY_COUNTRY, c)));
    }
    return List.copyOf(keys);
  }

  /** Days since 1970 among which another telling of the happening is looked for. */
  public record Window(int day, int first, int last) {}

  /** The days around a telling's own; null where nothing tells when it was. */
  public static @Nullable Window window(Telling telling) {
    LocalDate from = telling.from() != null ? telling.from() : telling.to();
    LocalDate first = from != null ? from : telling.published();
    if (first == null) {
      return null;
    }
    LocalDate last = telling.to() != null && telling.to().isAfter(first) ? telling.to() : first;
    int day = Math.toIntExact(first.toEpochDay());
    int length = (int) Math.min(LONGEST, last.toEpochDay() - first.toEpochDay());
    return new Window(day, day - WINDOW, day + length + WINDOW);
  }
}
