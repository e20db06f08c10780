package vigil.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vigil.analysis.Network;
import vigil.analysis.Observed;
import vigil.export.KeptWarningListing;
import vigil.export.Listing;
import vigil.export.NetworkListing;
import vigil.export.SituationMaker;
import vigil.record.Briefs;
import vigil.record.Filter;
import vigil.record.Store;

/** What a period comes to: networks and a brief; and the kept warnings as feeds. */
final class SituationRoutes {
  private static final int USUAL_DAYS = 28;
  private static final int USUAL_NETWORK = 91;
  private static final int TOLLS = 60;

  private final Answers answers;

  SituationRoutes(Answers answers) {
    this.answers = answers;
  }

  void networks(Context ctx) {
    Asked asked = PastRoutes.asked(ctx);
    answers.remembered(
        ctx,
        store -> {
          Filter filter = asked.filter(store);
          Observed observed = PastRoutes.observed(asked, filter, store);
          LocalDate from = PastRoutes.from(filter, observed, USUAL_NETWORK);
          return PastRoutes.items(
              asked,
              filter,
              store,
              observed,
              () ->
                  PastRoutes.items(
                      NetworkListing.of(Listing.Form.JSONL, 0),
                      Network.of(observed, from, PastRoutes.to(observed))));
        });
  }

  void brief(Context ctx) {
    Asked asked = PastRoutes.asked(ctx, "since");
    answers.remembered(
        ctx,
        store -> {
          Filter filter = asked.filter(store).limitedTo(0, 0);
          Observed observed = PastRoutes.observed(asked, filter, store);
          LocalDate from = PastRoutes.from(filter, observed, USUAL_DAYS);
          LocalDate to = PastRoutes.to(observed);
          Filter days = filter.between(from, to);
          return SituationMaker.of(
              new SituationMaker.Asked(
                  SituationMaker.about(filter.actor(), asked.text("other"), filter.place()),
                  from,
                  to,
                  observed,
                  store.incidents(days),
                  former(asked, days, store),
                  store.views().tolls(days, null, null, TOLLS),
                  Math.min(filter.asOf(), store.head())));
        });
  }

  /** What an earlier report knew: the last one that was kept, or as of an entry or a day. */
  private static SituationMaker.@Nullable Former former(Asked asked, Filter days, Store store) {
    String since = asked.text("since");
    if (since == null) {
      return null;
    }
    Long entry = entry(since, asked, days, store);
    return entry == null
        ? null
        : new SituationMaker.Former(
            entry, store.incidents(days.asOf(entry)), store.incidents(days));
  }

  private static @Nullable Long entry(String since, Asked asked, Filter days, Store store) {
    try {
      String question =
          Briefs.question(days, "other", asked.text("other"), "histories", asked.text("histories"));
      return since.equals("last")
          ? store.briefs().last(question).map(Briefs.Brief::known).orElse(null)
          : Long.valueOf(store.entryOf(since));
    } catch (DateTimeParseException e) {
      throw ProblemException.request("'since' is last, an entry of the log or a day");
    }
  }

  /** The kept warnings as a feed of Atom's. */
  void atom(Context ctx) {
    Asked.plain(ctx);
    String feed = answers.read(store -> KeptWarningListing.atom(store.warnings().all(false)));
    ctx.contentType("application/atom+xml; charset=utf-8");
    ctx.result(feed);
  }

  /** The kept warnings as a JSON Feed. */
  void feed(Context ctx) {
    Asked.plain(ctx);
    String feed = answers.read(store -> KeptWarningListing.jsonFeed(store.warnings().all(false)));
    ctx.contentType("application/feed+json; charset=utf-8");
    ctx.result(feed);
  }
}
