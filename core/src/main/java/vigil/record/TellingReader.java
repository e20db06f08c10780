package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    Telling telling =
        sql.first(
                "SELECT e.report, r.origin, e.type, e.modes, e.status, e.from_day, e.to_day,"
                    + " e.time_basis, r.published, e.trigger_start - e.evidence_start,"
                    + " e.trigger_end - e.evidence_start, e.evidence FROM event e JOIN report r"
                    + " ON r.id = e.report WHERE e.id = ?",
                row -> telling(event, row),
                event)
            .orElseThrow();
    cache.put(event, telling);
    return telling;
  }

  /** Forgets what it knows by heart: the numbers may have been taken back. */
  void forget() {
    cache.clear();
  }

  private Telling telling(long event, ResultSet row) throws SQLException {
    EventType type = EventType.valueOf(row.getString(3));
    String evidence = row.getString(12);
    boolean told = row.getString(8).equals("expression") || row.getString(6) != null;
    return new Telling(
        event,
        row.getLong(1),
        row.getLong(2),
        type,
        modes(type, row.getString(4)),
        Status.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
        parties(event, "actor"),
        parties(event, "recipient"),
        place(event).orElse(null),
        told ? EventReader.day(row.getString(6)) : null,
        told ? EventReader.day(row.getString(7)) : null,
        EventReader.day(row.getString(9)),
        counts(event),
        stems.of(trigger(evidence, row.getInt(10), row.getInt(11))),
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

  private List<Telling.Party> parties(long event, String role) {
    return sql.list(
        "SELECT name, actor_id, country, via FROM actor WHERE event = ? AND role = ? ORDER BY n",
        row -> party(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
        event,
        role);
  }

  private Telling.Party party(
      String name, @Nullable String id, @Nullable String country, @Nullable String via) {
    Set<String> words = stems.of(via == null ? name : name + " " + via);
    String key = id != null ? id : NameFolding.key(name);
    return new Telling.Party(name, key, id != null, country, words);
  }

  private Optional<Telling.Spot> place(long event) {
    return sql.first(
        "SELECT name, country, admin1, latitude, longitude, \"precision\", basis FROM place"
            + " WHERE event = ?",
        TellingReader::spot,
        event);
  }

  private static Telling.Spot spot(ResultSet row) throws SQLException {
    String name = row.getString(1);
    Place.Precision precision = Place.Precision.valueOf(row.getString(6).toUpperCase(Locale.ROOT));
    return new Telling.Spot(
        name,
        NameFolding.key(name),
        row.getString(2),
        row.getString(3),
        row.getObject(4) == null ? null : row.getDouble(4),
        row.getObject(5) == null ? null : row.getDouble(5),
        precision.compareTo(Place.Precision.DISTRICT) < 0,
        !row.getString(7).equals(Labels.of(Place.Basis.DATELINE)));
  }

  private List<Telling.Count> counts(long event) {
    List<Telling.Count> counts = new ArrayList<>();
    sql.each(
        "SELECT kind, low, high, cumulative FROM quantity WHERE event = ? ORDER BY n",
        row ->
            counts.add(
                new Telling.Count(
                    row.getString(1), whole(row, 2), whole(row, 3), row.getInt(4) != 0)),
        event);
    return counts;
  }

  private static @Nullable Integer whole(ResultSet row, int column) throws SQLException {
    return row.getObject(column) == null ? null : row.getInt(column);
  }
}
