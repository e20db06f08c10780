package vigil.source.fetch;

import java.time.Duration;

/**
 * How the web is asked.
 *
 * @param agent who asks, as hosts see it
 * @param connect how long a connection may take to come about
 * @param whole how long an answer may take to its last byte
 * @param largest the most bytes of an answer, packed or not
 * @param redirects the most redirects that are followed
 * @param pause the least time between two requests to one host
 * @param longestPause the most that a host's robots.txt may ask for
 * @param privateHosts whether this machine and private networks may be asked
 * @param robots whether robots.txt is asked
 */
public record FetchPolicy(
    String agent,
    Duration connect,
    Duration whole,
    int largest,
    int redirects,
    Duration pause,
    Duration longestPause,
    boolean privateHosts,
    boolean robots) {

  /** Ten seconds to connect, a minute in all, 10 MB, five redirects, a second between requests. */
  public static final FetchPolicy USUAL =
      new FetchPolicy(
          "Vigil/0.1",
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          10_000_000,
          5,
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          false,
          true);

  /** The same, with this machine and private networks. */
  public FetchPolicy withPrivateHosts() {
    return new FetchPolicy(
        agent, connect, whole, largest, redirects, pause, longestPause, true, robots);
  }
}
