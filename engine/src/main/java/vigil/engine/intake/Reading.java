package vigil.engine.intake;

import java.io.InputStream;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.flink.util.FlinkRuntimeException;
import org.jspecify.annotations.Nullable;
import vigil.source.Columns;
import vigil.source.Contents;
import vigil.source.Input;
import vigil.source.Limits;
import vigil.source.Sources;
import vigil.source.Web;
import vigil.source.fetch.FeedHealth;
import vigil.source.fetch.FeedPoll;
import vigil.source.fetch.FetchPolicy;
import vigil.source.fetch.Fetcher;
import vigil.source.fetch.WebFetcher;

/**
 * How files and answers are looked into.
 *
 * @param columns what columns of tables and fields of JSON objects mean, as a user says it; null
 *     for the usual
 * @param follow whether feeds' items without a text of their own are read from the web
 * @param privateHosts whether this machine and private networks may be asked
 */
public record Reading(@Nullable String columns, boolean follow, boolean privateHosts)
    implements Serializable {
  /** The usual columns, and nothing of the web but what is named. */
  public static final Reading USUAL = new Reading(null, false, false);

  private static final long serialVersionUID = 1L;

  /** Opens what is named so; for one thread. */
  Opener opener() {
    return opener(null);
  }

  /**
   * The same.
   *
   * @param every how long addresses that are well are left alone; null where they are asked once
   */
  Opener opener(@Nullable Duration every) {
    FetchPolicy usual = FetchPolicy.USUAL;
    Fetcher fetcher = new Fetcher(privateHosts ? usual.withPrivateHosts() : usual);
    Web web = address -> new WebFetcher(fetcher).get(address);
    Columns known = columns == null ? Columns.usual() : Columns.usual().with(columns);
    Contents contents = new Contents(known, Limits.USUAL, follow ? web : null);
    Duration pause = every == null ? Duration.ZERO : almost(every);
    return new Opener(contents, web, new FeedPoll(fetcher, contents, Clock.systemUTC(), pause));
  }

  /** So that an address is due in the next round, although it answered after this one began. */
  private static Duration almost(Duration every) {
    return every.multipliedBy(9).dividedBy(10);
  }

  /** Gives the reports in files and bytes. */
  record Opener(Contents contents, Web web, FeedPoll feeds) {
    /** Those that an argument names, as {@code vigil ingest} finds them. */
    Iterator<Input> open(String argument) {
      return Sources.of(List.of(argument), InputStream.nullInputStream(), contents, web).iterator();
    }

    /** What is new at an address since it was asked last. */
    Asked ask(FeedHealth address) {
      try {
        return new Asked(feeds.pollAny(address));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FlinkRuntimeException("interrupted while asking " + address.url(), e);
      }
    }

    /** Those in bytes. */
    Iterator<Input> open(String name, byte[] bytes) {
      return contents.of(name, bytes, Map.of());
    }
  }
}
