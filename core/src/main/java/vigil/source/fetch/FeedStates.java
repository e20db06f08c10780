package vigil.source.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how feeds fare in a file: a line each, fields parted by tabs, in the order of {@link
 * FeedHealth}. The file is replaced whole, so that a stop at any moment leaves the old or the new.
 */
public final class FeedStates {
  private static final int FIELDS = 11;

  private final Path file;

  public FeedStates(Path file) {
    this.file = file;
  }

  /**
   * What the file says, by the feeds' addresses; nothing where there is no file. A line that cannot
   * be read is passed over: its feed is asked anew.
   */
  public Map<String, FeedHealth> read() throws IOException {
    Map<String, FeedHealth> states = new LinkedHashMap<>();
    if (Files.exists(file)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      text.lines()
          .map(FeedStates::parse)
          .forEach(
              h -> {
                if (h != null) {
                  states.put(h.url(), h);
                }
              });
    }
    return states;
  }

  /** Puts the states in the place of what the file held. */
  public void write(Iterable<FeedHealth> states) throws IOException {
    List<String> lines = new ArrayList<>();
    states.forEach(h -> lines.add(line(h)));
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    Files.write(draft, lines, StandardCharsets.UTF_8);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(FeedHealth h) {
    return String.join(
        "\t",
        field(h.url()),
        field(h.title()),
        field(h.etag()),
        field(h.modified()),
        field(h.lastOk()),
        field(h.lastTried()),
        field(h.error()),
        Integer.toString(h.failures()),
        field(h.nextTry()),
        Integer.toString(h.items()),
        String.join(" ", new TreeSet<>(h.seen())));
  }

  private static String field(@Nullable Object value) {
    return value == null ? "" : value.toString().replaceAll("[\\t\\r\\n]+", " ");
  }

  private static @Nullable FeedHealth parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS || fields[0].isBlank()) {
      return null;
    }
    try {
      return new FeedHealth(
          fields[0],
          text(fields[1]),
          text(fields[2]),
          text(fields[3]),
          time(fields[4]),
          time(fields[5]),
          text(fields[6]),
          Integer.parseInt(fields[7]),
          time(fields[8]),
          Integer.parseInt(fields[9]),
          fields[10].isEmpty() ? Set.of() : Set.of(fields[10].split(" ")));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable String text(String field) {
    return field.isEmpty() ? null : field;
  }

  private static @Nullable Instant time(String field) {
    return field.isEmpty() ? null : Instant.parse(field);
  }
}
