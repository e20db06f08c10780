package vigil.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.document.Overrides;
import vigil.event.ReportRecord;
import vigil.incident.Incident;
import vigil.incident.IncidentJoin;
import vigil.incident.Telling;
import vigil.incident.Witness;
import vigil.record.Arrival;
import vigil.record.Filter;
import vigil.record.Kept;
import vigil.record.Original;
import vigil.record.Store;
import vigil.source.RawItem;

/** Which events a store puts to one incident, by names such as {@code 12#e3} of reports from 0. */
record Joined(Map<String, Long> incidents, Map<String, Telling> tellings) {

  /** What a store joins when the reports come in that order. */
  static Joined of(List<ReportRecord> records, List<Integer> order) {
    try {
      Path folder = Files.createTempDirectory("vigil");
      Path file = folder.resolve("joined.vigil");
      try (Store store = Store.write(file, Clock.systemUTC())) {
        return of(records, order, store);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static Joined of(List<ReportRecord> records, List<Integer> order, Store store) {
    Map<Long, Integer> numbers = new HashMap<>();
    for (int index : order) {
      Kept kept = store.keep(List.of(arrival(records.get(index))), "lab").get(0);
      numbers.put(kept.report(), index);
    }
    Map<String, Long> incidents = new LinkedHashMap<>();
    Map<String, Telling> tellings = new LinkedHashMap<>();
    for (Incident incident : store.incidents(Filter.ALL)) {
      for (Witness witness : incident.witnesses()) {
        String event = witness.source().event();
        String own = numbers.get(witness.source().report()) + event.substring(event.indexOf('#'));
        incidents.put(own, incident.id());
        tellings.put(own, witness.telling());
      }
    }
    return new Joined(incidents, tellings);
  }

  private static Arrival arrival(ReportRecord record) {
    String outlet = record.document().outlet();
    RawItem item =
        new RawItem(
            record.document().name(),
            record.document().text().getBytes(StandardCharsets.UTF_8),
            outlet == null ? Map.of() : Map.of("outlet", outlet));
    return new Arrival.Coded(Original.of(item, Overrides.NONE, Instant.EPOCH), record, "{}");
  }

  static String name(int report, int event) {
    return report + "#e" + event;
  }

  /** Whether any of the one events is put to one incident with any of the others. */
  boolean any(List<String> events, List<String> others) {
    return events.stream()
        .map(incidents::get)
        .anyMatch(i -> i != null && others.stream().anyMatch(o -> i.equals(incidents.get(o))));
  }

  /** The incidents of events. */
  String of(List<String> events) {
    return events.stream()
        .map(e -> "i" + incidents.get(e))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** What rules out that two events are one, or how probable it is and by what. */
  String why(String one, String other, IncidentJoin join) {
    Telling a = tellings.get(one);
    Telling b = tellings.get(other);
    if (a == null || b == null) {
      return "";
    }
    return join.barrier(a, b)
        .map(barrier -> barrier.toString())
        .orElseGet(
            () ->
                String.format(
                    java.util.Locale.ROOT, "%.2f %s", join.probability(a, b), join.features(a, b)));
  }

  /** All pairs of events that are joined. */
  Set<List<String>> pairs() {
    Map<Long, List<String>> groups = new LinkedHashMap<>();
    incidents.forEach(
        (event, incident) -> groups.computeIfAbsent(incident, key -> new ArrayList<>()).add(event));
    Set<List<String>> pairs = new HashSet<>();
    for (List<String> group : groups.values()) {
      List<String> sorted = group.stream().sorted().toList();
      for (int i = 0; i < sorted.size(); i++) {
        for (int j = i + 1; j < sorted.size(); j++) {
          pairs.add(List.of(sorted.get(i), sorted.get(j)));
        }
      }
    }
    return pairs;
  }

  /** F1 of the pairs of the one against those of the other; 1 where neither joins anything. */
  double agreement(Joined other) {
    Set<List<String>> mine = pairs();
    Set<List<String>> theirs = other.pairs();
    long both = mine.stream().filter(theirs::contains).count();
    return mine.isEmpty() && theirs.isEmpty() ? 1 : 2.0 * both / (mine.size() + theirs.size());
  }
}
