package vigil.source.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import vigil.source.Web;

/** The web by a fetcher. */
public final class WebFetcher implements Web {
  private final Fetcher fetcher;

  public WebFetcher(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public Page get(String address) throws IOException {
    try {
      Answer answer = fetcher.get(address);
      if (answer instanceof Answer.Content content) {
        return new Page(content.bytes(), FeedPoll.metadata(content));
      }
      String why = answer instanceof Answer.Failure failure ? failure.message() : "is unchanged";
      throw new IOException(address + " " + why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("was interrupted");
    }
  }
}
