package vigil.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A file of knowledge: one fact a line, fields parted by tabs, comments after {@code #} at a line's
 * start.
 *
 * <p>Loaders read {@link #lines()} and call {@link Line#error} for whatever they cannot accept, so
 * that every complaint names file and line.
 */
public record DataFile(String name, List<Line> lines) {
  public DataFile {
    lines = List.copyOf(lines);
  }

  /** A resource below {@code /vigil/}, such as {@code actors/states.tsv}. */
  public static DataFile resource(String path) {
    try (InputStream in = DataFile.class.getResourceAsStream("/vigil/" + path)) {
      if (in == null) {
        throw new DataException(path + ": no such file of knowledge");
      }
      return parse(path, in);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** Reads lines in UTF-8; the name serves in messages. */
  public static DataFile parse(String name, InputStream in) throws IOException {
    List<Line> lines = new ArrayList<>();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      number++;
      if (!text.isBlank() && text.charAt(0) != '#') {
        lines.add(new Line(name, number, List.of(text.split("\t", -1))));
      }
    }
    return new DataFile(name, lines);
  }

  /** One fact. */
  public record Line(String file, int number, List<String> fields) {
    /** The field at the index, stripped; empty where the line is shorter. */
    public String field(int index) {
      return index < fields.size() ? fields.get(index).strip() : "";
    }

    /** The field at the index, which must not be empty. */
    public String required(int index, String what) {
      String value = field(index);
      if (value.isEmpty()) {
        throw error("no " + what + " in field " + (index + 1));
      }
      return value;
    }

    /** A field with several values, parted by {@code |}. */
    public List<String> list(int index) {
      String value = field(index);
      if (value.isEmpty()) {
        return List.of();
      }
      List<String> values = new ArrayList<>();
      int start = 0;
      for (int bar = value.indexOf('|'); bar >= 0; bar = value.indexOf('|', start)) {
        values.add(value.substring(start, bar).strip());
        start = bar + 1;
      }
      values.add(value.substring(start).strip());
      return List.copyOf(values);
    }

    /**
     * The field as one of an enum's constants, whatever its case; {@code -} stands for {@code _}.
     */
    public <T extends Enum<T>> T constant(int index, Class<T> type) {
      return constant(required(index, type.getSimpleName()), type);
    }

    /** The same, with the words that may stand there told to who wrote another. */
    public <T extends Enum<T>> T choice(int index, String what, Class<T> type) {
      String value = required(index, what);
      try {
        return constant(value, type);
      } catch (DataException e) {
        String choices =
            Arrays.stream(type.getEnumConstants())
                .map(c -> c.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .collect(java.util.stream.Collectors.joining(", "));
        throw error("'" + value + "' is no " + what + ": it may be " + choices);
      }
    }

    private <T extends Enum<T>> T constant(String value, Class<T> type) {
      try {
        return Enum.valueOf(type, value.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw error("'" + value + "' is no " + type.getSimpleName());
      }
    }

    /** A field with several of an enum's constants, parted by {@code |}; at least one. */
    public <T extends Enum<T>> Set<T> constants(int index, String what, Class<T> type) {
      required(index, what);
      Set<T> constants = EnumSet.noneOf(type);
      list(index).forEach(value -> constants.add(constant(value, type)));
      return constants;
    }

    /** The field as a number of words, 0 or more. */
    public int words(int index, String what) {
      try {
        return Integer.parseInt(required(index, what));
      } catch (NumberFormatException e) {
        throw error("'" + field(index) + "' is no number of words");
      }
    }

    /** A complaint about this line. */
    public DataException error(String message) {
      return new DataException(file + ":" + number + ": " + message);
    }
  }
}
