package vigil.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.plover.Certainty;
import vigil.plover.Sector;

/**
 * One fact of an actors' file.
 *
 * @param id whom it is of
 * @param says what it tells of that entry
 * @param value a name, or an office
 * @param of the country of an entry; the state, group or organisation of a role or link
 * @param source where it was found
 * @param at file and line, for messages
 */
public record Fact(
    String id,
    Says says,
    String value,
    @Nullable String of,
    List<Sector> sectors,
    Days days,
    Certainty certainty,
    String source,
    String at) {
  public Fact {
    sectors = List.copyOf(sectors);
  }

  /** What a fact tells. */
  public enum Says {
    /** That there is an entry of this kind with the name. */
    STATE,
    GROUP,
    ORGANISATION,
    PERSON,
    /** Another name. */
    ALIAS,
    PEOPLE,
    SEAT,
    PLACE,
    /** An office, or only the sectors, of a person. */
    ROLE,
    /** Who backs it. */
    BACKER,
    /** What it is a part of. */
    PART_OF;

    /** Whether it brings in an entry. */
    public boolean entry() {
      return compareTo(PERSON) <= 0;
    }
  }
}
