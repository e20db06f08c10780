package vigil.record;

import org.jspecify.annotations.Nullable;
import vigil.event.ReportRecord;
import vigil.source.Rejected;

/** What comes to be kept: a report with its record, or an item that could not be read. */
public sealed interface Arrival {
  /** The item as a user would name it. */
  String name();

  /**
   * A report that was coded.
   *
   * @param json the record's line of JSON, exactly as it is to be handed out again
   * @param again whether it was coded to take the place of what is kept
   */
  record Coded(Original original, ReportRecord report, String json, boolean again)
      implements Arrival {
    /** One that is coded for the first time. */
    public Coded(Original original, ReportRecord report, String json) {
      this(original, report, json, false);
    }

    /** The same, as it came again after a report. */
    Coded after(long report) {
      return new Coded(original.after(report), this.report, json, again);
    }

    @Override
    public String name() {
      return original.name();
    }
  }

  /**
   * An item that could not be read, and why.
   *
   * @param original the item where it had content
   */
  record Refused(@Nullable Original original, Rejected rejected) implements Arrival {
    @Override
    public String name() {
      return rejected.name();
    }
  }
}
