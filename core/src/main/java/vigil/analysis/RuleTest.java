package vigil.analysis;

import java.util.Locale;

/**
 * How a rule did on a record's past, week by week.
 *
 * @param weeks how many were looked at
 * @param series how many series
 * @param raised how many warnings there were
 * @param right after how many a surge came within four weeks
 * @param surges how many surges began
 * @param foreseen before how many of them it had warned within six weeks
 * @param lead days from the warning to the surge, in the middle; NaN without any
 */
public record RuleTest(
    int weeks, int series, int raised, int right, int surges, int foreseen, double lead) {
  private static final double MONTH = 30.4 / 7;

  /** The share of warnings after which a surge came. */
  public double precision() {
    return raised == 0 ? Double.NaN : (double) right / raised;
  }

  /** The share of surges that were warned of. */
  public double recall() {
    return surges == 0 ? Double.NaN : (double) foreseen / surges;
  }

  /** Warnings a month after which nothing came. */
  public double falseAMonth() {
    return weeks == 0 ? Double.NaN : (raised - right) / (weeks / MONTH);
  }

  /** In plain English. */
  public String words() {
    return String.format(
        Locale.ROOT,
        "on %d series over %d weeks it warned %s, a surge came after %d (%s); of %s it"
            + " had warned of %d (%s), %s days before in the middle; %.1f false a month",
        series,
        weeks,
        counted(raised, "time"),
        right,
        share(precision()),
        counted(surges, "surge"),
        foreseen,
        share(recall()),
        Double.isNaN(lead) ? "-" : String.valueOf(Math.round(lead)),
        falseAMonth());
  }

  private static String counted(int many, String what) {
    return many + " " + what + (many == 1 ? "" : "s");
  }

  private static String share(double share) {
    return Double.isNaN(share) ? "-" : Math.round(100 * share) + " %";
  }
}
