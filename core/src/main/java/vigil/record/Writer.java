package vigil.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.document.Signature;
import vigil.record.ReportRows.Recorded;
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
    return here(original).filter(here -> former(original, here) == null).isPresent();
  }

  private Optional<Here> here(Original original) {
    return sql.first(
        "SELECT id, report FROM item WHERE identity = ?",
        row -> new Here(row.getLong(1), row.getLong(2)),
        original.identity());
  }

  /**
   * The latest version of the article, where a page has gone back to what it said before that; null
   * where it has not. Only what was fetched just now can go back: a file may be from any day.
   */
  private @Nullable Version former(Original original, Here here) {
    if (!original.isPage()) {
      return null;
    }
    return version(
        "SELECT l.id, l.article, l.version, l.origin, l.document FROM report r JOIN report l"
            + " ON l.article = r.article AND l.until_seq IS NULL WHERE r.id = ?"
            + " AND l.document <> r.document",
        here.report);
  }

  Kept keep(Arrival arrival, String who) {
    return arrival instanceof Arrival.Coded coded
        ? coded(coded, who)
        : refused((Arrival.Refused) arrival, who);
  }

  private Kept coded(Arrival.Coded coded, String who) {
    Optional<Here> there = here(coded.original());
    if (there.isPresent()) {
      Version left = former(coded.original(), there.get());
      return left != null && !left.document().equals(coded.report().document().id())
          ? added(coded.after(left.report()), left, who)
          : kept(coded, there.get(), who);
    }
    Version former = former(coded);
    if (former != null && former.document().equals(coded.report().document().id())) {
      return seenAgain(coded, former, who);
    }
    return added(coded, former, who);
  }

  private Kept kept(Arrival.Coded coded, Here here, String who) {
    return coded.again()
        ? again(coded, here, who)
        : new Kept(Kept.Kind.KNOWN, coded.name(), here.report, 0, 0, 0);
  }

  /** An item as it lies, and its report. */
  private record Here(long item, long report) {}

  /**
   * Lets what a later run made of the item's text take the place of what was made before. Where the
   * text itself is read otherwise now, that is a new version. What another item has taken the place
   * of stays as it is.
   */
  private Kept again(Arrival.Coded coded, Here here, String who) {
    Version current = current(here);
    if (current == null) {
      return new Kept(Kept.Kind.KNOWN, coded.name(), here.report, 0, 0, 0);
    }
    if (!current.document().equals(coded.report().document().id())) {
      return added(coded, current, itemOf(current), who);
    }
    return recoded(coded, current, who);
  }

  /** The version that holds and was made of the item, or of the same bytes under its address. */
  private @Nullable Version current(Here here) {
    return version(
        "SELECT r.id, r.article, r.version, r.origin, r.document FROM report r JOIN item i"
            + " ON i.id = r.item WHERE r.until_seq IS NULL AND (r.id = ? OR r.article ="
            + " (SELECT article FROM report WHERE id = ?) AND i.sha256 ="
            + " (SELECT sha256 FROM item WHERE id = ?))",
        here.report,
        here.report,
        here.item);
  }

  private long itemOf(Version version) {
    return sql.number("SELECT item FROM report WHERE id = ?", version.report());
  }

  private Kept recoded(Arrival.Coded coded, Version current, String who) {
    boolean done =
        sql.number(
                "SELECT count(*) FROM record WHERE report = ? AND until_seq IS NULL AND coder = ?",
                current.report(),
                coded.report().coderVersion())
            > 0;
    if (done) {
      return new Kept(Kept.Kind.KNOWN, coded.name(), current.report(), 0, 0, 0);
    }
    long seq = log.next();
    String was = recordHash(current.report());
    closeRecord(current.report(), seq);
    Recorded recorded = rows.record(coded.report(), coded.json(), current.report(), seq);
    incidents.heard(coded.report(), recorded.events(), current.report(), current.origin());
    corrections.hold(current.report(), recorded.id(), seq);
    int joins = incidents.settle(seq);
    String becomes =
        new Fields()
            .add("record", Hashes.hex(coded.json()))
            .add("coder", coded.report().coderVersion())
            .add("events", coded.report().events().size())
            .text();
    log.append(seq, who, Action.RECODE, "report " + current.report(), was, becomes);
    int events = coded.report().events().size();
    return new Kept(Kept.Kind.RECODED, coded.name(), current.report(), events, joins, 0);
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
    return version(
        "SELECT id, article, version, origin, document FROM report WHERE article_key = ?"
            + " ORDER BY version DESC LIMIT 1",
        coded.original().article(coded.report().document()));
  }

  private @Nullable Version version(String query, Object... values) {
    return sql.first(
            query,
            row ->
                new Version(
                    row.getLong(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getString(5)),
            values)
        .orElse(null);
  }

  /** The same text under the same address, in other bytes: one more item and nothing else. */
  private Kept seenAgain(Arrival.Coded coded, Version former, String who) {
    long seq = log.next();
    rows.item(coded.original(), seq, former.report());
    String becomes = new Fields().add("item", coded.original().identity()).text();
    log.append(seq, who, Action.KEEP, "report " + former.report(), null, becomes);
    return new Kept(Kept.Kind.KNOWN, coded.name(), former.report(), 0, 0, 0);
  }

  private Kept added(Arrival.Coded coded, @Nullable Version former, String who) {
    return added(coded, former, 0, who);
  }

  /**
   * @param there the item where it is kept already; else 0
   */
  private Kept added(Arrival.Coded coded, @Nullable Version former, long there, String who) {
    long seq = log.next();
    long report = sql.next("report");
    long item = there != 0 ? there : item(coded.original(), seq, report);
    String was = former == null ? null : close(former, seq);
    Signature signature = Signature.of(coded.report().document().text());
    Copies.Origin origin = origin(coded, report, former, signature);
    rows.report(coded, report, item, seq, former, origin);
    copies.add(report, signature);
    Recorded recorded = rows.record(coded.report(), coded.json(), report, seq);
    incidents.heard(coded.report(), recorded.events(), report, origin.report());
    int joins = former == null ? incidents.join(seq) : incidents.settle(seq);
    Action action = former == null ? Action.KEEP : Action.REVISE;
    log.append(seq, who, action, "report " + report, was, becomes(coded, former, origin));
    if (former != null) {
      corrections.reopen(former.report(), report, who);
      links.reopen(former.report(), report, who);
    }
    return kept(coded, report, former, joins, origin.report());
  }

  private long item(Original original, long seq, long report) {
    long item = rows.item(original, seq, report);
    rows.original(item, original);
    return item;
  }

  private static Kept kept(
      Arrival.Coded coded, long report, @Nullable Version former, int joins, long origin) {
    int events = coded.report().events().size();
    if (former != null) {
      return new Kept(Kept.Kind.VERSION, coded.name(), report, events, joins, former.report());
    }
    return origin == report
        ? new Kept(Kept.Kind.NEW, coded.name(), report, events, joins, 0)
        : new Kept(Kept.Kind.COPY, coded.name(), report, events, joins, origin);
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
    Kept kept = new Kept(Kept.Kind.REFUSED, rejected.name(), 0, 0, 0, 0);
    if (sql.number("SELECT count(*) FROM refusal WHERE identity = ?", identity) > 0) {
      return kept;
    }
    long seq = log.next();
    sql.insert(
        "INSERT INTO refusal (id, seq, identity, name, reason, message) VALUES (?, ?, ?, ?, ?, ?)",
        sql.next("refusal"),
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
