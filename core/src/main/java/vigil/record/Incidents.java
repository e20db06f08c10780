package vigil.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.annotate.Stems;
import vigil.event.ReportRecord;
import vigil.incident.IncidentJoin;
import vigil.incident.Placer;
import vigil.incident.Telling;
import vigil.incident.TellingMaker;
import vigil.record.Decisions.Reference;
import vigil.record.Links.Link;

/**
 * Keeps each event that holds in one incident, by the rules of {@link Placer}, under the entry of
 * the log that made or ended it. Within a transaction that the store opens.
 */
final class Incidents {
  private final Sql sql;
  private final IncidentJoin join;
  private final TellingMaker maker;
  private final TellingReader tellings;
  private final Candidates candidates;
  private final Members members;
  private final Links links;

  Incidents(Sql sql, Terms terms) {
    this.sql = sql;
    this.join = IncidentJoin.load();
    this.maker = TellingMaker.load();
    this.tellings = new TellingReader(sql, Stems.load());
    this.candidates = new Candidates(sql, terms);
    this.members = new Members(sql);
    this.links = new Links(sql);
  }

  /** Forgets what it knows by heart: what was written may have been taken back. */
  void forget() {
    tellings.forget();
  }

  /** An event of the entry. */
  private record Fresh(long id, Reference name, Telling telling) {}

  /** Hears how a report tells its events, which were written just now under these numbers. */
  void heard(ReportRecord told, List<Long> events, long report, long origin) {
    for (int i = 0; i < events.size(); i++) {
      tellings.heard(
          maker.telling(
              told.events().get(i), events.get(i), report, origin, told.document().published()));
    }
  }

  /**
   * Joins the events of a report that is new, of which nobody can have decided anything.
   *
   * @return how many joined an incident that was there
   */
  int join(ReportRecord told, List<Long> events, long report, long seq) {
    List<Fresh> fresh = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Reference name = new Reference(report, EventRows.number(told.events().get(i)));
      fresh.add(new Fresh(events.get(i), name, tellings.telling(events.get(i))));
    }
    fresh.sort(Comparator.comparingInt(f -> f.name.number()));
    return place(fresh, Map.of(), Map.of(), seq);
  }

  /**
   * Joins the events that the entry added, and ends what it ended.
   *
   * @return how many joined an incident that was there
   */
  int settle(long seq) {
    Map<Long, Long> ended = members.closeEnded(seq);
    List<Fresh> fresh =
        fresh("SELECT id, report, number FROM event WHERE seq = ? AND until_seq IS NULL", seq);
    carryLinks(fresh, seq);
    return place(fresh, decided(fresh), ended, seq);
  }

  /** Joins one event anew, of which a person has taken back what was decided. */
  void again(long event, long seq) {
    Map<Long, Long> ended = new HashMap<>();
    members.incident(event).ifPresent(incident -> ended.put(event, incident));
    members.close(event, seq);
    List<Fresh> fresh = fresh("SELECT id, report, number FROM event WHERE id = ?", event);
    place(fresh, decided(fresh), ended, seq);
  }

  /**
   * Joins all events that hold anew: reports by their days, then by their texts, so that the result
   * does not depend on when which came. Tells how many events there are.
   */
  long rejoin(long seq) {
    Map<Long, Long> former = members.closeAll(seq);
    List<Long> reports =
        sql.list(
            "SELECT id FROM report WHERE until_seq IS NULL ORDER BY coalesce(day, ?), document, id",
            row -> row.getLong(1),
            EventRows.NO_DAY);
    long many = 0;
    for (long report : reports) {
      List<Fresh> events =
          fresh(
              "SELECT id, report, number FROM event WHERE report = ? AND until_seq IS NULL",
              report);
      Map<Long, Long> own = new LinkedHashMap<>();
      for (Fresh event : events) {
        Long incident = former.get(event.id);
        if (incident != null) {
          own.put(event.id, incident);
        }
      }
      place(events, decided(events), own, seq);
      many += events.size();
    }
    return many;
  }

  private List<Fresh> fresh(String query, Object... values) {
    Map<Long, Reference> names = new LinkedHashMap<>();
    sql.each(
        query + " ORDER BY report, number",
        row -> names.put(row.getLong(1), new Reference(row.getLong(2), row.getInt(3))),
        values);
    tellings.read(names.keySet());
    return names.entrySet().stream()
        .map(e -> new Fresh(e.getKey(), e.getValue(), tellings.telling(e.getKey())))
        .toList();
  }

  // ---- the machine

  /** Gives each event of one report its incident. */
  private int place(
      List<Fresh> fresh, Map<Reference, Link> links, Map<Long, Long> ended, long seq) {
    Map<Long, Long> decided = new LinkedHashMap<>();
    List<Placer.Fresh> events = new ArrayList<>();
    List<Telling> free = new ArrayList<>();
    for (Fresh event : fresh) {
      events.add(new Placer.Fresh(event.telling, event.name.number()));
      Link link = links.get(event.name);
      if (link == null) {
        free.add(event.telling);
      } else {
        decided.put(event.id, link.incident());
        members.add(link.incident(), event.id, null, link.why(), link.id(), seq);
      }
    }
    Shelf shelf = new Shelf(sql, join, tellings, candidates, members, this.links, ended, seq);
    shelf.expect(free);
    return Placer.place(join, shelf, events, decided);
  }

  /** What persons decided about the events, and holds. */
  private Map<Reference, Link> decided(List<Fresh> fresh) {
    Map<Reference, Link> decided = new HashMap<>();
    for (long report : reports(fresh)) {
      links.of(report).forEach(link -> decided.put(link.event(), link));
    }
    decided.values().removeIf(link -> !link.state().equals(Decisions.HOLDS));
    return decided;
  }

  private static Set<Long> reports(List<Fresh> fresh) {
    Set<Long> reports = new LinkedHashSet<>();
    fresh.forEach(f -> reports.add(f.name.report()));
    return reports;
  }

  /** What was decided about an event holds for the row that takes its place. */
  private void carryLinks(List<Fresh> fresh, long seq) {
    Map<Long, Fresh> byId = new HashMap<>();
    fresh.forEach(f -> byId.put(f.id, f));
    for (long report : reports(fresh)) {
      for (Link link : links.of(report)) {
        if (link.state().equals(Decisions.HOLDS)) {
          counterpart(link.row(), report, seq).map(byId::get).ifPresent(f -> carry(link, f, seq));
        }
      }
    }
  }

  private void carry(Link link, Fresh event, long seq) {
    sql.update("UPDATE link SET until_seq = ? WHERE id = ?", seq, link.id());
    links.add(link.about(event.name, event.id, link.state()), seq);
  }

  private Optional<Long> counterpart(long row, long report, long seq) {
    return sql.first(
        "SELECT n.id FROM event m JOIN event n ON n.report = ? AND n.seq = ? AND n.until_seq IS NULL"
            + " AND n.trigger_start < m.trigger_end AND n.trigger_end > m.trigger_start"
            + " WHERE m.id = ? ORDER BY n.type <> m.type, n.number LIMIT 1",
        found -> found.getLong(1),
        report,
        seq,
        row);
  }
}
