package vigil.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.incident.IncidentJoin;
import vigil.incident.IncidentJoin.Fit;
import vigil.incident.Placement;
import vigil.incident.Placer;
import vigil.incident.Telling;

/**
 * Incidents as they lie in the store, changed under an entry of the log, while the events of one
 * report are placed. What will be asked of the report's events is read for all of them at once.
 */
final class Shelf implements Placer.Shelf<RuntimeException> {
  private final Sql sql;
  private final IncidentJoin join;
  private final TellingReader tellings;
  private final Candidates candidates;
  private final Members members;
  private final Links links;
  private final Map<Long, Long> ended;
  private final long seq;

  private final List<Telling> expected = new ArrayList<>();
  private final Map<Long, List<Telling>> standing = new HashMap<>();
  private @Nullable Map<Long, List<Long>> near;
  private @Nullable List<Long> copies;

  /**
   * @param ended the incidents of the events which this entry ended
   */
  Shelf(
      Sql sql,
      IncidentJoin join,
      TellingReader tellings,
      Candidates candidates,
      Members members,
      Links links,
      Map<Long, Long> ended,
      long seq) {
    this.sql = sql;
    this.join = join;
    this.tellings = tellings;
    this.candidates = candidates;
    this.members = members;
    this.links = links;
    this.ended = ended;
    this.seq = seq;
  }

  /** The events of one report that will be asked about before any is added. */
  void expect(List<Telling> events) {
    expected.addAll(events);
  }

  /** An event of a copy belongs where the clause of its origin that is the same does. */
  @Override
  public Optional<Placer.Followed> followed(Telling telling) {
    if (telling.origin() == telling.report()) {
      return Optional.empty();
    }
    return Placement.repeated(telling, copies(telling), tellings::telling)
        .map(tellings::telling)
        .flatMap(
            other ->
                members
                    .incident(other.id())
                    .map(i -> new Placer.Followed(i, "copy of report " + other.report())));
  }

  /** The events of the other reports of the text. */
  private List<Long> copies(Telling telling) {
    List<Long> known = copies;
    if (known == null) {
      known =
          sql.list(
              "SELECT e.id FROM report r JOIN event e ON e.report = r.id AND e.until_seq IS NULL"
                  + " WHERE r.origin = ? AND r.id <> ? ORDER BY e.id LIMIT 200",
              row -> row.getLong(1),
              telling.origin(),
              telling.report());
      tellings.read(known);
      copies = known;
    }
    return known;
  }

  @Override
  public List<Long> candidates(Telling telling) {
    Map<Long, List<Long>> found = near;
    if (found == null) {
      found = candidates.incidents(expected, event -> join.types(event.type()));
      standing.putAll(told(found.values()));
      near = found;
    }
    return found.getOrDefault(telling.id(), List.of());
  }

  /** The tellings that stand for each of the incidents. */
  private Map<Long, List<Telling>> told(Collection<List<Long>> incidents) {
    Set<Long> all = new HashSet<>();
    incidents.forEach(all::addAll);
    Map<Long, List<Telling>> told = new HashMap<>();
    if (!all.isEmpty()) {
      Map<Long, List<Long>> events = members.events(all);
      events.replaceAll((incident, those) -> Placement.standing(those));
      tellings.read(events.values().stream().flatMap(List::stream).toList());
      events.forEach((i, those) -> told.put(i, those.stream().map(tellings::telling).toList()));
    }
    return told;
  }

  @Override
  public List<Telling> standing(long incident) {
    List<Telling> known = standing.get(incident);
    return known != null
        ? known
        : told(List.of(List.of(incident))).getOrDefault(incident, List.of());
  }

  @Override
  public Optional<Long> heir(Telling telling) {
    return Placement.replaced(telling, ended.keySet(), tellings::telling)
        .map(ended::get)
        .filter(incident -> members.events(incident).isEmpty());
  }

  @Override
  public long next() {
    return members.next();
  }

  @Override
  public void add(long incident, Telling event, @Nullable Fit fit) {
    standing.remove(incident);
    Double score = fit == null ? null : fit.score();
    members.add(incident, event.id(), score, fit == null ? "" : fit.evidence(), null, seq);
  }

  @Override
  public boolean isDecided(long incident) {
    return links.touch(incident);
  }

  @Override
  public void move(long ends, long keeps, Fit fit) {
    standing.remove(ends);
    standing.remove(keeps);
    for (long event : members.events(ends)) {
      boolean own =
          sql.number("SELECT seq FROM member WHERE event = ? AND until_seq IS NULL", event) == seq;
      if (own) {
        members.remove(event);
      }
      members.close(event, seq);
      members.add(keeps, event, fit.score(), fit.evidence(), null, seq);
    }
  }
}
