package vigil.lab.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.data.DataException;
import vigil.document.Document;
import vigil.document.Span;
import vigil.event.Tie;
import vigil.mention.Quantity;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * One line of {@code events.jsonl}. Its offsets count code points; what is read counts UTF-16
 * units.
 *
 * @param where file and line, for complaints
 */
record GoldLine(String where, JsonNode json) {

  /** The report's name. */
  String report() {
    JsonNode name = json.path("report");
    if (!name.isTextual() || name.asText().isBlank()) {
      throw error("no name of a report");
    }
    return name.asText();
  }

  GoldReport read(Document document) {
    List<GoldMention> mentions = new ArrayList<>();
    for (JsonNode mention : json.path("mentions")) {
      mentions.add(mention(mention, document.text()));
    }
    return new GoldReport(document, mentions, ties(document.text()));
  }

  private List<GoldTie> ties(String text) {
    List<GoldTie> ties = new ArrayList<>();
    for (JsonNode tie : json.path("ties")) {
      Span from = span(tie.path("from"), text);
      Span to = span(tie.path("to"), text);
      ties.add(new GoldTie(from, constant(tie, "relation", Tie.Relation.class), to));
    }
    return ties;
  }

  private GoldMention mention(JsonNode json, String text) {
    EventType type = constant(json, "type", EventType.class);
    return new GoldMention(
        span(json.path("trigger"), text),
        json.path("event").asText(),
        type,
        modes(json.path("modes"), type),
        constant(json, "status", Status.class),
        constant(json.path("speaker"), "kind", SpeakerKind.class),
        roles(json, text),
        counts(json.path("counts"), text));
  }

  private List<GoldCount> counts(JsonNode json, String text) {
    List<GoldCount> counts = new ArrayList<>();
    for (JsonNode count : json) {
      boolean told = count.path("low").isNumber() || count.path("high").isNumber();
      if (told && count.path("kind").isTextual()) {
        counts.add(
            new GoldCount(
                span(count, text),
                constant(count, "kind", Quantity.Kind.class),
                number(count.path("low")),
                number(count.path("high")),
                count.path("cumulative").asBoolean()));
      }
    }
    return counts;
  }

  private static @Nullable Integer number(JsonNode json) {
    return json.canConvertToInt() ? json.asInt() : null;
  }

  private Set<Mode> modes(JsonNode labels, EventType type) {
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    for (JsonNode label : labels) {
      String name = label.asText();
      modes.add(
          Mode.of(type, name).orElseThrow(() -> error("'" + name + "' is no mode of " + type)));
    }
    return modes;
  }

  private Map<RoleKind, List<Span>> roles(JsonNode json, String text) {
    Map<RoleKind, List<Span>> roles = new EnumMap<>(RoleKind.class);
    roles.put(RoleKind.ACTOR, spans(json.path("actors"), text));
    roles.put(RoleKind.RECIPIENT, spans(json.path("recipients"), text));
    roles.put(RoleKind.PLACE, spans(json.path("place"), text));
    roles.put(RoleKind.TIME, spans(json.path("time"), text));
    roles.put(RoleKind.COUNT, spans(json.path("counts"), text));
    roles.put(RoleKind.SOURCE, spans(json.path("speaker").path("source"), text));
    roles.put(RoleKind.CUE, spans(json.path("speaker").path("cue"), text));
    return roles;
  }

  /** Of a list of phrases, of one phrase, or none where there is null. */
  private List<Span> spans(JsonNode phrases, String text) {
    List<Span> spans = new ArrayList<>();
    if (phrases.isArray()) {
      phrases.forEach(phrase -> spans.add(span(phrase, text)));
    } else if (phrases.isObject()) {
      spans.add(span(phrases, text));
    }
    return spans;
  }

  private Span span(JsonNode phrase, String text) {
    JsonNode span = phrase.path("span");
    try {
      int start = text.offsetByCodePoints(0, span.path(0).asInt(-1));
      int end = text.offsetByCodePoints(0, span.path(1).asInt(-1));
      Span units = new Span(start, end);
      String words = phrase.path("text").asText(units.of(text));
      if (!words.equals(units.of(text))) {
        throw error("'" + words + "' does not stand at " + span);
      }
      return units;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw error("no span in the text: " + span);
    }
  }

  private <T extends Enum<T>> T constant(JsonNode json, String field, Class<T> type) {
    String value = json.path(field).asText();
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw error("'" + value + "' is no " + field);
    }
  }

  private DataException error(String message) {
    return new DataException(where + ": " + message);
  }
}
