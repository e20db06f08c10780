package vigil.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.source.Rejected.Reason;

/** A JSON object on each line; a broken line is refused, and the next one is read. */
final class JsonLines implements Items {
  private final String name;
  private final InputStream in;
  private final Lines lines;
  private final Columns columns;
  private final Limits limits;
  private final JsonFactory json;
  private int number;

  JsonLines(String name, InputStream in, Columns columns, Limits limits) {
    this.name = name;
    this.in = in;
    this.lines = new Lines(in, 2 * limits.largest());
    this.columns = columns;
    this.limits = limits;
    this.json = factory(limits);
  }

  static JsonFactory factory(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxStringLength(2 * limits.largest())
            .maxNestingDepth(200)
            .build();
    return JsonFactory.builder().streamReadConstraints(constraints).build();
  }

  @Override
  public @Nullable Found next() throws IOException {
    byte[] line = lines.next();
    while (line.length > 0 && new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
      line = lines.next();
    }
    return line.length == 0 ? null : item(name + "#" + ++number, line);
  }

  private Found item(String item, byte[] line) throws IOException {
    if (lines.wasCut()) {
      return Row.tooLarge(item, limits);
    }
    try (JsonParser parser = json.createParser(line)) {
      parser.nextToken();
      if (!parser.isExpectedStartObjectToken()) {
        return Found.refused(item, Reason.NO_TEXT, "is no JSON object");
      }
      Map<String, String> row = JsonRow.read(parser, columns);
      return Row.item(item, columns.values(row::get), limits, lacking(columns));
    } catch (JsonProcessingException e) {
      return Found.refused(item, Reason.UNREADABLE, "is no valid JSON: " + why(e));
    }
  }

  static String lacking(Columns columns) {
    return "has no text under any of " + columns.textNames();
  }

  static String why(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
