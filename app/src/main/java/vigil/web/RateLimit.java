package vigil.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import vigil.api.ProblemException;

/** How many requests an address may send: so many a second, and so many at once. */
final class RateLimit {
  private static final int ADDRESSES = 10_000;

  private final double perSecond;
  private final double atOnce;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES;
        }
      };

  /** The clock counts nanoseconds. */
  RateLimit(double perSecond, double atOnce, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.atOnce = atOnce;
    this.nanos = nanos;
  }

  /** What an address has left, and since when. */
  private static final class Bucket {
    private double left;
    private long since;
  }

  /** Refuses a request too many. */
  void check(Context ctx) {
    if (!take(ctx.ip())) {
      ctx.header("Retry-After", "1");
      throw new ProblemException(
          429, "Too many requests", "no more than " + Math.round(perSecond) + " requests a second");
    }
  }

  /** Whether the address may send one now. */
  synchronized boolean take(String address) {
    long now = nanos.getAsLong();
    Bucket bucket =
        buckets.computeIfAbsent(
            address,
            a -> {
              Bucket full = new Bucket();
              full.left = atOnce;
              full.since = now;
              return full;
            });
    double gained = (now - bucket.since) / 1e9 * perSecond;
    bucket.left = Math.min(atOnce, bucket.left + gained);
    bucket.since = now;
    if (bucket.left < 1) {
      return false;
    }
    bucket.left--;
    return true;
  }
}
