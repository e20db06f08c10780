package vigil.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vigil.data.DataFile;
import vigil.event.Event;
import vigil.event.ReportRecord;
import vigil.incident.IncidentJoin;

/**
 * Happenings told by several reports: short reports in which {@code [words|happening]} marks what
 * is told, read by the coder and kept in a store as they come. An event tells the happening whose
 * mark its trigger touches, else that of the only marks in its clause.
 *
 * <p>Pairs of reports that tell one happening are counted: {@code precision} of those of which the
 * store puts events to one incident, {@code recall} of those that are to be, those too of which the
 * coder reads no event; {@code recall_read} leaves the latter out. {@code false_joins} is a number,
 * not a share. {@code order_agreement} is the F1 of the pairs of events that other orders of
 * arrival join against those of the given one.
 */
final class IncidentsBenchmark implements Benchmark {
  private static final int ORDERS = 4;

  /** What one report tells of one happening: the events, none where the coder reads none. */
  private record Told(int report, String happening, List<String> events) {}

  private record Item(String outlet, LocalDate day, Bracketed text, String name) {}

  @Override
  public String name() {
    return "incidents";
  }

  @Override
  public Path defaultData() {
    return Path.of("lab/src/main/resources/vigil/lab/bench/incidents");
  }

  @Override
  public Result run(Setup setup) {
    List<Path> files = DataFiles.in(setup.data(), ".tsv");
    if (files.isEmpty()) {
      throw new MissingDataException(setup.data(), "reports with happenings (*.tsv)");
    }
    List<Item> items = files.stream().flatMap(f -> items(f).stream()).toList();
    Coding coding = setup.coding().get();
    List<ReportRecord> records = items.stream().map(i -> coding.code(document(i))).toList();
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      told.addAll(told(i, items.get(i), records.get(i)));
    }
    Joined joined = Joined.of(records, order(items.size()));
    Count count = new Count(joined, records);
    count.pairs(told);
    count.unmarked(told);
    Map<String, Double> metrics = count.metrics();
    metrics.put("order_agreement", agreement(records, joined));
    return new Result(
        coding.version(),
        items.size(),
        metrics,
        List.of(Table.ofTallies("incidents", count.rows())),
        told.stream()
            .map(
                t ->
                    new Prediction(
                        items.get(t.report).name + " " + t.happening, joined.of(t.events)))
            .toList(),
        count.misses.stream().limit(setup.misses()).toList());
  }

  private static List<Integer> order(int many) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      order.add(i);
    }
    return order;
  }

  /** The pairs, counted. */
  private static final class Count {
    private final IncidentJoin join = IncidentJoin.load();
    private final Joined joined;
    private final List<ReportRecord> records;
    private final List<String> misses = new ArrayList<>();
    private Tally all = Tally.NONE;
    private Tally read = Tally.NONE;

    Count(Joined joined, List<ReportRecord> records) {
      this.joined = joined;
      this.records = records;
    }

    void pairs(List<Told> told) {
      for (int i = 0; i < told.size(); i++) {
        for (int j = i + 1; j < told.size(); j++) {
          if (told.get(i).report != told.get(j).report) {
            pair(told.get(i), told.get(j));
          }
        }
      }
      Collections.sort(misses);
    }

    private void pair(Told a, Told b) {
      boolean one = a.happening.equals(b.happening);
      boolean both = !a.events.isEmpty() && !b.events.isEmpty();
      boolean same = joined.any(a.events, b.events);
      Tally pair = new Tally(one && same ? 1 : 0, same ? 1 : 0, one ? 1 : 0);
      all = all.plus(pair);
      read = both ? read.plus(pair) : read;
      if (one != same) {
        String what = same ? "joined: " : both ? "parted: " : "not read: ";
        misses.add(what + shown(a) + shown(b) + why(a, b));
      }
    }

    private static String shown(Told told) {
      return "[" + told.report + " " + told.happening + "] ";
    }

    private String why(Told a, Told b) {
      StringBuilder why = new StringBuilder();
      for (String one : a.events) {
        for (String other : b.events) {
          why.append("\n    ").append(words(one)).append("\n    ").append(words(other));
          why.append("\n    ").append(joined.why(one, other, join));
        }
      }
      return why.toString();
    }

    /** Joins of events of which one tells nothing that is marked: for a person to look at. */
    void unmarked(List<Told> told) {
      Set<String> known = new LinkedHashSet<>();
      told.forEach(t -> known.addAll(t.events));
      for (List<String> pair : joined.pairs()) {
        if (!known.containsAll(pair)) {
          misses.add(
              "unmarked: "
                  + words(pair.get(0))
                  + "\n    "
                  + words(pair.get(1))
                  + "\n    "
                  + joined.why(pair.get(0), pair.get(1), join));
        }
      }
    }

    private String words(String name) {
      String[] parts = name.split("#e");
      Event event =
          records.get(Integer.parseInt(parts[0])).events().stream()
              .filter(e -> e.id().endsWith("#e" + parts[1]))
              .findFirst()
              .orElseThrow();
      String text = records.get(Integer.parseInt(parts[0])).document().text();
      return name
          + " "
          + event.type()
          + " "
          + event.status()
          + " *"
          + event.trigger().of(text)
          + "* "
          + event.time().from()
          + " “"
          + event.evidence().text()
          + "”";
    }

    Map<String, Double> metrics() {
      Map<String, Double> metrics = new LinkedHashMap<>();
      metrics.put("precision", all.precision());
      metrics.put("recall", all.recall());
      metrics.put("f1", all.f1());
      metrics.put("recall_read", read.recall());
      metrics.put("false_joins", (double) all.answered() - all.right());
      return metrics;
    }

    Map<String, Tally> rows() {
      Map<String, Tally> rows = new LinkedHashMap<>();
      rows.put("pairs of reports", all);
      rows.put("those that were read", read);
      return rows;
    }
  }

  private static double agreement(List<ReportRecord> records, Joined given) {
    double sum = 0;
    for (int i = 0; i < ORDERS; i++) {
      List<Integer> order = order(records.size());
      if (i == 0) {
        Collections.reverse(order);
      } else {
        Collections.shuffle(order, new Random(i));
      }
      sum += given.agreement(Joined.of(records, order));
    }
    return sum / ORDERS;
  }

  private static List<Told> told(int report, Item item, ReportRecord record) {
    Map<String, List<String>> told = new LinkedHashMap<>();
    item.text.marks().forEach(m -> told.computeIfAbsent(m.value(), key -> new ArrayList<>()));
    for (Event event : record.events()) {
      Set<String> touched = new LinkedHashSet<>();
      Set<String> around = new LinkedHashSet<>();
      for (Bracketed.Mark mark : item.text.marks()) {
        if (event.trigger().overlaps(mark.span())) {
          touched.add(mark.value());
        }
        if (event.evidence().span().overlaps(mark.span())) {
          around.add(mark.value());
        }
      }
      Set<String> of = touched.isEmpty() ? around : touched;
      if (of.size() == 1) {
        int number = Integer.parseInt(event.id().substring(event.id().lastIndexOf("#e") + 2));
        for (String happening : of) {
          told.computeIfAbsent(happening, key -> new ArrayList<>())
              .add(Joined.name(report, number));
        }
      }
    }
    return told.entrySet().stream().map(e -> new Told(report, e.getKey(), e.getValue())).toList();
  }

  private static vigil.document.Document document(Item item) {
    return Texts.document(item.name, item.text.text(), item.day, item.outlet);
  }

  private static List<Item> items(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return DataFile.parse(String.valueOf(file.getFileName()), in).lines().stream()
          .map(IncidentsBenchmark::item)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Item item(DataFile.Line line) {
    try {
      return new Item(
          line.required(0, "outlet"),
          LocalDate.parse(line.required(1, "day")),
          Bracketed.parse(line.required(2, "report").replace(" \u00b6 ", "\n\n")),
          line.file() + ":" + line.number());
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw line.error(String.valueOf(e.getMessage()));
    }
  }
}
