package vigil.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.source.Found.Opened;
import vigil.source.Rejected.Reason;

/**
 * The reports that a command line names: in files, in folders with all that lies in them in the
 * order of its names, in {@code -}, standard input, and at addresses of the web where one is given
 * to ask. Hidden files in folders are passed over.
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
  private final Contents contents;
  private final @Nullable Web web;
  private final Walk.Lister lister;

  /** The lister is the system's, but where a test has folders that nobody may open. */
  Sources(
      List<String> arguments,
      InputStream standardInput,
      Contents contents,
      @Nullable Web web,
      Walk.Lister lister) {
    this.arguments = List.copyOf(arguments);
    this.standardInput = standardInput;
    this.contents = contents;
    this.web = web;
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
    return of(arguments, standardInput, new Contents(columns, limits, null), null);
  }

  /**
   * The reports that the arguments name.
   *
   * @param contents looks into what they name
   * @param web is asked for arguments that are addresses; null refuses those. What stands in a file
   *     or an answer never leads there: that is for {@code contents} to allow
   */
  public static Sources of(
      List<String> arguments, InputStream standardInput, Contents contents, @Nullable Web web) {
    return new Sources(arguments, standardInput, contents, web, Walk::list);
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

  /**
   * The files and addresses that the arguments name, in the order in which {@link #iterator} opens
   * them; walks the folders, opens no file. The sources of each part's name alone give its reports.
   */
  public Iterator<Part> parts() {
    Walk walk = new Walk(arguments, lister);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return walk.hasNext();
      }

      @Override
      public Part next() {
        Walk.Entry entry = walk.next();
        return new Part(entry.name(), size(entry.file()), entry.rejected());
      }
    };
  }

  private static long size(@Nullable Path file) {
    try {
      return file == null ? 0 : Files.size(file);
    } catch (IOException e) {
      return 0; // it says so itself when it is opened
    }
  }

  @Override
  public Iterator<Input> iterator() {
    return contents.expansion(walked(new Walk(arguments, lister)));
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
    return entry.isAddress() ? address(entry.name()) : file(entry.name(), entry.file());
  }

  private Found address(String address) {
    return web == null
        ? Found.refused(
            address, Reason.MISSING, "is an address of the web, which is not asked here")
        : Found.Entry.of(address, address, web, Map.of());
  }

  private Found file(String name, @Nullable Path file) {
    return new Found.Entry(
        name,
        () -> Opened.plain(file == null ? Archive.open(standardInput) : Files.newInputStream(file)),
        Map.of());
  }
}
