package vigil.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vigil.analysis.Baseline;
import vigil.analysis.Breaks;
import vigil.analysis.Forecaster;
import vigil.analysis.Observed;
import vigil.analysis.Observed.Whose;
import vigil.analysis.Pairs;
import vigil.analysis.Rules;
import vigil.analysis.Tempo;
import vigil.analysis.Warnings;
import vigil.export.BreakListing;
import vigil.export.ForecastListing;
import vigil.export.KeptWarningListing;
import vigil.export.Layout;
import vigil.export.Listing;
import vigil.export.TempoListing;
import vigil.export.WarningListing;
import vigil.plover.EventType;
import vigil.record.Filter;
import vigil.record.Store;
import vigil.record.UnknownName;

/**
 * What the past tells of what is usual, and what departs from it; as the commands of the same names
 * tell it. Each item is the JSON line that the command writes.
 */
final class PastRoutes {
  private static final int USUAL_PERIODS = 26;
  private static final int USUAL_DAYS = 28;
  private static final int AHEAD = 7;
  private static final int USUAL_PAIRS = 3;
  private static final int MOST_PAIRS = 10;

  private final Answers answers;

  PastRoutes(Answers answers) {
    this.answers = answers;
  }

  static Asked asked(Context ctx, String... more) {
    List<String> names = new ArrayList<>(List.of("other", "histories"));
    names.addAll(List.of(more));
    return Asked.filtered(ctx, names.toArray(String[]::new));
  }

  static Observed observed(Asked asked, Filter filter, Store store) {
    return Observed.of(store, filter, whose(asked), asked.text("other"));
  }

  private static Whose whose(Asked asked) {
    String which = asked.text("histories");
    return switch (which == null ? "with" : which) {
      case "with" -> Whose.BOTH;
      case "without" -> Whose.RECORD;
      case "only" -> Whose.HISTORIES;
      default -> throw ProblemException.request("'histories' is with, without or only");
    };
  }

  /** The first day that is asked for, else so many before the last that is known. */
  static LocalDate from(Filter filter, Observed observed, int days) {
    LocalDate from = filter.from() == null ? to(observed).minusDays(days - 1L) : filter.from();
    return from.isBefore(observed.first()) ? observed.first() : from;
  }

  static LocalDate to(Observed observed) {
    return observed.end().minusDays(1);
  }

  /** The lines that a listing writes, as JSON. */
  static <T> List<JsonNode> lines(Listing<T> listing, List<T> rows) {
    return rows.stream().map(row -> Json.read(listing.one(row))).toList();
  }

  static <T> Map<String, Object> items(Listing<T> listing, List<T> rows) {
    return Map.of("items", lines(listing, rows));
  }

  /**
   * Nothing, where nothing in the store bears a name that is asked for; it is noted, with near
   * ones.
   */
  static Map<String, Object> items(
      Asked asked,
      Filter filter,
      Store store,
      Observed observed,
      Supplier<Map<String, Object>> items) {
    List<UnknownName> unknown =
        observed.happenings().isEmpty()
            ? store.past().unknown(filter, asked.text("other"))
            : List.of();
    if (unknown.isEmpty()) {
      return items.get();
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", List.of());
    answer.put("notes", unknown.stream().map(UnknownName::words).toList());
    return answer;
  }

  void tempo(Context ctx) {
    Asked asked = asked(ctx, "by");
    Tempo.By given = asked.constant("by", Tempo.By.class);
    Tempo.By by = given == null ? Tempo.By.WEEK : given;
    int days = USUAL_PERIODS * (by == Tempo.By.DAY ? 1 : by == Tempo.By.WEEK ? 7 : 31);
    answers.remembered(
        ctx,
        store -> {
          Filter filter = asked.filter(store);
          Observed observed = observed(asked, filter, store);
          return items(
              asked,
              filter,
              store,
              observed,
              () ->
                  tempo(
                      observed,
                      Tempo.of(observed, by, from(filter, observed, days), to(observed))));
        });
  }

  private static Map<String, Object> tempo(Observed observed, List<Tempo> rows) {
    Map<String, Object> answer =
        new LinkedHashMap<>(items(TempoListing.of(Listing.Form.JSONL), rows));
    Baseline ahead =
        Baseline.of(
            observed.series(), observed.coverage(), observed.first(), observed.end(), AHEAD);
    answer.put("expected", ahead.enough() ? Expected.of(ahead) : null);
    return answer;
  }

  /** What the past lets expect of some days, as JSON names it. */
  private record Expected(LocalDate from, int days, double mean, int low, int high, String words) {
    static Expected of(Baseline ahead) {
      return new Expected(
          ahead.from(),
          ahead.days(),
          ahead.expected().mean(),
          ahead.low(),
          ahead.high(),
          ahead.words());
    }
  }

  void breaks(Context ctx) {
    Asked asked = asked(ctx);
    answers.remembered(
        ctx,
        store -> {
          Filter filter = asked.filter(store);
          Observed observed = observed(asked, filter, store);
          return items(
              asked,
              filter,
              store,
              observed,
              () ->
                  items(
                      BreakListing.of(Listing.Form.JSONL, Layout.PLAIN),
                      Breaks.find(observed, from(filter, observed, USUAL_DAYS), to(observed))));
        });
  }

  void forecast(Context ctx) {
    Asked asked = asked(ctx, "pairs");
    int pairs = asked.number("pairs", USUAL_PAIRS, 1, MOST_PAIRS);
    answers.remembered(
        ctx,
        store -> {
          Filter filter = asked.filter(store);
          Filter everything = Filter.ALL.between(null, filter.to()).asOf(filter.asOf());
          Observed all = Observed.of(store, everything, whose(asked), null);
          Observed some = observed(asked, filter, store);
          String place = filter.place();
          return items(
              asked,
              filter,
              store,
              some,
              () ->
                  items(
                      ForecastListing.of(Listing.Form.JSONL, Layout.PLAIN),
                      place == null
                          ? Forecaster.forecast(
                              all, Pairs.busiest(some.happenings(), EventType.ASSAULT, pairs))
                          : Forecaster.forecast(all, place, some)));
        });
  }

  /** What the rules that are switched on see now; behind it the warnings that the store keeps. */
  void warnings(Context ctx) {
    Asked asked = asked(ctx);
    answers.remembered(
        ctx,
        store -> {
          Observed observed = observed(asked, asked.filter(store), store);
          List<JsonNode> seen =
              lines(
                  WarningListing.of(Listing.Form.JSONL, Layout.PLAIN),
                  Warnings.of(Rules.of(store), observed));
          seen.forEach(item -> named((ObjectNode) item));
          Map<String, Object> answer = new LinkedHashMap<>();
          answer.put("items", seen);
          answer.put(
              "kept",
              lines(
                  KeptWarningListing.of(Listing.Form.JSONL, Layout.PLAIN),
                  store.warnings().all(false)));
          return answer;
        });
  }

  /** Events by name only: a warning's page leads to each. */
  static void named(ObjectNode warning) {
    ArrayNode names = warning.arrayNode();
    warning.path("events").forEach(event -> names.add(event.path("event").asText()));
    warning.set("events", names);
  }
}
