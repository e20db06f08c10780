package vigil.record;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
    return head() + 1;
  }

  /** The last entry's number; 0 before the first. */
  long head() {
    return sql.number("SELECT coalesce(max(seq), 0) FROM log");
  }

  /**
   * Appends an entry for the rows that were added and closed under its number, which must be {@link
   * #next}.
   */
  void append(
      long seq,
      String who,
      Action what,
      String subject,
      @Nullable String was,
      @Nullable String becomes) {
    Entry last = sql.first(SELECT + " ORDER BY seq DESC LIMIT 1", Log::entry).orElse(null);
    String told = stamp(clock.instant());
    boolean back = last != null && told.compareTo(last.at) < 0;
    Entry open =
        new Entry(
            seq,
            back && last != null ? last.at : told,
            back ? told : null,
            who,
            what.label(),
            subject,
            was,
            becomes,
            new Digest(sql).of(seq),
            last == null ? GENESIS : last.hash,
            "");
    insert(open, open.expectedHash());
  }

  /** A time as the log writes it, which sorts as text. */
  static String stamp(Instant instant) {
    return STAMP.format(instant);
  }

  private void insert(Entry entry, String hash) {
    sql.update(
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
        hash);
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
