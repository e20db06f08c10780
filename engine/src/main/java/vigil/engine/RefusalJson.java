package vigil.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import vigil.source.Rejected;

/** A refusal as a line of JSON: the item's name, the reason as a word, and the reason in words. */
final class RefusalJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private RefusalJson() {}

  static String line(Rejected rejected) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("name", rejected.name());
      json.writeStringField("reason", rejected.reason().name().toLowerCase(Locale.ROOT));
      json.writeStringField("message", rejected.message());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
