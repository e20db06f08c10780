package vigil.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves a store: the log's chain, each entry's rows, every original and record, and that the
 * indexes hold what the rows say and nothing else. It stops at the first break.
 */
final class Verifier {
  private static final int TOGETHER = 100;

  private final Sql sql;

  Verifier(Sql sql) {
    this.sql = sql;
  }

  /** Something does not hold. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String what) {
      super(what);
    }
  }

  /** What cannot be proved, since the tables are not those of a store. */
  static Verification formless(String broken) {
    return new Verification(0, 0, 0, 0, Log.GENESIS, broken);
  }

  Verification verify() {
    String[] head = {Log.GENESIS};
    long[] entries = {0};
    String broken = null;
    try {
      log(head, entries);
      strays(entries[0]);
      members();
      originals();
      records();
      histories();
      new IndexCheck(sql).check(Verifier::fail);
    } catch (Broken e) {
      broken = e.getMessage();
    } catch (StoreException e) {
      broken = e.getMessage();
    }
    return verification(head[0], entries[0], broken);
  }

  private Verification verification(String head, long entries, @Nullable String broken) {
    if (broken != null) {
      return new Verification(entries, 0, 0, 0, head, broken);
    }
    return new Verification(
        entries,
        sql.number("SELECT count(*) FROM report"),
        sql.number("SELECT count(*) FROM event"),
        sql.number("SELECT count(*) FROM event WHERE until_seq IS NULL"),
        head,
        null);
  }

  private static void fail(String what) {
    throw new Broken(what);
  }

  private void log(String[] head, long[] entries) {
    List<String> rows = new ArrayList<>();
    sql.each(
        Log.SELECT + " ORDER BY seq",
        row -> {
          Log.Entry entry = Log.entry(row);
          if (entry.seq() != entries[0] + 1) {
            fail("entry " + (entries[0] + 1) + " of the log is missing");
          }
          if (!entry.previous().equals(head[0])) {
            fail(about(entry) + "does not follow the entry before it");
          }
          if (!entry.hash().equals(entry.expectedHash())) {
            fail(about(entry) + "was changed: its hash is another");
          }
          if (!entry.rowHash().equals(rowHash(entry.seq(), rows))) {
            fail(about(entry) + "its rows are not those that it added or closed");
          }
          head[0] = entry.hash();
          entries[0]++;
        });
  }

  /** The hash of an entry's rows, of so many entries at a time. */
  private String rowHash(long seq, List<String> some) {
    int at = (int) ((seq - 1) % TOGETHER);
    if (at == 0) {
      some.clear();
      some.addAll(new Digest(sql).of(seq, seq + TOGETHER - 1));
    }
    return some.get(at);
  }

  private static String about(Log.Entry entry) {
    return "entry " + entry.seq() + " of the log (" + entry.what() + " " + entry.subject() + "): ";
  }

  /** Rows that no entry tells of. */
  private void strays(long entries) {
    for (String table :
        List.of(
            "item",
            "refusal",
            "report",
            "record",
            "event",
            "correction",
            "member",
            "link",
            "history",
            "warning",
            "rule")) {
      stray(table, "seq < 1 OR seq > ?", entries);
    }
    for (String table :
        List.of(
            "report",
            "record",
            "event",
            "correction",
            "member",
            "link",
            "history",
            "warning",
            "rule")) {
      stray(table, "until_seq < 1 OR until_seq > ?", entries);
    }
    for (String table : List.of("actor", "place", "quantity", "attribution")) {
      long many =
          sql.number(
              "SELECT count(*) FROM " + table + " WHERE event NOT IN (SELECT id FROM event)");
      if (many > 0) {
        fail("table " + table + " has " + many + " rows of no event");
      }
    }
  }

  /** An event that holds is of one incident, and one that does not is of none. */
  private void members() {
    long amiss =
        sql.number(
            "SELECT count(*) FROM member m LEFT JOIN event e ON e.id = m.event"
                + " WHERE m.until_seq IS NULL AND (e.id IS NULL OR e.until_seq IS NOT NULL)");
    if (amiss > 0) {
      fail("table member has " + amiss + " rows of events that do not hold");
    }
    long several =
        sql.number("SELECT count(*) - count(DISTINCT event) FROM member WHERE until_seq IS NULL");
    if (several > 0) {
      fail("table member has " + several + " events of two incidents");
    }
  }

  private void stray(String table, String where, long entries) {
    long many = sql.number("SELECT count(*) FROM " + table + " WHERE " + where, entries);
    if (many > 0) {
      fail("table " + table + " has " + many + " rows that no entry of the log added or closed");
    }
  }

  private void histories() {
    String amiss = new Histories(sql).amiss();
    if (amiss != null) {
      fail(amiss);
    }
  }

  private void originals() {
    packets(
        "SELECT r.id, i.sha256, o.packed FROM report r LEFT JOIN item i ON i.id = r.item"
            + " LEFT JOIN original o ON o.item = r.item ORDER BY r.id",
        "original");
    counts("original", "SELECT count(DISTINCT item) FROM report");
  }

  private void records() {
    packets(
        "SELECT r.report, r.sha256, j.packed FROM record r"
            + " LEFT JOIN record_json j ON j.record = r.id ORDER BY r.id",
        "record");
    counts("record_json", "SELECT count(*) FROM record");
    sql.each(
        "SELECT id, document, text FROM report ORDER BY id",
        row -> {
          if (!row.getString(2).equals("sha256:" + Hashes.hex(row.getString(3)))) {
            fail(
                "report " + row.getLong(1) + ": its text is not the one that its identifier names");
          }
        });
  }

  private void counts(String table, String expected) {
    if (sql.number("SELECT count(*) FROM " + table) != sql.number(expected)) {
      fail("table " + table + " has rows that belong to nothing");
    }
  }

  private void packets(String query, String what) {
    sql.each(
        query,
        row -> {
          byte[] packed = row.getBytes(3);
          String report = "report " + row.getLong(1) + ": its " + what + " ";
          if (packed == null) {
            fail(report + "is missing");
          } else if (!hash(packed).equals(row.getString(2))) {
            fail(report + "was changed: its SHA-256 is another");
          }
        });
  }

  private static String hash(byte[] packed) {
    try {
      return Hashes.hex(Hashes.unpacked(packed));
    } catch (IOException e) {
      return "damaged";
    }
  }
}
