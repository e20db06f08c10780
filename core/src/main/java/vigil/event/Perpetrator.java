package vigil.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * Who is said to have done a deed of violence, and on whose word.
 *
 * @param name the actor's name, or the speaker's who says that the deed is his own
 * @param id identifier in the actors file
 * @param span the words that name the perpetrator
 * @param basis how sure that makes it
 * @param by the chain of those who name the perpetrator, outermost first; never empty
 */
public record Perpetrator(
    String name, @Nullable String id, @Nullable Span span, Basis basis, List<Attribution> by) {
  public Perpetrator {
    by = List.copyOf(by);
    if (by.isEmpty()) {
      throw new IllegalArgumentException("nobody names " + name);
    }
  }

  /** What a naming rests on. */
  public enum Basis {
    /** The perpetrator says so. */
    ADMITTED,
    /** Another says so. */
    ACCUSED,
    /** The perpetrator denies what another, or the report, says; or another denies it for him. */
    DENIED,
    /** The report says so as a fact, or somebody who only passes on what happened. */
    REPORTED
  }
}
