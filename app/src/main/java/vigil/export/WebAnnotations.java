package vigil.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vigil.record.EventLine;
import vigil.record.WholeEvent;

/**
 * Annotations by the W3C's model, one for each event, as items of a page of JSON-LD. Each leads to
 * the words that show the event in the report's text as Vigil read it, by quotation and by position
 * in characters (Unicode's code points, as the model asks); the report's address, where there is
 * one, is where that text came from.
 */
final class WebAnnotations implements EventText {
  private static final int AROUND = 32;

  private final String version;
  private boolean first = true;

  WebAnnotations(String version) {
    this.version = version;
  }

  @Override
  public String opening() {
    return "{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",{\"vigil\":\"urn:vigil:\"}],\"id\":\"urn:uuid:"
        + Names.of("annotations")
        + "\",\"type\":\"AnnotationPage\",\"items\":[\n";
  }

  @Override
  public String one(WholeEvent event) {
    String line =
        new JsonLine()
            .field("id", "urn:uuid:" + Names.of("annotation", Names.event(event)))
            .field("type", "Annotation")
            .field("motivation", "classifying")
            .field("created", event.report().kept())
            .field("modified", event.since())
            .object("creator", event, this::creator)
            .list("body", bodies(event), WebAnnotations::body)
            .object("target", event, WebAnnotations::target)
            .end();
    String separated = (first ? "" : ",") + line;
    first = false;
    return separated;
  }

  @Override
  public String closing() {
    return "]}\n";
  }

  private void creator(JsonLine json, WholeEvent event) {
    json.field("type", "Software").field("name", "Vigil " + version);
  }

  /** Purpose and words of a body. */
  private static List<Map.Entry<String, String>> bodies(WholeEvent whole) {
    EventLine event = whole.line();
    List<Map.Entry<String, String>> bodies = new ArrayList<>();
    bodies.add(Map.entry("classifying", event.type()));
    event.modes().forEach(mode -> bodies.add(Map.entry("tagging", mode)));
    whole.contexts().forEach(context -> bodies.add(Map.entry("tagging", context)));
    bodies.add(Map.entry("tagging", event.status()));
    bodies.add(Map.entry("describing", Headline.of(event) + "; " + Footnote.notes(whole)));
    return bodies;
  }

  private static void body(JsonLine json, Map.Entry<String, String> body) {
    json.field("type", "TextualBody")
        .field("purpose", body.getKey())
        .field("value", body.getValue())
        .field("language", "en");
  }

  private static void target(JsonLine json, WholeEvent event) {
    json.object("source", event, WebAnnotations::source)
        .list("selector", List.of(true, false), (line, quote) -> selector(line, event, quote));
  }

  private static void source(JsonLine json, WholeEvent event) {
    UUID text = Names.of("text", event.report().document());
    json.field("id", "urn:uuid:" + text)
        .field("type", "Text")
        .field("format", "text/plain")
        .field("label", event.report().document());
    if (event.line().source().url() != null) {
      json.field("via", event.line().source().url());
    }
    json.field("vigil:report", event.report().number())
        .field("vigil:origin", event.report().origin())
        .field("vigil:copy", event.report().isCopy());
  }

  private static void selector(JsonLine json, WholeEvent event, boolean quote) {
    WholeEvent.Passage at = event.passage();
    String text = at.text();
    if (quote) {
      json.field("type", "TextQuoteSelector")
          .field("exact", text.substring(at.start(), at.end()))
          .field("prefix", text.substring(back(text, at.start()), at.start()))
          .field("suffix", text.substring(at.end(), forth(text, at.end())));
    } else {
      json.field("type", "TextPositionSelector")
          .field("start", text.codePointCount(0, at.start()))
          .field("end", text.codePointCount(0, at.end()));
    }
  }

  /** No sign of two units is cut. */
  private static int back(String text, int from) {
    int start = Math.max(0, from - AROUND);
    return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
  }

  private static int forth(String text, int from) {
    int end = Math.min(text.length(), from + AROUND);
    return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }
}
