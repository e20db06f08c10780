package vigil.engine.intake;

import java.time.Instant;
import java.util.Comparator;
import vigil.source.Input;

/**
 * What a source gave.
 *
 * @param order its place among all items; what comes first decides what is a copy of what
 * @param taken when it was taken in
 */
public record Item(long order, Instant taken, Input input) {
  /** Names of items that have one place: of one record's items the second before the tenth. */
  public static final Comparator<String> NAMES =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
}
