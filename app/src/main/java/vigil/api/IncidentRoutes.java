package vigil.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.incident.Fact;
import vigil.incident.Incident;
import vigil.incident.Source;
import vigil.incident.Witness;
import vigil.record.Filter;
import vigil.record.IncidentOrder;
import vigil.record.Place;
import vigil.record.Store;

/** Questions about happenings, and what persons decide about them. */
final class IncidentRoutes {
  private static final int LONGEST_REASON = 2_000;
  private static final int MOST_EVENTS = 200;

  private final Answers answers;
  private final Stores stores;

  IncidentRoutes(Answers answers, Stores stores) {
    this.answers = answers;
    this.stores = stores;
  }

  void list(Context ctx) {
    answers.remembered(ctx, list(ctx.queryParamMap()));
  }

  static Answers.Question list(Map<String, List<String>> parameters) {
    Asked asked = Asked.filtered(parameters, "limit", "cursor", "sort");
    return store -> page(asked, store);
  }

  static Page<IncidentItem> page(Asked asked, Store store) {
    Filter filter = asked.filter(store);
    Place after = asked.after();
    int skip = after == null ? 0 : Math.toIntExact(Math.max(0, after.row()));
    int limit = asked.limit();
    List<Incident> incidents = store.incidents(filter.limitedTo(skip, limit), 1, order(asked));
    String next =
        incidents.size() < limit ? null : Asked.cursor(new Place(0, skip + incidents.size()));
    return new Page<>(
        incidents.stream().map(IncidentItem::of).toList(),
        store.views().countIncidents(filter),
        next);
  }

  private static IncidentOrder order(Asked asked) {
    IncidentOrder order = asked.constant("sort", IncidentOrder.class);
    return order == null ? IncidentOrder.LATEST : order;
  }

  void one(Context ctx) {
    Asked asked = Asked.plain(ctx, "as_of");
    String id = ctx.pathParam("id");
    answers.answer(ctx, store -> incident(store.incident(id, asked.asOf(store))));
  }

  /** A value and who tells it. */
  private record ValueItem(String text, int origins, List<Source> sources) {}

  private record FactItem(String name, String verdict, List<ValueItem> values) {
    static FactItem of(Fact fact) {
      return new FactItem(
          fact.name(),
          fact.verdict().name().toLowerCase(Locale.ROOT),
          fact.values().stream()
              .map(value -> new ValueItem(value.text(), value.origins(), value.sources()))
              .toList());
    }
  }

  static JsonNode incident(Incident incident) {
    ObjectNode told = (ObjectNode) Json.tree(IncidentItem.of(incident));
    told.put("happened", incident.happened());
    told.set("facts", Json.tree(incident.facts().stream().map(FactItem::of).toList()));
    told.set("sources", Json.tree(incident.witnesses().stream().map(Witness::source).toList()));
    return told;
  }

  // ---- what a person decides

  /** Takes events out, or lets them belong to another happening; answers with what is left. */
  void decide(Context ctx) {
    Asked.plain(ctx);
    JsonNode body = Json.body(ctx);
    Json.knows(body, "action", "events", "with", "why");
    List<String> events = events(body);
    String why = Json.text(body, "why", LONGEST_REASON);
    if (why == null) {
      throw ProblemException.request("say 'why', for those who come after");
    }
    String with = Json.text(body, "with", LONGEST_REASON);
    String who = Caller.of(ctx).name();
    String id = ctx.pathParam("id");
    JsonNode answer =
        stores.write(
            store -> {
              store.incident(id, Long.MAX_VALUE); // it must be there
              decide(store, body.path("action").asText(), events, with, id, who, why);
              return incident(store.incident(events.get(0), Long.MAX_VALUE));
            });
    Answers.write(ctx, Json.bytes(answer));
  }

  private static void decide(
      Store store,
      String action,
      List<String> events,
      @Nullable String with,
      String id,
      String who,
      String why) {
    switch (action) {
      case "split" -> store.split(events, who, why);
      case "join" -> events.forEach(event -> store.join(event, with == null ? id : with, who, why));
      default -> throw ProblemException.request("'action' is split or join");
    }
  }

  private static List<String> events(JsonNode body) {
    List<String> events = new ArrayList<>();
    body.path("events").forEach(one -> events.add(one.isTextual() ? one.asText() : "?"));
    if (events.isEmpty() || events.size() > MOST_EVENTS || events.contains("?")) {
      throw ProblemException.request("'events' is a list of names such as 12#e3");
    }
    return events;
  }
}
