package vigil.event;

import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.mention.Mentions;
import vigil.plover.Certainty;
import vigil.plover.Status;

/**
 * How much a report commits itself to a happening, from 3 (it happened) over 0 (nobody knows) to −3
 * (it did not happen), in FactBank's sense: polarity and certainty of the whole chain of those who
 * say it. Loaded once; immutable, one serves all threads.
 */
public final class Factuality {
  private static final double[] SURE = {3, 2, 1, 0};

  private Factuality() {}

  /** Loads what tells it. */
  public static Factuality load() {
    return new Factuality();
  }

  /** The value of the word, which is a happening's. */
  public double of(Mentions mentions, ReportSpeakers speakers, int sentence, Span word) {
    Certainty told = speakers.certainty(sentence, word);
    for (Trigger trigger : mentions.annotated().triggers()) {
      if (trigger.span().overlaps(word)) {
        return of(trigger.status(), max(told, trigger.certainty()));
      }
    }
    return SURE[told.ordinal()];
  }

  private static Certainty max(Certainty one, Certainty other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static double of(Status status, Certainty certainty) {
    return switch (status) {
      case ASSERTED, HISTORICAL -> SURE[certainty.ordinal()];
      case FUTURE -> Math.min(2, SURE[certainty.ordinal()]);
      case HYPOTHETICAL -> 0;
      case NEGATED -> -SURE[certainty.ordinal()];
    };
  }
}
