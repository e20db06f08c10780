package vigil.record;

import java.util.Locale;

/** In what order incidents are told. */
public enum IncidentOrder {
  /** The latest first, by the latest of the events that are asked for. */
  LATEST,
  /** Those first that the most distinct texts tell of; the others behind them, the latest first. */
  ORIGINS,
  /**
   * Those first of which anybody tells the most killed, among what is told to have happened; those
   * without any behind them, the latest first.
   */
  DEAD;

  /** As the command line spells it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
