package vigil.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.plover.Sector;

/**
 * What is no party although it acts or receives in an event: "weapons depots", "21 drones". Loaded
 * once; immutable, one serves all threads.
 */
public final class Things {
  /** What follows the noun. */
  private static final String AFTER = " (of|in|at|from|on|by|for|near|along) ";

  private static final Things SHIPPED = of(DataFile.resource("actors/things.tsv"));

  private final Map<String, Kind> kinds;

  private Things(Map<String, Kind> kinds) {
    this.kinds = kinds;
  }

  private enum Kind {
    CREW,
    THING,
    PLACE
  }

  /** Those of Vigil's own file. */
  public static Things shipped() {
    return SHIPPED;
  }

  /**
   * Those of a file.
   *
   * @throws vigil.data.DataException if a line is broken; names file and line
   */
  static Things of(DataFile file) {
    Map<String, Kind> kinds = new HashMap<>();
    for (DataFile.Line line : file.lines()) {
      Kind kind = line.choice(1, "kind", Kind.class);
      for (String noun : line.list(0)) {
        if (kinds.put(noun, kind) != null) {
          throw line.error("'" + noun + "' stands here twice");
        }
        kinds.put(plural(noun), kind);
      }
    }
    return new Things(Map.copyOf(kinds));
  }

  private static String plural(String noun) {
    if (noun.endsWith("y") && "aeou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    boolean hisses = noun.endsWith("s") || noun.endsWith("ch") || noun.endsWith("sh");
    return noun + (hisses ? "es" : "s");
  }

  /**
   * Whether the words are those for a thing alone: no army's convoy, no country's drone. Whoever
   * has an unknown noun may be somebody.
   */
  public boolean is(Actor actor) {
    return !owned(actor) && kind(actor.name()) == Kind.THING;
  }

  /** Whether the words are those for a ship or an aircraft of which nothing tells whose it is. */
  public boolean craft(Actor actor) {
    return !owned(actor) && kind(actor.name()) == Kind.CREW;
  }

  /** "Drones" and "warplanes" are of some army; an "army convoy" is the army's. */
  private static boolean owned(Actor actor) {
    boolean armed = actor.sectors().equals(List.of(Sector.MIL)) && words(actor) == 1;
    return actor.id() != null
        || actor.via() != null
        || !actor.sectors().isEmpty() && !armed
        || actor.country() != null && actor.countryBy() == null;
  }

  /** How many words the name has beside its number: "drones" alone are no force's. */
  private static int words(Actor actor) {
    return actor.name().split(" ").length - (actor.number() == null ? 0 : 1);
  }

  private @Nullable Kind kind(String name) {
    String head = name.split(AFTER, 2)[0];
    return kinds.get(head.substring(head.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * Whether it is a thing, of somebody without an identity.
   *
   * @param name as told
   * @param country its country's code, where known
   * @param known whether its words tell which sector it belongs to, or it has a title
   */
  public boolean has(String name, @Nullable String country, boolean known) {
    String head = name.split(AFTER, 2)[0];
    String last = head.substring(head.lastIndexOf(' ') + 1);
    Kind kind = kinds.get(last.toLowerCase(Locale.ROOT));
    if (last.isEmpty() || Character.isUpperCase(last.charAt(0))) {
      return last.isEmpty();
    }
    return kind == null ? !known && country == null : kind != Kind.CREW || country == null;
  }
}
