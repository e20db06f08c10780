package vigil.lab.bench;

import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.mention.Quantity.Kind;

/**
 * A number of people or things.
 *
 * @param low least, null where open
 * @param high most, null where open
 * @param cumulative whether it is a running total
 */
public record GoldCount(
    Span span, Kind kind, @Nullable Integer low, @Nullable Integer high, boolean cumulative) {

  /**
   * Reads a kind, a number, and perhaps {@code total}: {@code killed 12}, {@code injured 24-99},
   * {@code other 5-}, {@code killed -40 total}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static GoldCount parse(Span span, String value) {
    String[] fields = value.split(" ", -1);
    boolean total = fields.length == 3 && fields[2].equals("total");
    if (fields.length != 2 && !total) {
      throw new IllegalArgumentException("'" + value + "' is no kind and number");
    }
    int dash = fields[1].indexOf('-');
    String low = dash < 0 ? fields[1] : fields[1].substring(0, dash);
    String high = dash < 0 ? fields[1] : fields[1].substring(dash + 1);
    return new GoldCount(span, kind(fields[0]), number(low), number(high), total);
  }

  private static Kind kind(String name) {
    try {
      return Kind.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + name + "' is no kind of count", e);
    }
  }

  private static @Nullable Integer number(String digits) {
    try {
      return digits.isEmpty() ? null : Integer.valueOf(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + digits + "' is no number", e);
    }
  }

  boolean sameNumber(GoldCount other) {
    return java.util.Objects.equals(low, other.low) && java.util.Objects.equals(high, other.high);
  }

  /** Whether some number is allowed by both. */
  boolean near(GoldCount other) {
    return reaches(high, other.low) && reaches(other.high, low);
  }

  private static boolean reaches(@Nullable Integer high, @Nullable Integer low) {
    return high == null || low == null || high >= low;
  }

  /** As {@link #parse} reads it. */
  String value() {
    String number = low != null && low.equals(high) ? low.toString() : side(low) + "-" + side(high);
    return kind.name().toLowerCase(java.util.Locale.ROOT)
        + " "
        + number
        + (cumulative ? " total" : "");
  }

  private static String side(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }
}
