package vigil.event;

import java.util.ArrayList;
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
 * @param wording the stretches that are the speaker's very words
 * @param sentence the number of the sentence that the cue stands in
 * @param certainty what the cue leaves of it
 * @param act whether saying so is itself what the speaker does
 */
public record Statement(
    int sentence,
    @Nullable Span source,
    @Nullable Span cue,
    List<Span> content,
    List<Span> wording,
    Attribution.Stance stance,
    Certainty certainty,
    boolean act) {
  public Statement {
    content = List.copyOf(content);
    wording = List.copyOf(wording);
  }

  boolean covers(Span span) {
    return content.stream().anyMatch(c -> c.contains(span));
  }

  /** Whether the speaker is only said to use the words, as in "martyrs, a term used by X". */
  boolean termed(Span words) {
    Span behind = cue;
    return behind != null
        && wording.equals(content)
        && wording.stream().allMatch(w -> w.end() <= behind.start())
        && wording.stream().anyMatch(w -> w.contains(words));
  }

  /** The stretch from the first of speaker and cue to the last. */
  @Nullable Span group() {
    if (cue == null || source == null) {
      return cue == null ? source : cue;
    }
    return source.join(cue);
  }

  /** The same by another speaker. */
  Statement by(@Nullable Span other) {
    return new Statement(sentence, other, cue, content, wording, stance, certainty, act);
  }

  /** The same as an admission. */
  Statement admitting() {
    Attribution.Stance admits = Attribution.Stance.ADMITS;
    return new Statement(sentence, source, cue, content, wording, admits, certainty, act);
  }

  /** The same where the speaker does not say whether it is so. */
  Statement open() {
    Attribution.Stance open = Attribution.Stance.UNVERIFIED;
    return new Statement(sentence, source, cue, content, wording, open, Certainty.POSSIBLE, act);
  }

  /** The same, no word of it from the offset on, where that is behind the cue. */
  Statement until(int end) {
    List<Span> kept =
        content.stream()
            .filter(c -> c.start() < end)
            .map(c -> c.end() > end ? new Span(c.start(), end) : c)
            .toList();
    return new Statement(sentence, source, cue, kept, wording, stance, certainty, act);
  }

  /** The same with a quotation more. */
  Statement quoting(Span quote) {
    List<Span> said = new ArrayList<>(content);
    said.add(quote);
    List<Span> quoted = new ArrayList<>(wording);
    quoted.add(quote);
    return new Statement(sentence, source, cue, said, quoted, stance, certainty, act);
  }
}
