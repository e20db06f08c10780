package vigil.incident;

import vigil.plover.Status;

/** How an event is told: as something that was, that may come, or that was not. */
public enum Reality {
  /** It happened, lately or long ago. */
  HAPPENED,
  /** It is announced, feared or supposed. */
  PLANNED,
  /** It did not happen, as somebody says. */
  DENIED;

  /** That of a status. */
  public static Reality of(Status status) {
    return switch (status) {
      case ASSERTED, HISTORICAL -> HAPPENED;
      case FUTURE, HYPOTHETICAL -> PLANNED;
      case NEGATED -> DENIED;
    };
  }
}
