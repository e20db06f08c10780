package vigil.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import vigil.engine.join.Joined;
import vigil.engine.join.Registered;
import vigil.engine.join.Report;
import vigil.source.Rejected;

/** What a job tells besides records, as lines of JSON. */
final class LineJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private LineJson() {}

  /** Writes an object's fields. */
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static String line(Fields fields) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** What a report is to others; its events are named by its number. */
  static String report(Registered registered) {
    Report report = registered.report();
    return line(
        json -> {
          json.writeNumberField("report", registered.number());
          json.writeStringField("kind", label(registered.kind()));
          json.writeStringField("name", report.name());
          json.writeStringField("url", report.url());
          json.writeStringField("outlet", report.outlet());
          json.writeStringField(
              "published", report.published() == null ? null : report.published().toString());
          json.writeStringField("document", report.document());
          json.writeNumberField("version", registered.version());
          number(json, "predecessor", registered.predecessor());
          json.writeNumberField("origin", registered.origin());
          json.writeNumberField("likeness", registered.likeness());
          json.writeNumberField("events", report.events().size());
        });
  }

  private static void number(JsonGenerator json, String field, long value) throws IOException {
    if (value == 0) {
      json.writeNullField(field);
    } else {
      json.writeNumberField(field, value);
    }
  }

  /** That an event is of an incident; the last line of an event holds. */
  static String joined(Joined joined) {
    return line(
        json -> {
          json.writeStringField("event", joined.event());
          json.writeStringField("incident", joined.incident());
          if (joined.score() == null) {
            json.writeNullField("score");
          } else {
            json.writeNumberField("score", joined.score());
          }
          json.writeStringField("why", joined.why());
        });
  }

  /** The item's name, the reason as a word, and the reason in words. */
  static String refusal(Rejected rejected) {
    return line(
        json -> {
          json.writeStringField("name", rejected.name());
          json.writeStringField("reason", label(rejected.reason()));
          json.writeStringField("message", rejected.message());
        });
  }
}
