package vigil.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where text goes, in UTF-8. A file gets its content whole or not at all: the text goes to a file
 * beside it, which {@link #commit} puts in its place; closed without that, the old file stays as it
 * was. For one thread.
 */
final class Output implements AutoCloseable {
  private final OutputStream out;
  private final Writer writer;
  private final @Nullable Path target;
  private final @Nullable Path draft;

  private Output(OutputStream out, @Nullable Path target, @Nullable Path draft) {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.writer =
        new BufferedWriter(new OutputStreamWriter(this.out, StandardCharsets.UTF_8), 1 << 16);
    this.target = target;
    this.draft = draft;
  }

  /** To a stream, which is flushed but never closed. */
  static Output to(OutputStream out) {
    return new Output(out, null, null);
  }

  /** To a file, or straight into a device or pipe that stands under its name. */
  static Output to(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new Output(Files.newOutputStream(file), null, null);
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path draft =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    OutputStream out =
        Files.newOutputStream(
            draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    draft.toFile().deleteOnExit();
    return new Output(out, target, draft);
  }

  void write(String text) throws IOException {
    writer.write(text);
  }

  /** Writes bytes as they are, after the text that was written before. */
  void write(byte[] bytes) throws IOException {
    writer.flush();
    out.write(bytes);
  }

  /** Hands on all that was written so far. */
  void flush() throws IOException {
    writer.flush();
  }

  /** Makes what was written the file's content. */
  void commit() throws IOException {
    writer.flush();
    if (draft != null && target != null) {
      writer.close();
      move(draft, target);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Drops what was not committed. */
  @Override
  public void close() throws IOException {
    if (draft != null) {
      try {
        writer.close();
      } finally {
        Files.deleteIfExists(draft);
      }
    }
  }

  /** Whether the reader of the output went away. */
  static boolean isPipeClosed(IOException e) {
    String message = e.getMessage();
    return message != null
        && (message.contains("Broken pipe") || message.contains("pipe is being closed"));
  }

  /** What went wrong, in words. */
  static String why(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such folder";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    boolean reasoned = e instanceof FileSystemException f && f.getReason() != null;
    String why = reasoned ? ((FileSystemException) e).getReason() : e.getMessage();
    return why == null ? e.getClass().getSimpleName() : why;
  }
}
