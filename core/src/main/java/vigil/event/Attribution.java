package vigil.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * One speaker in the chain of those who say something; the outermost comes first.
 *
 * @param span the speaker's words in the report; null for the report's own voice and for a speaker
 *     without words
 * @param name the resolved name, when there is one
 * @param id identifier in the actors file
 * @param cue the words that show that somebody says it
 */
public record Attribution(
    Kind kind,
    @Nullable Span span,
    @Nullable String text,
    @Nullable String name,
    @Nullable String id,
    @Nullable String cue,
    Stance stance) {

  /** Whose word it is. */
  public enum Kind {
    AUTHOR,
    NAMED,
    UNNAMED,
    MEDIA
  }

  /** What the speaker does with the statement. */
  public enum Stance {
    ASSERTS,
    DENIES,
    DOUBTS,
    /** Says that what others said is so. */
    CONFIRMS,
    /** Says that the deed is the speaker's own. */
    ADMITS,
    /** Could not find out whether it is so, or would not say. */
    UNVERIFIED,
    /** Says that the deed, which took place, is not the speaker's own. */
    DISOWNS
  }

  /** Of a deed's chain those who say that it happened, without those who say it was not theirs. */
  static List<Attribution> tellers(List<Attribution> chain) {
    List<Attribution> telling = chain.stream().filter(a -> a.stance() != Stance.DISOWNS).toList();
    return telling.isEmpty() ? List.of(author()) : telling;
  }

  /** The report's own voice. */
  public static Attribution author() {
    return new Attribution(Kind.AUTHOR, null, null, null, null, null, Stance.ASSERTS);
  }
}
