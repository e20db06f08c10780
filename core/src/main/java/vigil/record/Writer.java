package vigil.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.document.Signature;
import vigil.record.ReportRows.Version;
import vigil.record.StoreException.Problem;
import vigil.source.Rejected;

/** Keeps arrivals, each with an entry of the log; within a transaction that the store opens. */
final class Writer {
  private final Sql sql;
  private final Log log;
  private final ReportRows rows;
  private final Copies copies;
  private final Incidents incidents;
  private final Corrections corrections;
  private final IncidentDecisions links;

  Writer(Sql sql, Log log, Terms terms) {
    this.sql = sql;
    this.log = log;
    EventRows events = new EventRows(sql, terms);
    this.rows = new ReportRows(sql, events);
    this.copies = new Copies(sql);
    this.incidents = new Incidents(sql, terms);
    this.corrections = new Corrections(sql, log, events, incidents);
    this.links = new IncidentDecisions(sql, log, incidents);
  }

  Corrections corrections() {
    return corrections;
  }

  IncidentDecisions links() {
    return links;
  }

  Incidents incidents() {
    return incidents;
  }

  /** Joins all events anew, under one entry. */
  void rejoin(String who) {
    long seq = log.next();
    long many = incidents.rejoin(seq);
    String becomes = new Fields().add("events", many).text();
    log.append(seq, who, Action.REJOIN, "incidents", null, becomes);
  }

  /** Takes back whatever was decided about an event. */
  void restore(String event, String who, String why) {
    boolean told = corrections.restore(event, who, why);
    boolean joined = links.restore(event, who, why);
    if (!told && !joined) {
      throw new StoreException(
          Problem.UNKNOWN, sql.name() + ": nothing was decided about event " + event);
    }
  }

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
    if (former != null && former.document().equals(coded.report().document().id())) {
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
    long record = rows.record(coded.report(), coded.json(), here.report, seq);
    corrections.hold(here.report, record, seq);
    incidents.settle(seq);
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
            ReportRows.articleKey(coded))
        .orElse(null);
  }

  /** The same text under the same address, in other bytes: one more item and nothing else. */
  private Kept seenAgain(Arrival.Coded coded, Version former, String who) {
    long seq = log.next();
    rows.item(coded.original(), seq, former.report());
    String becomes = new Fields().add("item", coded.original().identity()).text();
    log.append(seq, who, Action.KEEP, "report " + former.report(), null, becomes);
    return new Kept(Kept.Kind.KNOWN, coded.name(), former.report(), 0, 0);
  }

  private Kept added(Arrival.Coded coded, @Nullable Version former, String who) {
    long seq = log.next();
    long report = rows.next("report");
    long item = rows.item(coded.original(), seq, report);
    rows.original(item, coded.original());
    String was = former == null ? null : close(former, seq);
    Signature signature = Signature.of(coded.report().document().text());
    Copies.Origin origin = origin(coded, report, former, signature);
    rows.report(coded, report, item, seq, former, origin);
    copies.add(report, signature);
    rows.record(coded.report(), coded.json(), report, seq);
    incidents.settle(seq);
    Action action = former == null ? Action.KEEP : Action.REVISE;
    log.append(seq, who, action, "report " + report, was, becomes(coded, former, origin));
    if (former != null) {
      corrections.reopen(former.report(), report, who);
      links.reopen(former.report(), report, who);
    }
    return kept(coded, report, former, origin.report());
  }

  private static Kept kept(
      Arrival.Coded coded, long report, @Nullable Version former, long origin) {
    int events = coded.report().events().size();
    if (former != null) {
      return new Kept(Kept.Kind.VERSION, coded.name(), report, events, former.report());
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
        .add("version", former == null ? 1 : former.number() + 1)
        .add("origin", origin.report())
        .add("events", coded.report().events().size())
        .text();
  }

  /** Ends the former version's rows, and tells what it was. */
  private String close(Version former, long seq) {
    sql.update("UPDATE report SET until_seq = ? WHERE id = ?", seq, former.report());
    closeRecord(former.report(), seq);
    return new Fields().add("report", former.report()).add("document", former.document()).text();
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
      return new Copies.Origin(former.origin(), 1);
    }
    return copies.origin(coded.report().document(), signature).orElse(new Copies.Origin(report, 1));
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
        rows.next("refusal"),
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
}
