package vigil.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One object of JSON on a line, built field by field. */
final class JsonLine {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final StringWriter out = new StringWriter();
  private final JsonGenerator json;

  JsonLine() {
    try {
      json = FACTORY.createGenerator(out);
      json.configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), false);
      json.writeStartObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that writes. */
  interface Step {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes a part of an element of a list or of an object inside. */
  interface Part<T> {
    void write(JsonLine line, T value);
  }

  private JsonLine with(Step step) {
    try {
      step.write(json);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text, a number, a truth, or nothing. */
  JsonLine field(String name, @Nullable Object value) {
    return with(
        j -> {
          j.writeFieldName(name);
          if (value == null) {
            j.writeNull();
          } else if (value instanceof Boolean truth) {
            j.writeBoolean(truth);
          } else if (value instanceof Integer || value instanceof Long) {
            j.writeNumber(((Number) value).longValue());
          } else if (value instanceof Double number) {
            j.writeNumber(number);
          } else {
            j.writeString(value.toString());
          }
        });
  }

  JsonLine texts(String name, List<String> texts) {
    return with(
        j -> {
          j.writeArrayFieldStart(name);
          for (String text : texts) {
            j.writeString(text);
          }
          j.writeEndArray();
        });
  }

  JsonLine numbers(String name, @Nullable Double... numbers) {
    return with(
        j -> {
          j.writeArrayFieldStart(name);
          for (Double number : numbers) {
            if (number == null) {
              j.writeNull();
            } else {
              j.writeNumber(number);
            }
          }
          j.writeEndArray();
        });
  }

  <T> JsonLine list(String name, List<T> values, Part<T> part) {
    return with(
        j -> {
          j.writeArrayFieldStart(name);
          for (T value : values) {
            j.writeStartObject();
            part.write(this, value);
            j.writeEndObject();
          }
          j.writeEndArray();
        });
  }

  <T> JsonLine object(String name, @Nullable T value, Part<T> part) {
    return with(
        j -> {
          j.writeFieldName(name);
          if (value == null) {
            j.writeNull();
          } else {
            j.writeStartObject();
            part.write(this, value);
            j.writeEndObject();
          }
        });
  }

  /** The line with its end. */
  String end() {
    with(
        j -> {
          j.writeEndObject();
          j.close();
        });
    return out + "\n";
  }
}
