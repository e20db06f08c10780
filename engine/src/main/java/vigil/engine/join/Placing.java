package vigil.engine.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.engine.join.Bundle.Fresh;
import vigil.incident.IncidentJoin;
import vigil.incident.IncidentJoin.Fit;
import vigil.incident.Keys;
import vigil.incident.Placement;
import vigil.incident.Telling;
import vigil.plover.EventType;

/**
 * Places the events of one report: what repeats another follows it; then what fits best is joined,
 * one event of a report to an incident; what fits nothing is an incident of its own.
 */
final class Placing {
  private final IncidentJoin join;
  private final Incidents incidents;

  Placing(IncidentJoin join, Incidents incidents) {
    this.join = join;
    this.incidents = incidents;
  }

  /** That an event may belong to an incident. */
  private record Offer(Fresh fresh, long incident, Fit fit) {}

  /** One report under way. */
  private record Way(
      Map<Long, Long> placed, Set<Long> taken, List<Offer> offers, List<Joined> told) {}

  /** Places a report's events and ends those of its former version. */
  List<Joined> place(Bundle bundle) throws Exception {
    Map<Telling, Long> ended = end(bundle.ended());
    Way way = new Way(new LinkedHashMap<>(), new HashSet<>(), new ArrayList<>(), new ArrayList<>());
    for (long event : bundle.ended()) {
      way.told.add(new Joined(EventName.text(event), null, null, "another version of the report"));
    }
    for (Fresh event : bundle.fresh()) {
      way.offers.addAll(offers(event));
    }
    accept(way);
    found(bundle.fresh(), ended, way);
    merge(way);
    for (Fresh event : bundle.fresh()) {
      incidents.index(event);
    }
    return way.told;
  }

  private Map<Telling, Long> end(List<Long> events) throws Exception {
    Map<Telling, Long> ended = new LinkedHashMap<>();
    for (long event : events) {
      incidents.end(event).ifPresent(p -> ended.put(p.telling(), p.incident()));
    }
    return ended;
  }

  private List<Offer> offers(Fresh event) throws Exception {
    List<Offer> offers = new ArrayList<>();
    Long followed = event.follows() == 0 ? null : incidents.incident(event.follows());
    if (followed != null) {
      String why = "copy of report " + EventName.report(event.follows());
      offers.add(new Offer(event, followed, new Fit(1, why)));
      return offers;
    }
    for (long incident : candidates(event.telling())) {
      join.fit(event.telling(), some(incident))
          .ifPresent(fit -> offers.add(new Offer(event, incident, fit)));
    }
    return offers;
  }

  /** The incidents to which a telling may belong, those with the most in common first. */
  private List<Long> candidates(Telling telling) throws Exception {
    Keys.Window window = Keys.window(telling);
    if (window == null) {
      return List.of();
    }
    Map<Long, Integer> shared = new LinkedHashMap<>();
    for (EventType type : join.types(telling.type())) {
      for (Keys key : Keys.of(telling)) {
        incidents.named(type, key, window).forEach(i -> shared.merge(i, 1, Integer::sum));
      }
    }
    return Placement.candidates(shared);
  }

  /** The tellings that stand for an incident. */
  private List<Telling> some(long incident) throws Exception {
    return incidents.tellings(Placement.standing(incidents.members(incident)));
  }

  /** The best offers first; each event and each incident is taken once. */
  private void accept(Way way) throws Exception {
    way.offers.sort(
        Comparator.comparingDouble((Offer o) -> -o.fit.score())
            .thenComparingInt(o -> EventName.number(o.fresh.id()))
            .thenComparingLong(Offer::incident));
    for (Offer offer : way.offers) {
      if (!way.placed.containsKey(offer.fresh.id()) && way.taken.add(offer.incident)) {
        join(offer.fresh, offer.incident, offer.fit, way);
      }
    }
  }

  private void join(Fresh event, long incident, @Nullable Fit fit, Way way) throws Exception {
    way.placed.put(event.id(), incident);
    incidents.add(incident, event.telling());
    way.told.add(joined(event.id(), incident, fit));
  }

  private Joined joined(long event, long incident, @Nullable Fit fit) throws Exception {
    String name = EventName.text(event);
    String of = incidents.name(incident);
    return fit == null
        ? new Joined(name, of, null, "")
        : new Joined(name, of, fit.score(), fit.evidence());
  }

  /**
   * What fits nothing founds an incident, or goes on with that of the event whose place it takes.
   */
  private void found(List<Fresh> events, Map<Telling, Long> ended, Way way) throws Exception {
    Set<Long> before = Set.copyOf(way.placed.keySet());
    for (Fresh event : events) {
      if (!before.contains(event.id())) {
        Optional<Long> heir = heir(event.telling(), ended, way.taken);
        long incident = heir.isPresent() ? heir.get() : incidents.next();
        way.taken.add(incident);
        incidents.add(incident, event.telling());
        way.told.add(joined(event.id(), incident, null));
      }
    }
  }

  private Optional<Long> heir(Telling telling, Map<Telling, Long> ended, Set<Long> taken)
      throws Exception {
    Long incident =
        Placement.replaced(telling, ended.keySet(), t -> t).map(ended::get).orElse(null);
    if (incident == null || taken.contains(incident) || !incidents.members(incident).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(incident);
  }

  /** Two incidents that an event fits may be one; the later number ends. */
  private void merge(Way way) throws Exception {
    Set<Long> seen = new HashSet<>();
    for (Offer offer : way.offers) {
      Long home = way.placed.get(offer.fresh.id());
      if (home == null || home == offer.incident || !seen.add(offer.fresh.id())) {
        continue;
      }
      long keeps = Math.min(home, offer.incident);
      long ends = Math.max(home, offer.incident);
      Optional<Fit> fit = join.merge(some(ends), some(keeps));
      if (fit.isPresent()) {
        move(ends, keeps, fit.get(), way);
      }
    }
  }

  private void move(long ends, long keeps, Fit fit, Way way) throws Exception {
    for (long event : List.copyOf(incidents.members(ends))) {
      Optional<Incidents.Placed> placed = incidents.end(event);
      if (placed.isPresent()) {
        incidents.add(keeps, placed.get().telling());
        way.told.add(joined(event, keeps, fit));
      }
    }
    way.placed.replaceAll((event, incident) -> incident == ends ? keeps : incident);
  }
}
