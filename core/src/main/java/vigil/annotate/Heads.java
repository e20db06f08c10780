package vigil.annotate;

import java.util.Arrays;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * Where each answer stands in what the model computes: the columns of its table of words, and the
 * layers of its table of pairs of words. The trainer writes a model in this layout, the reader
 * reads it so.
 */
public enum Heads {
  /** Column 0 is "no trigger", then the types in their order. */
  TRIGGER(1 + EventType.values().length),
  MODES(Mode.values().length),
  STATUS(Status.values().length),
  CERTAINTY(Certainty.values().length),
  SPEAKER(SpeakerKind.values().length),
  /** Column 0 is "no name", then beginning and inside of each kind in turn. */
  NAMES(1 + 2 * NameKind.values().length),
  /** The share of a pair's first party in the pair's type. */
  PAIR_SOURCE(EventType.values().length),
  /** The share of the pair's second party. */
  PAIR_TARGET(EventType.values().length),
  /** The share of the whole sentence. */
  PAIR_SENTENCE(EventType.values().length);

  /** Layers of the table of pairs: the roles in their order, then "both tell of one happening". */
  public static final int LINKS = RoleKind.values().length + 1;

  /** The layer for two triggers of one happening. */
  public static final int SAME_EVENT = LINKS - 1;

  private final int width;

  Heads(int width) {
    this.width = width;
  }

  /** How many columns the answer has. */
  public int width() {
    return width;
  }

  /** The answer's first column. */
  public int start() {
    return Arrays.stream(values()).limit(ordinal()).mapToInt(Heads::width).sum();
  }

  /** Columns of the whole table. */
  public static int columns() {
    return Arrays.stream(values()).mapToInt(Heads::width).sum();
  }
}
