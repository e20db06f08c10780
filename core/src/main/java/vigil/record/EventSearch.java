package vigil.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.record.Filter.Near;

/**
 * Finds events, the latest first. The rarest thing asked for leads, in the order of its days, and
 * the others are looked up one by one; so a first page costs little however many answers there are.
 */
final class EventSearch {
  private static final int PROBED = 20_000;
  private static final double KILOMETRES_A_DEGREE = 111.2;

  private final Sql sql;
  private final TermSearch terms;

  EventSearch(Sql sql) {
    this.sql = sql;
    this.terms = new TermSearch(sql);
  }

  /** The rows' numbers. */
  List<Long> ids(Filter filter) {
    List<List<Long>> sets = ordered(filter);
    if (sets.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    Question question = new Question();
    select(question, filter, sets, "e.id");
    boolean several = !sets.isEmpty() && sets.get(0).size() > 1;
    question.add(several ? " GROUP BY e.id" : "");
    question.add(sets.isEmpty() || several ? " ORDER BY e.day DESC" : " ORDER BY f.day DESC");
    question.add(sets.isEmpty() || several ? ", e.id DESC" : ", f.event DESC").page(filter);
    return sql.list(question.text(), row -> row.getLong(1), question.values());
  }

  /**
   * A question for columns of all events, by the name {@code x}, with their incidents, {@code m},
   * and reports, {@code r}; null where none can have what is asked for.
   */
  @Nullable Question rows(Filter filter, String columns, String condition) {
    List<List<Long>> sets = ordered(filter);
    if (sets.stream().anyMatch(List::isEmpty)) {
      return null;
    }
    Question question = new Question();
    question.add("SELECT " + columns + " FROM event x JOIN member m ON m.event = x.id");
    question.add(" JOIN report r ON r.id = x.report WHERE x.id IN (");
    select(question, filter, sets, "e.id");
    question.add(")").holds("m", filter.asOf());
    return question.add(condition);
  }

  /**
   * The rows behind a place in the order, or the first ones; those without a day come last.
   *
   * @param limit how many at most
   */
  List<Long> page(Filter filter, @Nullable Place after, int limit) {
    List<List<Long>> sets = ordered(filter);
    if (sets.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    List<Long> rows = new ArrayList<>();
    if (!sets.isEmpty()) {
      return page(filter, sets, after, limit, "");
    }
    if (after == null || after.day() > EventRows.NO_DAY) {
      rows.addAll(page(filter, sets, after, limit, " AND e.day > " + EventRows.NO_DAY));
    }
    if (rows.size() < limit && filter.from() == null && filter.to() == null) {
      String begun =
          after != null && after.day() == EventRows.NO_DAY ? " AND e.id < " + after.row() : "";
      String rest = " AND e.day IS NULL" + begun;
      rows.addAll(page(filter, sets, null, limit - rows.size(), rest));
    }
    return rows;
  }

  private List<Long> page(
      Filter filter, List<List<Long>> sets, @Nullable Place after, int limit, String more) {
    String day = sets.isEmpty() ? "e.day" : "f.day";
    boolean several = !sets.isEmpty() && sets.get(0).size() > 1;
    Question question = new Question();
    select(question, filter, sets, several ? "DISTINCT " + day + ", e.id" : day + ", e.id");
    question.add(more);
    if (after != null) {
      question.add(" AND " + day + " <= ?", after.day());
      question.add(" AND (" + day + " < ? OR e.id < ?)", after.day(), after.row());
    }
    question.add(" ORDER BY " + day + " DESC, " + (several || sets.isEmpty() ? "e.id" : "f.event"));
    question.add(" DESC LIMIT ?", limit);
    return sql.list(question.text(), row -> row.getLong(2), question.values());
  }

  /**
   * The rows of those events that nobody has decided about, in the order in which a look at them is
   * worth most: how unsure the machine is, times how grave the event is.
   */
  List<Long> doubtful(Filter filter) {
    List<List<Long>> sets = ordered(filter);
    if (sets.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    Question question = new Question();
    String doubt = "e.confidence * (1 - e.confidence) * (5 + abs(e.score))";
    boolean several = !sets.isEmpty() && sets.get(0).size() > 1;
    select(question, filter, sets, (several ? "DISTINCT " : "") + doubt + " AS doubt, e.id");
    question.add(" ORDER BY doubt DESC, e.id DESC").page(filter);
    return sql.list(question.text(), row -> row.getLong(2), question.values());
  }

  /** How many events the filter means. */
  long count(Filter filter) {
    List<List<Long>> sets = ordered(filter);
    if (sets.stream().anyMatch(List::isEmpty)) {
      return 0;
    }
    Question question = new Question();
    boolean several = !sets.isEmpty() && sets.get(0).size() > 1;
    select(question, filter, sets, several ? "count(DISTINCT e.id)" : "count(*)");
    return sql.number(question.text(), question.values());
  }

  /**
   * A question about the events that the filter means, each once in a table {@code s} of {@code
   * id}, {@code day}, {@code type}, {@code status}, {@code report} and {@code from_day}; null where
   * there are none.
   */
  @Nullable Question over(Filter filter, String query) {
    List<List<Long>> sets = ordered(filter);
    if (sets.stream().anyMatch(List::isEmpty)) {
      return null;
    }
    boolean several = !sets.isEmpty() && sets.get(0).size() > 1;
    Question question = new Question().add("WITH s AS (");
    String columns = "e.id, e.day, e.type, e.status, e.report, e.from_day";
    select(question, filter, sets, (several ? "DISTINCT " : "") + columns);
    return question.add(") ").add(query);
  }

  /**
   * Adds the condition that a report, by the name {@code r}, tells of an event that the filter
   * means; false where none does. Where few events have the rarest thing asked for, their reports
   * are gathered; else each report is looked at in its turn, which ends with the first page.
   */
  boolean told(Question question, Filter filter, boolean byWords) {
    List<List<Long>> sets = ordered(filter);
    if (sets.stream().anyMatch(List::isEmpty)) {
      return false;
    }
    Filter anyDay = filter.between(null, null).withWords(null);
    boolean few = !sets.isEmpty() && events(sets.get(0), anyDay) < PROBED;
    if (byWords || !few && filter.near() == null) {
      each(question, anyDay, sets);
    } else {
      question.add(" AND r.id IN (");
      select(question, anyDay, sets, "e.report");
      question.add(")");
    }
    return true;
  }

  private static void each(Question question, Filter filter, List<List<Long>> sets) {
    question.add(" AND EXISTS (SELECT 1 FROM event e WHERE e.report = r.id");
    more(question, filter);
    for (List<Long> set : sets) {
      question.add(" AND EXISTS (SELECT 1 FROM facet g WHERE g.event = e.id AND g.day =");
      question.add(" coalesce(e.day, ?) AND g.term IN ", EventRows.NO_DAY).numbers(set).add(")");
    }
    question.add(")");
  }

  private List<List<Long>> ordered(Filter filter) {
    List<List<Long>> sets = new ArrayList<>(terms.sets(filter));
    if (sets.size() > 1) {
      sets.sort(Comparator.comparingLong(set -> events(set, filter)));
    }
    return sets;
  }

  /** How many events have one of the terms, as far as it matters. */
  private long events(List<Long> set, Filter filter) {
    Question question = new Question();
    question.add("SELECT count(*) FROM (SELECT 1 FROM facet f WHERE f.term IN ").numbers(set);
    days(question, "f", filter);
    question.add(" LIMIT " + PROBED + ") AS probed");
    return sql.number(question.text(), question.values());
  }

  private void select(Question question, Filter filter, List<List<Long>> sets, String column) {
    question.add("SELECT " + column + " FROM ");
    if (sets.isEmpty()) {
      question.add("event e WHERE 1 = 1");
      days(question, "e", filter);
    } else {
      question.add(
          "facet f " + sql.dialect().join() + " event e ON e.id = f.event WHERE f.term IN ");
      question.numbers(sets.get(0));
      days(question, "f", filter);
    }
    more(question, filter);
    for (List<Long> set : sets.subList(Math.min(1, sets.size()), sets.size())) {
      question.add(" AND EXISTS (SELECT 1 FROM facet g WHERE g.event = f.event AND g.day = f.day");
      question.add(" AND g.term IN ").numbers(set).add(")");
    }
    Words words = Words.of(filter.words() == null ? "" : filter.words());
    if (!words.isEmpty()) {
      question.add(" AND e.report IN (");
      sql.dialect().reports(question, words);
      question.add(")");
    }
  }

  /** What is asked for of the event itself. */
  private static void more(Question question, Filter filter) {
    review(question, filter);
    if (filter.report() != null) {
      question.add(" AND e.report = ?", filter.report());
    }
    if (filter.incident() != null) {
      question.add(" AND e.id IN (SELECT m.event FROM member m WHERE m.incident = ?");
      question.add("", filter.incident()).holds("m", filter.asOf()).add(")");
    }
    if (filter.least() > 0) {
      question.add(" AND e.confidence >= ?", filter.least());
    }
    if (filter.near() != null) {
      near(question, filter.near());
    }
  }

  /** What holds; of rejected events the machine's rows, which hold no longer. */
  private static void review(Question question, Filter filter) {
    ReviewState review = filter.review();
    if (review == ReviewState.REJECTED) {
      question.add(" AND e.id IN (SELECT c.machine FROM correction c WHERE c.state = 'holds'");
      question.add(" AND c.what = ?", Action.REJECT.label()).holds("c", filter.asOf()).add(")");
      return;
    }
    question.holds("e", filter.asOf());
    if (review != null) {
      boolean decided = review != ReviewState.MACHINE;
      question.add(decided ? " AND EXISTS" : " AND NOT EXISTS");
      question.add(
          " (SELECT 1 FROM correction c WHERE c.report = e.report AND c.number = e.number");
      question.add(" AND c.state = 'holds'");
      if (decided) {
        question.add(" AND c.what = ?", review.decision().label());
      }
      question.holds("c", filter.asOf()).add(")");
    }
  }

  private static void days(Question question, String table, Filter filter) {
    if (filter.from() != null) {
      question.add(" AND " + table + ".day >= ?", epoch(filter.from()));
    }
    if (filter.to() != null) {
      question.add(" AND " + table + ".day <= ?", epoch(filter.to()));
    }
    if (filter.from() == null && filter.to() != null) {
      question.add(" AND " + table + ".day > ?", EventRows.NO_DAY);
    }
  }

  private static @Nullable Integer epoch(@Nullable LocalDate day) {
    return day == null ? null : Math.toIntExact(day.toEpochDay());
  }

  /** The box around the circle by the map's index, then the circle itself. */
  private static void near(Question question, Near near) {
    double north = near.kilometres() / KILOMETRES_A_DEGREE;
    double shrink = Math.max(0.01, Math.cos(Math.toRadians(near.latitude())));
    double east = north / shrink;
    question.add(
        " AND e.id IN (SELECT b.event FROM place_box b JOIN place p ON p.event = b.event"
            + " WHERE b.south >= ? AND b.north <= ? AND b.west >= ? AND b.east <= ?"
            + " AND (p.latitude - ?) * (p.latitude - ?)"
            + " + (p.longitude - ?) * (p.longitude - ?) * ? <= ?)",
        near.latitude() - north - 0.0001,
        near.latitude() + north + 0.0001,
        near.longitude() - east - 0.0001,
        near.longitude() + east + 0.0001,
        near.latitude(),
        near.latitude(),
        near.longitude(),
        near.longitude(),
        shrink * shrink,
        north * north);
  }
}
