package vigil.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Sentence;
import vigil.document.Span;
import vigil.plover.Certainty;

/** Gives each quotation of a report to the one who says it. Pure; used once a report. */
final class QuotedSpeech {
  private static final int SHORTEST = 4;
  private final List<Sentence> sentences;
  private final List<List<Statement>> bySentence;
  private final List<Statement> loose = new ArrayList<>();
  private @Nullable Statement last;
  private int lastEnd = -10;

  private QuotedSpeech(List<Sentence> sentences, List<List<Statement>> bySentence) {
    this.sentences = sentences;
    this.bySentence = bySentence;
  }

  /**
   * Adds the quotations to the statements of their speakers, in place.
   *
   * @return statements for quotations that no cue of their own sentences introduces
   */
  static List<Statement> assign(
      List<Sentence> sentences, List<Span> quotes, List<List<Statement>> bySentence) {
    QuotedSpeech speech = new QuotedSpeech(sentences, bySentence);
    int sentence = 0;
    for (Span quote : quotes) {
      while (sentence < sentences.size() - 1
          && sentences.get(sentence).span().end() <= quote.start()) {
        sentence++;
      }
      speech.give(quote, sentence);
    }
    return speech.loose;
  }

  private void give(Span quote, int first) {
    int end = first;
    while (end < sentences.size() - 1 && sentences.get(end).span().end() < quote.end()) {
      end++;
    }
    boolean whole = wordsIn(quote, first, end) >= SHORTEST;
    Place place = find(quote, first, end, whole);
    if (place != null) {
      extend(place, quote);
    } else if (whole) {
      loose.add(unintroduced(quote, first));
    }
    if (whole) {
      lastEnd = end;
    }
  }

  private record Place(int sentence, int index) {}

  private @Nullable Place find(Span quote, int first, int end, boolean whole) {
    Place best = nearest(quote, end, true);
    Place other = nearest(quote, first, whole);
    best = closer(quote, best, other);
    if (best == null && whole && end + 1 < sentences.size() && follows(quote, end)) {
      best = opening(end + 1);
    }
    if (best == null && whole && first > 0 && announced(first)) {
      best = closing(first - 1);
    }
    return best;
  }

  private @Nullable Place closer(Span quote, @Nullable Place one, @Nullable Place other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return distance(quote, at(other)) < distance(quote, at(one)) ? other : one;
  }

  private Statement at(Place place) {
    return bySentence.get(place.sentence()).get(place.index());
  }

  private @Nullable Place nearest(Span quote, int sentence, boolean any) {
    Place best = null;
    List<Statement> statements = bySentence.get(sentence);
    for (int i = 0; i < statements.size(); i++) {
      Statement s = statements.get(i);
      Span cue = s.cue();
      if (cue == null || quote.contains(cue) || s.source() == null || !any && !s.covers(quote)) {
        continue;
      }
      Place place = new Place(sentence, i);
      best = best == null ? place : closer(quote, best, place);
    }
    return best;
  }

  private static int distance(Span quote, Statement statement) {
    Span group = statement.group();
    if (group == null) {
      return Integer.MAX_VALUE;
    }
    int gap = Math.max(group.start() - quote.end(), quote.start() - group.end());
    return Math.max(0, gap) + (statement.covers(quote) ? 0 : 10);
  }

  /** Whether the quotation ends its sentence and the next belongs to the same paragraph. */
  private boolean follows(Span quote, int end) {
    return quote.end() >= sentences.get(end).span().end() - 1
        && sentences.get(end + 1).paragraph() == sentences.get(end).paragraph();
  }

  /** A statement at the head of a sentence that says nothing itself: "he said." */
  private @Nullable Place opening(int sentence) {
    List<Statement> statements = bySentence.get(sentence);
    boolean bare = !statements.isEmpty() && statements.get(0).content().isEmpty();
    return bare ? new Place(sentence, 0) : null;
  }

  /** Whether the sentence before ends in a colon. */
  private boolean announced(int first) {
    List<vigil.annotate.Token> tokens = sentences.get(first - 1).tokens();
    return !tokens.isEmpty() && tokens.get(tokens.size() - 1).text().equals(":");
  }

  private @Nullable Place closing(int sentence) {
    int size = bySentence.get(sentence).size();
    return size == 0 ? null : new Place(sentence, size - 1);
  }

  private void extend(Place place, Span quote) {
    Statement statement = at(place);
    Statement longer = statement.quoting(quote);
    bySentence.get(place.sentence()).set(place.index(), longer);
    last = longer;
  }

  /** A quotation without a cue goes on with the last speaker when he spoke just before. */
  private Statement unintroduced(Span quote, int first) {
    Statement speaker = last;
    for (int i = first - 1; i >= Math.max(0, first - 2); i--) {
      Place place = closing(i);
      if (place != null && at(place).source() != null && i >= lastEnd) {
        speaker = at(place);
        break;
      }
    }
    boolean near = speaker != null && first - Math.max(lastEnd, speaker.sentence()) <= 2;
    Statement found = near ? speaker : null;
    return new Statement(
        first,
        found == null ? null : found.source(),
        found == null ? null : found.cue(),
        List.of(quote),
        List.of(quote),
        Attribution.Stance.ASSERTS,
        Certainty.CERTAIN,
        false);
  }

  private int wordsIn(Span quote, int first, int end) {
    int count = 0;
    for (int i = first; i <= end && count < SHORTEST; i++) {
      for (vigil.annotate.Token token : sentences.get(i).tokens()) {
        if (quote.contains(token.span())
            && Character.isLetterOrDigit(token.text().codePointAt(0))) {
          count++;
        }
      }
    }
    return count;
  }
}
