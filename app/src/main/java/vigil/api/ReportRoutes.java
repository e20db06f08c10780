package vigil.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.export.CorrectedJson;
import vigil.record.Difference;
import vigil.record.EventLine;
import vigil.record.Filter;
import vigil.record.Hit;
import vigil.record.LogLine;
import vigil.record.Place;
import vigil.record.ReportPage;
import vigil.record.Store;

/** Questions about reports. */
final class ReportRoutes {
  private final Answers answers;

  ReportRoutes(Answers answers) {
    this.answers = answers;
  }

  void list(Context ctx) {
    Asked asked = Asked.filtered(ctx, "limit", "cursor");
    answers.answer(ctx, store -> page(asked, store));
  }

  static Page<ReportItem> page(Asked asked, Store store) {
    Filter filter = asked.filter(store);
    return filter.words() == null ? latest(asked, filter, store) : best(asked, filter, store);
  }

  private static Page<ReportItem> latest(Asked asked, Filter filter, Store store) {
    int limit = asked.limit();
    List<Hit> hits = store.views().latest(filter, asked.after(), limit);
    Hit last = hits.size() < limit ? null : hits.get(limit - 1);
    String next = last == null ? null : Asked.cursor(Place.of(last));
    return page(hits, store.views().countReports(filter), next);
  }

  /** By words the best first: the place in the order is a number. */
  private static Page<ReportItem> best(Asked asked, Filter filter, Store store) {
    int limit = asked.limit();
    Place after = asked.after();
    int skip = after == null ? 0 : Math.toIntExact(Math.max(0, after.row()));
    List<Hit> hits = store.search(filter.limitedTo(skip, limit));
    long total = store.views().countReports(filter);
    boolean more = skip + hits.size() < total && !hits.isEmpty();
    return page(hits, total, more ? Asked.cursor(new Place(0, skip + hits.size())) : null);
  }

  private static Page<ReportItem> page(List<Hit> hits, long total, @Nullable String next) {
    return new Page<>(hits.stream().map(ReportItem::of).toList(), total, next);
  }

  void one(Context ctx) {
    Asked asked = Asked.plain(ctx, "as_of");
    String id = ctx.pathParam("id");
    answers.answer(ctx, store -> report(store, id, asked.asOf(store)));
  }

  private record VersionItem(long id, int version, @Nullable LocalDate published, boolean current) {
    static VersionItem of(ReportPage.Version version) {
      return new VersionItem(
          version.report(), version.number(), version.published(), version.latest());
    }
  }

  private record CopyItem(
      long id,
      @Nullable String outlet,
      @Nullable String url,
      @Nullable LocalDate published,
      @Nullable Double likeness) {
    static CopyItem of(ReportPage.Copy copy) {
      return new CopyItem(
          copy.report(), copy.outlet(), copy.url(), copy.published(), copy.likeness());
    }
  }

  static JsonNode report(Store store, String id, long asOf) {
    ReportPage page = store.report(id, asOf);
    ObjectNode report = (ObjectNode) Json.tree(ReportItem.of(store.views().hit(id, asOf)));
    report.put("name", page.name()).put("document", page.document());
    report.put("coder", page.coder()).put("text", page.text());
    report.set("version_list", Json.tree(page.versions().stream().map(VersionItem::of).toList()));
    report.set("copy_list", Json.tree(page.copies().stream().map(CopyItem::of).toList()));
    report.set("record", Json.read(CorrectedJson.line(store.views().record(id, asOf))));
    report.set("decisions", Json.tree(store.corrections(page.report(), false, asOf)));
    return report;
  }

  /** An event that is told otherwise, and how. */
  private record ChangedItem(String before, String after, List<Difference.Field> fields) {}

  void difference(Context ctx) {
    Asked asked = Asked.plain(ctx, "as_of");
    answers.answer(
        ctx,
        store -> {
          long asOf = asked.asOf(store);
          long before = store.report(ctx.pathParam("id"), asOf).report();
          long after = store.report(ctx.pathParam("other"), asOf).report();
          return told(before, after, store.difference(before, after, asOf));
        });
  }

  private static Map<String, Object> told(long before, long after, Difference difference) {
    return Map.of(
        "before",
        before,
        "after",
        after,
        "added",
        difference.added().stream().map(ReportRoutes::line).toList(),
        "gone",
        difference.gone().stream().map(ReportRoutes::line).toList(),
        "changed",
        difference.changed().stream()
            .map(
                one ->
                    new ChangedItem(
                        one.before().reference(), one.after().reference(), one.fields()))
            .toList());
  }

  /** An event in short. */
  private record LineItem(
      String id,
      String type,
      String status,
      List<EventLine.Party> actors,
      List<EventLine.Party> recipients,
      EventLine.@Nullable Spot place,
      @Nullable LocalDate day,
      String evidence) {}

  private static LineItem line(EventLine event) {
    return new LineItem(
        event.reference(),
        event.type(),
        event.status(),
        event.actors(),
        event.recipients(),
        event.place(),
        event.day(),
        event.evidence());
  }

  void log(Context ctx) {
    Asked.plain(ctx);
    answers.answer(
        ctx,
        store -> {
          long report = store.report(ctx.pathParam("id"), Long.MAX_VALUE).report();
          return Map.of("items", store.history(report));
        });
  }

  /** The whole log, in order: who did what, when. */
  void wholeLog(Context ctx) {
    Asked asked = Asked.plain(ctx, "limit", "cursor");
    answers.answer(
        ctx,
        store -> {
          Place after = asked.after();
          int limit = asked.limit();
          List<LogLine> lines = store.views().log(after == null ? 0 : after.row(), limit);
          String next =
              lines.size() < limit
                  ? null
                  : Asked.cursor(new Place(0, lines.get(limit - 1).entry()));
          return new Page<>(lines, store.head(), next);
        });
  }
}
