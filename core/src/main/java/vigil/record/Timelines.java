package vigil.record;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.record.TimelineView.Bucket;
import vigil.record.TimelineView.Lane;
import vigil.record.TimelineView.Step;

/** Counts events by stretches of time. */
final class Timelines {
  private static final int MOST_BUCKETS = 5_000;
  private static final int DAYS = 92;
  private static final int WEEKS = 2 * 366;

  /** Monday of the week in which 1970 began, as days since then, less weeks enough for any past. */
  private static final int MONDAY = 3;

  private static final int WEEKS_BEFORE = 1_000_000;

  private final Sql sql;
  private final EventSearch search;

  Timelines(Sql sql) {
    this.sql = sql;
    this.search = new EventSearch(sql);
  }

  /**
   * The timeline of the events that the filter means.
   *
   * @param asked how long stretches are; null for what fits
   * @param lanes by what they are told apart; null for not at all
   * @param top how many lanes at most
   */
  TimelineView view(Filter filter, @Nullable Step asked, @Nullable FacetField lanes, int top) {
    LocalDate[] bounds = bounds(filter);
    LocalDate first = bounds[0];
    LocalDate last = bounds[1];
    long undated = undated(filter);
    if (first == null || last == null) {
      Step step = asked == null ? Step.DAY : asked;
      return new TimelineView(step, null, null, undated, List.of(), List.of());
    }
    Step step = fitting(asked, first, last);
    Map<Long, Integer> places = new HashMap<>();
    List<LocalDate> starts = starts(step, first, last, places);
    List<Bucket> buckets = buckets(filter, step, starts, places);
    List<Lane> all = lanes == null ? List.of() : lanes(filter, step, lanes, top, places);
    LocalDate end = next(step, starts.get(starts.size() - 1)).minusDays(1);
    return new TimelineView(step, starts.get(0), end, undated, buckets, all);
  }

  private LocalDate[] bounds(Filter filter) {
    LocalDate[] bounds = new LocalDate[2];
    Question question =
        search.over(
            filter, "SELECT min(s.day), max(s.day) FROM s WHERE s.day > " + EventRows.NO_DAY);
    if (question != null) {
      sql.each(
          question.text(),
          row -> {
            if (row.getObject(1) != null) {
              bounds[0] = LocalDate.ofEpochDay(row.getLong(1));
              bounds[1] = LocalDate.ofEpochDay(row.getLong(2));
            }
          },
          question.values());
    }
    return bounds;
  }

  private long undated(Filter filter) {
    Question question = search.over(filter, "SELECT count(*) FROM s WHERE s.day IS NULL");
    return question == null ? 0 : sql.number(question.text(), question.values());
  }

  /** What was asked for, unless it were too fine for so long a time. */
  private static Step fitting(@Nullable Step asked, LocalDate first, LocalDate last) {
    long days = last.toEpochDay() - first.toEpochDay() + 1;
    Step fits = days <= DAYS ? Step.DAY : days <= WEEKS ? Step.WEEK : Step.MONTH;
    Step step = asked == null ? fits : asked;
    if (step == Step.DAY && days > MOST_BUCKETS) {
      step = Step.WEEK;
    }
    return step == Step.WEEK && days / 7 > MOST_BUCKETS ? Step.MONTH : step;
  }

  private static LocalDate start(Step step, LocalDate day) {
    return switch (step) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  private static LocalDate next(Step step, LocalDate start) {
    return switch (step) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
    };
  }

  /** The number that the query gives to the stretch which begins then. */
  private static long number(Step step, LocalDate start) {
    return switch (step) {
      case DAY -> start.toEpochDay();
      case WEEK -> (start.toEpochDay() + MONDAY + 7L * WEEKS_BEFORE) / 7;
      case MONTH -> start.getYear() * 12L + start.getMonthValue() - 1;
    };
  }

  private String numbered(Step step) {
    return switch (step) {
      case DAY -> "s.day";
      case WEEK -> "((s.day + " + (MONDAY + 7L * WEEKS_BEFORE) + ") / 7)";
      case MONTH -> sql.dialect().month("s.day");
    };
  }

  private static List<LocalDate> starts(
      Step step, LocalDate first, LocalDate last, Map<Long, Integer> places) {
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate at = start(step, first);
        !at.isAfter(last) && starts.size() < MOST_BUCKETS;
        at = next(step, at)) {
      places.put(number(step, at), starts.size());
      starts.add(at);
    }
    return starts;
  }

  private List<Bucket> buckets(
      Filter filter, Step step, List<LocalDate> starts, Map<Long, Integer> places) {
    List<Bucket> buckets = new ArrayList<>();
    starts.forEach(start -> buckets.add(new Bucket(start, 0, 0, 0, 0)));
    Question question =
        search.over(
            filter,
            "SELECT "
                + numbered(step)
                + ", count(DISTINCT s.id), count(DISTINCT m.incident), count(DISTINCT s.report),"
                + " sum(CASE WHEN s.from_day IS NULL THEN 1 ELSE 0 END) FROM s LEFT JOIN member m ON"
                + " m.event = s.id");
    if (question != null) {
      question.holds("m", filter.asOf()).add(" WHERE s.day > " + EventRows.NO_DAY + " GROUP BY 1");
      sql.each(
          question.text(),
          row -> {
            Integer at = places.get(row.getLong(1));
            if (at != null) {
              buckets.set(
                  at,
                  new Bucket(
                      starts.get(at),
                      row.getLong(2),
                      row.getLong(3),
                      row.getLong(4),
                      row.getLong(5)));
            }
          },
          question.values());
    }
    return buckets;
  }

  private List<Lane> lanes(
      Filter filter, Step step, FacetField field, int top, Map<Long, Integer> places) {
    Map<String, long[]> counts = new LinkedHashMap<>();
    Map<String, String> labels = new HashMap<>();
    for (FacetValue value : new Facets(sql).values(filter, field, top)) {
      counts.put(value.value(), new long[places.size()]);
      labels.put(value.value(), value.label());
    }
    Question question = search.over(filter, lanes(step, field));
    if (question != null) {
      sql.each(
          question.text(),
          row -> {
            long[] lane = counts.get(value(field, row.getString(2), row.getString(3)));
            Integer at = places.get(row.getLong(1));
            if (lane != null && at != null) {
              lane[at] += row.getLong(4);
            }
          },
          question.values());
    }
    List<Lane> lanes = new ArrayList<>();
    counts.forEach(
        (value, all) ->
            lanes.add(
                new Lane(
                    value,
                    labels.getOrDefault(value, value),
                    java.util.Arrays.stream(all).boxed().toList())));
    return lanes;
  }

  private String lanes(Step step, FacetField field) {
    String dated = " WHERE s.day > " + EventRows.NO_DAY + " GROUP BY 1, 2, 3";
    return "SELECT "
        + numbered(step)
        + switch (field) {
          case TYPE -> ", s.type, '', count(*) FROM s";
          case STATUS -> ", s.status, '', count(*) FROM s";
          case PLACE -> ", p.name, '', count(*) FROM s JOIN place p ON p.event = s.id";
          case ACTOR ->
              ", a.name, a.actor_id, count(DISTINCT s.id) FROM s JOIN actor a ON a.event = s.id";
          default -> throw new IllegalArgumentException("no lanes by " + field);
        }
        + dated;
  }

  private static String value(FacetField field, String name, @Nullable String id) {
    return switch (field) {
      case ACTOR -> "==" + ActorKey.of(id, name);
      case PLACE -> "=" + name;
      default -> name;
    };
  }
}
