package vigil.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.data.DataException;
import vigil.imports.WikidataActors.Row;

/**
 * The rows of an extract, as CSV or as either of the JSON forms that Wikidata's query page gives.
 */
final class WikidataRows {
  private WikidataRows() {}

  /** The objects of a JSON array, or the bindings of a SPARQL result. */
  static List<Row> json(String file, String text) {
    List<Row> rows = new ArrayList<>();
    try {
      JsonNode root = new ObjectMapper().readTree(text);
      JsonNode list = root.isArray() ? root : root.path("results").path("bindings");
      if (!list.isArray()) {
        throw new DataException(file + ": no JSON of a list or of a SPARQL result");
      }
      for (JsonNode object : list) {
        rows.add(new Row(file + ", object " + (rows.size() + 1), cells(object)));
      }
      return rows;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new DataException(file + ":" + line + ": no JSON: " + e.getOriginalMessage());
    }
  }

  private static Map<String, String> cells(JsonNode object) {
    Map<String, String> cells = new LinkedHashMap<>();
    object
        .fields()
        .forEachRemaining(
            field -> {
              JsonNode value = field.getValue();
              cells.put(field.getKey(), (value.isObject() ? value.path("value") : value).asText());
            });
    return cells;
  }

  /** The rows below the head of a CSV file. */
  static List<Row> csv(String file, String text, WikidataActors actors) {
    List<Row> rows = new ArrayList<>();
    List<String> head = List.of();
    Csv csv = new Csv(text);
    for (List<String> record = csv.next(); record != null; record = csv.next()) {
      String at = file + ":" + csv.line();
      if (head.isEmpty()) {
        head = record;
      } else if (record.size() == head.size()) {
        rows.add(new Row(at, cells(head, record)));
      } else if (record.size() > 1 || !record.get(0).isBlank()) {
        actors.refuse(at, record.size() + " fields where the head has " + head.size());
      }
    }
    return rows;
  }

  private static Map<String, String> cells(List<String> head, List<String> record) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < head.size(); i++) {
      cells.put(head.get(i), record.get(i));
    }
    return cells;
  }
}
