package vigil.lab.muc4;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vigil.data.DataException;

/**
 * A report of MUC-4 as GTT publishes it, and its templates; of two equal ones only the first.
 *
 * @param text as published: in small letters, paragraphs parted by four blanks
 */
public record Muc4Doc(String id, String text, List<Template> templates) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Muc4Doc {
    templates = templates.stream().distinct().toList();
  }

  /**
   * The reports of one file of JSON lines.
   *
   * @throws DataException where a line is broken; names file and line
   */
  public static List<Muc4Doc> read(Path file) {
    List<Muc4Doc> docs = new ArrayList<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          docs.add(doc(file + ":" + number, line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
    return docs;
  }

  private static Muc4Doc doc(String where, String line) {
    try {
      JsonNode json = JSON.readTree(line);
      List<Template> templates = new ArrayList<>();
      array(where, json, "templates").forEach(t -> templates.add(template(where, t)));
      return new Muc4Doc(text(where, json, "docid"), text(where, json, "doctext"), templates);
    } catch (JsonProcessingException e) {
      throw new DataException(where + ": no JSON: " + e.getOriginalMessage());
    }
  }

  private static Template template(String where, JsonNode json) {
    Map<Slot, List<List<String>>> slots = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      List<List<String>> entities = new ArrayList<>();
      for (JsonNode entity : array(where, json, slot.label())) {
        List<String> mentions = new ArrayList<>();
        entity.forEach(mention -> mentions.add(Strings.normal(mention.path(0).asText())));
        if (!mentions.isEmpty()) {
          entities.add(mentions);
        }
      }
      slots.put(slot, entities);
    }
    return new Template(text(where, json, "incident_type"), slots);
  }

  private static JsonNode array(String where, JsonNode json, String field) {
    if (!json.path(field).isArray()) {
      throw new DataException(where + ": no array " + field);
    }
    return json.path(field);
  }

  private static String text(String where, JsonNode json, String field) {
    if (!json.path(field).isTextual() || json.path(field).asText().isBlank()) {
      throw new DataException(where + ": no " + field);
    }
    return json.path(field).asText();
  }
}
