package vigil.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import vigil.analysis.Network;
import vigil.analysis.Observed;
import vigil.export.KeptWarningListing;
import vigil.export.Listing;
import vigil.export.NetworkListing;
import vigil.export.SituationMaker;
import vigil.record.Filter;

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
              NetworkListing.of(Listing.Form.JSONL, 0),
              Network.of(observed, from, PastRoutes.to(observed)));
        });
  }

  void brief(Context ctx) {
    Asked asked = PastRoutes.asked(ctx);
    answers.remembered(
        ctx,
        store -> {
          Filter filter = asked.filter(store).limitedTo(0, 0);
          Observed observed = PastRoutes.observed(asked, filter, store);
          LocalDate from = PastRoutes.from(filter, observed, USUAL_DAYS);
          LocalDate to = PastRoutes.to(observed);
          Filter days = filter.between(from, to);
          String actor = filter.actor();
          return SituationMaker.of(
              new SituationMaker.Asked(
                  actor == null ? "" : actor,
                  from,
                  to,
                  observed,
                  store.incidents(days),
                  null,
                  store.views().tolls(days, null, null, TOLLS),
                  Math.min(filter.asOf(), store.head())));
        });
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
