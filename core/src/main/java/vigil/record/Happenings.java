package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.mention.Things;
import vigil.plover.EventType;

/**
 * Reads what series count: of the record each incident that anybody tells as having happened and
 * that has a day, of histories every event.
 */
final class Happenings {
  private static final String HAPPENED =
      " AND x.day IS NOT NULL AND (x.status = 'asserted'"
          + " OR x.status = 'historical' AND x.from_day IS NOT NULL)";

  private final Sql sql;

  Happenings(Sql sql) {
    this.sql = sql;
  }

  /**
   * An incident's telling that stands for it: one that tells a day itself, else the first kept.
   *
   * @param origin the text that tells it; 0 where several do
   */
  private record Told(long event, boolean dated, long origin) {
    Told with(Told other) {
      boolean first = dated != other.dated ? dated : event <= other.event;
      Told better = first ? this : other;
      return new Told(better.event, better.dated, origin == other.origin ? origin : 0);
    }
  }

  /** Those of the record that the filter means, by day. */
  void each(Filter filter, Consumer<Happening> taker) {
    Question question =
        new EventSearch(sql).rows(filter, "m.incident, x.id, x.from_day, r.origin", HAPPENED);
    if (question == null) {
      return;
    }
    Map<Long, Told> incidents = new HashMap<>();
    sql.each(
        question.text(),
        row -> incidents.merge(row.getLong(1), told(row), Told::with),
        question.values());
    incidents.values().stream()
        .map(this::happening)
        .sorted(java.util.Comparator.comparing(Happening::day).thenComparing(Happening::reference))
        .forEach(taker);
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(row.getLong(2), row.getString(3) != null, row.getLong(4));
  }

  private Happening happening(Told told) {
    return sql.first(
            "SELECT e.report, e.number, e.day, e.type, e.evidence, r.outlet, p.name, p.country"
                + " FROM event e JOIN report r ON r.id = e.report"
                + " LEFT JOIN place p ON p.event = e.id WHERE e.id = ?",
            row -> happening(told, row),
            told.event)
        .orElseThrow();
  }

  private Happening happening(Told told, ResultSet row) throws SQLException {
    return new Happening(
        row.getLong(1) + "#e" + row.getInt(2),
        LocalDate.ofEpochDay(row.getLong(3)),
        EventType.valueOf(row.getString(4)),
        sides(told.event, "actor", row.getString(7)),
        sides(told.event, "recipient", row.getString(7)),
        row.getString(7),
        row.getString(8),
        row.getString(5),
        row.getString(6),
        false,
        told.origin == 0 ? null : String.valueOf(told.origin));
  }

  private List<Happening.Side> sides(long event, String role, @Nullable String place) {
    return sql.list(
        "SELECT name, country, actor_id, sectors, resolved_by FROM actor WHERE event = ? AND role ="
            + " ? ORDER BY n",
        row -> side(row, place),
        event,
        role);
  }

  /** A place where something happened is nobody. */
  private static Happening.Side side(ResultSet row, @Nullable String place) throws SQLException {
    String name = row.getString(1);
    String country = row.getString(2);
    boolean sorted = !row.getString(4).isEmpty() || row.getString(5).equals("title");
    boolean thing =
        row.getString(3) == null
            && (Things.shipped().has(name, country, sorted)
                || !sorted && country == null && name.equals(place));
    return new Happening.Side(name, country, thing);
  }

  /** Those of histories that the filter means, in the order of days. */
  void eachImported(Filter filter, Consumer<Happening> taker) {
    if (filter.words() != null || filter.speaker() != null || filter.near() != null) {
      return; // other systems keep neither words nor speakers, and seldom points
    }
    Map<Long, String> names = new HashMap<>();
    new Histories(sql).all(filter.asOf()).forEach(h -> names.put(h.number(), h.name()));
    List<Happening> found = new ArrayList<>();
    names.forEach((history, name) -> imported(history, name, filter, found::add));
    found.sort(java.util.Comparator.comparing(Happening::day));
    found.forEach(taker);
  }

  private void imported(long history, String name, Filter filter, Consumer<Happening> taker) {
    Question question = new Question();
    question.add(
        "SELECT " + Histories.COLUMNS + ", n FROM history_event WHERE history = ?", history);
    if (filter.type() != null) {
      question.add(" AND type = ?", filter.type().name());
    }
    if (filter.from() != null) {
      question.add(" AND day >= ?", filter.from().toEpochDay());
    }
    if (filter.to() != null) {
      question.add(" AND day <= ?", filter.to().toEpochDay());
    }
    question.add(" ORDER BY n");
    Meant actor = filter.actor() == null ? null : Meant.by(filter.actor());
    Meant place = filter.place() == null ? null : Meant.by(filter.place());
    sql.each(
        question.text(),
        row -> {
          Happening happening = imported(history, name, row);
          if (fits(happening, actor, place)) {
            taker.accept(happening);
          }
        },
        question.values());
  }

  private static boolean fits(Happening happening, @Nullable Meant actor, @Nullable Meant place) {
    return (actor == null || actor.takesPart(happening))
        && (place == null || place.meansPlaceOf(happening));
  }

  private static Happening imported(long history, String name, ResultSet row) throws SQLException {
    return Histories.event(row)
        .happening("h" + history + ":" + row.getLong(Histories.NUMBER), name);
  }
}
