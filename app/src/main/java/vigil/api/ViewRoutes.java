package vigil.api;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.record.EventCard;
import vigil.record.FacetField;
import vigil.record.Filter;
import vigil.record.Place;
import vigil.record.Store;
import vigil.record.TimelineView;
import vigil.record.Views;

/** What many events come to: facets, timeline, map, network; and what to look at first. */
final class ViewRoutes {
  private static final int USUAL_TOP = 12;
  private static final int MOST_TOP = 100;
  private static final int MOST_POINTS = 20_000;
  private static final int USUAL_NODES = 200;
  private static final int MOST_NODES = 5_000;
  private static final Set<FacetField> LANES =
      Set.of(FacetField.TYPE, FacetField.STATUS, FacetField.ACTOR, FacetField.PLACE);

  private final Answers answers;

  ViewRoutes(Answers answers) {
    this.answers = answers;
  }

  void facets(Context ctx) {
    answers.remembered(ctx, facets(ctx.queryParamMap()));
  }

  static Answers.Question facets(Map<String, List<String>> parameters) {
    Asked asked = Asked.filtered(parameters, "fields", "top");
    List<FacetField> fields = fields(asked);
    int top = asked.number("top", USUAL_TOP, 1, MOST_TOP);
    return store -> {
      Filter filter = asked.filter(store);
      Map<String, Object> facets = new LinkedHashMap<>();
      fields.forEach(field -> facets.put(field.label(), store.views().facet(filter, field, top)));
      return facets;
    };
  }

  private static List<FacetField> fields(Asked asked) {
    String names = asked.text("fields");
    return names == null
        ? List.of(FacetField.values())
        : Arrays.stream(names.split(",")).map(ViewRoutes::field).distinct().toList();
  }

  private static FacetField field(String name) {
    try {
      return FacetField.valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String known =
          Arrays.stream(FacetField.values())
              .map(FacetField::label)
              .collect(Collectors.joining(", "));
      throw ProblemException.request("'fields' are some of " + known + ", and not '" + name + "'");
    }
  }

  void timeline(Context ctx) {
    answers.remembered(ctx, timeline(ctx.queryParamMap()));
  }

  static Answers.Question timeline(Map<String, List<String>> parameters) {
    Asked asked = Asked.filtered(parameters, "by", "lanes", "top");
    TimelineView.Step step =
        "auto".equals(asked.text("by")) ? null : asked.constant("by", TimelineView.Step.class);
    FacetField lanes = lanes(asked);
    int top = asked.number("top", USUAL_TOP, 1, MOST_TOP);
    return store -> store.views().timeline(asked.filter(store), step, lanes, top);
  }

  private static @Nullable FacetField lanes(Asked asked) {
    String lanes = asked.text("lanes");
    if (lanes == null || lanes.equals("none")) {
      return null;
    }
    FacetField field = asked.constant("lanes", FacetField.class);
    if (!LANES.contains(field)) {
      throw ProblemException.request("'lanes' is type, status, actor, place or none");
    }
    return field;
  }

  void map(Context ctx) {
    answers.remembered(ctx, map(ctx.queryParamMap()));
  }

  static Answers.Question map(Map<String, List<String>> parameters) {
    Asked asked = Asked.filtered(parameters, "limit");
    int limit = asked.number("limit", MOST_POINTS, 1, MOST_POINTS);
    return store -> store.views().map(asked.filter(store), limit);
  }

  void network(Context ctx) {
    answers.remembered(ctx, network(ctx.queryParamMap()));
  }

  static Answers.Question network(Map<String, List<String>> parameters) {
    Asked asked = Asked.filtered(parameters, "around", "depth", "ties", "limit");
    int depth = asked.number("depth", 1, 1, 2);
    int limit = asked.number("limit", USUAL_NODES, 1, MOST_NODES);
    boolean ties = asked.flag("ties");
    return store ->
        store.views().network(asked.filter(store), asked.text("around"), depth, ties, limit);
  }

  /** Places of which the name, the province or the country has the words; the most events first. */
  void places(Context ctx) {
    Asked asked = Asked.plain(ctx, "q", "limit", "as_of");
    answers.remembered(
        ctx,
        store -> {
          Filter filter = Filter.ALL.asOf(asked.asOf(store)).withPlace(asked.text("q"));
          var map = store.views().map(filter, asked.limit());
          return new Page<>(map.points(), map.points().size() + map.cut(), null);
        });
  }

  /** What nobody has decided about; behind it the decisions that must be made anew. */
  void review(Context ctx) {
    answers.remembered(ctx, review(ctx.queryParamMap()));
  }

  static Answers.Question review(Map<String, List<String>> parameters) {
    Asked asked = Asked.filtered(parameters, "limit", "cursor");
    return store -> queue(asked, store);
  }

  /** The queue, with how many decisions are open. */
  private record Queue(List<EventItem> items, long total, @Nullable String next, List<?> open) {}

  private static Queue queue(Asked asked, Store store) {
    Filter filter = asked.filter(store).reviewed(null);
    Place after = asked.after();
    int skip = after == null ? 0 : Math.toIntExact(Math.max(0, after.row()));
    Views views = store.views();
    List<EventCard> cards = views.review(filter.limitedTo(skip, asked.limit()));
    long total = views.countEvents(filter.reviewed(vigil.record.ReviewState.MACHINE));
    boolean more = !cards.isEmpty() && skip + cards.size() < total;
    return new Queue(
        cards.stream().map(EventItem::of).toList(),
        total,
        more ? Asked.cursor(new Place(0, skip + cards.size())) : null,
        store.corrections(null, true, filter.asOf()));
  }
}
