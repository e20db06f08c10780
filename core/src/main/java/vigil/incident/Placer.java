package vigil.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.incident.IncidentJoin.Fit;

/**
 * Gives each event of one report its incident, wherever these are kept. What a person decided comes
 * first; then what repeats another follows it, and what fits best is joined, one event of a report
 * to an incident; what fits nothing is an incident of its own; and incidents that an event shows to
 * be one become one.
 *
 * @param <X> what the place where incidents are kept may throw
 */
public final class Placer<X extends Exception> {
  private final IncidentJoin join;
  private final Shelf<X> shelf;
  private final Map<Long, Long> placed;
  private final Set<Long> taken;
  private final List<Offer> offers = new ArrayList<>();

  private Placer(IncidentJoin join, Shelf<X> shelf, Map<Long, Long> decided) {
    this.join = join;
    this.shelf = shelf;
    this.placed = new HashMap<>(decided);
    this.taken = new HashSet<>(decided.values());
  }

  /** Where incidents are kept, for the time of one report. */
  public interface Shelf<X extends Exception> {
    /** Where the event belongs since another copy of its text tells the same there. */
    Optional<Followed> followed(Telling event) throws X;

    /** The incidents that share names with the event, by {@link Placement#candidates}. */
    List<Long> candidates(Telling event) throws X;

    /** The tellings that stand for an incident, by {@link Placement#standing}. */
    List<Telling> standing(long incident) throws X;

    /**
     * The incident of the event whose place this one takes, by {@link Placement#replaced}, where
     * nothing else is left of it.
     */
    Optional<Long> heir(Telling event) throws X;

    /** The number of a new incident. */
    long next() throws X;

    /**
     * Lets an event be of an incident.
     *
     * @param fit how well it fits; null where it founds the incident or inherits it
     */
    void add(long incident, Telling event, @Nullable Fit fit) throws X;

    /** Whether a person has looked at the incident, so that no other becomes one with it. */
    boolean isDecided(long incident) throws X;

    /** Lets all events of one incident be of another. */
    void move(long ends, long keeps, Fit fit) throws X;
  }

  /** An event of another copy. */
  public record Followed(long incident, String why) {}

  /** An event, and its number in its report. */
  public record Fresh(Telling telling, int number) {}

  /** That an event may belong to an incident. */
  private record Offer(Fresh fresh, long incident, Fit fit) {
    long event() {
      return fresh.telling.id();
    }
  }

  /**
   * Places the events of one report.
   *
   * @param decided the incidents of those whose place a person has decided, by the events' numbers
   * @return how many of them joined an incident that was there
   */
  public static <X extends Exception> int place(
      IncidentJoin join, Shelf<X> shelf, List<Fresh> events, Map<Long, Long> decided) throws X {
    Placer<X> placer = new Placer<>(join, shelf, decided);
    for (Fresh event : events) {
      if (!decided.containsKey(event.telling.id())) {
        placer.offer(event);
      }
    }
    int joined = placer.accept();
    placer.found(events);
    placer.merge();
    return joined;
  }

  private void offer(Fresh event) throws X {
    Telling telling = event.telling;
    Optional<Followed> followed = shelf.followed(telling);
    if (followed.isPresent()) {
      offers.add(new Offer(event, followed.get().incident(), new Fit(1, followed.get().why())));
      return;
    }
    for (long incident : shelf.candidates(telling)) {
      join.fit(telling, shelf.standing(incident))
          .ifPresent(fit -> offers.add(new Offer(event, incident, fit)));
    }
  }

  /** The best offers first; each event and each incident is taken once. */
  private int accept() throws X {
    int joined = 0;
    offers.sort(
        Comparator.comparingDouble((Offer o) -> -o.fit.score())
            .thenComparingInt(o -> o.fresh.number)
            .thenComparingLong(Offer::incident));
    for (Offer offer : offers) {
      if (!placed.containsKey(offer.event()) && taken.add(offer.incident)) {
        placed.put(offer.event(), offer.incident);
        shelf.add(offer.incident, offer.fresh.telling, offer.fit);
        joined++;
      }
    }
    return joined;
  }

  /** What fits nothing goes on with the incident of the event that it replaces, or founds one. */
  private void found(List<Fresh> events) throws X {
    for (Fresh event : events) {
      if (!placed.containsKey(event.telling.id())) {
        Optional<Long> heir = shelf.heir(event.telling).filter(i -> !taken.contains(i));
        long incident = heir.isPresent() ? heir.get() : shelf.next();
        taken.add(incident);
        shelf.add(incident, event.telling, null);
      }
    }
  }

  /** Two incidents that an event fits may be one; the later number ends. */
  private void merge() throws X {
    Set<Long> seen = new HashSet<>();
    for (Offer offer : offers) {
      Long home = placed.get(offer.event());
      if (home != null && home != offer.incident && seen.add(offer.event())) {
        merge(home, offer.incident);
      }
    }
  }

  private void merge(long one, long other) throws X {
    if (shelf.isDecided(one) || shelf.isDecided(other)) {
      return;
    }
    long keeps = Math.min(one, other);
    long ends = Math.max(one, other);
    Optional<Fit> fit = join.merge(shelf.standing(ends), shelf.standing(keeps));
    if (fit.isPresent()) {
      shelf.move(ends, keeps, fit.get());
      placed.replaceAll((event, incident) -> incident == ends ? keeps : incident);
    }
  }
}
