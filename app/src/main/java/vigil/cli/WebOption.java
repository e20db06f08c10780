package vigil.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.source.Columns;
import vigil.source.Contents;
import vigil.source.Limits;
import vigil.source.Web;
import vigil.source.fetch.FetchPolicy;
import vigil.source.fetch.Fetcher;
import vigil.source.fetch.WebFetcher;

/** What of the web may be asked. */
public final class WebOption {
  @Option(
      names = "--follow",
      description =
          "Read the pages of a feed's items that have no text of their own, and the feeds that a list"
              + " names. Else nothing in a source leads to the web.")
  private boolean follow;

  @Option(
      names = "--private-hosts",
      description =
          "Ask this machine and private networks too, where an address or a redirect leads there.")
  private boolean privateHosts;

  private @Nullable Fetcher fetcher;

  /** Whether what stands in a source may lead to the web. */
  public boolean follows() {
    return follow;
  }

  /** Whether this machine and private networks may be asked. */
  public boolean asksPrivateHosts() {
    return privateHosts;
  }

  /** The one that asks; it keeps the pauses between requests. */
  Fetcher fetcher() {
    if (fetcher == null) {
      FetchPolicy usual = FetchPolicy.USUAL;
      fetcher = new Fetcher(privateHosts ? usual.withPrivateHosts() : usual);
    }
    return fetcher;
  }

  /** The web, for addresses that the user names. */
  Web web() {
    return address -> new WebFetcher(fetcher()).get(address);
  }

  /** What looks into the contents of files and answers. */
  Contents contents(Columns columns) {
    return new Contents(columns, Limits.USUAL, follow ? web() : null);
  }
}
