package vigil.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.event.Attribution;
import vigil.event.Event;
import vigil.event.ReportRecord;

/** Writes the rows of reports: items, versions of articles, and what the coder made of them. */
final class ReportRows {
  private final Sql sql;
  private final EventRows events;
  private final Present present;

  /**
   * @param present what is to be told of the rows
   */
  ReportRows(Sql sql, EventRows events, Present present) {
    this.sql = sql;
    this.events = events;
    this.present = present;
  }

  /** A version of an article as it lies. */
  record Version(long report, long article, int number, long origin, String document) {}

  /** Writes the item, and tells its number. */
  long item(Original original, long seq, long report) {
    long id = sql.next("item");
    sql.insert(
        "INSERT INTO item (id, seq, report, identity, name, url, source_id, outlet, fetched,"
            + " sha256, size) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        seq,
        report,
        original.identity(),
        original.name(),
        original.url(),
        original.sourceId(),
        original.outlet(),
        Log.stamp(original.fetched()),
        original.sha256(),
        original.bytes().length);
    present.add(original.identity(), new Present.Here(id, report));
    return id;
  }

  /** Keeps the item's bytes. */
  void original(long item, Original original) {
    sql.insert(
        "INSERT INTO original (item, packed) VALUES (?, ?)", item, Hashes.packed(original.bytes()));
  }

  /** Writes a version of an article, and lets it be found by its words. */
  void report(
      Arrival.Coded coded,
      long id,
      long item,
      long seq,
      @Nullable Version former,
      Copies.Origin origin) {
    Document document = coded.report().document();
    String speakers = speakers(coded.report());
    LocalDate day = document.published();
    String key = coded.original().article(document);
    long article = former == null ? id : former.article;
    int number = former == null ? 1 : former.number + 1;
    sql.insert(
        "INSERT INTO report (id, seq, item, article_key, article, version, predecessor, origin,"
            + " likeness, document, title, url, outlet, language, published, published_basis, day,"
            + " speakers, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        seq,
        item,
        key,
        article,
        number,
        former == null ? null : former.report,
        origin.report(),
        former != null || origin.report() == id ? null : origin.likeness(),
        document.id(),
        document.title(),
        document.url() != null ? document.url() : coded.original().url(),
        document.outlet(),
        document.language(),
        EventRows.text(day),
        Labels.of(document.publishedBasis()),
        day == null ? null : Math.toIntExact(day.toEpochDay()),
        speakers,
        document.text());
    sql.insert(
        "INSERT INTO report_words (rowid, title, text, speakers) VALUES (?, ?, ?, ?)",
        id,
        document.title(),
        document.text(),
        speakers);
    present.add(key, new Version(id, article, number, origin.report(), document.id()));
  }

  /** Everyone who is said to say something, each once. */
  private static String speakers(ReportRecord report) {
    Set<String> names =
        report.events().stream()
            .flatMap(e -> chains(e))
            .flatMap(s -> Stream.of(s.name(), s.text()))
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return String.join("; ", names);
  }

  private static Stream<Attribution> chains(Event event) {
    return Stream.concat(
        event.attribution().stream(),
        event.mentions().stream().flatMap(m -> m.attribution().stream()));
  }

  /** A record's number and those of its events. */
  record Recorded(long id, List<Long> events) {}

  /** Writes what a run of the coder made of a report. */
  Recorded record(ReportRecord report, String json, long number, long seq) {
    long id = sql.next("record");
    sql.insert(
        "INSERT INTO record (id, seq, report, coder, sha256, events) VALUES (?, ?, ?, ?, ?, ?)",
        id,
        seq,
        number,
        report.coderVersion(),
        Hashes.hex(json),
        report.events().size());
    sql.insert(
        "INSERT INTO record_json (record, packed) VALUES (?, ?)",
        id,
        Hashes.packed(json.getBytes(StandardCharsets.UTF_8)));
    new PartRows(sql).add(id, json);
    EventRows.Home home = new EventRows.Home(seq, id, number, report.document());
    return new Recorded(id, events.add(report.events(), home));
  }
}
