package vigil.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.export.CorrectedJson;
import vigil.record.Action;
import vigil.record.EventCard;
import vigil.record.EventField;
import vigil.record.Filter;
import vigil.record.KeptRecord;
import vigil.record.ReviewState;
import vigil.record.Store;

/** Questions about events. */
final class EventRoutes {
  private static final List<String> DECISIONS =
      List.of("accept", "publish", "reject", "change", "restore");
  private static final int LONGEST_REASON = 2_000;

  private final Answers answers;
  private final Stores stores;

  EventRoutes(Answers answers, Stores stores) {
    this.answers = answers;
    this.stores = stores;
  }

  void list(Context ctx) {
    Asked asked = Asked.filtered(ctx, "limit", "cursor");
    answers.answer(ctx, store -> page(asked, store));
  }

  static Page<EventItem> page(Asked asked, Store store) {
    Filter filter = asked.filter(store);
    int limit = asked.limit();
    List<EventCard> cards = store.views().cards(filter, asked.after(), limit);
    String next = cards.size() < limit ? null : Asked.cursor(cards.get(limit - 1).place());
    return new Page<>(
        cards.stream().map(EventItem::of).toList(), store.views().countEvents(filter), next);
  }

  /** The event as the record has it, with what was decided; its ETag serves as If-Match. */
  void one(Context ctx) {
    Asked.plain(ctx);
    String event = reference(ctx);
    JsonNode found =
        answers.read(
            store -> {
              String state = store.eventState(event);
              return Answers.isNew(ctx, etag(state))
                  ? event(store, ctx.pathParam("id"), event)
                  : null;
            });
    if (found != null) {
      Answers.write(ctx, Json.bytes(found));
    }
  }

  static String etag(String state) {
    return "\"" + state + "\"";
  }

  /** The event as commands name it. */
  static String reference(Context ctx) {
    return ctx.pathParam("id") + "#" + ctx.pathParam("event");
  }

  static JsonNode event(Store store, String report, String event) {
    KeptRecord kept = store.views().record(report, Long.MAX_VALUE);
    JsonNode record = Json.read(CorrectedJson.line(kept));
    String number = event.substring(event.indexOf('#'));
    for (String list : List.of("events", "rejected")) {
      for (JsonNode one : record.path(list)) {
        if (one.path("id").asText().endsWith(number)) {
          return ((ObjectNode) one).put("report", kept.report()).put("name", event);
        }
      }
    }
    throw ProblemException.missing("report " + report + " tells no event " + event);
  }

  // ---- what a person decides

  /** Writes a decision down, where the event still is what the person saw; answers with it. */
  void decide(Context ctx) {
    Asked.plain(ctx);
    String event = reference(ctx);
    JsonNode body = Json.body(ctx);
    Json.knows(body, "action", "values", "review", "why");
    Action action = action(body);
    ReviewState before = before(body, action);
    Map<EventField, String> values = values(body, action == Action.CHANGE, before != null);
    String why = Json.text(body, "why", LONGEST_REASON);
    if (why == null) {
      throw ProblemException.request("say 'why', for those who come after");
    }
    String expected = expected(ctx);
    String who = Caller.of(ctx).name();
    JsonNode answer =
        stores.write(
            store -> {
              if (before == null) {
                store.decide(event, action, values, who, why, expected);
              } else {
                store.putBack(event, before, values, who, why, expected);
              }
              ctx.header("ETag", etag(store.eventState(event)));
              return event(store, ctx.pathParam("id"), event);
            });
    Answers.write(ctx, Json.bytes(answer));
  }

  private static String expected(Context ctx) {
    String match = ctx.header("If-Match");
    if (match == null) {
      throw new ProblemException(
          428, "Say what you saw", "send If-Match with the ETag of the event that you looked at");
    }
    return match.replace("\"", "").strip();
  }

  private static Action action(JsonNode body) {
    String action = body.path("action").asText();
    if (!DECISIONS.contains(action)) {
      throw ProblemException.request("'action' is one of " + String.join(", ", DECISIONS));
    }
    return Action.valueOf(action.toUpperCase(Locale.ROOT));
  }

  /** Where the review stood before the decision that is taken back; null where all are. */
  private static @Nullable ReviewState before(JsonNode body, Action action) {
    String label = Json.text(body, "review", LONGEST_REASON);
    if (label == null) {
      return null;
    }
    if (action != Action.RESTORE) {
      throw ProblemException.request("'review' is for 'restore' alone");
    }
    return Arrays.stream(ReviewState.values())
        .filter(state -> state.label().equals(label))
        .findFirst()
        .orElseThrow(() -> ProblemException.request("'review' is a state of review"));
  }

  private static Map<EventField, String> values(JsonNode body, boolean needed, boolean possible) {
    JsonNode values = body.path("values");
    boolean given = values.isObject() && !values.isEmpty();
    boolean amiss = !given && !values.isMissingNode() && !values.isEmpty();
    if (amiss || needed && !given || given && !needed && !possible) {
      throw ProblemException.request(
          "'values' is an object of fields for a change, or for 'restore' with 'review'");
    }
    Map<EventField, String> all = new EnumMap<>(EventField.class);
    values.fields().forEachRemaining(one -> all.put(field(one.getKey()), value(one.getValue())));
    return all;
  }

  private static EventField field(String name) {
    return EventField.of(name)
        .orElseThrow(
            () ->
                ProblemException.request(
                    "'"
                        + name
                        + "' is no field; there are "
                        + Arrays.stream(EventField.values())
                            .map(EventField::label)
                            .collect(Collectors.joining(", "))));
  }

  private static String value(JsonNode value) {
    if (!value.isTextual() || value.asText().length() > LONGEST_REASON) {
      throw ProblemException.request("each of 'values' is a text of a sensible length");
    }
    return value.asText();
  }
}
