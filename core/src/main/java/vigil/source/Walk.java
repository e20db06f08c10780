package vigil.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vigil.source.Rejected.Reason;

/**
 * Walks arguments and folders in order, lazily: in memory are the names of the folders on the way,
 * never contents.
 */
final class Walk implements Iterator<Walk.Entry> {

  /**
   * A file to be read; or, where {@code file} is null, an address or standard input; or what is
   * wrong.
   */
  record Entry(String name, @Nullable Path file, @Nullable Rejected rejected) {
    boolean isAddress() {
      return name.startsWith("http://") || name.startsWith("https://");
    }

    static Entry of(String name, Reason reason, String message) {
      return new Entry(name, null, new Rejected(name, reason, message));
    }
  }

  /** A path still to be looked at, and the folders that led to it. */
  private record Pending(Path path, @Nullable Folder parent) {}

  /** A folder by its real path, and the one that holds it. */
  private record Folder(Path real, @Nullable Folder parent) {
    boolean inside(Path other) {
      return real.equals(other) || parent != null && parent.inside(other);
    }
  }

  /** Tells what lies in a folder. */
  @FunctionalInterface
  interface Lister {
    /** The folder's content, in any order. */
    List<Path> list(Path folder) throws IOException;
  }

  private final Iterator<String> arguments;
  private final Lister lister;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private @Nullable Entry next;

  Walk(List<String> arguments, Lister lister) {
    this.arguments = arguments.iterator();
    this.lister = lister;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (!pending.isEmpty() || arguments.hasNext())) {
      next = pending.isEmpty() ? argument(arguments.next()) : look(pending.pop());
    }
    return next != null;
  }

  @Override
  public Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Entry entry = java.util.Objects.requireNonNull(next);
    next = null;
    return entry;
  }

  private @Nullable Entry argument(String argument) {
    Entry other = new Entry(argument, null, null);
    if (argument.equals("-") || other.isAddress()) {
      return other;
    }
    try {
      return look(new Pending(Path.of(argument), null));
    } catch (InvalidPathException e) {
      return Entry.of(argument, Reason.MISSING, "is no path: " + e.getReason());
    }
  }

  /** The entry that the path stands for; null for a folder, whose content is put in line. */
  private @Nullable Entry look(Pending item) {
    Path path = item.path();
    String name = path.toString();
    if (Files.isDirectory(path)) {
      return folder(item);
    }
    if (Files.isRegularFile(path)) {
      return new Entry(name, path, null);
    }
    if (Files.exists(path)) {
      return Entry.of(name, Reason.UNREADABLE, "is neither a file nor a folder");
    }
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        ? Entry.of(name, Reason.MISSING, "is a link that leads nowhere")
        : Entry.of(name, Reason.MISSING, "does not exist");
  }

  private @Nullable Entry folder(Pending item) {
    String name = item.path().toString();
    try {
      Path real = item.path().toRealPath();
      if (item.parent() != null && item.parent().inside(real)) {
        return Entry.of(name, Reason.UNREADABLE, "is a link back to a folder that holds it");
      }
      List<Path> content = content(item.path());
      Folder folder = new Folder(real, item.parent());
      content.forEach(path -> pending.push(new Pending(path, folder)));
      boolean nothing = content.isEmpty() && item.parent() == null;
      return nothing ? Entry.of(name, Reason.EMPTY, "is a folder without files") : null;
    } catch (IOException e) {
      return Entry.of(name, Reason.UNREADABLE, "cannot be opened: " + why(e));
    }
  }

  /** What lies in the folder and is not hidden, last name first. */
  private List<Path> content(Path folder) throws IOException {
    return lister.list(folder).stream()
        .filter(entry -> !entry.getFileName().toString().startsWith("."))
        .sorted(Comparator.comparing((Path p) -> p.getFileName().toString()).reversed())
        .toList();
  }

  /** What the system says lies in the folder. */
  static List<Path> list(Path folder) throws IOException {
    List<Path> content = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(content::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return content;
  }

  /** The reason in a user's words; the path is left out, since the message names it already. */
  static String why(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = e.getMessage();
    String reason = e instanceof java.nio.file.FileSystemException f ? f.getReason() : message;
    return reason == null ? e.getClass().getSimpleName() : reason.lines().findFirst().orElse("");
  }
}
