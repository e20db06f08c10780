package vigil.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Trigger;
import vigil.mention.TimeExpression;
import vigil.plover.Status;

/**
 * What one sentence's words cannot tell: a day long before the report's makes a happening
 * historical. Pure.
 */
final class StatusRules {
  /** News tells of the last days; what ended longer ago than this many days is background. */
  private static final int NEWS = 60;

  private StatusRules() {}

  /** The trigger with its status in the light of its time. */
  static Trigger judge(
      Trigger trigger, @Nullable TimeExpression time, @Nullable LocalDate published) {
    boolean past = trigger.status() == Status.ASSERTED && longAgo(time, published);
    return past ? trigger.withStatus(Status.HISTORICAL) : trigger;
  }

  private static boolean longAgo(@Nullable TimeExpression time, @Nullable LocalDate published) {
    return time != null
        && time.to() != null
        && published != null
        && time.to().isBefore(published.minusDays(NEWS));
  }
}
