package vigil.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.api.ProblemException;

/**
 * Whether a request means this server, and whether one that changes something was sent by a page of
 * its own. A page elsewhere can make a browser send requests here under a name that it lets point
 * here (DNS rebinding), or across origins.
 */
final class Origins {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
  private static final Set<String> ASKING = Set.of("GET", "HEAD", "OPTIONS");

  private final boolean loopbackOnly;

  /**
   * @param loopbackOnly whether only this machine's own names are meant
   */
  Origins(boolean loopbackOnly) {
    this.loopbackOnly = loopbackOnly;
  }

  /** Whether it is an address or name of this machine's own. */
  static boolean isLoopback(String host) {
    return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
  }

  /** Refuses what must not be answered. */
  void check(Context ctx) {
    String host = ctx.header("Host");
    if (loopbackOnly && (host == null || !isLoopback(withoutPort(host)))) {
      throw new ProblemException(
          421, "Not this server", "the request names a host that this server is not: " + host);
    }
    if (!ASKING.contains(ctx.req().getMethod())) {
      checkSameOrigin(ctx, host);
    }
  }

  private static void checkSameOrigin(Context ctx, @Nullable String host) {
    String origin = ctx.header("Origin");
    String site = ctx.header("Sec-Fetch-Site");
    boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
    if (foreign || origin != null && !authority(origin).equalsIgnoreCase(host)) {
      throw new ProblemException(
          403, "Another site's page", "a page of another site may change nothing here");
    }
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}
