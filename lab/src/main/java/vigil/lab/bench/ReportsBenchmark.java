package vigil.lab.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vigil.annotate.Annotated;
import vigil.event.Event;
import vigil.event.ReportRecord;
import vigil.export.RecordJson;

/**
 * Whole reports with every event mention annotated: what {@link MentionScore} says of the reader's
 * triggers and {@link EventScore} of the coder's events. The coder parts the report into sentences
 * itself; it is told the day of publication where the data knows it.
 */
final class ReportsBenchmark implements Benchmark {
  private final Function<ReportRecord, String> json;

  ReportsBenchmark() {
    this(RecordJson::line);
  }

  ReportsBenchmark(Function<ReportRecord, String> json) {
    this.json = json;
  }

  /** A report, what the reader saw in it, and its record. */
  private record Coded(GoldReport gold, Annotated read, ReportRecord record) {}

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/gold");
  }

  @Override
  public Result run(Setup setup) {
    List<GoldReport> reports = GoldReports.read(setup.data(), setup.fold());
    Coding coding = setup.coding().get();
    List<Coded> coded = reports.parallelStream().map(report -> coded(report, coding)).toList();
    MentionScore mentions =
        coded.stream()
            .map(c -> MentionScore.of(c.gold, c.read))
            .reduce(MentionScore.NONE, MentionScore::plus);
    EventScore events =
        coded.stream()
            .map(c -> EventScore.of(c.gold, c.record.events()))
            .reduce(EventScore.NONE, EventScore::plus);
    Reliability reliability = reliability(coded);
    return new Result(
        coding.version(),
        reports.size(),
        metrics(mentions, events),
        List.of(
            Table.ofTallies("trigger", mentions.byType()),
            Table.ofTallies("role (words)", mentions.rolesByName()),
            Table.ofTallies("event", events.byType()),
            reliability.table(),
            reliability.curve()),
        coded.stream().map(c -> new Prediction(c.gold.name(), json.apply(c.record))).toList(),
        ReportMisses.of(
            coded.stream().map(c -> new ReportMisses(c.gold, c.read)).toList(), setup.misses()));
  }

  private static Reliability reliability(List<Coded> coded) {
    Reliability reliability = new Reliability();
    for (Coded c : coded) {
      List<Event> events = c.record.events();
      int gold = (int) c.gold.mentions().stream().map(GoldMention::event).distinct().count();
      reliability.add(events, EventScore.rightEvents(c.gold, events), gold);
    }
    return reliability;
  }

  private static Coded coded(GoldReport report, Coding coding) {
    return new Coded(report, coding.annotate(report.document()), coding.code(report.document()));
  }

  private static Map<String, Double> metrics(MentionScore mentions, EventScore events) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("trigger_f1", mentions.triggers().f1());
    metrics.put("trigger_typed_f1", mentions.typed().f1());
    metrics.put("roles_word_f1", mentions.rolesTogether().f1());
    metrics.put("status_accuracy", mentions.status().precision());
    metrics.put("modes_accuracy", mentions.modes().precision());
    metrics.put("speaker_kind_accuracy", mentions.speaker().precision());
    metrics.put("event_detection_f1", events.found().f1());
    metrics.put("event_typed_f1", events.typed().f1());
    metrics.put("repeated_share", events.repeated().precision());
    metrics.put("invented_share", events.invented().precision());
    return metrics;
  }
}
