package vigil.record;

import java.util.Locale;

/** What an entry of the log does. */
public enum Action {
  /** A report is kept for the first time. */
  KEEP,
  /** An article comes with another text: a new version. */
  REVISE,
  /** A kept report is coded anew. */
  RECODE,
  /** A source's item cannot be read. */
  REFUSE,
  /** A person rejects an event. */
  REJECT,
  /** A person changes what an event tells. */
  CHANGE,
  /** A person finds an event right as it is told. */
  ACCEPT,
  /** A person releases an event to be handed out. */
  PUBLISH,
  /** A person takes a decision back: what the machine told holds again. */
  RESTORE,
  /** What a person decided is open again, since what it was decided on has changed. */
  REOPEN,
  /** A person says that an event is of a happening that others tell. */
  JOIN,
  /** A person says that events are of another happening. */
  SPLIT,
  /** Events are joined that an earlier form of the store did not join, or all of them anew. */
  REJOIN,
  /** Events that another system coded are taken in. */
  IMPORT,
  /** Events of another system, or a person's rule, hold no longer. */
  DROP,
  /** A rule warns. */
  WARN,
  /** A person has seen a warning. */
  ACKNOWLEDGE,
  /** A situation report was handed out. */
  BRIEF,
  /** A person puts down a rule that warns, or changes it. */
  RULE;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Action of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
