package vigil.incident;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;
import vigil.event.Event;
import vigil.incident.Telling.Party;
import vigil.incident.Telling.Spot;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.mention.TimeExpression;

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

  /** Those under which an event is found by the tellings of others, each once. */
  public static Set<Keys> under(Event event) {
    Set<Keys> keys = new LinkedHashSet<>();
    Stream.concat(event.actors().stream(), event.recipients().stream())
        .forEach(actor -> under(actor, keys));
    Place place = event.place();
    if (place != null) {
      folded(Kind.TOWN, place.name(), keys);
      folded(Kind.TOWN, place.admin1(), keys);
      add(Kind.PLACE_COUNTRY, place.country(), keys);
    }
    return keys;
  }

  private static void under(Actor actor, Set<Keys> keys) {
    folded(Kind.PARTY, actor.name(), keys);
    folded(Kind.PARTY, actor.via(), keys);
    add(Kind.IDENTITY, actor.id(), keys);
    add(Kind.PARTY_COUNTRY, actor.country(), keys);
  }

  private static void folded(Kind kind, @Nullable String name, Set<Keys> keys) {
    add(kind, name == null ? null : NameFolding.key(name), keys);
  }

  private static void add(Kind kind, @Nullable String label, Set<Keys> keys) {
    if (label != null && !label.isEmpty()) {
      keys.add(new Keys(kind, label));
    }
  }

  /** The day by which an event is found, since 1970; null where nothing tells it. */
  public static @Nullable Integer day(Event event, @Nullable LocalDate published) {
    TimeExpression time = event.time();
    LocalDate day = time.from() != null ? time.from() : time.to() != null ? time.to() : published;
    return day == null ? null : Math.toIntExact(day.toEpochDay());
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
