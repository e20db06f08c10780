package vigil.plover;

/** The four quadrants of event data, numbered 1 to 4 as PLOVER numbers them. */
public enum Quad {
  VERBAL_COOPERATION,
  MATERIAL_COOPERATION,
  VERBAL_CONFLICT,
  MATERIAL_CONFLICT;

  /** PLOVER's number of the quadrant: 1 to 4. */
  public int number() {
    return ordinal() + 1;
  }

  /** Whether the quadrant is one of the two cooperative ones. */
  public boolean cooperative() {
    return this == VERBAL_COOPERATION || this == MATERIAL_COOPERATION;
  }
}
