package vigil.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.incident.Telling.Count;
import vigil.incident.Telling.Party;
import vigil.incident.Telling.Spot;
import vigil.plover.EventType;

/** Tells what rules out that two tellings are of one happening. */
final class Barriers {
  /** Days between a day that is told and a report that tells none, for both to mean one thing. */
  private static final int RETOLD = 10;

  /** The same where neither tells a day. */
  private static final int UNDATED = 1;

  private static final Set<String> CAPTIVES = Set.of("captured");
  private static final Set<String> HARMED = Set.of("killed", "injured", "missing");
  private static final String THINGS = "other";

  private final Stages stages;
  private final Kin kin;

  Barriers(Stages stages, Kin kin) {
    this.stages = stages;
    this.kin = kin;
  }

  /** The first thing that rules it out, if anything does. */
  Optional<Barrier> first(Telling a, Telling b) {
    if (a.report() == b.report()) {
      return Optional.of(Barrier.SAME_REPORT);
    }
    if (a.type() != b.type() && !mistaken(a, b) && !kin.are(a, b)) {
      return Optional.of(Barrier.TYPE);
    }
    if (modes(a, b)) {
      return Optional.of(Barrier.MODES);
    }
    if (realities(a.reality(), b.reality())) {
      return Optional.of(Barrier.REALITY);
    }
    if (days(Days.of(a), Days.of(b))) {
      return Optional.of(Barrier.DAYS);
    }
    return place(a, b).or(() -> parties(a, b)).or(() -> counts(a, b)).or(() -> stage(a, b));
  }

  /** The same words read as two types, of deeds both or of words both. */
  private static boolean mistaken(Telling a, Telling b) {
    return Sort.of(a.type()) == Sort.of(b.type())
        && a.type().quad() == b.type().quad()
        && Sets.meet(a.trigger(), b.trigger());
  }

  /** Violence and unrest have many modes at once; other types are told apart by theirs. */
  private static boolean modes(Telling a, Telling b) {
    boolean many = a.type() == EventType.ASSAULT || a.type() == EventType.PROTEST;
    return !many
        && !a.modes().isEmpty()
        && !b.modes().isEmpty()
        && a.modes().stream().noneMatch(b.modes()::contains);
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
        switch (Sort.of(a, b)) {
          case MEETING -> otherCompany(Parties.all(a), Parties.all(b));
          case WORD -> others(a.actors(), b.actors()) || others(a.recipients(), b.recipients());
          case ACT -> a.type() != EventType.ASSAULT && others(a.actors(), b.actors());
        };
    return others || otherPersons(a.recipients(), b.recipients())
        ? Optional.of(Barrier.PARTIES)
        : Optional.empty();
  }

  /** Who attacked may be in dispute; who spoke, and to whom, hardly. */
  private static boolean others(List<Party> a, List<Party> b) {
    List<Party> one = Parties.somebody(a);
    List<Party> other = Parties.somebody(b);
    return !one.isEmpty() && !other.isEmpty() && !Parties.meet(one, other);
  }

  /** Something done to one known person or group was not done to another. */
  private static boolean otherPersons(List<Party> a, List<Party> b) {
    List<Party> one = a.stream().filter(Party::known).toList();
    List<Party> other = b.stream().filter(Party::known).toList();
    return !one.isEmpty() && !other.isEmpty() && !Parties.meet(one, other);
  }

  /** Two who meet a third are not that third's other guests. */
  private static boolean otherCompany(List<Party> a, List<Party> b) {
    List<Party> one = Parties.somebody(a);
    List<Party> other = Parties.somebody(b);
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    List<Party> fewer = one.size() <= other.size() ? one : other;
    int matched = Parties.matched(fewer, fewer == one ? other : one);
    return fewer.size() >= 2 ? matched * 2 < fewer.size() : !Parties.meet(one, other);
  }

  /** Hostages that are held are not the dead of an attack. */
  private static Optional<Barrier> counts(Telling a, Telling b) {
    boolean apart = only(a, CAPTIVES) && only(b, HARMED) || only(a, HARMED) && only(b, CAPTIVES);
    return apart ? Optional.of(Barrier.COUNTS) : Optional.empty();
  }

  private static boolean only(Telling telling, Set<String> kinds) {
    List<String> own =
        telling.counts().stream().map(Count::kind).filter(kind -> !kind.equals(THINGS)).toList();
    return !own.isEmpty() && kinds.containsAll(own);
  }

  private Optional<Barrier> stage(Telling a, Telling b) {
    boolean differ =
        !stages.strict(a.words()).equals(stages.strict(b.words())) || only(a, b) || only(b, a);
    return differ ? Optional.of(Barrier.STAGE) : Optional.empty();
  }

  /** Whether the word for the one is a stage of which the other says nothing. */
  private boolean only(Telling a, Telling b) {
    Set<String> named = stages.of(a.trigger());
    return !named.isEmpty() && !Sets.meet(named, stages.of(b.words()));
  }

  /** Whether the clauses tell of stages of which the other's does not. */
  boolean stagesDiffer(Telling a, Telling b) {
    return !stages.of(a.words()).equals(stages.of(b.words()));
  }
}
