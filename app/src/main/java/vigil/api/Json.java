package vigil.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * JSON as the record has it: names with underscores, absent knowledge as null, days as text, places
 * in a text as pairs of numbers, constants in small letters.
 */
final class Json {
  private static final int DEEPEST = 20;

  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  private static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();
    SimpleModule module = new SimpleModule();
    module.addSerializer(LocalDate.class, writing((day, json) -> json.writeString(day.toString())));
    module.addSerializer(Span.class, writing(Json::pair));
    module.addSerializer(
        Enum.class, writing((one, json) -> json.writeString(one.name().toLowerCase(Locale.ROOT))));
    return JsonMapper.builder(factory)
        .addModule(module)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /** Writes a value. */
  private interface Writing<T> {
    void write(T value, JsonGenerator json) throws IOException;
  }

  private static <T> JsonSerializer<T> writing(Writing<T> writing) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator json, SerializerProvider all)
          throws IOException {
        writing.write(value, json);
      }
    };
  }

  private static void pair(Span span, JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }

  /** The value in UTF-8. */
  static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value as a tree. */
  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** Kept JSON as a tree. */
  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The JSON object that a client sent.
   *
   * @throws ProblemException where it is none
   */
  static JsonNode body(Context ctx) {
    byte[] bytes = ctx.bodyAsBytes();
    checkUtf8(bytes);
    try {
      JsonNode node = MAPPER.readTree(bytes);
      if (node == null || !node.isObject()) {
        throw ProblemException.request("the body must be one JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw ProblemException.request("the body is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw ProblemException.request("the body cannot be read");
    }
  }

  private static void checkUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw ProblemException.request("the body is not in UTF-8");
    }
  }

  /** Refuses fields that are not among the known ones. */
  static void knows(JsonNode body, String... known) {
    List<String> all = List.of(known);
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!all.contains(name)) {
                throw ProblemException.request(
                    "there is no field '" + name + "'; there are " + String.join(", ", all));
              }
            });
  }

  /** A field's text; null where it is missing or blank. */
  static @Nullable String text(JsonNode body, String name, int longest) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.asText().length() > longest) {
      throw ProblemException.request("'" + name + "' must be text of a sensible length");
    }
    return value.asText().isBlank() ? null : value.asText();
  }
}
