package vigil.imports;

import java.util.Locale;

/** Other systems whose tables of events are read. */
enum EventForm {
  /** The Kansas Event Data System's four columns: day, source, target, code of CAMEO. */
  KEDS(Scheme.CAMEO),
  GDELT(Scheme.CAMEO),
  ICEWS(Scheme.CAMEO),
  POLECAT(Scheme.PLOVER),
  ACLED(Scheme.ACLED),
  /** The Uppsala programme's georeferenced events. */
  GED(Scheme.GED);

  private final Scheme scheme;

  EventForm(Scheme scheme) {
    this.scheme = scheme;
  }

  /** How a system codes what happened. */
  enum Scheme {
    CAMEO,
    PLOVER,
    ACLED,
    GED
  }

  Scheme scheme() {
    return scheme;
  }

  /** As the store and messages name it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
