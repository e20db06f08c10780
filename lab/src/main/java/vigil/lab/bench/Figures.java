package vigil.lab.bench;

import java.util.Locale;

/** How figures are written. */
final class Figures {
  private Figures() {}

  /** A fraction with four digits, a dash for none. */
  static String text(double fraction) {
    return Double.isNaN(fraction) ? "-" : String.format(Locale.ROOT, "%.4f", fraction);
  }
}
