package vigil.engine;

import static vigil.export.ParquetColumn.Kind.DAY;
import static vigil.export.ParquetColumn.Kind.DECIMAL;
import static vigil.export.ParquetColumn.Kind.LONG;
import static vigil.export.ParquetColumn.Kind.TEXT;
import static vigil.export.ParquetColumn.Kind.WHOLE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.jspecify.annotations.Nullable;
import vigil.engine.join.Joined;
import vigil.engine.join.Registered;
import vigil.engine.join.Report;
import vigil.event.Event;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.plover.Mode;
import vigil.source.Rejected;

/**
 * The record as tables in Apache Parquet's format: events, reports, which events are one happening,
 * and what was refused. Several values of a column are parted by "; ".
 */
final class Tables {
  private Tables() {}

  static void add(
      DataStream<Registered> fresh,
      DataStream<Joined> joined,
      DataStream<Rejected> refused,
      String place) {
    add(fresh, events(), place, "events");
    add(fresh, reports(), place, "reports");
    add(joined, incidents(), place, "incidents");
    add(refused, refusals(), place, "refusals");
  }

  private static <T> void add(DataStream<T> values, TableFile<T> table, String place, String kind) {
    FileSink<T> sink =
        FileSink.forBulkFormat(new Path(place, kind), table)
            .withBucketAssigner(new BasePathBucketAssigner<>())
            .withRollingPolicy(OnCheckpointRollingPolicy.build())
            .withOutputFileConfig(new OutputFileConfig(kind, ".parquet"))
            .build();
    values.sinkTo(sink).name(kind).uid("table-" + kind);
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static TableFile<Registered> reports() {
    return new TableFile<>(
        TableFile.head(
            "report",
            LONG,
            "kind",
            TEXT,
            "name",
            TEXT,
            "url",
            TEXT,
            "outlet",
            TEXT,
            "published",
            DAY,
            "document",
            TEXT,
            "version",
            WHOLE,
            "predecessor",
            LONG,
            "origin",
            LONG,
            "likeness",
            DECIMAL,
            "events",
            WHOLE),
        Tables::report);
  }

  private static List<List<@Nullable Object>> report(Registered registered) {
    Report report = registered.report();
    Long predecessor = registered.predecessor() == 0 ? null : registered.predecessor();
    return List.of(
        row(
            registered.number(),
            label(registered.kind()),
            report.name(),
            report.url(),
            report.outlet(),
            report.published(),
            report.document(),
            registered.version(),
            predecessor,
            registered.origin(),
            registered.likeness(),
            report.events().size()));
  }

  private static TableFile<Registered> events() {
    return new TableFile<>(
        TableFile.head(
            "event",
            TEXT,
            "report",
            LONG,
            "origin",
            LONG,
            "type",
            TEXT,
            "modes",
            TEXT,
            "status",
            TEXT,
            "certainty",
            TEXT,
            "confidence",
            DECIMAL,
            "score",
            DECIMAL,
            "actors",
            TEXT,
            "actor_ids",
            TEXT,
            "actor_countries",
            TEXT,
            "recipients",
            TEXT,
            "recipient_ids",
            TEXT,
            "recipient_countries",
            TEXT,
            "place",
            TEXT,
            "country",
            TEXT,
            "admin1",
            TEXT,
            "latitude",
            DECIMAL,
            "longitude",
            DECIMAL,
            "from",
            DAY,
            "to",
            DAY,
            "evidence",
            TEXT,
            "evidence_start",
            WHOLE,
            "evidence_end",
            WHOLE,
            "published",
            DAY,
            "url",
            TEXT,
            "outlet",
            TEXT,
            "document",
            TEXT),
        Tables::eventsOf);
  }

  private static List<List<@Nullable Object>> eventsOf(Registered registered) {
    return registered.report().events().stream()
        .map(draft -> event(draft, registered))
        .collect(Collectors.toList());
  }

  private static List<@Nullable Object> event(Report.Draft draft, Registered registered) {
    Report report = registered.report();
    Event event = draft.event();
    return row(
        registered.number() + "#e" + draft.number(),
        registered.number(),
        registered.origin(),
        event.type(),
        each(event.modes(), Mode::label),
        label(event.status()),
        label(event.certainty()),
        event.confidence(),
        event.score(),
        each(event.actors(), Actor::name),
        each(event.actors(), Actor::id),
        each(event.actors(), Actor::country),
        each(event.recipients(), Actor::name),
        each(event.recipients(), Actor::id),
        each(event.recipients(), Actor::country),
        of(event.place(), Place::name),
        of(event.place(), Place::country),
        of(event.place(), Place::admin1),
        of(event.place(), Place::latitude),
        of(event.place(), Place::longitude),
        event.time().from(),
        event.time().to(),
        event.evidence().text(),
        event.evidence().span().start(),
        event.evidence().span().end(),
        report.published(),
        report.url(),
        report.outlet(),
        report.document());
  }

  private static @Nullable Object of(
      @Nullable Place place, Function<Place, @Nullable Object> value) {
    return place == null ? null : value.apply(place);
  }

  /** One for each, empty where it has none; nothing where there is none at all. */
  private static <T> @Nullable String each(List<T> all, Function<T, @Nullable String> value) {
    return all.isEmpty()
        ? null
        : all.stream()
            .map(value)
            .map(text -> Objects.requireNonNullElse(text, ""))
            .collect(Collectors.joining("; "));
  }

  private static TableFile<Joined> incidents() {
    return new TableFile<>(
        TableFile.head("event", TEXT, "incident", TEXT, "score", DECIMAL, "why", TEXT),
        joined -> List.of(row(joined.event(), joined.incident(), joined.score(), joined.why())));
  }

  private static TableFile<Rejected> refusals() {
    return new TableFile<>(
        TableFile.head("name", TEXT, "reason", TEXT, "message", TEXT),
        rejected -> List.of(row(rejected.name(), label(rejected.reason()), rejected.message())));
  }
}
