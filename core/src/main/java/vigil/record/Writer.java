package vigil.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.document.Signature;
import vigil.event.Attribution;
import vigil.event.Event;
import vigil.event.ReportRecord;
import vigil.source.Rejected;

/** Keeps arrivals, each with an entry of the log; within a transaction that the store opens. */
final class Writer {
  private final Sql sql;
  private final Log log;
  private final EventRows events;
  private final Copies copies;
  private final Corrections corrections;

  Writer(Sql sql, Log log, Terms terms) {
    this.sql = sql;
    this.log = log;
    this.events = new EventRows(sql, terms);
    this.copies = new Copies(sql);
    this.corrections = new Corrections(sql, log, events);
  }

  Corrections corrections() {
    return corrections;
  }

  /** A version of an article as it lies. */
  private record Version(long report, long article, int number, long origin, String document) {}

  /** Whether the item is kept already. */
  boolean knows(Original original) {
    return sql.number("SELECT count(*) FROM item WHERE identity = ?", original.identity()) > 0;
  }

  Kept keep(Arrival arrival, String who) {
    return arrival instanceof Arrival.Coded coded
        ? coded(coded, who)
        : refused((Arrival.Refused) arrival, who);
  }

  private Kept coded(Arrival.Coded coded, String who) {
    Optional<Here> there =
        sql.first(
            "SELECT id, report FROM item WHERE identity = ?",
            row -> new Here(row.getLong(1), row.getLong(2)),
            coded.original().identity());
    if (there.isPresent() && !coded.again()) {
      return new Kept(Kept.Kind.KNOWN, coded.name(), there.get().report, 0, 0);
    }
    if (there.isPresent()) {
      return again(coded, there.get(), who);
    }
    Version former = former(coded);
    if (former != null && former.document.equals(coded.report().document().id())) {
      return seenAgain(coded, former, who);
    }
    return added(coded, former, who);
  }

  /** An item as it lies, and its report. */
  private record Here(long item, long report) {}

  /** Lets what a later run made of the item's text take the place of what was made before. */
  private Kept again(Arrival.Coded coded, Here here, String who) {
    String document = coded.report().document().id();
    boolean same =
        sql.number(
                "SELECT count(*) FROM report r JOIN record c ON c.report = r.id WHERE r.id = ? AND"
                    + " r.until_seq IS NULL AND c.until_seq IS NULL AND r.document = ? AND"
                    + " c.coder <> ?",
                here.report,
                document,
                coded.report().coderVersion())
            > 0;
    if (!same) { // made by this coder already, of a version that is past, or read otherwise
      return new Kept(Kept.Kind.KNOWN, coded.name(), here.report, 0, 0);
    }
    long seq = log.next();
    String was = recordHash(here.report);
    closeRecord(here.report, seq);
    long record = record(coded.report(), coded.json(), here.report, seq);
    corrections.hold(here.report, record, seq);
    String becomes =
        new Fields()
            .add("record", Hashes.hex(coded.json()))
            .add("coder", coded.report().coderVersion())
            .add("events", coded.report().events().size())
            .text();
    log.append(seq, who, Action.RECODE, "report " + here.report, was, becomes);
    int events = coded.report().events().size();
    return new Kept(Kept.Kind.RECODED, coded.name(), here.report, events, 0);
  }

  private String recordHash(long report) {
    return sql.first(
            "SELECT sha256, coder FROM record WHERE report = ? AND until_seq IS NULL",
            row ->
                new Fields().add("record", row.getString(1)).add("coder", row.getString(2)).text(),
            report)
        .orElse("");
  }

  /** The latest version of the article that the report is a version of. */
  private @Nullable Version former(Arrival.Coded coded) {
    return sql.first(
            "SELECT id, article, version, origin, document FROM report WHERE article_key = ?"
                + " ORDER BY version DESC LIMIT 1",
            row ->
                new Version(
                    row.getLong(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getString(5)),
            articleKey(coded))
        .orElse(null);
  }

  /** What the versions of an article have in common. */
  private static String articleKey(Arrival.Coded coded) {
    Document document = coded.report().document();
    String url = coded.original().url() != null ? coded.original().url() : document.url();
    if (url != null && Urls.namesAnArticle(Urls.plain(url))) {
      return "url:" + Urls.plain(url);
    }
    String id = coded.original().sourceId();
    String outlet = document.outlet() == null ? "" : document.outlet();
    return id != null ? "id:" + id : "text:" + document.id() + " " + outlet;
  }

  /** The same text under the same address, in other bytes: one more item and nothing else. */
  private Kept seenAgain(Arrival.Coded coded, Version former, String who) {
    long seq = log.next();
    item(coded.original(), seq, former.report);
    String becomes = new Fields().add("item", coded.original().identity()).text();
    log.append(seq, who, Action.KEEP, "report " + former.report, null, becomes);
    return new Kept(Kept.Kind.KNOWN, coded.name(), former.report, 0, 0);
  }

  private Kept added(Arrival.Coded coded, @Nullable Version former, String who) {
    long seq = log.next();
    long report = next("report");
    long item = item(coded.original(), seq, report);
    sql.update(
        "INSERT INTO original (item, packed) VALUES (?, ?)",
        item,
        Hashes.packed(coded.original().bytes()));
    String was = former == null ? null : close(former, seq);
    Signature signature = Signature.of(coded.report().document().text());
    Copies.Origin origin = origin(coded, report, former, signature);
    report(coded, report, item, seq, former, origin);
    copies.add(report, signature);
    record(coded.report(), coded.json(), report, seq);
    Action action = former == null ? Action.KEEP : Action.REVISE;
    log.append(seq, who, action, "report " + report, was, becomes(coded, former, origin));
    if (former != null) {
      corrections.reopen(former.report, report, who);
    }
    return kept(coded, report, former, origin.report());
  }

  private static Kept kept(
      Arrival.Coded coded, long report, @Nullable Version former, long origin) {
    int events = coded.report().events().size();
    if (former != null) {
      return new Kept(Kept.Kind.VERSION, coded.name(), report, events, former.report);
    }
    return origin == report
        ? new Kept(Kept.Kind.NEW, coded.name(), report, events, 0)
        : new Kept(Kept.Kind.COPY, coded.name(), report, events, origin);
  }

  private static String becomes(
      Arrival.Coded coded, @Nullable Version former, Copies.Origin origin) {
    return new Fields()
        .add("name", coded.name())
        .add("item", coded.original().identity())
        .add("original", coded.original().sha256())
        .add("document", coded.report().document().id())
        .add("record", Hashes.hex(coded.json()))
        .add("coder", coded.report().coderVersion())
        .add("version", former == null ? 1 : former.number + 1)
        .add("origin", origin.report())
        .add("events", coded.report().events().size())
        .text();
  }

  /** Ends the former version's rows, and tells what it was. */
  private String close(Version former, long seq) {
    sql.update("UPDATE report SET until_seq = ? WHERE id = ?", seq, former.report);
    closeRecord(former.report, seq);
    return new Fields().add("report", former.report).add("document", former.document).text();
  }

  private void closeRecord(long report, long seq) {
    for (String table : List.of("record", "event")) {
      sql.update(
          "UPDATE " + table + " SET until_seq = ? WHERE report = ? AND until_seq IS NULL",
          seq,
          report);
    }
  }

  /** The first report of the same text; itself where there is none. */
  private Copies.Origin origin(
      Arrival.Coded coded, long report, @Nullable Version former, Signature signature) {
    if (former != null) {
      return new Copies.Origin(former.origin, 1);
    }
    return copies.origin(coded.report().document(), signature).orElse(new Copies.Origin(report, 1));
  }

  private long item(Original original, long seq, long report) {
    long id = next("item");
    sql.update(
        "INSERT INTO item (id, seq, report, identity, name, url, source_id, outlet, fetched, sha256,"
            + " size) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
    return id;
  }

  private void report(
      Arrival.Coded coded,
      long id,
      long item,
      long seq,
      @Nullable Version former,
      Copies.Origin origin) {
    Document document = coded.report().document();
    String speakers = speakers(coded.report());
    LocalDate day = document.published();
    sql.update(
        "INSERT INTO report (id, seq, item, article_key, article, version, predecessor, origin,"
            + " likeness, document, title, url, outlet, language, published, published_basis, day,"
            + " speakers, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        seq,
        item,
        articleKey(coded),
        former == null ? id : former.article,
        former == null ? 1 : former.number + 1,
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
    sql.update(
        "INSERT INTO report_words (rowid, title, text, speakers) VALUES (?, ?, ?, ?)",
        id,
        document.title(),
        document.text(),
        speakers);
  }

  /** Everyone who is said to say something, each once. */
  private static String speakers(ReportRecord report) {
    Set<String> names =
        report.events().stream()
            .flatMap(e -> chains(e))
            .flatMap(s -> Stream.of(s.name(), s.text()))
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return String.join("; ", names);
  }

  private static Stream<Attribution> chains(Event event) {
    return Stream.concat(
        event.attribution().stream(),
        event.mentions().stream().flatMap(m -> m.attribution().stream()));
  }

  private long record(ReportRecord report, String json, long number, long seq) {
    long id = next("record");
    sql.update(
        "INSERT INTO record (id, seq, report, coder, sha256, events) VALUES (?, ?, ?, ?, ?, ?)",
        id,
        seq,
        number,
        report.coderVersion(),
        Hashes.hex(json),
        report.events().size());
    sql.update(
        "INSERT INTO record_json (record, packed) VALUES (?, ?)",
        id,
        Hashes.packed(json.getBytes(StandardCharsets.UTF_8)));
    long event = next("event");
    EventRows.Home home = new EventRows.Home(seq, id, number, report.document());
    for (Event told : report.events()) {
      events.add(event++, number(told), told, home);
    }
    return id;
  }

  /** The event's number in its report: what stands behind {@code #e} in its identifier. */
  private static int number(Event event) {
    return Integer.parseInt(event.id().substring(event.id().lastIndexOf("#e") + 2));
  }

  private Kept refused(Arrival.Refused refused, String who) {
    Rejected rejected = refused.rejected();
    String identity = identity(refused);
    Kept kept = new Kept(Kept.Kind.REFUSED, rejected.name(), 0, 0, 0);
    if (sql.number("SELECT count(*) FROM refusal WHERE identity = ?", identity) > 0) {
      return kept;
    }
    long seq = log.next();
    sql.update(
        "INSERT INTO refusal (id, seq, identity, name, reason, message) VALUES (?, ?, ?, ?, ?, ?)",
        next("refusal"),
        seq,
        identity,
        rejected.name(),
        Labels.of(rejected.reason()),
        rejected.message());
    String becomes =
        new Fields()
            .add("reason", Labels.of(rejected.reason()))
            .add("message", rejected.message())
            .text();
    log.append(seq, who, Action.REFUSE, "item " + rejected.name(), null, becomes);
    return kept;
  }

  private static String identity(Arrival.Refused refused) {
    Original original = refused.original();
    Rejected rejected = refused.rejected();
    String content = original == null ? "" : original.sha256();
    return Hashes.hex(
        content + "\n" + rejected.name() + "\n" + rejected.reason() + "\n" + rejected.message());
  }

  private long next(String table) {
    return sql.number("SELECT coalesce(max(id), 0) + 1 FROM " + table);
  }
}
