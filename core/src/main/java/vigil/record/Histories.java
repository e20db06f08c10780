package vigil.record;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;
import vigil.record.StoreException.Problem;

/**
 * Keeps what other systems coded, apart from the record's own events: one entry of the log a file.
 */
final class Histories {
  /** Those that {@link #event} reads. */
  static final String COLUMNS =
      "day, type, code, source, source_country, target, target_country, place, country, latitude,"
          + " longitude, killed, outlet, named";

  private static final String SELECT =
      "SELECT id, name, form, events, refused, first_day, last_day FROM history h WHERE 1 = 1";
  private static final int WIDTH = 14;

  /** The place of the event's number, behind them. */
  static final int NUMBER = WIDTH + 1;

  private final Sql sql;

  Histories(Sql sql) {
    this.sql = sql;
  }

  /** Those that hold as of an entry of the log, the first first. */
  List<History> all(long asOf) {
    Question question = new Question().add(SELECT).holds("h", asOf).add(" ORDER BY id");
    return sql.list(question.text(), row -> history(row, false), question.values());
  }

  /** Keeps a file's events; one that is there already is left as it is. */
  History add(HistoryFile file, Log log, String who) {
    Optional<History> there =
        sql.first(
            SELECT + " AND h.sha256 = ? AND h.until_seq IS NULL",
            row -> history(row, false),
            file.sha256());
    return there.orElseGet(() -> added(file, log, who));
  }

  private History added(HistoryFile file, Log log, String who) {
    long seq = log.next();
    long id = sql.number("SELECT coalesce(max(id), 0) + 1 FROM history");
    for (int n = 0; n < file.events().size(); n++) {
      insert(id, n + 1, file.events().get(n));
    }
    History history =
        new History(
            id,
            file.name(),
            file.form(),
            file.events().size(),
            file.refused(),
            day(file, false),
            day(file, true),
            true);
    sql.update(
        "INSERT INTO history (id, seq, name, form, sha256, events, refused, first_day, last_day,"
            + " rows_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        seq,
        file.name(),
        file.form(),
        file.sha256(),
        file.events().size(),
        file.refused(),
        epoch(history.first()),
        epoch(history.last()),
        hash(id));
    log.append(seq, who, Action.IMPORT, "history " + id, null, told(file));
    return history;
  }

  private static String told(HistoryFile file) {
    return new Fields()
        .add("name", file.name())
        .add("form", file.form())
        .add("sha256", file.sha256())
        .add("events", file.events().size())
        .add("refused", file.refused())
        .text();
  }

  /** Lets a history hold no longer; its rows stay. */
  void drop(long id, Log log, String who) {
    long seq = log.next();
    int closed =
        sql.update("UPDATE history SET until_seq = ? WHERE id = ? AND until_seq IS NULL", seq, id);
    if (closed == 0) {
      throw new StoreException(Problem.UNKNOWN, sql.name() + ": there is no history h" + id);
    }
    log.append(seq, who, Action.DROP, "history " + id, null, null);
  }

  private static @Nullable LocalDate day(HistoryFile file, boolean last) {
    var days = file.events().stream().map(HistoryEvent::day);
    return (last ? days.max(LocalDate::compareTo) : days.min(LocalDate::compareTo)).orElse(null);
  }

  private static @Nullable Long epoch(@Nullable LocalDate day) {
    return day == null ? null : day.toEpochDay();
  }

  private void insert(long history, int n, HistoryEvent event) {
    sql.insert(
        "INSERT INTO history_event (history, n, "
            + COLUMNS
            + ") VALUES"
            + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        history,
        n,
        event.day().toEpochDay(),
        event.type() == null ? null : event.type().name(),
        event.code(),
        event.source(),
        event.sourceCountry(),
        event.target(),
        event.targetCountry(),
        event.place(),
        event.country(),
        event.latitude(),
        event.longitude(),
        event.killed(),
        event.outlet(),
        event.named());
  }

  /** Over all of a history's events, in order. */
  String hash(long id) {
    MessageDigest digest = Hashes.sha256();
    sql.each(
        "SELECT " + COLUMNS + " FROM history_event WHERE history = ? ORDER BY n",
        row -> {
          for (int i = 1; i <= WIDTH; i++) {
            Hashes.add(digest, row.getObject(i));
          }
        },
        id);
    return Hashes.hex(digest);
  }

  /** What does not hold of the histories' rows, or null. */
  @Nullable String amiss() {
    List<Long> changed =
        sql
            .list(
                "SELECT id, rows_sha256 FROM history ORDER BY id",
                row -> new Row(row.getLong(1), row.getString(2)))
            .stream()
            .filter(row -> !hash(row.id).equals(row.sha256))
            .map(Row::id)
            .toList();
    if (!changed.isEmpty()) {
      return "history " + changed.get(0) + ": its events were changed: their SHA-256 is another";
    }
    long strays =
        sql.number(
            "SELECT count(*) FROM history_event WHERE history NOT IN (SELECT id FROM history)");
    return strays == 0 ? null : "table history_event has " + strays + " rows of no history";
  }

  private record Row(long id, String sha256) {}

  private static History history(ResultSet row, boolean fresh) throws SQLException {
    return new History(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getObject(6) == null ? null : LocalDate.ofEpochDay(row.getLong(6)),
        row.getObject(7) == null ? null : LocalDate.ofEpochDay(row.getLong(7)),
        fresh);
  }

  /** An event, of a row of {@link #COLUMNS}. */
  static HistoryEvent event(ResultSet row) throws SQLException {
    String type = row.getString(2);
    return new HistoryEvent(
        LocalDate.ofEpochDay(row.getLong(1)),
        type == null ? null : EventType.valueOf(type),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getObject(10) == null ? null : row.getDouble(10),
        row.getObject(11) == null ? null : row.getDouble(11),
        row.getObject(12) == null ? null : row.getInt(12),
        row.getString(13),
        row.getString(14));
  }
}
