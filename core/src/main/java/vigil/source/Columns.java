package vigil.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/**
 * Which columns of a table, or fields of a JSON object, hold what. Names are the same in small and
 * capital letters; a field inside an object is named with a point, such as {@code source.name}.
 */
public final class Columns {
  private final Map<Field, List<String>> names;

  private Columns(Map<Field, List<String>> names) {
    this.names = names;
  }

  /** The names that are usual. */
  public static Columns usual() {
    return of(DataFile.resource("source/columns.tsv"));
  }

  static Columns of(DataFile file) {
    Map<Field, List<String>> names = new EnumMap<>(Field.class);
    for (DataFile.Line line : file.lines()) {
      Field field = line.constant(0, Field.class);
      if (names.put(field, List.of(line.required(1, "names").split(" "))) != null) {
        throw line.error("'" + field + "' stands here twice");
      }
    }
    return new Columns(names);
  }

  /**
   * These, but for what the user says, such as {@code text=body,title=headline,date=published}.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public Columns with(String mapping) {
    Map<Field, List<String>> own = new EnumMap<>(names);
    for (String pair : mapping.split(",")) {
      int sign = pair.indexOf('=');
      if (sign < 1 || sign == pair.length() - 1) {
        throw new IllegalArgumentException("'" + pair + "' is not of the form text=body");
      }
      own.put(
          field(pair.substring(0, sign)),
          List.of(pair.substring(sign + 1).strip().toLowerCase(Locale.ROOT)));
    }
    return new Columns(own);
  }

  private static Field field(String name) {
    return Field.named(name)
        .filter(f -> f != Field.MARKUP && f != Field.CHARSET)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + name
                        + "' is none of text, title, date, url, outlet, id, language, author"));
  }

  /** Whether any field is looked for under the name. */
  boolean wanted(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return names.values().stream().anyMatch(n -> n.contains(small));
  }

  /** Whether a table with these columns holds a text. */
  boolean fit(Set<String> columns) {
    Set<String> small =
        columns.stream().map(c -> c.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return names.getOrDefault(Field.TEXT, List.of()).stream().anyMatch(small::contains);
  }

  /** What texts are looked for under, for a user. */
  String textNames() {
    return "'" + String.join("', '", names.getOrDefault(Field.TEXT, List.of())) + "'";
  }

  /** The values by field; the first name that has one counts. */
  Map<Field, String> values(Function<String, @Nullable String> row) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    names.forEach(
        (field, candidates) ->
            candidates.stream()
                .map(row)
                .filter(v -> v != null && !v.isBlank())
                .findFirst()
                .ifPresent(v -> values.put(field, v)));
    return values;
  }
}
