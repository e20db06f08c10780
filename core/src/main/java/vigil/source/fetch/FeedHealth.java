package vigil.source.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is watched, and how it fares.
 *
 * @param url where it is
 * @param title as it names itself, or as its list does
 * @param etag the server's name for what was read last
 * @param modified the server's words for when that was changed
 * @param lastOk when it was last read, or known to be unchanged
 * @param lastTried when it was last asked
 * @param error what was wrong then; null where nothing was
 * @param failures how often in a row it failed
 * @param nextTry not to be asked before; null where it may be at once
 * @param items how many new items it had when it was last read
 * @param seen the items that it held then, each by a short hash of what it says
 */
public record FeedHealth(
    String url,
    @Nullable String title,
    @Nullable String etag,
    @Nullable String modified,
    @Nullable Instant lastOk,
    @Nullable Instant lastTried,
    @Nullable String error,
    int failures,
    @Nullable Instant nextTry,
    int items,
    Set<String> seen) {
  /** However often it failed, it is tried again after this. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final int MOST_DOUBLINGS = 10;

  public FeedHealth {
    seen = Set.copyOf(seen);
  }

  /** A feed that was never asked. */
  public static FeedHealth fresh(String url, @Nullable String title) {
    return new FeedHealth(url, title, null, null, null, null, null, 0, null, 0, Set.of());
  }

  /**
   * Whether it may be asked. A time of the next try that lies further away than any pause, as when
   * a clock jumped, does not count.
   */
  public boolean due(Instant now) {
    return nextTry == null
        || !now.isBefore(nextTry)
        || nextTry.isAfter(now.plus(LONGEST.multipliedBy(8)));
  }

  /** It was read. */
  FeedHealth read(
      Instant now,
      Duration pause,
      @Nullable String name,
      @Nullable String newEtag,
      @Nullable String newModified,
      int count,
      Set<String> held) {
    String known = name == null ? title : name;
    return new FeedHealth(
        url, known, newEtag, newModified, now, now, null, 0, now.plus(pause), count, held);
  }

  /** It is as it was. */
  FeedHealth unchanged(Instant now, Duration pause) {
    return new FeedHealth(url, title, etag, modified, now, now, null, 0, now.plus(pause), 0, seen);
  }

  /** It failed; each failure doubles the pause, up to a day. A server's own wish goes before. */
  FeedHealth failed(Instant now, Duration pause, String why, @Nullable Instant retry) {
    Duration longer = pause.multipliedBy(1L << Math.min(failures + 1, MOST_DOUBLINGS));
    Instant own = now.plus(longer.compareTo(LONGEST) > 0 ? LONGEST : longer);
    Instant bound = now.plus(LONGEST.multipliedBy(7));
    Instant asked = retry != null && retry.isAfter(bound) ? bound : retry;
    Instant next = asked != null && asked.isAfter(own) ? asked : own;
    return new FeedHealth(
        url, title, etag, modified, lastOk, now, why, failures + 1, next, 0, seen);
  }
}
