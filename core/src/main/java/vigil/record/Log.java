package vigil.record;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The append-only log, chained by hashes: each entry's covers the entry and the hash before it.
 * Order is by number. Times never run backwards: where the clock does, the entry has the time of
 * the one before, and keeps what the clock said.
 */
final class Log {
  /** What stands before the first entry. */
  static final String GENESIS = "0".repeat(64);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Sql sql;
  private final Clock clock;
  private final List<Entry> open = new ArrayList<>();
  private @Nullable Entry last;
  private String head = GENESIS;
  private long transaction;

  Log(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** An entry as it lies. */
  record Entry(
      long seq,
      String at,
      @Nullable String clock,
      String who,
      String what,
      String subject,
      @Nullable String was,
      @Nullable String becomes,
      String rowHash,
      String previous,
      String hash) {
    /** The same with the hash of its rows, after the entry before it. */
    Entry proved(String rows, String before) {
      Entry open = new Entry(seq, at, clock, who, what, subject, was, becomes, rows, before, "");
      return new Entry(
          seq, at, clock, who, what, subject, was, becomes, rows, before, open.expectedHash());
    }

    /** The hash that the entry should have. */
    String expectedHash() {
      MessageDigest digest = Hashes.sha256();
      Object[] fields = {previous, seq, at, clock, who, what, subject, was, becomes, rowHash};
      for (Object field : fields) {
        Hashes.add(digest, field);
      }
      return Hashes.hex(digest);
    }
  }

  /** The number that the next entry will have. */
  long next() {
    Entry before = last();
    return before == null ? 1 : before.seq + 1;
  }

  /** The last entry, remembered within a transaction. */
  private @Nullable Entry last() {
    if (sql.transaction() == 0 || sql.transaction() != transaction) {
      transaction = sql.transaction();
      open.clear();
      last = sql.first(SELECT + " ORDER BY seq DESC LIMIT 1", Log::entry).orElse(null);
      head = last == null ? GENESIS : last.hash;
    }
    return last;
  }

  /**
   * Appends an entry for the rows that were added and closed under its number, which must be {@link
   * #next}. Its hash is that of the rows as they are when the log is next asked for, at the latest
   * at the transaction's end: those of many entries are read at once.
   */
  void append(
      long seq,
      String who,
      Action what,
      String subject,
      @Nullable String was,
      @Nullable String becomes) {
    Entry before = last();
    String told = stamp(clock.instant());
    boolean back = before != null && told.compareTo(before.at) < 0;
    String at = back && before != null ? before.at : told;
    last =
        new Entry(
            seq, at, back ? told : null, who, what.label(), subject, was, becomes, "", "", "");
    open.add(last);
    sql.later("log", this::write);
  }

  /** Writes the entries that are open. */
  private void write() {
    List<String> rows = new Digest(sql).of(open.get(0).seq, open.get(open.size() - 1).seq);
    for (int i = 0; i < rows.size(); i++) {
      Entry entry = open.get(i).proved(rows.get(i), head);
      insert(entry);
      head = entry.hash;
    }
    open.clear();
  }

  /** A time as the log writes it, which sorts as text. */
  static String stamp(Instant instant) {
    return STAMP.format(instant);
  }

  private void insert(Entry entry) {
    sql.insert(
        "INSERT INTO log (seq, at, clock, who, what, subject, was, becomes, row_hash, previous, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.seq,
        entry.at,
        entry.clock,
        entry.who,
        entry.what,
        entry.subject,
        entry.was,
        entry.becomes,
        entry.rowHash,
        entry.previous,
        entry.hash);
  }

  static final String SELECT =
      "SELECT seq, at, clock, who, what, subject, was, becomes, row_hash, previous, hash FROM log";

  static Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Entry(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11));
  }
}
