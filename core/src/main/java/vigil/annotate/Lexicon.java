package vigil.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.data.DataFile;
import vigil.plover.EventType;
import vigil.plover.Mode;

/**
 * Words that show events, with what annotators took them for: {@code reader/lexicon.tsv}. It checks
 * and explains what the model reads; it never makes an event by itself. Immutable.
 */
public final class Lexicon {
  /** The roles around an event; who says so is not one of them. */
  private static final int ROLES = RoleKind.SOURCE.ordinal();

  private final Stems stems = Stems.load();
  private final Map<String, List<Entry>> entries = new HashMap<>();

  private Lexicon(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      Entry entry = entry(line);
      List<Entry> own = entries.computeIfAbsent(entry.stem, s -> new ArrayList<>());
      if (own.stream().anyMatch(e -> e.type == entry.type)) {
        throw line.error("'" + entry.stem + "' stands twice for " + entry.type);
      }
      own.add(entry);
    }
  }

  /**
   * What a word was taken for.
   *
   * @param seen how often the word was seen, as an event or not
   * @param asType how often it showed an event of the type
   * @param modes of these, how many had the mode
   * @param roles of these, how many had such a phrase
   */
  public record Entry(
      String stem,
      EventType type,
      int seen,
      int asType,
      Map<Mode, Integer> modes,
      Map<RoleKind, Integer> roles) {

    /** The share of the word's uses that show the type, drawn towards nothing where it is rare. */
    public double share() {
      return asType / (seen + 1.0);
    }
  }

  /** Loads the shipped words. */
  public static Lexicon load() {
    return of(DataFile.resource("reader/lexicon.tsv"));
  }

  /** Words of a file of the same form. */
  public static Lexicon of(DataFile file) {
    return new Lexicon(file);
  }

  private static Entry entry(DataFile.Line line) {
    String stem = line.required(0, "stem");
    EventType type = line.constant(1, EventType.class);
    int seen = number(line, line.required(2, "number of uses"));
    int asType = number(line, line.required(3, "number of uses as the type"));
    if (asType > seen) {
      throw line.error("'" + stem + "' showed more events than it was seen");
    }
    Map<Mode, Integer> modes = new LinkedHashMap<>();
    counts(line, 4)
        .forEach(
            (mode, n) ->
                modes.put(
                    Mode.of(type, mode).orElseThrow(() -> line.error(type + " has no " + mode)),
                    n));
    Map<RoleKind, Integer> roles = new EnumMap<>(RoleKind.class);
    counts(line, 5).forEach((role, n) -> roles.put(role(line, role), n));
    return new Entry(stem, type, seen, asType, modes, roles);
  }

  private static RoleKind role(DataFile.Line line, String role) {
    for (RoleKind kind : RoleKind.values()) {
      if (kind.ordinal() < ROLES && kind.name().equalsIgnoreCase(role)) {
        return kind;
      }
    }
    throw line.error("there is no role '" + role + "'");
  }

  /** "demo 12|riot 3" */
  private static Map<String, Integer> counts(DataFile.Line line, int field) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String count : line.list(field)) {
      int blank = count.lastIndexOf(' ');
      if (blank < 0) {
        throw line.error("'" + count + "' is no word and number");
      }
      counts.put(count.substring(0, blank), number(line, count.substring(blank + 1)));
    }
    return counts;
  }

  private static int number(DataFile.Line line, String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw line.error("'" + digits + "' is no number");
    }
  }

  /** What the words were taken for most, or nothing where none of them is known. */
  public Optional<Entry> best(String words) {
    return best(stems.of(words));
  }

  /** The same, of stems. */
  public Optional<Entry> best(Set<String> stems) {
    return stems.stream()
        .flatMap(s -> entries.getOrDefault(s, List.of()).stream())
        .max(Comparator.comparingDouble(Entry::share));
  }

  /** What the stems were taken for, if it is the type. */
  public Optional<Entry> as(EventType type, Set<String> stems) {
    return stems.stream()
        .flatMap(s -> entries.getOrDefault(s, List.of()).stream())
        .filter(e -> e.type == type)
        .max(Comparator.comparingDouble(Entry::share));
  }
}
