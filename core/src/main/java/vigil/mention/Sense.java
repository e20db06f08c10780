package vigil.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.plover.Sector;

/**
 * What a name or noun of the actors' files may mean.
 *
 * @param identity the entry meant; for a people or a seat of power, its state; null for offices and
 *     agents
 * @param name the usual name of an office; otherwise empty
 * @param sectors the sectors of an office, an agent or a seat of power
 * @param acronym whether it must stand in capitals
 * @param plural whether it names several
 */
record Sense(
    Kind kind,
    @Nullable Identity identity,
    String name,
    List<Sector> sectors,
    boolean acronym,
    boolean plural) {

  /** The kinds of meaning. */
  enum Kind {
    STATE,
    /** A people, or the adjective of it. */
    PEOPLE,
    /** A capital or palace that stands for a government. */
    SEAT,
    /** A region that belongs to a state: it tells whose, but is not the state. */
    PLACE,
    GROUP,
    ORGANISATION,
    PERSON,
    OFFICE,
    AGENT
  }

  static Sense of(Identity identity, Kind kind, String name) {
    return new Sense(kind, identity, "", identity.sectors(), capitals(name), false);
  }

  boolean named() {
    return kind != Kind.OFFICE && kind != Kind.AGENT;
  }

  private static boolean capitals(String name) {
    long capitals = name.chars().filter(Character::isUpperCase).count();
    return name.length() <= 6 && capitals >= 2 && name.chars().noneMatch(Character::isLowerCase);
  }
}
