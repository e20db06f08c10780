package vigil.record;

import java.util.Locale;

/** Where a person's review of an event stands. */
public enum ReviewState {
  /** Only the machine told it so far. */
  MACHINE,
  /** A person found it right. */
  ACCEPTED,
  /** A person changed what it tells. */
  CHANGED,
  /** A person found that there is no such event. */
  REJECTED,
  /** A person released it to be handed out. */
  PUBLISHED;

  /** As it is written in data. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As the command line spells it. */
  @Override
  public String toString() {
    return label();
  }

  /** The state that a decision leads to. */
  static ReviewState after(Action decision) {
    return switch (decision) {
      case ACCEPT -> ACCEPTED;
      case CHANGE -> CHANGED;
      case REJECT -> REJECTED;
      case PUBLISH -> PUBLISHED;
      default -> MACHINE;
    };
  }

  /** The decision that leads to the state; for the machine's there is none. */
  Action decision() {
    return switch (this) {
      case ACCEPTED -> Action.ACCEPT;
      case CHANGED -> Action.CHANGE;
      case REJECTED -> Action.REJECT;
      case PUBLISHED -> Action.PUBLISH;
      case MACHINE -> throw new IllegalStateException("nobody decided");
    };
  }
}
