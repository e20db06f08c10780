package vigil.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.document.Signature;
import vigil.record.Present.Here;
import vigil.record.ReportRows.Recorded;
import vigil.record.ReportRows.Version;
import vigil.source.Rejected;

/**
 * Keeps arrivals that come together, each with an entry of the log; within a transaction that the
 * store opens.
 */
final class Keeping {
  private final Sql sql;
  private final Log log;
  private final Versions versions;
  private final Present present;
  private final ReportRows rows;
  private final Copies copies;
  private final Incidents incidents;
  private final Corrections corrections;
  private final IncidentDecisions links;
  private final String who;

  /**
   * @param present what the store has of the arrivals
   * @param who in whose name
   */
  Keeping(
      Sql sql,
      Log log,
      EventRows events,
      Incidents incidents,
      Corrections corrections,
      IncidentDecisions links,
      Present present,
      String who) {
    this.sql = sql;
    this.log = log;
    this.versions = new Versions(sql);
    this.present = present;
    this.rows = new ReportRows(sql, events, present);
    this.copies = new Copies(sql);
    this.incidents = incidents;
    this.corrections = corrections;
    this.links = links;
    this.who = who;
  }

  /** Keeps one of them. */
  Kept keep(Arrival arrival) {
    return arrival instanceof Arrival.Coded coded
        ? coded(coded)
        : refused((Arrival.Refused) arrival);
  }

  private Kept coded(Arrival.Coded coded) {
    Optional<Here> there = present.item(coded.original().identity());
    if (there.isPresent()) {
      Version left = versions.left(coded.original(), there.get());
      return left != null && !left.document().equals(coded.report().document().id())
          ? added(coded.after(left.report()), left)
          : kept(coded, there.get());
    }
    Version former = present.article(coded.original().article(coded.report().document()));
    if (former != null && former.document().equals(coded.report().document().id())) {
      return seenAgain(coded, former);
    }
    return added(coded, former);
  }

  private Kept kept(Arrival.Coded coded, Here here) {
    return coded.again()
        ? again(coded, here)
        : new Kept(Kept.Kind.KNOWN, coded.name(), here.report(), 0, 0, 0);
  }

  /**
   * Lets what a later run made of the item's text take the place of what was made before. Where the
   * text itself is read otherwise now, that is a new version. What another item has taken the place
   * of stays as it is.
   */
  private Kept again(Arrival.Coded coded, Here here) {
    Version current = versions.current(here);
    if (current == null) {
      return new Kept(Kept.Kind.KNOWN, coded.name(), here.report(), 0, 0, 0);
    }
    if (!current.document().equals(coded.report().document().id())) {
      return added(coded, current, versions.itemOf(current));
    }
    return recoded(coded, current);
  }

  private Kept recoded(Arrival.Coded coded, Version current) {
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

  /** The same text under the same address, in other bytes: one more item and nothing else. */
  private Kept seenAgain(Arrival.Coded coded, Version former) {
    long seq = log.next();
    rows.item(coded.original(), seq, former.report());
    String becomes = new Fields().add("item", coded.original().identity()).text();
    log.append(seq, who, Action.KEEP, "report " + former.report(), null, becomes);
    return new Kept(Kept.Kind.KNOWN, coded.name(), former.report(), 0, 0, 0);
  }

  private Kept added(Arrival.Coded coded, @Nullable Version former) {
    return added(coded, former, 0);
  }

  /**
   * @param there the item where it is kept already; else 0
   */
  private Kept added(Arrival.Coded coded, @Nullable Version former, long there) {
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
    int joins =
        former == null
            ? incidents.join(coded.report(), recorded.events(), report, seq)
            : incidents.settle(seq);
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
    Long same = present.origin(coded.report().document().id());
    return same != null
        ? new Copies.Origin(same, 1)
        : copies.like(coded.report().document(), signature).orElse(new Copies.Origin(report, 1));
  }

  private Kept refused(Arrival.Refused refused) {
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
