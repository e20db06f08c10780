package vigil.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The values in a JSON object that are looked for, by names in small letters. */
final class JsonRow {
  private final Columns columns;
  private final Map<String, String> values = new HashMap<>();
  private final Deque<String> path = new ArrayDeque<>();

  private JsonRow(Columns columns) {
    this.columns = columns;
  }

  /** Reads the object that the parser has just entered, to its end. */
  static Map<String, String> read(JsonParser parser, Columns columns) throws IOException {
    JsonRow row = new JsonRow(columns);
    row.object(parser);
    return row.values;
  }

  private void object(JsonParser parser) throws IOException {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new IOException("ends in the middle of an object");
      } else if (token == JsonToken.FIELD_NAME) {
        path.push(path.size() < depth ? name(parser) : renamed(parser));
      } else if (token == JsonToken.START_OBJECT) {
        depth++;
      } else if (token == JsonToken.END_OBJECT) {
        depth--;
        shorten(depth);
      } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        value(parser);
      }
    }
  }

  private String renamed(JsonParser parser) throws IOException {
    path.pop();
    return name(parser);
  }

  private String name(JsonParser parser) throws IOException {
    String own = parser.currentName().toLowerCase(Locale.ROOT);
    return path.isEmpty() ? own : path.peek() + "." + own;
  }

  private void shorten(int depth) {
    while (path.size() > depth) {
      path.pop();
    }
  }

  /** Strings in a list are a text's paragraphs. */
  private void value(JsonParser parser) throws IOException {
    String name = path.peek();
    if (name != null && columns.wanted(name)) {
      values.merge(name, parser.getText(), (a, b) -> a + "\n\n" + b);
    }
  }
}
