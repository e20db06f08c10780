package vigil.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;

/**
 * What series are made of: the record's happenings, how much was reported, and what other systems
 * coded. A part of a {@link Store}, and open as long as it is.
 */
public final class Past {
  private final Sql sql;
  private final Log log;

  Past(Sql sql, Log log) {
    this.sql = sql;
    this.log = log;
  }

  /**
   * Keeps events that another system coded, apart from the record's own: all or, if anything fails,
   * none of them. A file that is there already is left as it is.
   *
   * @param who in whose name
   */
  public History keep(HistoryFile file, String who) {
    return sql.writing(() -> new Histories(sql).add(file, log, who));
  }

  /** Lets a history hold no longer; {@link Store#verify} still proves its rows. */
  public void drop(long history, String who) {
    sql.writing(
        () -> {
          new Histories(sql).drop(history, log, who);
          return true;
        });
  }

  /** What other systems coded, as of an entry of the log. */
  public List<History> histories(long asOf) {
    return sql.reading(() -> new Histories(sql).all(asOf));
  }

  /**
   * What series count of the record: each happening that anybody tells as having happened and that
   * has a day, by day; told once, however many reports tell it.
   */
  public List<Happening> happenings(Filter filter) {
    List<Happening> found = new ArrayList<>();
    return sql.reading(
        () -> {
          new Happenings(sql).each(filter, found::add);
          return found;
        });
  }

  /**
   * The same of histories. They know neither words nor speakers, so that a filter with those, or
   * with a point, finds nothing in them.
   */
  public List<Happening> imported(Filter filter) {
    List<Happening> found = new ArrayList<>();
    return sql.reading(
        () -> {
          new Happenings(sql).eachImported(filter, found::add);
          return found;
        });
  }

  /** How many distinct texts were published on each day, whatever they tell. */
  public Map<LocalDate, Integer> published(long asOf) {
    Question question =
        new Question()
            .add("SELECT r.day, count(DISTINCT r.origin) FROM report r WHERE r.day IS NOT NULL")
            .holds("r", asOf)
            .add(" GROUP BY r.day");
    return sql.reading(() -> byDay(question));
  }

  /** How many events of histories each day has, whatever they tell. */
  public Map<LocalDate, Integer> coded(long asOf) {
    Question question =
        new Question()
            .add(
                "SELECT x.day, count(*) FROM history_event x JOIN history h ON h.id = x.history"
                    + " WHERE 1 = 1")
            .holds("h", asOf)
            .add(" GROUP BY x.day");
    return sql.reading(() -> byDay(question));
  }

  /**
   * Which of the names that are asked for nothing in the store bears, whenever and of whatever
   * type, with names that are like them. To be asked where nothing was found.
   *
   * @param other who else must take part; null for anybody
   */
  public List<UnknownName> unknown(Filter filter, @Nullable String other) {
    List<UnknownName> unknown = new ArrayList<>();
    Filter all = Filter.ALL.asOf(filter.asOf());
    for (String name : Arrays.asList(filter.actor(), other)) {
      if (name != null && none(all.withActor(name))) {
        UnknownName near = near(name, "actor", "source", "target");
        unknown.add(new UnknownName(name, near.near().stream().map(this::asTold).toList()));
      }
    }
    if (filter.place() != null && none(all.withPlace(filter.place()))) {
      unknown.add(near(filter.place(), "place", "place"));
    }
    return unknown;
  }

  private boolean none(Filter filter) {
    return sql.reading(() -> new EventSearch(sql).count(filter)) == 0 && imported(filter).isEmpty();
  }

  /** A folded name as reports tell it. */
  private String asTold(String name) {
    return sql.reading(() -> new Counts(sql).actors(name, 1)).stream()
        .map(Named::name)
        .filter(told -> NameFolding.key(told).equals(name))
        .findFirst()
        .orElse(name);
  }

  private UnknownName near(String asked, String kind, String... columns) {
    NearNames near = new NearNames(asked);
    sql.each(
        "SELECT t.label, (SELECT count(*) FROM facet f WHERE f.term = t.id) FROM term t WHERE"
            + " t.kind = ?",
        row -> near.add(row.getString(1), row.getLong(2)),
        kind);
    for (String column : columns) {
      sql.each(
          "SELECT "
              + column
              + ", count(*) FROM history_event WHERE "
              + column
              + " IS NOT NULL GROUP BY "
              + column,
          row -> near.add(row.getString(1), row.getLong(2)));
    }
    return new UnknownName(asked, near.found());
  }

  private Map<LocalDate, Integer> byDay(Question question) {
    Map<LocalDate, Integer> days = new TreeMap<>();
    sql.each(
        question.text(),
        row -> days.put(LocalDate.ofEpochDay(row.getLong(1)), row.getInt(2)),
        question.values());
    return days;
  }
}
