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
  private final Map<Long, List<Long>> known = new HashMap<>();
  private @Nullable Map<Long, List<Long>> near;
  private @Nullable Copied copied;

  /** The events of other reports of the text, and the incidents of those that are of one. */
  private record Copied(List<Long> events, Map<Long, Long> incidents) {}

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
    Copied others = copied(telling);
    return Placement.repeated(telling, others.events, tellings::telling)
        .map(tellings::telling)
        .flatMap(other -> followed(other, others.incidents.get(other.id())));
  }

  private static Optional<Placer.Followed> followed(Telling other, @Nullable Long incident) {
    return incident == null
        ? Optional.empty()
        : Optional.of(new Placer.Followed(incident, "copy of report " + other.report()));
  }

  private Copied copied(Telling telling) {
    Copied others = copied;
    if (others == null) {
      others = read(telling);
      tellings.read(others.events);
      copied = others;
    }
    return others;
  }

  private Copied read(Telling telling) {
    Copied others = new Copied(new ArrayList<>(), new HashMap<>());
    sql.each(
        "SELECT e.id, m.incident FROM report r JOIN event e ON e.report = r.id AND"
            + " coalesce(e.until_seq, 0) = 0 LEFT JOIN member m ON m.event = e.id AND"
            + " coalesce(m.until_seq, 0) = 0 WHERE r.origin = ? AND r.id <> ? ORDER BY e.id LIMIT 200",
        row -> {
          others.events.add(row.getLong(1));
          if (row.getObject(2) != null) {
            others.incidents.put(row.getLong(1), row.getLong(2));
          }
        },
        telling.origin(),
        telling.report());
    return others;
  }

  @Override
  public List<Long> candidates(Telling telling) {
    Map<Long, List<Long>> found = near;
    if (found == null) {
      found = candidates.incidents(expected, event -> join.types(event.type()));
      know(found.values());
      near = found;
    }
    return found.getOrDefault(telling.id(), List.of());
  }

  /** Reads which events the incidents have, and what those tell that stand for them. */
  private void know(Collection<List<Long>> incidents) {
    Set<Long> all = new HashSet<>();
    incidents.forEach(all::addAll);
    if (!all.isEmpty()) {
      known.putAll(members.events(all));
      tellings.read(
          all.stream().flatMap(i -> Placement.standing(events(i)).stream()).distinct().toList());
    }
  }

  private List<Long> events(long incident) {
    return known.computeIfAbsent(incident, members::events);
  }

  @Override
  public List<Telling> standing(long incident) {
    return Placement.standing(events(incident)).stream().map(tellings::telling).toList();
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
    known.computeIfPresent(incident, (i, events) -> with(events, event.id()));
    Double score = fit == null ? null : fit.score();
    members.add(incident, event.id(), score, fit == null ? "" : fit.evidence(), null, seq);
  }

  private static List<Long> with(List<Long> events, long one) {
    List<Long> all = new ArrayList<>(events);
    all.add(one);
    return all;
  }

  @Override
  public boolean isDecided(long incident) {
    return links.touch(incident);
  }

  @Override
  public void move(long ends, long keeps, Fit fit) {
    known.remove(ends);
    known.remove(keeps);
    for (long event : members.events(ends)) {
      boolean own =
          sql.number("SELECT seq FROM member WHERE event = ? AND " + Members.HOLDS, event) == seq;
      if (own) {
        members.remove(event);
      }
      members.close(event, seq);
      members.add(keeps, event, fit.score(), fit.evidence(), null, seq);
    }
  }
}
