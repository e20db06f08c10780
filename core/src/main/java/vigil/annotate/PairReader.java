package vigil.annotate;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.plover.EventType;

/**
 * Tells what one party does to another in a sentence, when both are already known.
 *
 * <p>Implementations are safe for many threads at once.
 */
public interface PairReader {
  /**
   * The probability of each type; they add up to 1.
   *
   * @param source the words of the one who acts, first mention; null where the sentence has none
   * @param target the words of the one who receives, first mention; null where the sentence has
   *     none
   */
  Map<EventType, Double> pair(String sentence, @Nullable Span source, @Nullable Span target);
}
