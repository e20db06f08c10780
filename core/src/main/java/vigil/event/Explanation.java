package vigil.event;

import java.util.List;
import vigil.annotate.Step;
import vigil.annotate.Trigger;
import vigil.document.Span;

/**
 * How an event came to be.
 *
 * @param tellings the places in the report that tell of it, in the order of the text
 * @param confidence what raised and lowered its confidence, the weightiest first
 */
public record Explanation(Event event, List<Told> tellings, List<Reason> confidence) {
  public Explanation {
    tellings = List.copyOf(tellings);
    confidence = List.copyOf(confidence);
  }

  /** The same of the same event in other words. */
  public Explanation of(Event other) {
    return new Explanation(other, tellings, confidence);
  }

  /**
   * One telling.
   *
   * @param trigger as the event takes it
   * @param steps the rules that changed what the model read, in their order
   * @param best whether the event shows this telling first
   * @param joined probability that it tells of what those before it tell, 0 to 1; 1 for the first
   * @param reasons what spoke for and against its joining them, the weightiest first
   */
  public record Told(
      Trigger trigger,
      Span clause,
      List<Step> steps,
      boolean best,
      double joined,
      List<Reason> reasons) {
    public Told {
      steps = List.copyOf(steps);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A feature of a logistic regression.
   *
   * @param value the feature's value
   * @param weight its weight; value times weight is what it adds to the logarithm of the odds
   */
  public record Reason(String feature, double value, double weight) {
    /** What it adds to the logarithm of the odds. */
    public double effect() {
      return value * weight;
    }
  }
}
