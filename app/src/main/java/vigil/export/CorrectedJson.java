package vigil.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;
import vigil.record.Action;
import vigil.record.Correction;
import vigil.record.EventLine;
import vigil.record.KeptRecord;

/**
 * A kept record as a line of JSON, in the record's published form. Where nobody decided anything it
 * is the line that the coder made, to the letter. Else rejected events stand under {@code rejected}
 * instead of {@code events}, and changed ones tell what holds; each has a {@code decision} with
 * who, when, why and, for a change, what was and what is instead.
 */
public final class CorrectedJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CorrectedJson() {}

  /** The line, with its end. */
  public static String line(KeptRecord kept) {
    if (kept.corrections().isEmpty()) {
      return kept.json() + "\n";
    }
    try {
      ObjectNode record = (ObjectNode) JSON.readTree(kept.json());
      correct(record, kept);
      return JSON.writeValueAsString(record) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("report " + kept.report(), e);
    }
  }

  private static void correct(ObjectNode record, KeptRecord kept) {
    Map<String, Correction> decisions = new HashMap<>();
    kept.corrections().forEach(decision -> decisions.put(number(decision.event()), decision));
    ArrayNode events = JSON.createArrayNode();
    ArrayNode rejected = JSON.createArrayNode();
    for (var node : record.withArray("events")) {
      ObjectNode event = (ObjectNode) node;
      Correction decision = decisions.remove(number(event.path("id").asText()));
      boolean goes = decision != null && decision.what() == Action.REJECT;
      if (decision != null) {
        change(event, decision, kept.changed());
      }
      (goes ? rejected : events).add(event);
    }
    carried(record, decisions, kept).forEach(events::add);
    record.set("events", events);
    record.set("rejected", rejected);
  }

  private static String number(String event) {
    return event.substring(event.lastIndexOf("#e") + 2);
  }

  /** Changed events that a later run of the coder no longer tells. */
  private static List<ObjectNode> carried(
      ObjectNode record, Map<String, Correction> left, KeptRecord kept) {
    String document = record.path("document").path("id").asText();
    return left.values().stream()
        .filter(decision -> holding(decision, kept.changed()).findAny().isPresent())
        .map(
            decision -> {
              ObjectNode event = JSON.createObjectNode();
              event.put("id", document + "#e" + number(decision.event()));
              change(event, decision, kept.changed());
              return event;
            })
        .toList();
  }

  private static void change(ObjectNode event, Correction decision, List<EventLine> changed) {
    holding(decision, changed).forEach(line -> put(event, line));
    ObjectNode told = event.putObject("decision");
    told.put("what", what(decision.what()));
    told.put("who", decision.who()).put("when", decision.when()).put("why", decision.why());
    if (decision.what() != Action.REJECT && decision.becomes() != null) {
      fields(told.putObject("was"), decision.was());
      fields(told.putObject("becomes"), decision.becomes());
    }
  }

  /** The event as it stands, where it is not the run's own. */
  private static Stream<EventLine> holding(Correction decision, List<EventLine> changed) {
    return changed.stream().filter(line -> line.reference().equals(decision.event()));
  }

  private static String what(Action decision) {
    return switch (decision) {
      case ACCEPT -> "accepted";
      case PUBLISH -> "published";
      case REJECT -> "rejected";
      default -> "changed";
    };
  }

  private static void fields(ObjectNode into, @Nullable String lines) {
    for (String line : lines == null || lines.isEmpty() ? new String[0] : lines.split("\n")) {
      int equals = line.indexOf('=');
      into.put(line.substring(0, equals), line.substring(equals + 1));
    }
  }

  private static void put(ObjectNode event, EventLine line) {
    event.put("type", line.type());
    event.put("quad", EventType.valueOf(line.type()).quad().number());
    event.put("score", line.score());
    ArrayNode modes = event.putArray("modes");
    line.modes().forEach(modes::add);
    event.put("status", line.status()).put("certainty", line.certainty());
    parties(event, "actors", line.actors());
    parties(event, "recipients", line.recipients());
    place(event, line.place());
    ObjectNode time = event.withObject("/time");
    time.put("from", line.from() == null ? null : line.from().toString());
    time.put("to", line.to() == null ? null : line.to().toString());
    time.put("granularity", line.granularity());
    counts(event, line.counts());
  }

  /** What the machine knew of somebody who is still named stays. */
  private static void parties(ObjectNode event, String field, List<EventLine.Party> parties) {
    Map<String, ObjectNode> former = new HashMap<>();
    event.path(field).forEach(node -> former.put(node.path("name").asText(), (ObjectNode) node));
    ArrayNode now = JSON.createArrayNode();
    for (EventLine.Party party : parties) {
      ObjectNode node = former.getOrDefault(party.name(), JSON.createObjectNode());
      node.put("name", party.name()).put("country", party.country());
      node.put("id", party.id());
      ArrayNode sectors = node.putArray("sectors");
      party.sectors().forEach(sectors::add);
      now.add(node);
    }
    event.set(field, now);
  }

  private static void place(ObjectNode event, EventLine.@Nullable Spot spot) {
    if (spot == null) {
      event.putNull("place");
      return;
    }
    boolean same = spot.name().equals(event.path("place").path("name").asText());
    ObjectNode place = same ? (ObjectNode) event.path("place") : event.putObject("place");
    place.put("name", spot.name()).put("country", spot.country()).put("admin1", spot.admin1());
    place.put("latitude", spot.latitude()).put("longitude", spot.longitude());
    place.put("precision", spot.precision());
  }

  private static void counts(ObjectNode event, List<EventLine.Count> counts) {
    Map<String, ObjectNode> former = new HashMap<>();
    event
        .path("counts")
        .forEach(
            n -> former.put(n.path("kind").asText() + n.path("text").asText(), (ObjectNode) n));
    ArrayNode now = JSON.createArrayNode();
    for (EventLine.Count count : counts) {
      ObjectNode node = former.getOrDefault(count.kind() + count.text(), JSON.createObjectNode());
      node.put("kind", count.kind()).put("low", count.low()).put("high", count.high());
      node.put("best", count.best()).put("text", count.text());
      now.add(node);
    }
    event.set("counts", now);
  }
}
