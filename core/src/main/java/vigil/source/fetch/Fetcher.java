package vigil.source.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gets what stands at an address of the web. For one thread: it remembers hosts' robots.txt for an
 * hour and when each host was last asked.
 */
public final class Fetcher {
  private static final Duration ROBOTS_LIFE = Duration.ofHours(1);

  private record Remembered(RobotRules rules, Instant until) {}

  private final FetchPolicy policy;
  private final Clock clock;
  private final Pauses pauses;
  private final Hosts hosts;
  private final Wire wire;
  private final Map<String, Remembered> robots = new HashMap<>();
  private final Map<String, Instant> asked = new HashMap<>();

  public Fetcher(FetchPolicy policy) {
    this(policy, Clock.systemUTC(), Pauses.sleeping());
  }

  /** With a clock and a way to wait. */
  public Fetcher(FetchPolicy policy, Clock clock, Pauses pauses) {
    this.policy = policy;
    this.clock = clock;
    this.pauses = pauses;
    this.hosts = new Hosts(policy.privateHosts());
    this.wire = new Wire(policy);
  }

  /** What stands at the address. */
  public Answer get(String address) throws InterruptedException {
    return get(address, null, null);
  }

  /**
   * What stands at the address, on condition that it is not what the asker has.
   *
   * @param etag of what the asker has
   * @param modified when that was changed, in the server's words
   */
  public Answer get(String address, @Nullable String etag, @Nullable String modified)
      throws InterruptedException {
    Map<String, String> conditions = new HashMap<>();
    if (etag != null) {
      conditions.put("If-None-Match", etag);
    }
    if (modified != null) {
      conditions.put("If-Modified-Since", modified);
    }
    try {
      return follow(new URI(address.strip()), conditions);
    } catch (URISyntaxException e) {
      return Answer.Failure.of(Answer.Why.FORBIDDEN, "is no address: " + e.getReason());
    } catch (Wire.Lost e) {
      return e.failure();
    }
  }

  private Answer follow(URI first, Map<String, String> conditions)
      throws Wire.Lost, InterruptedException, URISyntaxException {
    Set<URI> seen = new HashSet<>();
    URI address = first;
    while (true) {
      Answer.Failure forbidden = forbidden(address);
      if (forbidden != null) {
        return seen.isEmpty() ? forbidden : redirected(address, forbidden);
      }
      if (!seen.add(address)) {
        return Answer.Failure.of(Answer.Why.REFUSED, "is redirected in a circle");
      }
      if (seen.size() > policy.redirects() + 1) {
        return Answer.Failure.of(
            Answer.Why.REFUSED, "is redirected more than " + policy.redirects() + " times");
      }
      Wire.Reply reply = ask(address, conditions);
      String location = reply.header("Location");
      if (!isRedirect(reply.status()) || location.isEmpty()) {
        return answer(address, reply);
      }
      address = address.resolve(new URI(location.replace(" ", "%20")));
    }
  }

  private static Answer redirected(URI to, Answer.Failure failure) {
    return new Answer.Failure(
        failure.why(), "is redirected to " + to + ", which " + failure.message(), failure.retry());
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private Answer.@Nullable Failure forbidden(URI address) throws Wire.Lost, InterruptedException {
    Answer.Failure host = hosts.forbidden(address);
    if (host != null || !policy.robots()) {
      return host;
    }
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String raw = address.getRawPath() == null ? "" : address.getRawPath();
    boolean allowed = rules(address).allow((raw.isEmpty() ? "/" : raw) + query);
    return allowed
        ? null
        : Answer.Failure.of(Answer.Why.FORBIDDEN, "is not to be read, says the host's robots.txt");
  }

  private RobotRules rules(URI address) throws Wire.Lost, InterruptedException {
    String host = address.getScheme() + "://" + address.getRawAuthority();
    Remembered known = robots.get(host);
    Instant now = clock.instant();
    if (known == null || now.isAfter(known.until) || known.until.isAfter(now.plus(ROBOTS_LIFE))) {
      known = new Remembered(fetched(URI.create(host + "/robots.txt")), now.plus(ROBOTS_LIFE));
      robots.put(host, known);
    }
    return known.rules;
  }

  /** A host that fails is not asked for more; one that has no rules allows all. */
  private RobotRules fetched(URI address) throws Wire.Lost, InterruptedException {
    Wire.Reply reply = paced(address, Map.of(), RobotRules.NONE);
    if (reply.status() / 100 == 2) {
      return RobotRules.of(new String(reply.bytes(), StandardCharsets.UTF_8), policy.agent());
    }
    return reply.status() / 100 == 5 ? RobotRules.ALL_FORBIDDEN : RobotRules.NONE;
  }

  private Wire.Reply ask(URI address, Map<String, String> headers)
      throws Wire.Lost, InterruptedException {
    return paced(address, headers, policy.robots() ? rules(address) : RobotRules.NONE);
  }

  private Wire.Reply paced(URI address, Map<String, String> headers, RobotRules rules)
      throws Wire.Lost, InterruptedException {
    String host = address.getHost();
    Duration least = pause(rules);
    Instant last = asked.get(host);
    Instant now = clock.instant();
    if (last != null && !last.isAfter(now) && last.plus(least).isAfter(now)) {
      pauses.pause(Duration.between(now, last.plus(least)));
    }
    try {
      return wire.ask(address, headers);
    } finally {
      asked.put(host, clock.instant());
    }
  }

  private Duration pause(RobotRules rules) {
    Duration own = policy.pause();
    Duration delay = rules.delay();
    if (delay == null || delay.compareTo(own) < 0) {
      return own;
    }
    return delay.compareTo(policy.longestPause()) > 0 ? policy.longestPause() : delay;
  }

  private Answer answer(URI address, Wire.Reply reply) {
    int status = reply.status();
    if (status == 304) {
      return new Answer.Unchanged();
    }
    if (status / 100 == 2) {
      return new Answer.Content(
          address,
          reply.bytes(),
          orNull(reply.header("Content-Type")),
          orNull(reply.header("ETag")),
          orNull(reply.header("Last-Modified")));
    }
    boolean busy = status == 429 || status == 503;
    Answer.Why why = status == 410 ? Answer.Why.GONE : busy ? Answer.Why.BUSY : Answer.Why.REFUSED;
    return new Answer.Failure(
        why, "is answered with status " + status, retry(reply.header("Retry-After")));
  }

  /** Seconds or a date. */
  private @Nullable Instant retry(String header) {
    String value = header.strip();
    if (value.matches("\\d{1,8}")) {
      return clock.instant().plusSeconds(Long.parseLong(value));
    }
    try {
      return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String orNull(String value) {
    return value.isBlank() ? null : value;
  }
}
