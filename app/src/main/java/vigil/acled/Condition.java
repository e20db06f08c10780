package vigil.acled;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vigil.data.DataFile;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Sector;

/** What must hold of a report for a clue to count. */
interface Condition {
  boolean holds(Facts facts);

  /**
   * Reads one condition, such as {@code event=ASSAULT.aerial|ASSAULT.drone}; {@code !} before it
   * denies it.
   */
  static Condition parse(DataFile.Line line, String text, WordClasses classes) {
    if (text.startsWith("!")) {
      Condition denied = parse(line, text.substring(1), classes);
      return facts -> !denied.holds(facts);
    }
    if (text.equals("nothing")) {
      return facts -> facts.types().isEmpty();
    }
    int sign = text.indexOf('=');
    String value = text.substring(sign + 1);
    return switch (text.substring(0, Math.max(0, sign))) {
      case "event" -> event(line, value);
      case "actor" -> sectors(line, value, Facts::actors);
      case "victim" -> sectors(line, value, Facts::victims);
      case "word" -> word(known(line, value, classes));
      case "lead" -> lead(known(line, value, classes));
      case "with" -> with(pair(line, value, classes));
      case "before" -> before(pair(line, value, classes));
      default -> throw line.error("'" + text + "' is no condition");
    };
  }

  private static Condition event(DataFile.Line line, String value) {
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    for (String name : bars(value)) {
      int dot = name.indexOf('.');
      EventType type = constant(line, dot < 0 ? name : name.substring(0, dot), EventType.class);
      if (dot < 0) {
        types.add(type);
      } else {
        modes.add(
            Mode.of(type, name.substring(dot + 1))
                .orElseThrow(() -> line.error("'" + name + "' is no Mode")));
      }
    }
    return facts ->
        types.stream().anyMatch(facts.types()::contains)
            || modes.stream().anyMatch(facts.modes()::contains);
  }

  private static Condition sectors(
      DataFile.Line line, String value, Function<Facts, Set<Sector>> whose) {
    List<Sector> sectors =
        bars(value).stream().map(name -> constant(line, name, Sector.class)).toList();
    return facts -> sectors.stream().anyMatch(whose.apply(facts)::contains);
  }

  private static Condition word(String name) {
    return facts -> facts.words().stream().anyMatch(words -> words.containsKey(name));
  }

  private static Condition lead(String name) {
    return facts -> facts.lead().containsKey(name);
  }

  private static Condition with(List<String> both) {
    return facts -> facts.words().stream().anyMatch(words -> words.keySet().containsAll(both));
  }

  /** The first of the two stands in the first sentence, and the second not before it. */
  private static Condition before(List<String> both) {
    return facts -> {
      Map<String, Integer> lead = facts.lead();
      Integer first = lead.get(both.get(0));
      return first != null && first < lead.getOrDefault(both.get(1), Integer.MAX_VALUE);
    };
  }

  private static String known(DataFile.Line line, String name, WordClasses classes) {
    if (!classes.has(name)) {
      throw line.error("there is no class of words '" + name + "'");
    }
    return name;
  }

  private static List<String> pair(DataFile.Line line, String value, WordClasses classes) {
    int plus = value.indexOf('+');
    if (plus < 0) {
      throw line.error("'" + value + "' is not two classes joined by +");
    }
    return List.of(
        known(line, value.substring(0, plus), classes),
        known(line, value.substring(plus + 1), classes));
  }

  private static List<String> bars(String value) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int bar = value.indexOf('|'); bar >= 0; bar = value.indexOf('|', start)) {
      parts.add(value.substring(start, bar));
      start = bar + 1;
    }
    parts.add(value.substring(start));
    return parts;
  }

  private static <T extends Enum<T>> T constant(DataFile.Line line, String name, Class<T> type) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw line.error("'" + name + "' is no " + type.getSimpleName());
    }
  }
}
