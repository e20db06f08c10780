package vigil.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.plover.Certainty;

/**
 * Somebody says something.
 *
 * @param source the speaker's words; null where there are none
 * @param cue the words that show it; null for a quotation that nothing introduces
 * @param content the stretches that are the speaker's word
 * @param certainty what the cue leaves of it
 */
record Statement(
    int sentence,
    @Nullable Span source,
    @Nullable Span cue,
    List<Span> content,
    Attribution.Stance stance,
    Certainty certainty,
    boolean act) {
  Statement {
    content = List.copyOf(content);
  }

  boolean covers(Span span) {
    return content.stream().anyMatch(c -> c.contains(span));
  }

  /** The stretch from the first of speaker and cue to the last. */
  @Nullable Span group() {
    if (cue == null || source == null) {
      return cue == null ? source : cue;
    }
    return source.join(cue);
  }

  Statement with(List<Span> other) {
    return new Statement(sentence, source, cue, other, stance, certainty, act);
  }
}
