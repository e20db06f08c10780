package vigil.engine.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.engine.join.Bundle.Fresh;
import vigil.incident.IncidentJoin;
import vigil.incident.IncidentJoin.Fit;
import vigil.incident.Keys;
import vigil.incident.Placement;
import vigil.incident.Placer;
import vigil.incident.Telling;
import vigil.plover.EventType;

/** Places the events of one report among incidents in keyed state. */
final class Placing {
  private final IncidentJoin join;
  private final Incidents incidents;

  Placing(IncidentJoin join, Incidents incidents) {
    this.join = join;
    this.incidents = incidents;
  }

  /**
   * Places a report's events and ends those of its former version.
   *
   * @param now in milliseconds since 1970
   */
  List<Joined> place(Bundle bundle, long now) throws Exception {
    Shelf shelf = new Shelf(bundle.fresh());
    for (long event : bundle.ended()) {
      shelf.end(event);
    }
    List<Placer.Fresh> fresh =
        bundle.fresh().stream()
            .map(f -> new Placer.Fresh(f.telling(), EventName.number(f.id())))
            .toList();
    Placer.place(join, shelf, fresh, Map.of());
    for (Fresh event : bundle.fresh()) {
      incidents.index(event, now);
    }
    incidents.forget(now);
    return shelf.told;
  }

  /** Incidents in the state of the present key, and what is told of events on the way. */
  private final class Shelf implements Placer.Shelf<Exception> {
    private final Map<Long, Long> follows = new LinkedHashMap<>();
    private final Map<Telling, Long> ended = new LinkedHashMap<>();
    private final List<Joined> told = new ArrayList<>();

    Shelf(List<Fresh> fresh) {
      fresh.forEach(f -> follows.put(f.id(), f.follows()));
    }

    void end(long event) throws Exception {
      incidents.end(event).ifPresent(p -> ended.put(p.telling(), p.incident()));
      told.add(new Joined(EventName.text(event), null, null, "another version of the report"));
    }

    @Override
    public Optional<Placer.Followed> followed(Telling event) throws Exception {
      long other = Objects.requireNonNull(follows.get(event.id()));
      Long incident = other == 0 ? null : incidents.incident(other);
      return incident == null
          ? Optional.empty()
          : Optional.of(new Placer.Followed(incident, "copy of report " + EventName.report(other)));
    }

    @Override
    public List<Long> candidates(Telling telling) throws Exception {
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

    @Override
    public List<Telling> standing(long incident) throws Exception {
      return incidents.tellings(Placement.standing(incidents.members(incident)));
    }

    @Override
    public Optional<Long> heir(Telling telling) throws Exception {
      Optional<Long> incident = Placement.replaced(telling, ended.keySet(), t -> t).map(ended::get);
      boolean isLeft = incident.isPresent() && incidents.members(incident.get()).isEmpty();
      return isLeft ? incident : Optional.empty();
    }

    @Override
    public long next() throws Exception {
      return incidents.next();
    }

    @Override
    public void add(long incident, Telling event, @Nullable Fit fit) throws Exception {
      incidents.add(incident, event);
      String name = EventName.text(event.id());
      String of = incidents.name(incident);
      told.add(
          fit == null
              ? new Joined(name, of, null, "")
              : new Joined(name, of, fit.score(), fit.evidence()));
    }

    /** Persons decide in a store. */
    @Override
    public boolean isDecided(long incident) {
      return false;
    }

    @Override
    public void move(long ends, long keeps, Fit fit) throws Exception {
      for (long event : List.copyOf(incidents.members(ends))) {
        Optional<Incidents.Placed> placed = incidents.end(event);
        if (placed.isPresent()) {
          add(keeps, placed.get().telling(), fit);
        }
      }
    }
  }
}
