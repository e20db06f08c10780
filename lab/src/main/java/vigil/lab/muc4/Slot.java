package vigil.lab.muc4;

import java.util.Locale;

/** The slots of a template that phrases fill, in the order of the data. */
public enum Slot {
  PERP_IND("PerpInd"),
  PERP_ORG("PerpOrg"),
  TARGET("Target"),
  VICTIM("Victim"),
  WEAPON("Weapon");

  private final String label;

  Slot(String label) {
    this.label = label;
  }

  /** The slot's name in the data. */
  public String label() {
    return label;
  }

  /** The name of its F1 in the benchmarks' contract. */
  public String metric() {
    return label.toLowerCase(Locale.ROOT) + "_f1";
  }
}
