package vigil.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.record.Store;
import vigil.record.StoreException;

/**
 * The API's questions for those who ask otherwise than by HTTP: the same parameters, the same
 * answers as JSON, nothing that changes anything. What is told by a report has a {@code citation}:
 * where it stands, who published it and when, and the words that it rests on. For many threads.
 */
public final class Questions {
  private final Stores stores;

  /** Questions about a store. */
  public Questions(Stores stores) {
    this.stores = stores;
  }

  /** What can be asked. */
  public enum Question {
    SEARCH,
    EVENTS,
    REPORT,
    INCIDENTS,
    INCIDENT,
    ACTORS,
    STATS
  }

  /** An answer, or what is wrong with the question. */
  public record Answer(String json, boolean isProblem) {}

  /**
   * Answers a question with parameters as the API has them; {@code id} names one report or
   * incident.
   */
  public Answer ask(Question question, Map<String, String> parameters) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    parameters.forEach((name, value) -> all.put(name, List.of(value)));
    try {
      return new Answer(stores.read(store -> answer(question, all, store)).toString(), false);
    } catch (ProblemException | StoreException e) {
      return new Answer(String.valueOf(e.getMessage()), true);
    }
  }

  private static JsonNode answer(
      Question question, Map<String, List<String>> parameters, Store store) {
    return switch (question) {
      case SEARCH ->
          Json.tree(ReportRoutes.page(Asked.filtered(parameters, "limit", "cursor"), store));
      case EVENTS ->
          cited(Json.tree(EventRoutes.page(Asked.filtered(parameters, "limit", "cursor"), store)));
      case REPORT -> report(Asked.plain(parameters, "id", "as_of"), store);
      case INCIDENTS ->
          Json.tree(IncidentRoutes.page(Asked.filtered(parameters, "limit", "cursor"), store));
      case INCIDENT -> incident(Asked.plain(parameters, "id", "as_of"), store);
      case ACTORS -> {
        Asked asked = Asked.plain(parameters, "q", "limit");
        yield Json.tree(Map.of("items", store.views().actors(asked.text("q"), asked.limit())));
      }
      case STATS -> Json.tree(store.stats(Asked.plain(parameters, "as_of").asOf(store)));
    };
  }

  private static String id(Asked asked) {
    String id = asked.text("id");
    if (id == null) {
      throw ProblemException.request("say which: 'id'");
    }
    return id;
  }

  private static JsonNode report(Asked asked, Store store) {
    JsonNode report = ReportRoutes.report(store, id(asked), asked.asOf(store));
    for (JsonNode event : report.path("record").path("events")) {
      String number = event.path("id").asText();
      String name = report.path("id").asLong() + number.substring(number.indexOf('#'));
      ((ObjectNode) event).put("citation", citation(name, report, event));
    }
    return report;
  }

  private static JsonNode incident(Asked asked, Store store) {
    JsonNode incident = IncidentRoutes.incident(store.incident(id(asked), asked.asOf(store)));
    for (JsonNode source : incident.path("sources")) {
      String words = source.path("evidence").asText();
      ((ObjectNode) source).put("citation", citation(source.path("event").asText(), source, words));
    }
    return incident;
  }

  private static JsonNode cited(JsonNode page) {
    for (JsonNode event : (ArrayNode) page.path("items")) {
      ((ObjectNode) event).put("citation", citation(event.path("id").asText(), event, event));
    }
    return page;
  }

  private static String citation(String name, JsonNode report, JsonNode event) {
    return citation(name, report, event.path("evidence").path("text").asText());
  }

  private static String citation(String name, JsonNode report, String words) {
    StringBuilder citation = new StringBuilder(name);
    for (String field : List.of("outlet", "published", "url")) {
      String value = report.path(field).asText("");
      if (!report.path(field).isNull() && !value.isEmpty()) {
        citation.append(", ").append(value);
      }
    }
    return citation.append(": “").append(words).append('”').toString();
  }
}
