package vigil.engine.intake;

import java.io.InputStream;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.source.Columns;
import vigil.source.Contents;
import vigil.source.Input;
import vigil.source.Limits;
import vigil.source.Sources;
import vigil.source.Web;
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
    FetchPolicy usual = FetchPolicy.USUAL;
    Fetcher fetcher = new Fetcher(privateHosts ? usual.withPrivateHosts() : usual);
    Web web = address -> new WebFetcher(fetcher).get(address);
    Columns known = columns == null ? Columns.usual() : Columns.usual().with(columns);
    return new Opener(new Contents(known, Limits.USUAL, follow ? web : null), web);
  }

  /** Gives the reports in files and bytes. */
  record Opener(Contents contents, Web web) {
    /** Those that an argument names, as {@code vigil ingest} finds them. */
    Iterator<Input> open(String argument) {
      return Sources.of(List.of(argument), InputStream.nullInputStream(), contents, web).iterator();
    }

    /** Those in bytes. */
    Iterator<Input> open(String name, byte[] bytes) {
      return contents.of(name, bytes, Map.of());
    }
  }
}
