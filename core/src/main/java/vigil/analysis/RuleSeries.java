package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vigil.record.Happening;

/** The series that a rule looks at: happenings by what has one of its own. */
final class RuleSeries {
  private static final int MOST = 200;

  private RuleSeries() {}

  /** The busiest of the last year, by name; others have too little to warn of. */
  static Map<String, List<Happening>> of(Rule rule, Observed observed) {
    Map<String, List<Happening>> all = new TreeMap<>();
    for (Happening happening : observed.happenings()) {
      if (rule.type() == null || happening.type() == rule.type()) {
        keys(rule, happening)
            .forEach(key -> all.computeIfAbsent(key, k -> new ArrayList<>()).add(happening));
      }
    }
    LocalDate year = observed.end().minusYears(1);
    List<String> names = new ArrayList<>(all.keySet());
    names.sort(
        Comparator.comparingLong((String name) -> -since(all.getOrDefault(name, List.of()), year))
            .thenComparing(name -> name));
    Map<String, List<Happening>> busiest = new LinkedHashMap<>();
    names.stream()
        .limit(MOST)
        .forEach(name -> busiest.put(name, all.getOrDefault(name, List.of())));
    return busiest;
  }

  private static long since(List<Happening> happenings, LocalDate day) {
    return happenings.stream().filter(h -> !h.day().isBefore(day)).count();
  }

  private static List<String> names(List<Happening.Side> sides) {
    return sides.stream().filter(side -> !side.thing()).map(Happening.Side::name).toList();
  }

  private static Set<String> keys(Rule rule, Happening happening) {
    Set<String> keys = new LinkedHashSet<>();
    switch (rule.over()) {
      case PAIR -> Pairs.of(happening).forEach(pair -> keys.add(pair.toString()));
      case ACTOR -> keys.addAll(names(happening.actors()));
      case TARGET -> keys.addAll(names(happening.recipients()));
      case PLACE -> keys.add(Objects.requireNonNullElse(happening.place(), ""));
      case COUNTRY -> keys.add(Objects.requireNonNullElse(happening.country(), ""));
      case ALL -> keys.add("all");
    }
    keys.remove("");
    return keys;
  }
}
