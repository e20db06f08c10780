package vigil.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import vigil.annotate.Lexicon;
import vigil.annotate.Role;
import vigil.annotate.RoleKind;
import vigil.annotate.Step;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.event.Event;
import vigil.event.Explanation;
import vigil.event.Explanation.Reason;
import vigil.event.Explanation.Told;
import vigil.event.ReportRecord;
import vigil.pipeline.Explained;
import vigil.plover.EventType;
import vigil.plover.Mode;

/** The paths to a report's events as data: one JSON object a report, indented. */
public final class ExplainJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final PartJson parts;
  private final String text;
  private final List<Span> sentences;
  private final TaughtRows taught;
  private final Lexicon lexicon = Lexicon.load();

  private ExplainJson(JsonGenerator json, ReportRecord report, TaughtRows taught) {
    this.json = json;
    this.parts = new PartJson(json);
    this.text = report.document().text();
    this.sentences = report.sentences();
    this.taught = taught;
  }

  /** The report and its chosen events, with the rows that taught the model. */
  public static String of(Explained explained, List<Explanation> chosen, TaughtRows taught) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      new ExplainJson(json, explained.report(), taught).report(explained, chosen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  private void report(Explained explained, List<Explanation> chosen) throws IOException {
    json.writeStartObject();
    json.writeStringField("document", explained.report().document().id());
    json.writeStringField("coder", explained.report().coderVersion());
    json.writeArrayFieldStart("events");
    for (Explanation one : chosen) {
      event(one);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void event(Explanation explanation) throws IOException {
    Event event = explanation.event();
    json.writeStartObject();
    json.writeStringField("id", event.id());
    json.writeStringField("type", event.type().name());
    parts.constant("status", event.status());
    parts.constant("certainty", event.certainty());
    number("confidence", event.confidence());
    reasons("confidence_reasons", explanation.confidence());
    json.writeArrayFieldStart("tellings");
    for (Told told : explanation.tellings()) {
      told(told);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void told(Told told) throws IOException {
    Trigger trigger = told.trigger();
    json.writeStartObject();
    words("trigger", trigger.span());
    json.writeNumberField("sentence", trigger.sentence());
    json.writeBooleanField("shown_first", told.best());
    json.writeObjectFieldStart("types");
    json.writeNumberField(trigger.type().name(), rounded(trigger.probability()));
    for (EventType type : Explain.alternatives(trigger.type(), trigger.types())) {
      json.writeNumberField(type.name(), rounded(trigger.types().getOrDefault(type, 0.0)));
    }
    json.writeEndObject();
    parts.strings("modes", trigger.modes().stream().map(Mode::label).toList());
    parts.constant("status", trigger.status());
    roles(trigger.roles());
    json.writeStringField("rule", trigger.rule());
    steps(told.steps());
    lexicon(trigger);
    taught(trigger);
    number("joined", told.joined());
    reasons("joined_reasons", told.reasons());
    json.writeEndObject();
  }

  private void lexicon(Trigger trigger) throws IOException {
    Lexicon.Entry entry = lexicon.best(trigger.span().of(text)).orElse(null);
    if (entry == null) {
      json.writeNullField("lexicon");
      return;
    }
    json.writeObjectFieldStart("lexicon");
    json.writeStringField("stem", entry.stem());
    json.writeStringField("type", entry.type().name());
    json.writeNumberField("seen", entry.seen());
    json.writeNumberField("as_type", entry.asType());
    json.writeObjectFieldStart("roles");
    for (Map.Entry<RoleKind, Integer> role : entry.roles().entrySet()) {
      json.writeNumberField(Wording.lower(role.getKey()), role.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void taught(Trigger trigger) throws IOException {
    String words = trigger.span().of(text);
    String sentence = sentences.get(trigger.sentence()).of(text);
    json.writeArrayFieldStart("alike");
    for (TaughtRows.Row row : taught.nearest(trigger, words, sentence, Explain.ROWS)) {
      json.writeStartObject();
      json.writeStringField("row", row.where());
      json.writeStringField("sentence", row.sentence());
      json.writeStringField("trigger", row.trigger());
      json.writeStringField("type", row.type().name());
      parts.strings("modes", row.modes().stream().map(Mode::label).toList());
      parts.constant("status", row.status());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void roles(List<Role> roles) throws IOException {
    json.writeArrayFieldStart("roles");
    for (Role role : roles) {
      json.writeStartObject();
      parts.constant("kind", role.kind());
      parts.words(role.span(), role.span().of(text));
      number("probability", role.probability());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void steps(List<Step> steps) throws IOException {
    json.writeArrayFieldStart("changes");
    for (Step step : steps) {
      json.writeStartObject();
      json.writeStringField("rule", step.rule());
      parts.constant("of", step.aspect());
      boolean roles = step.aspect() == Step.Aspect.ROLES;
      json.writeStringField("from", roles ? null : step.from());
      json.writeStringField("to", roles ? null : step.to());
      json.writeArrayFieldStart("words");
      for (Span word : step.words()) {
        json.writeStartObject();
        parts.words(word, word.of(text));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void reasons(String field, List<Reason> reasons) throws IOException {
    json.writeArrayFieldStart(field);
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("feature", reason.feature());
      number("value", reason.value());
      number("weight", reason.weight());
      number("effect", reason.effect());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void words(String field, Span span) throws IOException {
    json.writeObjectFieldStart(field);
    parts.words(span, span.of(text));
    json.writeEndObject();
  }

  private void number(String field, double value) throws IOException {
    json.writeNumberField(field, rounded(value));
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
