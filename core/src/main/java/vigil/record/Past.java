package vigil.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  private Map<LocalDate, Integer> byDay(Question question) {
    Map<LocalDate, Integer> days = new TreeMap<>();
    sql.each(
        question.text(),
        row -> days.put(LocalDate.ofEpochDay(row.getLong(1)), row.getInt(2)),
        question.values());
    return days;
  }
}
