package vigil.export;

import java.time.LocalDate;
import java.util.Locale;
import vigil.analysis.Baseline;
import vigil.analysis.Coverage;
import vigil.analysis.Observed;
import vigil.analysis.Tempo;
import vigil.analysis.Warning;

/** Counts by period, one after the other. */
public final class TempoListing {
  private TempoListing() {}

  /** The listing of a form. */
  public static Listing<Tempo> of(Listing.Form form) {
    return switch (form) {
      case TEXT -> new Text();
      case JSONL -> TempoListing::json;
      case CSV -> new Csv();
    };
  }

  /** What stands behind the table: what is expected next, and the gaps. */
  public static String after(Observed observed, Baseline ahead) {
    StringBuilder out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "%nnext %d days: %s%n", ahead.days(), ahead.words()));
    LocalDate end = observed.end().minusDays(1);
    Coverage.Gap last = observed.coverage().lastGap(observed.first(), end);
    if (last != null) {
      long days = observed.end().toEpochDay() - observed.first().toEpochDay();
      int gaps = observed.coverage().gapDays(observed.first(), end);
      out.append(String.format(Locale.ROOT, "gaps: %,d of %,d days, lastly ", gaps, days));
      out.append(GapText.of(last)).append(". ").append(Warning.SILENCE).append('\n');
    }
    return out.toString();
  }

  /** For the eye. */
  private static final class Text implements Listing<Tempo> {
    @Override
    public String opening() {
      return "period                  happened  imported  reported  gap days\n";
    }

    @Override
    public String one(Tempo row) {
      String days =
          row.first().equals(row.last()) ? row.first().toString() : row.first() + "–" + row.last();
      return String.format(
          Locale.ROOT,
          "%-22s %9s %9s %9d %9s%n",
          days,
          number(row, row.happenings()),
          number(row, row.imported()),
          row.reported(),
          row.gapDays() == 0 ? "" : String.valueOf(row.gapDays()));
    }

    /** Where nothing came in, nothing is known. */
    private static String number(Tempo row, int number) {
      return row.isGap() ? "?" : String.valueOf(number);
    }
  }

  private static String json(Tempo row) {
    JsonLine json = new JsonLine();
    fields(json, row);
    return json.end();
  }

  /** What JSON tells of a period. */
  static void fields(JsonLine json, Tempo row) {
    json.field("from", row.first())
        .field("to", row.last())
        .field("happenings", row.isGap() ? null : (Object) row.happenings())
        .field("imported", row.isGap() ? null : (Object) row.imported())
        .field("reported", row.reported())
        .field("gap_days", row.gapDays())
        .texts("events", row.references());
  }

  private static final class Csv implements Listing<Tempo> {
    @Override
    public String opening() {
      return CsvLine.of("from", "to", "happenings", "imported", "reported", "gap_days", "events");
    }

    @Override
    public String one(Tempo row) {
      return CsvLine.of(
          row.first(),
          row.last(),
          row.isGap() ? null : (Object) row.happenings(),
          row.isGap() ? null : (Object) row.imported(),
          row.reported(),
          row.gapDays(),
          String.join("; ", row.references()));
    }
  }
}
