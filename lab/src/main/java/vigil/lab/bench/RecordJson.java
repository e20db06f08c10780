package vigil.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vigil.document.Span;
import vigil.event.Event;
import vigil.event.Evidence;
import vigil.event.ReportRecord;
import vigil.mention.Actor;

/** A record's events as one line of JSON. */
final class RecordJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordJson() {}

  static String line(ReportRecord record) {
    ObjectNode json = JSON.createObjectNode();
    ArrayNode events = json.putArray("events");
    record.events().forEach(event -> events.add(event(event, record.document().text())));
    return json.toString();
  }

  private static ObjectNode event(Event event, String text) {
    ObjectNode json = JSON.createObjectNode();
    json.put("type", event.type().name());
    json.put("status", event.status().name().toLowerCase(java.util.Locale.ROOT));
    span(json.putObject("trigger"), event.trigger()).put("text", event.trigger().of(text));
    ArrayNode mentions = json.putArray("mentions");
    event.mentions().stream().map(Evidence::span).forEach(s -> span(mentions.addObject(), s));
    actors(json.putArray("actors"), event.actors());
    actors(json.putArray("recipients"), event.recipients());
    return json;
  }

  private static void actors(ArrayNode json, List<Actor> actors) {
    actors.forEach(actor -> span(json.addObject(), actor.span()).put("name", actor.name()));
  }

  private static ObjectNode span(ObjectNode json, Span span) {
    json.putArray("span").add(span.start()).add(span.end());
    return json;
  }
}
