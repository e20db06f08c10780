package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;
import vigil.annotate.Stems;
import vigil.incident.ClauseNames;
import vigil.incident.Telling;
import vigil.mention.Place;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/** Makes tellings out of events' rows, which never change; remembers some. For one thread. */
final class TellingReader {
  private static final int CACHED = 20_000;

  private final Sql sql;
  private final Stems stems;
  private final ClauseNames names;
  private final Map<Long, Telling> cache =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Telling> eldest) {
          return size() > CACHED;
        }
      };

  TellingReader(Sql sql, Stems stems) {
    this.sql = sql;
    this.stems = stems;
    this.names = ClauseNames.load();
  }

  Telling telling(long event) {
    Telling known = cache.get(event);
    if (known != null) {
      return known;
    }
    read(List.of(event));
    return Objects.requireNonNull(cache.get(event));
  }

  /** Remembers a telling of an event that was written just now. */
  void heard(Telling telling) {
    cache.put(telling.id(), telling);
  }

  /** Reads those of the events that it does not remember, all at once. */
  void read(Collection<Long> events) {
    List<Long> unknown = events.stream().filter(e -> cache.get(e) == null).toList();
    if (unknown.isEmpty()) {
      return;
    }
    Parts parts = parts(unknown);
    each(
        "SELECT e.id, e.report, r.origin, e.type, e.modes, e.status, e.from_day, e.to_day,"
            + " e.time_basis, r.published, e.trigger_start - e.evidence_start,"
            + " e.trigger_end - e.evidence_start, e.evidence FROM event e JOIN report r"
            + " ON r.id = e.report WHERE e.id IN ",
        unknown,
        "",
        row -> heard(telling(row, parts)));
  }

  /** What belongs to events. */
  private record Parts(
      Map<Long, List<Telling.Party>> actors,
      Map<Long, List<Telling.Party>> recipients,
      Map<Long, Telling.Spot> places,
      Map<Long, List<Telling.Count>> counts) {
    Parts() {
      this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
  }

  private Parts parts(List<Long> events) {
    Parts parts = new Parts();
    each(
        "SELECT event, role, name, actor_id, country, via FROM actor WHERE event IN ",
        events,
        " ORDER BY event, n",
        row -> add(row.getString(2).equals("actor") ? parts.actors : parts.recipients, row));
    each(
        "SELECT event, name, country, admin1, latitude, longitude, \"precision\", basis FROM place"
            + " WHERE event IN ",
        events,
        "",
        row -> parts.places.put(row.getLong(1), spot(row)));
    each(
        "SELECT event, kind, low, high, cumulative FROM quantity WHERE event IN ",
        events,
        " ORDER BY event, n",
        row -> of(parts.counts, row).add(count(row)));
    return parts;
  }

  private void each(String query, List<Long> events, String order, Sql.Each each) {
    Question question = new Question().add(query).numbers(events).add(order);
    sql.each(question.text(), each, question.values());
  }

  private static <T> List<T> of(Map<Long, List<T>> all, ResultSet row) throws SQLException {
    return all.computeIfAbsent(row.getLong(1), none -> new ArrayList<>());
  }

  private void add(Map<Long, List<Telling.Party>> parties, ResultSet row) throws SQLException {
    of(parties, row)
        .add(party(row.getString(3), row.getString(4), row.getString(5), row.getString(6)));
  }

  /** Forgets what it knows by heart: the numbers may have been taken back. */
  void forget() {
    cache.clear();
  }

  private Telling telling(ResultSet row, Parts parts) throws SQLException {
    long event = row.getLong(1);
    EventType type = EventType.valueOf(row.getString(4));
    String evidence = row.getString(13);
    boolean told = row.getString(9).equals("expression") || row.getString(7) != null;
    return new Telling(
        event,
        row.getLong(2),
        row.getLong(3),
        type,
        modes(type, row.getString(5)),
        Status.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
        parts.actors.getOrDefault(event, List.of()),
        parts.recipients.getOrDefault(event, List.of()),
        parts.places.get(event),
        told ? EventReader.day(row.getString(7)) : null,
        told ? EventReader.day(row.getString(8)) : null,
        EventReader.day(row.getString(10)),
        parts.counts.getOrDefault(event, List.of()),
        stems.of(trigger(evidence, row.getInt(11), row.getInt(12))),
        stems.of(evidence),
        names.of(evidence));
  }

  /** The trigger's words; those of the whole clause where they lie outside of it. */
  private static String trigger(String evidence, int start, int end) {
    return start < 0 || end > evidence.length() || start >= end
        ? evidence
        : evidence.substring(start, end);
  }

  private static List<Mode> modes(EventType type, String joined) {
    return Arrays.stream(joined.split(" "))
        .map(label -> Mode.of(type, label))
        .flatMap(Optional::stream)
        .toList();
  }

  private Telling.Party party(
      String name, @Nullable String id, @Nullable String country, @Nullable String via) {
    Set<String> words = stems.of(via == null ? name : name + " " + via);
    String key = id != null ? id : NameFolding.key(name);
    return new Telling.Party(name, key, id != null, country, words);
  }

  private static Telling.Spot spot(ResultSet row) throws SQLException {
    String name = row.getString(2);
    Place.Precision precision = Place.Precision.valueOf(row.getString(7).toUpperCase(Locale.ROOT));
    return new Telling.Spot(
        name,
        NameFolding.key(name),
        row.getString(3),
        row.getString(4),
        row.getObject(5) == null ? null : row.getDouble(5),
        row.getObject(6) == null ? null : row.getDouble(6),
        precision.compareTo(Place.Precision.DISTRICT) < 0,
        !row.getString(8).equals(Labels.of(Place.Basis.DATELINE)));
  }

  private static Telling.Count count(ResultSet row) throws SQLException {
    return new Telling.Count(row.getString(2), whole(row, 3), whole(row, 4), row.getInt(5) != 0);
  }

  private static @Nullable Integer whole(ResultSet row, int column) throws SQLException {
    return row.getObject(column) == null ? null : row.getInt(column);
  }
}
