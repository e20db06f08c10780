package vigil.export;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.export.ParquetColumn.Kind;
import vigil.record.EventLine;
import vigil.record.WholeEvent;

/**
 * A row for each event in Apache Parquet's format. Several values of a column are parted by "; "; a
 * value that is not known is missing.
 */
final class ParquetFile implements EventFile {
  private static final int GROUP = 50_000;
  private static final List<Column> COLUMNS = columns();

  private final ParquetTable table;

  ParquetFile(String version) {
    Map<String, Kind> schema = new LinkedHashMap<>();
    COLUMNS.forEach(column -> schema.put(column.name, column.kind));
    table = new ParquetTable(schema, "Vigil version " + version, GROUP);
  }

  /** A column and how its value is had. */
  private record Column(String name, Kind kind, Function<WholeEvent, @Nullable Object> value) {}

  private static Column of(String name, Kind kind, Function<WholeEvent, @Nullable Object> value) {
    return new Column(name, kind, value);
  }

  private static Column line(String name, Kind kind, Function<EventLine, @Nullable Object> value) {
    return new Column(name, kind, whole -> value.apply(whole.line()));
  }

  private static List<Column> columns() {
    return Arrays.asList(
        line("event", Kind.TEXT, EventLine::reference),
        line("report", Kind.LONG, EventLine::report),
        of("origin", Kind.LONG, whole -> whole.report().origin()),
        of("copy", Kind.TRUTH, whole -> whole.report().isCopy()),
        line("incident", Kind.LONG, EventLine::incident),
        of("document", Kind.TEXT, whole -> whole.report().document()),
        line("day", Kind.DAY, EventLine::day),
        line("from", Kind.DAY, EventLine::from),
        line("to", Kind.DAY, EventLine::to),
        line("type", Kind.TEXT, EventLine::type),
        line("modes", Kind.TEXT, event -> joined(event.modes())),
        of("contexts", Kind.TEXT, whole -> joined(whole.contexts())),
        line("score", Kind.DECIMAL, EventLine::score),
        line("status", Kind.TEXT, EventLine::status),
        line("certainty", Kind.TEXT, EventLine::certainty),
        line("confidence", Kind.DECIMAL, EventLine::confidence),
        line("actors", Kind.TEXT, event -> names(event.actors())),
        line("actor_ids", Kind.TEXT, event -> each(event.actors(), EventLine.Party::id)),
        line("actor_countries", Kind.TEXT, event -> each(event.actors(), EventLine.Party::country)),
        line("actor_sectors", Kind.TEXT, event -> each(event.actors(), ParquetFile::sectors)),
        line("recipients", Kind.TEXT, event -> names(event.recipients())),
        line("recipient_ids", Kind.TEXT, event -> each(event.recipients(), EventLine.Party::id)),
        line(
            "recipient_countries",
            Kind.TEXT,
            event -> each(event.recipients(), EventLine.Party::country)),
        line(
            "recipient_sectors",
            Kind.TEXT,
            event -> each(event.recipients(), ParquetFile::sectors)),
        place("place", Kind.TEXT, EventLine.Spot::name),
        place("country", Kind.TEXT, EventLine.Spot::country),
        place("admin1", Kind.TEXT, EventLine.Spot::admin1),
        place("latitude", Kind.DECIMAL, EventLine.Spot::latitude),
        place("longitude", Kind.DECIMAL, EventLine.Spot::longitude),
        place("precision", Kind.TEXT, EventLine.Spot::precision),
        of("geonames", Kind.WHOLE, WholeEvent::geonames),
        of("killed", Kind.WHOLE, whole -> Deaths.of(whole).best()),
        of("killed_low", Kind.WHOLE, whole -> Deaths.of(whole).low()),
        of("killed_high", Kind.WHOLE, whole -> Deaths.of(whole).high()),
        of("counts", Kind.TEXT, whole -> missing(Footnote.counts(whole))),
        line("speakers", Kind.TEXT, event -> EventListing.speakers(event.speakers())),
        line("evidence", Kind.TEXT, EventLine::evidence),
        of("evidence_start", Kind.WHOLE, whole -> whole.passage().start()),
        of("evidence_end", Kind.WHOLE, whole -> whole.passage().end()),
        line("changed", Kind.TRUTH, EventLine::changed),
        line("title", Kind.TEXT, event -> event.source().title()),
        line("outlet", Kind.TEXT, event -> event.source().outlet()),
        line("published", Kind.DAY, event -> event.source().published()),
        line("url", Kind.TEXT, event -> event.source().url()),
        of("coder", Kind.TEXT, whole -> whole.report().coder()));
  }

  private static Column place(
      String name, Kind kind, Function<EventLine.Spot, @Nullable Object> value) {
    return line(name, kind, event -> event.place() == null ? null : value.apply(event.place()));
  }

  private static @Nullable String missing(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String joined(List<String> texts) {
    return missing(String.join("; ", texts));
  }

  private static @Nullable String names(List<EventLine.Party> parties) {
    return missing(Footnote.names(parties, "; "));
  }

  /** One for each party, empty where it has none; nothing where there is no party. */
  private static @Nullable String each(
      List<EventLine.Party> parties, Function<EventLine.Party, @Nullable String> value) {
    return missing(
        parties.stream()
            .map(value)
            .map(text -> text == null ? "" : text)
            .collect(Collectors.joining("; ")));
  }

  private static String sectors(EventLine.Party party) {
    return String.join(" ", party.sectors());
  }

  @Override
  public byte[] opening() {
    return table.opening();
  }

  @Override
  public byte[] one(WholeEvent event) {
    return table.add(
        COLUMNS.stream().map(column -> column.value.apply(event)).collect(Collectors.toList()));
  }

  @Override
  public byte[] closing() {
    return table.closing();
  }
}
