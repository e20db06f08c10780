package vigil.record;

import java.util.Locale;

/** By what events can be counted. */
public enum FacetField {
  TYPE,
  STATUS,
  ACTOR,
  PLACE,
  COUNTRY,
  OUTLET,
  SPEAKER,
  REVIEW;

  /** As it is written. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
