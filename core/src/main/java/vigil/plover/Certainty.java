package vigil.plover;

/** How sure the speaker is, in FactBank's sense. */
public enum Certainty {
  CERTAIN,
  PROBABLE,
  POSSIBLE,
  UNKNOWN
}
