package vigil.source;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.source.feed.FeedReader;

/**
 * The reports that a command line names: in files, in folders with all that lies in them in the
 * order of its names, and in {@code -}, standard input. Hidden files in folders are passed over.
 *
 * <p>What a file holds is told by its first bytes, not by its name alone: one report, or many of
 * them in a feed, a web archive, a table, lines of JSON, a mailbox or an archive of files, packed
 * or not. The reports of such a file follow one another in its order.
 *
 * <p>Each report is read when it is asked for, so that one at a time is in memory; of a feed all
 * are. What cannot be read becomes a {@link Rejected} in its place. Every call of {@link #iterator}
 * walks anew; one iterator serves one thread.
 */
public final class Sources implements Iterable<Input> {
  /**
   * The most bytes that a report may have where nothing else is said: 10 MB, a book's worth of
   * pages.
   */
  public static final int LARGEST = Limits.USUAL.largest();

  private final List<String> arguments;
  private final InputStream standardInput;
  private final Columns columns;
  private final Limits limits;
  private final Walk.Lister lister;
  private final FeedReader feeds = FeedReader.load();

  /** The lister is the system's, but where a test has folders that nobody may open. */
  Sources(
      List<String> arguments,
      InputStream standardInput,
      Columns columns,
      Limits limits,
      Walk.Lister lister) {
    this.arguments = List.copyOf(arguments);
    this.standardInput = standardInput;
    this.columns = columns;
    this.limits = limits;
    this.lister = lister;
  }

  /** The reports that the arguments name. */
  public static Sources of(List<String> arguments, InputStream standardInput) {
    return of(arguments, standardInput, LARGEST);
  }

  /** The reports that the arguments name; one of more bytes than {@code largest} is rejected. */
  public static Sources of(List<String> arguments, InputStream standardInput, int largest) {
    return of(arguments, standardInput, Columns.usual(), Limits.USUAL.withLargest(largest));
  }

  /**
   * The reports that the arguments name.
   *
   * @param columns what the columns of tables and the fields of JSON objects mean
   */
  public static Sources of(
      List<String> arguments, InputStream standardInput, Columns columns, Limits limits) {
    return new Sources(arguments, standardInput, columns, limits, Walk::list);
  }

  /**
   * How many files there are, rejected ones among them; walks the folders, opens no file. There may
   * be more reports than that.
   */
  public long count() {
    long count = 0;
    for (Iterator<Walk.Entry> walk = new Walk(arguments, lister); walk.hasNext(); walk.next()) {
      count++;
    }
    return count;
  }

  @Override
  public Iterator<Input> iterator() {
    return new Expansion(walked(new Walk(arguments, lister)), columns, limits, feeds);
  }

  private Items walked(Walk walk) {
    return new Items() {
      @Override
      public @Nullable Found next() {
        return walk.hasNext() ? found(walk.next()) : null;
      }
    };
  }

  private Found found(Walk.Entry entry) {
    if (entry.rejected() != null) {
      return new Found.Ready(entry.rejected());
    }
    return new Found.Entry(
        entry.name(),
        () ->
            entry.file() == null ? Archive.open(standardInput) : Files.newInputStream(entry.file()),
        Map.of());
  }
}
