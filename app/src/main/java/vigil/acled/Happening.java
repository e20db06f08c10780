package vigil.acled;

import java.util.List;
import java.util.Set;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Sector;

/**
 * One event, as far as clues ask for it.
 *
 * @param actors sectors of those who act
 * @param victims sectors of those to whom it is done
 * @param words the words that tell it
 */
public record Happening(
    EventType type, Set<Mode> modes, Set<Sector> actors, Set<Sector> victims, String words) {
  public Happening {
    modes = Set.copyOf(modes);
    actors = Set.copyOf(actors);
    victims = Set.copyOf(victims);
  }

  Facts facts(WordClasses classes) {
    return new Facts(
        Set.of(type),
        modes,
        actors,
        type == EventType.ASSAULT ? victims : Set.of(),
        List.of(classes.in(words)));
  }
}
