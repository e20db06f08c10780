package vigil.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import vigil.source.Rejected.Reason;

/**
 * The inputs that a command line names: files, folders with all that lies in them in the order of
 * its names, and {@code -} for standard input. Hidden files in folders are passed over.
 *
 * <p>Each input is read when it is asked for, so that one at a time is in memory. What cannot be
 * read becomes a {@link Rejected} in its place. Every call of {@link #iterator} walks anew; one
 * iterator serves one thread.
 */
public final class Sources implements Iterable<Input> {
  /**
   * The most bytes that an input may have where nothing else is said: 10 MB, a book's worth of
   * pages.
   */
  public static final int LARGEST = 10_000_000;

  private final List<String> arguments;
  private final InputStream standardInput;
  private final int largest;
  private final Walk.Lister lister;

  /** The lister is the system's, but where a test has folders that nobody may open. */
  Sources(List<String> arguments, InputStream standardInput, int largest, Walk.Lister lister) {
    this.arguments = List.copyOf(arguments);
    this.standardInput = standardInput;
    this.largest = largest;
    this.lister = lister;
  }

  /** The inputs that the arguments name. */
  public static Sources of(List<String> arguments, InputStream standardInput) {
    return of(arguments, standardInput, LARGEST);
  }

  /** The inputs that the arguments name; one of more bytes than {@code largest} is rejected. */
  public static Sources of(List<String> arguments, InputStream standardInput, int largest) {
    return new Sources(arguments, standardInput, largest, Walk::list);
  }

  /** How many inputs there are, rejected ones among them; walks the folders, opens no file. */
  public long count() {
    long count = 0;
    for (Iterator<Walk.Entry> walk = new Walk(arguments, lister); walk.hasNext(); walk.next()) {
      count++;
    }
    return count;
  }

  @Override
  public Iterator<Input> iterator() {
    Walk walk = new Walk(arguments, lister);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return walk.hasNext();
      }

      @Override
      public Input next() {
        return read(walk.next());
      }
    };
  }

  private Input read(Walk.Entry entry) {
    if (entry.rejected() != null) {
      return entry.rejected();
    }
    Path file = entry.file();
    return file == null ? standardInput() : file(entry.name(), file);
  }

  private Input standardInput() {
    try {
      return bounded("-", standardInput);
    } catch (IOException e) {
      return new Rejected("-", Reason.UNREADABLE, "cannot be read: " + Walk.why(e));
    }
  }

  private Input file(String name, Path file) {
    try {
      if (Files.size(file) > largest) {
        return tooLarge(name);
      }
      try (InputStream in = Files.newInputStream(file)) {
        return bounded(name, in);
      }
    } catch (NoSuchFileException e) {
      return new Rejected(name, Reason.MISSING, "went away before it was read");
    } catch (IOException e) {
      return new Rejected(name, Reason.UNREADABLE, "cannot be read: " + Walk.why(e));
    }
  }

  private Input bounded(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(largest);
    return in.read() >= 0 ? tooLarge(name) : new RawItem(name, bytes);
  }

  private Rejected tooLarge(String name) {
    String bound = largest >= 1_000_000 ? largest / 1_000_000 + " MB" : largest + " bytes";
    return new Rejected(
        name,
        Reason.TOO_LARGE,
        "is larger than " + bound + ", the most that is read as one report");
  }
}
