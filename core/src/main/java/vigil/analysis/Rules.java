package vigil.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.plover.EventType;

/** Reads rules that warn. */
public final class Rules {
  private static final int MOST_WEEKS = 52;

  private Rules() {}

  /** Vigil's own. */
  public static List<Rule> shipped() {
    return of(DataFile.resource("analysis/warnings.tsv"));
  }

  /**
   * Those of a user's file.
   *
   * @throws DataException if the file cannot be read or a line is broken; names file and line
   */
  public static List<Rule> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(DataFile.parse(file.toString(), in));
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read");
    }
  }

  static List<Rule> of(DataFile file) {
    List<Rule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (DataFile.Line line : file.lines()) {
      Rule rule = rule(line);
      if (!names.add(rule.name())) {
        throw line.error("'" + rule.name() + "' stands here twice");
      }
      rules.add(rule);
    }
    return List.copyOf(rules);
  }

  private static Rule rule(DataFile.Line line) {
    Rule.Kind kind = line.choice(1, "kind", Rule.Kind.class);
    Rule.Over over = line.choice(3, "series", Rule.Over.class);
    if (kind == Rule.Kind.SURGE && over != Rule.Over.PAIR) {
      throw line.error("'surge' needs pairs");
    }
    if (kind == Rule.Kind.SURGE && !line.field(2).equals("ASSAULT")) {
      throw line.error("'surge' forecasts ASSAULT and nothing else");
    }
    boolean broken = kind == Rule.Kind.BREAK;
    int weeks = line.words(4, "weeks");
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw line.error("weeks are 1 to " + MOST_WEEKS);
    }
    return new Rule(
        line.required(0, "name"),
        kind,
        line.required(2, "type").equals("any") ? null : line.choice(2, "type", EventType.class),
        over,
        weeks,
        broken ? 0 : value(line),
        broken ? line.choice(5, "kind of break", Break.Kind.class) : null,
        line.words(6, "least number"),
        orNull(line.field(7)),
        orNull(line.field(8)));
  }

  private static double value(DataFile.Line line) {
    try {
      double value = Double.parseDouble(line.required(5, "value"));
      if (value > 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw line.error("'" + line.field(5) + "' is no number above 0");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
