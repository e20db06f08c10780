package vigil.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.incident.Telling.Party;
import vigil.incident.Telling.Spot;
import vigil.plover.EventType;

/** Tells what rules out that two tellings are of one happening. */
final class Barriers {
  /** Days between a day that is told and a report that tells none, for both to mean one thing. */
  private static final int RETOLD = 10;

  /** The same where neither tells a day. */
  private static final int UNDATED = 2;

  private final Stages stages;

  Barriers(Stages stages) {
    this.stages = stages;
  }

  /** The first thing that rules it out, if anything does. */
  Optional<Barrier> first(Telling a, Telling b) {
    if (a.report() == b.report()) {
      return Optional.of(Barrier.SAME_REPORT);
    }
    if (a.type() != b.type() && !mistaken(a, b)) {
      return Optional.of(Barrier.TYPE);
    }
    if (realities(a.reality(), b.reality())) {
      return Optional.of(Barrier.REALITY);
    }
    if (days(Days.of(a), Days.of(b))) {
      return Optional.of(Barrier.DAYS);
    }
    return place(a, b).or(() -> parties(a, b)).or(() -> stage(a, b));
  }

  /** The same words read as two types, of deeds both or of words both. */
  private static boolean mistaken(Telling a, Telling b) {
    return Sort.of(a.type()) == Sort.of(b.type())
        && a.type().quad() == b.type().quad()
        && Sets.meet(a.trigger(), b.trigger());
  }

  /**
   * What is announced is not what happens; that something did not happen contradicts that it did.
   */
  private static boolean realities(Reality a, Reality b) {
    return a != b && (a == Reality.PLANNED || b == Reality.PLANNED);
  }

  private static boolean days(Days a, Days b) {
    int most = a.told() && b.told() ? 0 : a.told() || b.told() ? RETOLD : UNDATED;
    return a.apart(b) > most;
  }

  private static Optional<Barrier> place(Telling a, Telling b) {
    Spot one = a.place();
    Spot other = b.place();
    if (one == null || other == null || !one.told() || !other.told()) {
      return Optional.empty();
    }
    return switch (Where.of(one, other)) {
      case FAR -> Optional.of(Barrier.TOWN);
      case ABROAD -> Optional.of(Barrier.COUNTRY);
      default -> Optional.empty();
    };
  }

  private static Optional<Barrier> parties(Telling a, Telling b) {
    boolean others =
        Sort.of(a.type()) == Sort.MEETING
            ? otherCompany(Parties.all(a), Parties.all(b))
            : a.type() != EventType.ASSAULT && others(a.actors(), b.actors())
                || others(a.recipients(), b.recipients());
    return others ? Optional.of(Barrier.PARTIES) : Optional.empty();
  }

  /** Who attacked may be in dispute; whom, hardly, and still less who said or met. */
  private static boolean others(List<Party> a, List<Party> b) {
    return Sets.apart(Parties.countries(a), Parties.countries(b))
        || Sets.apart(Parties.known(a), Parties.known(b))
            && !Sets.meet(Parties.countries(a), Parties.countries(b))
            && !Sets.meet(Parties.words(a), Parties.words(b));
  }

  /** Two who meet a third are not that third's other guests. */
  private static boolean otherCompany(List<Party> a, List<Party> b) {
    Set<String> one = Parties.known(a);
    Set<String> other = Parties.known(b);
    int least = Math.min(one.size(), other.size());
    boolean most = least >= 2 && Sets.common(one, other) * 2 < least;
    return most || !a.isEmpty() && !b.isEmpty() && !Parties.meet(a, b);
  }

  private Optional<Barrier> stage(Telling a, Telling b) {
    Set<String> one = stages.of(a.trigger());
    Set<String> other = stages.of(b.trigger());
    boolean differ =
        !one.isEmpty() && !Sets.meet(one, stages.of(b.words()))
            || !other.isEmpty() && !Sets.meet(other, stages.of(a.words()));
    return differ ? Optional.of(Barrier.STAGE) : Optional.empty();
  }

  /** Whether the clauses tell of stages of which the other's does not. */
  boolean stagesDiffer(Telling a, Telling b) {
    return !stages.of(a.words()).equals(stages.of(b.words()));
  }
}
