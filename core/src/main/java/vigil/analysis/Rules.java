package vigil.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.plover.EventType;
import vigil.record.KeptRule;
import vigil.record.Store;

/** Reads rules that warn. */
public final class Rules {
  private static final int MOST_WEEKS = 52;
  private static final int MOST = 1_000_000;
  private static final String RULE = "rule";

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

  /**
   * One rule.
   *
   * @param line as a line of the file of rules
   * @throws DataException if it is broken; says what is
   */
  public static Rule one(String line) {
    if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0 || line.startsWith("#")) {
      throw new DataException(RULE + ": is no single line");
    }
    return rule(new DataFile.Line(RULE, 1, List.of(line.split("\t", -1))));
  }

  /** The rule as {@link #one} reads it. */
  public static String line(Rule rule) {
    Break.Kind breaks = rule.breaks();
    return String.join(
        "\t",
        rule.name(),
        label(rule.kind()),
        rule.type() == null ? "any" : rule.type().name(),
        label(rule.over()),
        String.valueOf(rule.weeks()),
        breaks == null ? String.valueOf(rule.value()) : label(breaks),
        String.valueOf(rule.least()),
        rule.actor() == null ? "" : rule.actor(),
        rule.place() == null ? "" : rule.place());
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The rules that a store's warnings are evaluated by: Vigil's own and those that persons put
   * down, without what is switched off. A person's rule stands in the place of Vigil's of the same
   * name.
   *
   * @throws DataException if a kept rule cannot be understood any more
   */
  public static List<Rule> of(Store store) {
    return known(store).stream().filter(KnownRule::active).map(KnownRule::rule).toList();
  }

  /** The same with those that are switched off, and with who put them so. */
  public static List<KnownRule> known(Store store) {
    Map<String, KnownRule> known = new LinkedHashMap<>();
    shipped().forEach(rule -> known.put(rule.name(), new KnownRule(rule, true, true, null)));
    for (KeptRule kept : store.rules().all()) {
      boolean own = known.containsKey(kept.name());
      known.put(kept.name(), new KnownRule(one(kept.line()), kept.active(), own, kept));
    }
    return List.copyOf(known.values());
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
    int weeks = whole(line, 4, "weeks", MOST_WEEKS);
    return new Rule(
        line.required(0, "name"),
        kind,
        line.required(2, "type").equals("any") ? null : line.choice(2, "type", EventType.class),
        over,
        weeks,
        broken ? 0 : value(line),
        broken ? line.choice(5, "kind of break", Break.Kind.class) : null,
        whole(line, 6, "least number", MOST),
        orNull(line.field(7)),
        orNull(line.field(8)));
  }

  private static int whole(DataFile.Line line, int index, String what, int most) {
    try {
      int number = Integer.parseInt(line.required(index, what));
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw line.error(what + " is a whole number from 1 to " + most);
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
