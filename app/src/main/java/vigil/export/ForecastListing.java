package vigil.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vigil.analysis.Forecast;
import vigil.analysis.Naive;
import vigil.analysis.NegativeBinomial;
import vigil.analysis.Score;
import vigil.export.Run.Look;
import vigil.plover.Quad;
import vigil.record.Happening;

/** Forecasts, one after the other, each beside naive ones and its score. */
public final class ForecastListing {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;
  private static final int REASONS = 4;
  private static final int SHORTEST = 7;

  private ForecastListing() {}

  /** The listing of a form; only that for the eye regards the layout. */
  public static Listing<Forecast> of(Listing.Form form, Layout layout) {
    return switch (form) {
      case TEXT -> forecast -> text(forecast, layout);
      case JSONL -> ForecastListing::json;
      case CSV -> new Csv();
    };
  }

  private static String text(Forecast forecast, Layout layout) {
    StringBuilder out = new StringBuilder();
    if (forecast.days() == SHORTEST) {
      Run.Line head = new Run.Line().add(Look.NAME, Quotes.plain(forecast.pair().toString()));
      new Paragraph(out, layout, Quad.MATERIAL_CONFLICT, 0, 0)
          .add(head.faint("  attacks from " + forecast.from()).runs());
      forecast.recent().stream()
          .skip(Math.max(0, forecast.recent().size() - 3))
          .forEach(h -> line(out, layout, HappeningText.line(h)));
    }
    out.append(
        String.format(Locale.ROOT, "  %2d days  %s%n", forecast.days(), numbers(forecast.ours())));
    forecast.naive().forEach((n, counts) -> out.append(naive(n, counts)));
    line(out, layout, new Run.Line().faint(reasons(forecast)).runs());
    line(out, layout, new Run.Line().faint(track(forecast)).runs());
    return out.toString();
  }

  private static void line(StringBuilder out, Layout layout, List<Run> runs) {
    out.append("           ");
    new Paragraph(out, layout, Quad.MATERIAL_CONFLICT, 11, 11).add(runs);
  }

  private static String numbers(NegativeBinomial counts) {
    return String.format(
        Locale.ROOT,
        "%.2f expected, %d to %d (90 %%), at least one %.0f %%",
        counts.mean(),
        counts.quantile(LOW),
        counts.quantile(HIGH),
        100 * counts.atLeast(1));
  }

  private static String naive(Naive naive, NegativeBinomial counts) {
    return String.format(
        Locale.ROOT,
        "           %-12s %.2f expected, at least one %.0f %%%n",
        naive.words() + ":",
        counts.mean(),
        100 * counts.atLeast(1));
  }

  private static String reasons(Forecast forecast) {
    String told =
        forecast.reasons().stream()
            .limit(REASONS)
            .map(r -> String.format(Locale.ROOT, "×%.2f %s", r.times(), r.feature().words()))
            .collect(Collectors.joining("; "));
    return told.isEmpty() ? "the level of the half-year goes on" : "moved by " + told;
  }

  private static String track(Forecast forecast) {
    Forecast.Track track = forecast.score();
    if (track == null) {
      return "no back-test: the past is too short for one, so trust it little";
    }
    double best =
        track.naive().values().stream().mapToDouble(Score::ranked).min().orElse(Double.NaN);
    return String.format(
        Locale.ROOT,
        "back-test from %s, %d forecasts: CRPS %.3f (best naive %.3f), at least one: Brier %.3f"
            + " (climatology %.3f), 90 %% interval held %.0f %%",
        track.from(),
        track.ours().forecasts(),
        track.ours().ranked(),
        best,
        track.ours().brier(),
        track.climatology(),
        100 * track.ours().coverage());
  }

  private static String json(Forecast forecast) {
    JsonLine json = new JsonLine();
    fields(json, forecast);
    return json.end();
  }

  /** What JSON tells of a forecast. */
  static void fields(JsonLine json, Forecast forecast) {
    json.field("source", forecast.pair().source())
        .field("target", forecast.pair().target())
        .field("from", forecast.from())
        .field("days", forecast.days())
        .object("forecast", forecast.ours(), ForecastListing::counts);
    json.object(
        "naive",
        forecast,
        (j, f) -> f.naive().forEach((n, c) -> j.object(key(n), c, ForecastListing::counts)));
    json.list(
            "reasons",
            forecast.reasons(),
            (j, r) -> j.field("feature", r.feature().words()).field("times", rounded(r.times())))
        .object("back_test", forecast.score(), ForecastListing::track)
        .list("events", forecast.recent(), HappeningText::fields);
  }

  private static String key(Naive naive) {
    return naive.name().toLowerCase(Locale.ROOT);
  }

  private static void counts(JsonLine json, NegativeBinomial counts) {
    json.field("mean", rounded(counts.mean()))
        .field("low", counts.quantile(LOW))
        .field("high", counts.quantile(HIGH))
        .field("at_least_one", rounded(counts.atLeast(1)));
  }

  private static void track(JsonLine json, Forecast.Track track) {
    json.field("from", track.from()).object("forecast", track.ours(), ForecastListing::score);
    track.naive().forEach((n, s) -> json.object(key(n), s, ForecastListing::score));
    json.field("climatology_brier", rounded(track.climatology()));
  }

  private static void score(JsonLine json, Score score) {
    json.field("forecasts", score.forecasts())
        .field("log_score", rounded(score.log()))
        .field("crps", rounded(score.ranked()))
        .field("brier", rounded(score.brier()))
        .field("coverage_90", rounded(score.coverage()));
  }

  private static Double rounded(double number) {
    return Math.round(number * 10_000) / 10_000.0;
  }

  private static final class Csv implements Listing<Forecast> {
    @Override
    public String opening() {
      return CsvLine.of(
          "source",
          "target",
          "from",
          "days",
          "mean",
          "low",
          "high",
          "at_least_one",
          "last_period",
          "long_mean",
          "same_season",
          "crps",
          "best_naive_crps",
          "events");
    }

    @Override
    public String one(Forecast forecast) {
      Forecast.Track track = forecast.score();
      NegativeBinomial ours = forecast.ours();
      return CsvLine.of(
          forecast.pair().source(),
          forecast.pair().target(),
          forecast.from(),
          forecast.days(),
          rounded(ours.mean()),
          ours.quantile(LOW),
          ours.quantile(HIGH),
          rounded(ours.atLeast(1)),
          mean(forecast, Naive.LAST_PERIOD),
          mean(forecast, Naive.LONG_MEAN),
          mean(forecast, Naive.SEASONAL),
          track == null ? null : rounded(track.ours().ranked()),
          track == null
              ? null
              : rounded(track.naive().values().stream().mapToDouble(Score::ranked).min().orElse(0)),
          forecast.recent().stream().map(Happening::reference).collect(Collectors.joining("; ")));
    }

    private static Double mean(Forecast forecast, Naive naive) {
      return rounded(forecast.naive().getOrDefault(naive, forecast.ours()).mean());
    }
  }
}
