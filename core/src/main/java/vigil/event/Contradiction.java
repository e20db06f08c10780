package vigil.event;

import java.util.List;

/**
 * What a report tells in two ways, each with its words and with who says it. Which is right, nobody
 * here decides.
 *
 * @param about what the two tell of, in a few neutral words and the report's own
 */
public record Contradiction(Kind kind, String about, Side one, Side other) {

  /** In what the two differ. */
  public enum Kind {
    /** Two numbers of one thing. */
    NUMBER,
    /** It happened, and it did not. */
    HAPPENED,
    /** Two places of one party. */
    PLACE
  }

  /** One of the two: what is told, its words, and who says it. */
  public record Side(String says, Evidence evidence, List<Attribution> attribution) {
    public Side {
      attribution = List.copyOf(attribution);
    }
  }
}
