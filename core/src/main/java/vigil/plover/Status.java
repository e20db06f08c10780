package vigil.plover;

/**
 * Whether the happening is told as having happened: PLOVER's auxiliary modes, and their absence.
 */
public enum Status {
  ASSERTED,
  HISTORICAL,
  FUTURE,
  HYPOTHETICAL,
  NEGATED
}
