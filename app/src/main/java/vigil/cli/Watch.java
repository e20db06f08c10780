package vigil.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.source.Input;
import vigil.source.feed.Opml;
import vigil.source.fetch.FeedHealth;
import vigil.source.fetch.FeedPoll;
import vigil.source.fetch.FeedStates;
import vigil.source.fetch.Polled;

/** The feeds that are watched, how they fare, and the rounds in which they are asked. */
final class Watch {
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private final Surroundings surroundings;
  private final FeedStates states;
  private final Duration pause;
  private final Clock clock = Clock.systemUTC();
  private final Map<String, FeedHealth> feeds = new LinkedHashMap<>();
  private boolean refused;

  /** Keeps a feed's reports. */
  @FunctionalInterface
  interface Keeper {
    void keep(Iterable<Input> inputs);
  }

  Watch(Surroundings surroundings, FeedStates states, int minutes) {
    this.surroundings = surroundings;
    this.states = states;
    this.pause = Duration.ofMinutes(minutes);
  }

  /** Takes the feeds that the arguments name, each with what is known of it. */
  void take(List<String> arguments) throws IOException {
    Map<String, FeedHealth> known = states.read();
    for (String argument : arguments) {
      boolean address = argument.startsWith("http://") || argument.startsWith("https://");
      for (Opml.Outline feed : address ? single(argument) : listed(argument)) {
        FeedHealth fresh = FeedHealth.fresh(feed.url(), feed.title());
        feeds.put(feed.url(), known.getOrDefault(feed.url(), fresh));
      }
    }
  }

  private static List<Opml.Outline> single(String address) {
    return List.of(new Opml.Outline(address, null, null));
  }

  private List<Opml.Outline> listed(String file) {
    try {
      return Opml.read(Files.readAllBytes(Path.of(file)));
    } catch (IOException e) {
      refused = true;
      surroundings.say(file + ": " + Output.why(e));
      return List.of();
    }
  }

  /** Asks those that are due, again and again; or once. */
  ExitCode run(FeedPoll poll, Keeper keeper, boolean once)
      throws IOException, InterruptedException {
    while (!feeds.isEmpty()) {
      round(poll, keeper);
      if (once) {
        break;
      }
      Thread.sleep(untilNext().toMillis());
    }
    return tell();
  }

  /** A feed's state is written once its reports are kept. */
  private void round(FeedPoll poll, Keeper keeper) throws IOException, InterruptedException {
    for (FeedHealth feed : List.copyOf(feeds.values())) {
      if (feed.due(clock.instant())) {
        Polled polled = poll.poll(feed);
        if (polled.iterator().hasNext()) {
          keeper.keep(polled);
        }
        feeds.put(feed.url(), polled.health());
        write();
        surroundings.say(line(polled.health()));
      }
    }
  }

  /** What is known of feeds that are not watched this time stays. */
  private void write() throws IOException {
    Map<String, FeedHealth> all = new LinkedHashMap<>(states.read());
    all.putAll(feeds);
    states.write(all.values());
  }

  private Duration untilNext() {
    Instant now = clock.instant();
    Duration least = pause.compareTo(LONGEST_SLEEP) < 0 ? pause : LONGEST_SLEEP;
    for (FeedHealth feed : feeds.values()) {
      Instant next = feed.nextTry();
      boolean sooner = next != null && Duration.between(now, next).compareTo(least) < 0;
      least = sooner ? Duration.between(now, next) : least;
    }
    return least.isNegative() ? Duration.ZERO : least.plusMillis(1);
  }

  /** A line for each feed, and whether all are well. */
  ExitCode tell() {
    PrintStream out =
        new PrintStream(surroundings.out(), true, java.nio.charset.StandardCharsets.UTF_8);
    feeds.values().forEach(h -> out.println(line(h)));
    boolean well = feeds.values().stream().allMatch(h -> h.error() == null);
    return well && !refused ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private static String line(FeedHealth h) {
    String name = plain(h.title() == null ? h.url() : h.title() + " <" + h.url() + ">");
    if (h.lastTried() == null) {
      return name + ": not asked yet";
    }
    String well = h.lastOk() == null ? "never well" : "well at " + minute(h.lastOk());
    String fares =
        h.error() == null
            ? well + ", " + h.items() + " new"
            : plain(h.error()) + " (" + times(h.failures()) + "; " + well + ")";
    return name + ": " + fares + "; next at " + minute(h.nextTry());
  }

  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  private static String times(int failures) {
    return failures == 1 ? "once" : failures + " times in a row";
  }

  private static String minute(@Nullable Instant at) {
    return at == null ? "any time" : at.truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
