package vigil.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vigil.incident.Fact.Value;
import vigil.incident.Telling.Count;
import vigil.incident.Telling.Party;
import vigil.incident.Telling.Spot;
import vigil.plover.Mode;

/**
 * Lays the tellings of one happening side by side: for each attribute all values, who tells which,
 * and how they stand to one another. Pure functions.
 */
public final class Facts {
  private Facts() {}

  /**
   * The page of facts of a happening. Of a meeting everyone is an actor, since one report calls
   * host whom another calls guest.
   */
  public static Incident of(long id, List<Witness> witnesses) {
    List<Witness> ordered =
        witnesses.stream()
            .sorted(
                Comparator.comparing(
                        (Witness w) -> w.source().published(),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparingLong(w -> w.source().report())
                    .thenComparing(w -> w.source().event()))
            .toList();
    List<Fact> facts = new ArrayList<>();
    add(facts, one("type", ordered, t -> t.type().name(), (a, b) -> false));
    add(facts, one("status", ordered, Facts::status, (a, b) -> true));
    add(facts, modes(ordered));
    boolean meeting = Sort.of(ordered.get(0).telling().type()) == Sort.MEETING;
    add(facts, parties("actors", ordered, meeting ? Parties::all : Telling::actors));
    add(facts, parties("recipients", ordered, meeting ? t -> List.of() : Telling::recipients));
    add(facts, place(ordered));
    add(facts, time(ordered));
    kinds(ordered).forEach(kind -> add(facts, CountFact.of(kind, ordered)));
    int reports = (int) distinct(ordered, Source::report);
    return new Incident(id, ordered, facts, reports, (int) distinct(ordered, Source::origin));
  }

  private static long distinct(List<Witness> witnesses, ToLongFunction<Source> part) {
    return witnesses.stream().mapToLong(w -> part.applyAsLong(w.source())).distinct().count();
  }

  private static void add(List<Fact> facts, Fact fact) {
    if (!fact.values().isEmpty()) {
      facts.add(fact);
    }
  }

  /** What was and what is history are one thing told at two times. */
  private static String status(Telling telling) {
    return telling.reality().name().toLowerCase(Locale.ROOT);
  }

  /** Whether two values cannot be true together. */
  interface Clash {
    boolean between(Telling a, Telling b);
  }

  /** An attribute of which each telling has one value, or none. */
  private static Fact one(
      String name,
      List<Witness> witnesses,
      Function<Telling, @Nullable String> value,
      Clash clash) {
    Map<String, List<Witness>> by = new LinkedHashMap<>();
    for (Witness witness : witnesses) {
      String text = value.apply(witness.telling());
      if (text != null) {
        by.computeIfAbsent(text, key -> new ArrayList<>()).add(witness);
      }
    }
    return new Fact(name, verdict(by, clash), values(by));
  }

  static List<Value> values(Map<String, List<Witness>> by) {
    return by.entrySet().stream().map(e -> value(e.getKey(), e.getValue())).toList();
  }

  private static Value value(String text, List<Witness> witnesses) {
    return new Value(
        text,
        witnesses.stream().map(Witness::source).toList(),
        (int) distinct(witnesses, Source::origin));
  }

  static Verdict verdict(Map<String, List<Witness>> by, Clash clash) {
    List<List<Witness>> groups = List.copyOf(by.values());
    if (groups.size() < 2) {
      return groups.isEmpty() || distinct(groups.get(0), Source::origin) < 2
          ? Verdict.SINGLE
          : Verdict.AGREED;
    }
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        if (clash.between(groups.get(i).get(0).telling(), groups.get(j).get(0).telling())) {
          return Verdict.CONTRADICTED;
        }
      }
    }
    return Verdict.DIFFERING;
  }

  private static Fact modes(List<Witness> witnesses) {
    return several(
        "modes",
        witnesses,
        t -> t.modes().stream().map(Mode::label).toList(),
        Function.identity(),
        (a, b) -> false);
  }

  private static Fact parties(
      String name, List<Witness> witnesses, Function<Telling, List<Party>> role) {
    Map<String, String> names = new LinkedHashMap<>();
    witnesses.forEach(
        w -> role.apply(w.telling()).forEach(p -> names.putIfAbsent(p.key(), named(p))));
    return several(
        name,
        witnesses,
        t -> List.copyOf(Parties.keys(role.apply(t))),
        names::get,
        (a, b) -> others(Parties.somebody(role.apply(a)), Parties.somebody(role.apply(b))));
  }

  /** "Gunmen" and "fighters" may be the same; two armies are not. */
  private static boolean others(List<Party> a, List<Party> b) {
    return !a.isEmpty() && !b.isEmpty() && !Parties.meet(a, b);
  }

  private static String named(Party party) {
    return party.country() == null ? party.name() : party.name() + " " + party.country();
  }

  /** An attribute of which each telling may have several values. */
  private static Fact several(
      String name,
      List<Witness> witnesses,
      Function<Telling, List<String>> keys,
      Function<String, @Nullable String> text,
      Clash clash) {
    Map<String, List<Witness>> by = new LinkedHashMap<>();
    Map<String, List<Witness>> sets = new LinkedHashMap<>();
    for (Witness witness : witnesses) {
      List<String> all = keys.apply(witness.telling());
      for (String key : all) {
        String label = String.valueOf(text.apply(key));
        by.computeIfAbsent(label, k -> new ArrayList<>()).add(witness);
      }
      if (!all.isEmpty()) {
        sets.computeIfAbsent(String.join("|", new TreeSet<>(all)), k -> new ArrayList<>())
            .add(witness);
      }
    }
    return new Fact(name, verdict(sets, clash), values(by));
  }

  private static Fact place(List<Witness> witnesses) {
    return one("place", witnesses, t -> t.place() == null ? null : place(t.place()), Facts::places);
  }

  private static String place(Spot spot) {
    StringBuilder text = new StringBuilder(spot.name());
    for (String wider : java.util.Arrays.asList(spot.admin1(), spot.country())) {
      text.append(wider == null || wider.equals(spot.name()) ? "" : ", " + wider);
    }
    return text.toString();
  }

  private static boolean places(Telling a, Telling b) {
    Spot one = a.place();
    Spot other = b.place();
    if (one == null || other == null) {
      return false;
    }
    return switch (Where.of(one, other)) {
      case FAR, ABROAD, AROUND, NEAR -> true;
      case UNKNOWN -> one.exact() && other.exact();
      case TOWN, AREA, INSIDE -> false;
    };
  }

  private static Fact time(List<Witness> witnesses) {
    return one("time", witnesses, Facts::days, (a, b) -> Days.of(a).apart(Days.of(b)) > 0);
  }

  private static @Nullable String days(Telling telling) {
    LocalDate from = telling.from();
    LocalDate to = telling.to();
    if (from == null) {
      return to == null ? null : "by " + to;
    }
    return to == null ? "from " + from : from.equals(to) ? from.toString() : from + " to " + to;
  }

  /** Numbers of things of whatever sort are not told against one another. */
  private static final String THINGS = "other";

  private static Set<String> kinds(List<Witness> witnesses) {
    Set<String> kinds = new LinkedHashSet<>();
    witnesses.forEach(w -> w.telling().counts().stream().map(Count::kind).forEach(kinds::add));
    kinds.remove(THINGS);
    return kinds;
  }
}
