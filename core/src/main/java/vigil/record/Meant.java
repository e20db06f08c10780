package vigil.record;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;

/**
 * Whom or what a name that a user gave means among happenings: names that hold its words, whatever
 * their case and marks; after an equals sign that name alone; a country by its code, and among
 * codes of other systems by its name too, so that "israel" means ISRMIL. Each name is compared
 * once. For one thread.
 */
public final class Meant {
  private final String asked;
  private final boolean whole;
  private final String key;
  private final @Nullable String code;
  private final Map<String, Boolean> known = new HashMap<>();

  private Meant(String asked, boolean whole) {
    this.asked = asked;
    this.whole = whole;
    this.key = NameFolding.key(asked);
    this.code = whole ? null : Countries.code(key);
  }

  /** By the name, as {@link Filter} has it. */
  public static Meant by(String asked) {
    boolean whole = asked.startsWith("=");
    return new Meant(whole ? asked.substring(1) : asked, whole);
  }

  /** Whether it means somebody. */
  public boolean means(Happening.Side side) {
    return asked.equals(side.country()) || coded(side) || named(side.name());
  }

  /** Whether it means somebody who takes part. */
  public boolean takesPart(Happening happening) {
    return happening.actors().stream().anyMatch(this::means)
        || happening.recipients().stream().anyMatch(this::means);
  }

  /** Whether it means where something happened. */
  public boolean meansPlaceOf(Happening happening) {
    return asked.equals(happening.country())
        || code != null && code.equals(happening.country())
        || happening.place() != null && named(happening.place());
  }

  private boolean coded(Happening.Side side) {
    return code != null && code.equals(side.country()) && side.name().startsWith(code);
  }

  private boolean named(String name) {
    return known.computeIfAbsent(name, this::holds);
  }

  private boolean holds(String name) {
    String folded = NameFolding.key(name);
    return whole ? folded.equals(key) : (" " + folded + " ").contains(" " + key + " ");
  }
}
