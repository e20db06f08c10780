package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Stems;
import vigil.incident.Facts;
import vigil.incident.Incident;
import vigil.incident.Source;
import vigil.incident.Witness;
import vigil.record.StoreException.Problem;

/** Reads incidents: those with an event that a filter means, the latest first, or one. */
final class IncidentReader {
  private static final int PAGE = 500;

  private final Sql sql;
  private final TellingReader tellings;
  private final Members members;
  private final IncidentRanks ranks;

  IncidentReader(Sql sql) {
    this.sql = sql;
    this.members = new Members(sql);
    this.ranks = new IncidentRanks(sql);
    this.tellings = new TellingReader(sql, Stems.load());
  }

  /**
   * The incidents' numbers in an order; each once.
   *
   * @param origins how many distinct texts must tell of it
   */
  List<Long> ids(Filter filter, int origins, IncidentOrder order) {
    if (order == IncidentOrder.LATEST) {
      return ids(filter, origins);
    }
    int wanted = filter.limit() == 0 ? Integer.MAX_VALUE : filter.skip() + filter.limit();
    Set<Long> found =
        new LinkedHashSet<>(ranks.first(filter, order, origins > 1 ? Integer.MAX_VALUE : wanted));
    found.removeIf(i -> origins > 1 && ranks.origins(i, filter.asOf()) < origins);
    if (found.size() < wanted) {
      int more = filter.limit() == 0 ? 0 : wanted + found.size();
      found.addAll(ids(filter.limitedTo(0, more), origins));
    }
    return found.stream().skip(filter.skip()).limit(wanted - (long) filter.skip()).toList();
  }

  /**
   * The incidents' numbers; each once, by the latest of its events that the filter means.
   *
   * @param origins how many distinct texts must tell of it
   */
  List<Long> ids(Filter filter, int origins) {
    int wanted = filter.limit() == 0 ? Integer.MAX_VALUE : filter.skip() + filter.limit();
    EventSearch search = new EventSearch(sql);
    Set<Long> found = new LinkedHashSet<>();
    int page = filter.limit() == 0 ? 0 : PAGE;
    for (int skip = 0; found.size() < wanted; skip += page) {
      List<Long> events = search.ids(filter.limitedTo(skip, page));
      for (long event : events) {
        members
            .incident(event, filter.asOf())
            .filter(
                i -> origins < 2 || found.contains(i) || ranks.origins(i, filter.asOf()) >= origins)
            .ifPresent(found::add);
      }
      if (page == 0 || events.size() < page) {
        break;
      }
    }
    return found.stream().skip(filter.skip()).limit(wanted - (long) filter.skip()).toList();
  }

  /** The incident with its page of facts. */
  Incident incident(long number, Filter asOf) {
    Question question =
        new Question()
            .add(
                "SELECT e.id, e.report, e.number, r.origin, r.outlet, r.title, r.url, r.published,"
                    + " e.evidence, m.score, m.evidence, l.who FROM member m"
                    + " JOIN event e ON e.id = m.event JOIN report r ON r.id = e.report"
                    + " LEFT JOIN link l ON l.id = m.link WHERE m.incident = ?",
                number);
    question.holds("m", asOf.asOf()).add(" ORDER BY m.id");
    List<Long> events = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    sql.each(
        question.text(),
        row -> {
          events.add(row.getLong(1));
          sources.add(source(row));
        },
        question.values());
    if (events.isEmpty()) {
      throw new StoreException(Problem.UNKNOWN, sql.name() + ": has no incident i" + number);
    }
    List<Witness> witnesses = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      witnesses.add(new Witness(tellings.telling(events.get(i)), sources.get(i)));
    }
    return Facts.of(number, witnesses);
  }

  private Source source(ResultSet row) throws SQLException {
    return new Source(
        row.getLong(2) + "#e" + row.getInt(3),
        row.getLong(2),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        EventReader.day(row.getString(8)),
        speaker(row.getLong(1)),
        denied(row.getLong(1)),
        row.getString(9),
        row.getObject(10) == null ? null : row.getDouble(10),
        row.getString(11),
        row.getString(12));
  }

  private boolean denied(long event) {
    return sql.first(
            "SELECT stance FROM attribution WHERE event = ? AND mention = 0 AND kind <> 'author'"
                + " ORDER BY n LIMIT 1",
            row -> row.getString(1),
            event)
        .filter("denies"::equals)
        .isPresent();
  }

  /** Those who say it, outermost first; null where the report itself does. */
  private @Nullable String speaker(long event) {
    List<@Nullable String> names =
        sql.list(
            "SELECT coalesce(name, text) FROM attribution WHERE event = ? AND mention = 0 AND kind"
                + " <> 'author' ORDER BY n",
            row -> row.getString(1),
            event);
    String joined =
        names.stream().filter(n -> n != null && !n.isBlank()).collect(Collectors.joining(" › "));
    return joined.isEmpty() ? null : joined;
  }
}
