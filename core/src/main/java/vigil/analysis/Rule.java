package vigil.analysis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;

/**
 * A rule that warns.
 *
 * @param name by which warnings name it
 * @param type which happenings count; null for any
 * @param over what has a series of its own
 * @param weeks how many weeks it looks at
 * @param value its threshold; of breaks unused
 * @param breaks the kind of break; null for other rules
 * @param least fewer happenings never warn
 * @param actor who must take part; null for anybody
 * @param place where; null for anywhere
 */
public record Rule(
    String name,
    Kind kind,
    @Nullable EventType type,
    Over over,
    int weeks,
    double value,
    Break.@Nullable Kind breaks,
    int least,
    @Nullable String actor,
    @Nullable String place) {
  /** What it looks for. */
  public enum Kind {
    SURGE,
    TREND,
    ROLLING_MAX,
    DEVIATIONS,
    BREAK
  }

  /** What has a series of its own. */
  public enum Over {
    PAIR,
    ACTOR,
    TARGET,
    PLACE,
    COUNTRY,
    ALL
  }

  /** In plain English, with its numbers. */
  public String words() {
    String what = type == null ? "happenings" : type.name();
    int days = 7 * weeks;
    return switch (kind) {
      case SURGE ->
          text(
              "forecast P(%s in %d days ≥ max(%d, 1.5 × usual + 1)) ≥ %.2f",
              what, days, least, value);
      case TREND ->
          text(
              "%s in %d days ≥ %.1f × the usual of the year before, at least %d",
              what, days, value, least);
      case ROLLING_MAX ->
          text(
              "%s in %d days > the most in any as many of the %.0f weeks before, at least %d",
              what, days, value, least);
      case DEVIATIONS ->
          text(
              "%s in %d days > mean + %.1f deviations of the year before, at least %d",
              what, days, value, least);
      case BREAK -> text("%s in %d days", breaks == null ? "break" : breaks.words(), days);
    };
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
