package vigil.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.actors.Identity.Held;
import vigil.actors.Identity.Kind;
import vigil.actors.Identity.Link;
import vigil.actors.Identity.Tie;
import vigil.data.DataFile;
import vigil.plover.Sector;

/** Looks in what is known for what cannot be. Pure. */
public final class ActorCheck {
  /** For so many days an office may change hands. */
  private static final int HANDOVER_DAYS = 45;

  private ActorCheck() {}

  /** All problems, conflicts between files first. */
  public static List<Problem> problems(KnownActors known) {
    List<Problem> problems = new ArrayList<>(known.conflicts());
    cycles(known, Tie.PART_OF, problems);
    cycles(known, Tie.BACKED_BY, problems);
    known.all().forEach(identity -> contradictions(identity, problems));
    twoHolders(known, problems);
    doubleNames(known, problems);
    return problems;
  }

  private static void cycles(KnownActors known, Tie tie, List<Problem> problems) {
    Set<String> done = new HashSet<>();
    for (Identity identity : known.all()) {
      cycle(known, tie, identity.id(), new LinkedHashSet<>(), done, problems);
    }
  }

  private static void cycle(
      KnownActors known,
      Tie tie,
      String id,
      LinkedHashSet<String> path,
      Set<String> done,
      List<Problem> problems) {
    if (done.contains(id)) {
      return;
    }
    Identity identity = known.identity(id);
    if (identity == null || !path.add(id)) {
      return;
    }
    for (Link link : identity.links()) {
      if (link.tie() == tie && path.contains(link.to())) {
        problems.add(new Problem(Problem.Kind.CYCLE, link.source(), circle(path, link)));
      } else if (link.tie() == tie) {
        cycle(known, tie, link.to(), path, done, problems);
      }
    }
    path.remove(id);
    done.add(id);
  }

  private static String circle(Set<String> path, Link link) {
    List<String> all = new ArrayList<>(path);
    List<String> round = new ArrayList<>(all.subList(all.indexOf(link.to()), all.size()));
    round.add(link.to());
    String verb = link.tie() == Tie.PART_OF ? " is part of " : " is backed by ";
    return String.join(verb, round);
  }

  /** Nobody serves two states, or fights for one and rebels against another, at a time. */
  private static void contradictions(Identity identity, List<Problem> problems) {
    List<Held> roles = identity.roles();
    for (int i = 0; i < roles.size(); i++) {
      for (int j = i + 1; j < roles.size(); j++) {
        if (overlap(roles.get(i), roles.get(j)) && contradict(roles.get(i), roles.get(j))) {
          problems.add(overlapping(identity, roles.get(i), roles.get(j)));
        }
      }
    }
  }

  private static Problem overlapping(Identity identity, Held one, Held other) {
    return new Problem(
        Problem.Kind.OVERLAP,
        other.source(),
        identity.name() + " is " + told(one) + " and " + told(other));
  }

  private static String told(Held role) {
    String what = role.office().isEmpty() ? role.sectors().toString() : role.office();
    return what + " of " + (role.of().isEmpty() ? "?" : role.of()) + " from " + role.days();
  }

  private static boolean overlap(Held one, Held other) {
    return one.from() != null
        && other.from() != null
        && shifted(one).overlap(other.days())
        && shifted(other).overlap(one.days());
  }

  /** The days without those in which an office changes hands. */
  private static Days shifted(Held role) {
    if (role.from() == null
        || role.to() == null
        || role.to().isBefore(role.from().plusDays(HANDOVER_DAYS))) {
      return role.days();
    }
    return new Days(role.from(), role.to().minusDays(HANDOVER_DAYS));
  }

  private static boolean contradict(Held one, Held other) {
    boolean government = one.sectors().contains(Sector.GOV) && other.sectors().contains(Sector.GOV);
    boolean states = one.of().length() == 3 && other.of().length() == 3;
    return government && states && !one.of().equals(other.of());
  }

  /** Two persons in an office that only one holds. */
  private static void twoHolders(KnownActors known, List<Problem> problems) {
    Set<String> single = new HashSet<>();
    DataFile.resource("actors/single-offices.tsv")
        .lines()
        .forEach(line -> single.add(line.required(0, "office")));
    Map<String, List<Identity>> holders = new LinkedHashMap<>();
    for (Identity identity : known.all()) {
      identity.roles().stream()
          .filter(r -> single.contains(r.office()))
          .map(r -> r.office() + " of " + r.of())
          .distinct()
          .forEach(o -> holders.computeIfAbsent(o, k -> new ArrayList<>()).add(identity));
    }
    holders.forEach((office, people) -> pairs(office, people, problems));
  }

  private static void pairs(String office, List<Identity> people, List<Problem> problems) {
    for (int i = 0; i < people.size(); i++) {
      for (int j = i + 1; j < people.size(); j++) {
        pair(office, people.get(i), people.get(j), problems);
      }
    }
  }

  private static void pair(String office, Identity one, Identity two, List<Problem> problems) {
    for (Held a : one.roles()) {
      for (Held b : two.roles()) {
        boolean same =
            office.equals(a.office() + " of " + a.of())
                && office.equals(b.office() + " of " + b.of());
        if (same && overlap(a, b)) {
          problems.add(
              new Problem(
                  Problem.Kind.OVERLAP,
                  b.source(),
                  one.name()
                      + " ("
                      + a.days()
                      + ") and "
                      + two.name()
                      + " ("
                      + b.days()
                      + ") are "
                      + office));
        }
      }
    }
  }

  /** One whole name for two of a kind. */
  private static void doubleNames(KnownActors known, List<Problem> problems) {
    Map<String, Identity> first = new HashMap<>();
    for (Identity identity : known.all()) {
      for (String name : identity.called()) {
        String key = NameFolding.key(name);
        Identity other = key.indexOf(' ') < 0 ? null : first.putIfAbsent(key, identity);
        if (other != null && other != identity && alike(other, identity)) {
          problems.add(
              new Problem(
                  Problem.Kind.DOUBLE_NAME,
                  Collections.max(identity.sources()),
                  "'" + name + "' is " + other.id() + " and " + identity.id()));
        }
      }
    }
  }

  private static boolean alike(Identity one, Identity other) {
    return (one.kind() == Kind.PERSON) == (other.kind() == Kind.PERSON);
  }
}
