package vigil.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import vigil.document.Document;
import vigil.document.Span;
import vigil.event.Contradictions;
import vigil.event.Event;
import vigil.event.Loaded;
import vigil.event.Perpetrators;
import vigil.event.ReportRecord;
import vigil.event.Retelling;
import vigil.event.Slant;
import vigil.event.Tie;
import vigil.event.Toll;
import vigil.plover.Context;
import vigil.plover.Mode;

/**
 * The record as JSON: every field, in the order of the record's published form, absent knowledge as
 * null or an empty list.
 */
public final class RecordJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final PartJson parts;

  private RecordJson(JsonGenerator json) {
    this.json = json;
    this.parts = new PartJson(json);
  }

  /** One line, without its end. */
  public static String line(ReportRecord report) {
    return write(report, false);
  }

  /** Indented by two spaces. */
  static String indented(ReportRecord report) {
    return write(report, true);
  }

  private static String write(ReportRecord report, boolean indented) {
    StringWriter out = new StringWriter(2 * report.document().text().length() + 4096);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      if (hasLoneSurrogate(report.document().text())) {
        json.configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true);
      }
      if (indented) {
        json.setPrettyPrinter(printer());
      }
      new RecordJson(json).report(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static DefaultPrettyPrinter printer() {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return printer;
  }

  /** Half a character cannot be written in UTF-8, but it can be written as an escape. */
  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private void report(ReportRecord report) throws IOException {
    json.writeStartObject();
    document(report.document(), report.sentences());
    json.writeArrayFieldStart("events");
    for (Event event : report.events()) {
      event(event, report);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("ties");
    for (Tie tie : report.ties()) {
      tie(tie);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tolls");
    for (Toll toll : report.tolls()) {
      toll(toll);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("loaded");
    for (Loaded loaded : report.loaded()) {
      loaded(loaded);
    }
    json.writeEndArray();
    parts.slant(Slant.of(report));
    parts.contradictions(Contradictions.of(report));
    json.writeEndObject();
  }

  private void document(Document document, List<Span> sentences) throws IOException {
    json.writeObjectFieldStart("document");
    json.writeStringField("id", document.id());
    json.writeStringField("title", document.title());
    json.writeStringField("url", document.url());
    json.writeStringField("outlet", document.outlet());
    json.writeStringField("language", document.language());
    parts.date("published", document.published());
    parts.constant("published_basis", document.publishedBasis());
    json.writeStringField("text", document.text());
    json.writeArrayFieldStart("sentences");
    for (Span sentence : sentences) {
      parts.pair(sentence);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void event(Event event, ReportRecord report) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", event.id());
    json.writeStringField("type", event.type().name());
    parts.strings("modes", event.modes().stream().map(Mode::label).toList());
    parts.strings("contexts", event.contexts().stream().map(Context::label).toList());
    json.writeNumberField("quad", event.type().quad().number());
    json.writeNumberField("score", event.score());
    parts.constant("status", event.status());
    parts.constant("certainty", event.certainty());
    trigger(event.trigger(), report.document().text());
    parts.evidence("evidence", event.evidence());
    mentions(event.mentions());
    parts.actors("actors", event.actors());
    parts.actors("recipients", event.recipients());
    parts.place(event.place());
    parts.time(event.time());
    parts.counts(event.counts());
    parts.attribution(event.attribution());
    parts.perpetrators(Perpetrators.of(event));
    json.writeNumberField("confidence", rounded(event.confidence()));
    coder(report.coderVersion(), event.rule());
    json.writeEndObject();
  }

  private void trigger(Span span, String text) throws IOException {
    json.writeObjectFieldStart("trigger");
    parts.words(span, span.of(text));
    json.writeEndObject();
  }

  private void mentions(List<Retelling> mentions) throws IOException {
    json.writeArrayFieldStart("mentions");
    for (Retelling mention : mentions) {
      parts.retelling(mention);
    }
    json.writeEndArray();
  }

  private void coder(String version, String rule) throws IOException {
    json.writeObjectFieldStart("coder");
    json.writeStringField("version", version);
    json.writeStringField("rule", rule);
    json.writeEndObject();
  }

  private void tie(Tie tie) throws IOException {
    json.writeStartObject();
    parts.party("from", tie.from());
    parts.constant("relation", tie.relation());
    parts.party("to", tie.to());
    parts.date("from_date", tie.fromDate());
    parts.date("to_date", tie.toDate());
    parts.evidence("evidence", tie.evidence());
    parts.attribution(tie.attribution());
    json.writeEndObject();
  }

  private void toll(Toll toll) throws IOException {
    json.writeStartObject();
    json.writeStringField("side", toll.side());
    parts.constant("kind", toll.kind());
    parts.number("value", toll.value());
    parts.number("low", toll.low());
    parts.number("high", toll.high());
    parts.number("increment", toll.increment());
    json.writeStringField("since", toll.since());
    parts.date("as_of", toll.asOf());
    parts.attribution(toll.attribution());
    parts.evidence("evidence", toll.evidence());
    parts.note(toll.note());
    json.writeEndObject();
  }

  private void loaded(Loaded loaded) throws IOException {
    json.writeStartObject();
    parts.words(loaded.span(), loaded.text());
    json.writeStringField("by", loaded.by());
    json.writeStringField("neutral", loaded.neutral());
    json.writeEndObject();
  }

  /** Three decimals: more would claim what no confidence can, and differ between machines. */
  private static double rounded(double confidence) {
    return Math.round(confidence * 1000) / 1000.0;
  }
}
