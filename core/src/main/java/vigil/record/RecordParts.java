package vigil.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record's ties and tolls, out of its JSON, as rows of their tables. What is missing there is
 * null.
 *
 * @param ties the values of the columns of {@code tie}, from {@code from_name} on
 * @param tolls the values of the columns of {@code toll}, from {@code side} on
 */
record RecordParts(List<List<@Nullable Object>> ties, List<List<@Nullable Object>> tolls) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * The parts of a record.
   *
   * @throws IOException where it is no JSON
   */
  static RecordParts of(String record) throws IOException {
    RecordParts parts = new RecordParts(new ArrayList<>(), new ArrayList<>());
    try (JsonParser json = JSON.createParser(record)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("ties")) {
          list(value(json)).forEach(tie -> parts.ties.add(tie(map(tie))));
        } else if (field.equals("tolls")) {
          list(value(json)).forEach(toll -> parts.tolls.add(toll(map(toll))));
        } else {
          json.skipChildren();
        }
      }
    }
    return parts;
  }

  private static List<@Nullable Object> tie(Map<?, ?> tie) {
    List<@Nullable Object> row = new ArrayList<>();
    Map<?, ?> from = map(tie.get("from"));
    Map<?, ?> to = map(tie.get("to"));
    row.add(from.get("name"));
    row.add(from.get("id"));
    row.add(tie.get("relation"));
    row.add(to.get("name"));
    row.add(to.get("id"));
    row.add(tie.get("from_date"));
    row.add(tie.get("to_date"));
    row.add(speaker(tie));
    evidence(row, tie);
    return row;
  }

  private static List<@Nullable Object> toll(Map<?, ?> toll) {
    List<@Nullable Object> row = new ArrayList<>();
    for (String field :
        List.of("side", "kind", "value", "low", "high", "increment", "since", "as_of")) {
      row.add(toll.get(field));
    }
    row.add(speaker(toll));
    row.add(toll.get("note"));
    evidence(row, toll);
    return row;
  }

  private static void evidence(List<@Nullable Object> row, Map<?, ?> part) {
    Map<?, ?> evidence = map(part.get("evidence"));
    List<?> span = list(evidence.get("span"));
    row.add(span.isEmpty() ? 0 : span.get(0));
    row.add(span.isEmpty() ? 0 : span.get(1));
    Object text = evidence.get("text");
    row.add(text == null ? "" : text);
  }

  /** The one who says so last in the chain; null where the report itself does. */
  private static @Nullable Object speaker(Map<?, ?> part) {
    Object name = null;
    for (Object one : list(part.get("attribution"))) {
      Map<?, ?> speaker = map(one);
      boolean author = "author".equals(speaker.get("kind"));
      Object told = speaker.get("name") != null ? speaker.get("name") : speaker.get("text");
      name = author ? name : told;
    }
    return name;
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /** The value at which the parser stands. */
  private static @Nullable Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          json.nextToken();
          object.put(field, value(json));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<@Nullable Object> array = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(json));
        }
        yield array;
      }
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT -> (int) json.getLongValue();
      case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }
}
