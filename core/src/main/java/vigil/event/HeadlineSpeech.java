package vigil.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.event.CueFinder.Found;
import vigil.plover.Certainty;

/** Finds the speaker whom a headline names beside a colon. Immutable. */
record HeadlineSpeech(Grammar grammar, SpeakerWords speakers, StatementContent contents) {
  private static final Cue COLON =
      new Cue(
          List.of(":"),
          Cue.Place.SUBJECT,
          Cue.Content.CLAUSE,
          Attribution.Stance.ASSERTS,
          Certainty.CERTAIN,
          false);

  /** The statement of a sentence that has no other cue, or null. */
  @Nullable Statement statement(Words words) {
    Statement first = headline(words);
    return first == null ? tail(words) : first;
  }

  /** "Army: two killed". */
  private @Nullable Statement headline(Words words) {
    int colon = words.nextBound(0);
    if (colon == 0 || colon > 6 || !words.lower(colon).equals(":") || words.end(colon + 1)) {
      return null;
    }
    for (int i = 0; i < colon; i++) {
      boolean name = words.capital(i) || grammar.is(words.lower(i), WordClass.PREPOSITION);
      boolean none =
          grammar.is(words.lower(i), WordClass.AUXILIARY)
              || grammar.is(words.lower(i), WordClass.LABEL);
      if (!name || none) {
        return null;
      }
    }
    List<Span> content = contents.after(words, colon + 1);
    return StatementFinder.statement(
        words, new Found(COLON, colon, colon + 1), words.span(0, colon), content);
  }

  /** "Two killed in raid: police". */
  private @Nullable Statement tail(Words words) {
    int end = words.size();
    while (end > 0 && !words.word(end - 1)) {
      end--;
    }
    int colon = end - 1;
    while (colon > 0 && !words.bound(colon)) {
      colon--;
    }
    int length = end - colon - 1;
    boolean speaker = length > 0 && length <= 4 && speakers.of(words.lower(end - 1)) != null;
    if (colon < 3 || !speaker || !words.lower(colon).equals(":")) {
      return null;
    }
    Span source = words.span(colon + 1, end);
    return StatementFinder.statement(
        words, new Found(COLON, colon, colon + 1), source, List.of(words.span(0, colon)));
  }
}
