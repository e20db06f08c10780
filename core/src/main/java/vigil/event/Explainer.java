package vigil.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vigil.annotate.Step;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.mention.Mentions;
import vigil.plover.Status;

/** Tells how the events of one report came to be. For one report. */
final class Explainer {
  private final Mentions mentions;
  private final List<List<Telling>> happened;
  private final List<Step> steps;
  private final Happenings happenings;
  private final Confidence confidence;

  Explainer(
      Mentions mentions,
      List<List<Telling>> happened,
      List<Step> steps,
      Happenings happenings,
      Confidence confidence) {
    this.mentions = mentions;
    this.happened = happened;
    this.steps = steps;
    this.happenings = happenings;
    this.confidence = confidence;
  }

  /** The event that the happening at the index became, explained. */
  Explanation of(Event event, int index) {
    List<Telling> tellings = happened.get(index);
    Telling best = EventMaker.best(tellings);
    List<Explanation.Told> told = new ArrayList<>();
    for (int i = 0; i < tellings.size(); i++) {
      told.add(told(tellings.subList(0, i), tellings.get(i), tellings.get(i) == best));
    }
    return new Explanation(event, told, confidence.reasons(happened, index));
  }

  private Explanation.Told told(List<Telling> before, Telling telling, boolean best) {
    boolean first = before.isEmpty();
    return new Explanation.Told(
        telling.trigger(),
        telling.clause(),
        steps(telling),
        best,
        first ? 1 : happenings.mean(before, telling),
        first ? List.of() : happenings.reasons(before, telling));
  }

  /** The reader's steps, and that of the telling's day. */
  private List<Step> steps(Telling telling) {
    Trigger trigger = telling.trigger();
    List<Step> own = new ArrayList<>();
    steps.stream().filter(s -> s.trigger().equals(trigger.span())).forEach(own::add);
    for (Trigger read : mentions.annotated().triggers()) {
      if (read.span().equals(trigger.span()) && read.status() != trigger.status()) {
        own.add(dated(read, telling));
      }
    }
    return own;
  }

  private static Step dated(Trigger read, Telling telling) {
    List<Span> words =
        telling.time() == null || telling.time().span() == null
            ? List.of()
            : List.of(telling.time().span());
    Status status = telling.trigger().status();
    boolean said = status == Status.NEGATED || status == Status.ASSERTED;
    return new Step(
        read.span(),
        said ? "what its speaker says of it" : "day long before the report's",
        Step.Aspect.STATUS,
        read.status().name().toLowerCase(Locale.ROOT),
        telling.trigger().status().name().toLowerCase(Locale.ROOT),
        words);
  }
}
