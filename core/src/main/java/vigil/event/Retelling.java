package vigil.event;

import java.util.List;
import vigil.document.Span;

/**
 * A clause that tells an event again, and who says it there.
 *
 * @param attribution the chain of speakers, outermost first; never empty
 */
public record Retelling(Evidence evidence, List<Attribution> attribution) {
  public Retelling {
    attribution = List.copyOf(attribution);
    if (attribution.isEmpty()) {
      throw new IllegalArgumentException("nobody says “" + evidence.text() + "”");
    }
  }

  /** The number of the clause's sentence. */
  public int sentence() {
    return evidence.sentence();
  }

  /** The clause's words. */
  public Span span() {
    return evidence.span();
  }
}
