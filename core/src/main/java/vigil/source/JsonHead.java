package vigil.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the beginning of a JSON text shows of the whole.
 *
 * @param feed whether it is a JSON Feed
 * @param lines whether each line is an object of its own
 * @param names of the fields in the first object, those of objects in it behind a point
 */
record JsonHead(boolean feed, boolean lines, Set<String> names) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Looks at a beginning.
   *
   * @param cut whether more follows
   * @throws IOException where it is no JSON
   */
  static JsonHead of(String text, boolean cut) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    boolean feed = false;
    long end = -1;
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        parser.nextToken();
      }
      if (!parser.isExpectedStartObjectToken()) {
        throw new JsonParseException(parser, "no object");
      }
      feed = fields(parser, names);
      end = parser.currentLocation().getCharOffset();
    } catch (JsonEOFException e) {
      if (!cut) {
        throw e;
      }
    }
    boolean array = text.startsWith("[");
    return new JsonHead(feed || feed(names), !array && lines(text, (int) end), names);
  }

  private static boolean feed(Set<String> names) {
    return names.contains("items") && names.contains("version") && names.contains("title");
  }

  /** Collects the names in an object; whether it says that it is a feed. */
  private static boolean fields(JsonParser parser, Set<String> names) throws IOException {
    boolean feed = false;
    @Nullable String inside = null;
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        break;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token == JsonToken.FIELD_NAME && depth == 1) {
        inside = parser.currentName();
        names.add(inside);
      } else if (token == JsonToken.FIELD_NAME && depth == 2) {
        names.add(inside + "." + parser.currentName());
      } else if (token == JsonToken.VALUE_STRING && depth == 1) {
        feed |= "version".equals(inside) && parser.getText().contains("jsonfeed.org/version");
      }
    }
    return feed;
  }

  /**
   * Whether the first object ends where the first line does; one that is longer than the head too.
   */
  private static boolean lines(String text, int end) {
    int line = text.indexOf('\n');
    return end < 0
        ? line < 0
        : line < 0 || text.substring(Math.min(end, line), line).isBlank() && end <= line;
  }
}
