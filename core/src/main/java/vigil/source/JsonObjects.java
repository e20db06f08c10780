package vigil.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vigil.source.Rejected.Reason;

/** JSON objects in a list, or one behind the other. */
final class JsonObjects implements Items {
  private final String name;
  private final JsonParser parser;
  private final Columns columns;
  private final Limits limits;
  private int number;

  JsonObjects(String name, InputStream in, Columns columns, Limits limits) throws IOException {
    this.name = name;
    this.parser = JsonLines.factory(limits).createParser(in);
    this.columns = columns;
    this.limits = limits;
  }

  @Override
  public @Nullable Found next() throws IOException {
    try {
      JsonToken token = parser.nextToken();
      while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
        token = parser.nextToken();
      }
      return token == null ? null : item(name + "#" + ++number);
    } catch (JsonProcessingException e) {
      throw new IOException("is no valid JSON: " + JsonLines.why(e), e);
    }
  }

  private Found item(String item) throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      return Found.refused(item, Reason.NO_TEXT, "is no JSON object");
    }
    var row = JsonRow.read(parser, columns);
    return Row.item(item, columns.values(row::get), limits, JsonLines.lacking(columns));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
