package vigil.lab.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.annotate.NameKind;
import vigil.data.DataException;
import vigil.document.Span;
import vigil.lab.bench.Re3dText.Link;
import vigil.mention.Entity;

/**
 * Texts in the form of re3d: folders with {@code documents.jsonl}, {@code entities.jsonl} and
 * {@code relations.jsonl}. Offsets count UTF-16 units.
 */
final class Re3dFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, List<Entity>> entities = new LinkedHashMap<>();
  private final Map<String, List<Link>> links = new LinkedHashMap<>();
  private final List<Re3dText> texts = new ArrayList<>();

  private Re3dFolder() {}

  /**
   * Every text below the folder, folders in the order of their names.
   *
   * @throws MissingDataException where there is none
   * @throws DataException where a line is broken; names file and line
   */
  static List<Re3dText> read(Path data) {
    List<Re3dText> texts = new ArrayList<>();
    for (Path documents : DataFiles.in(data, f -> f.endsWith("documents.jsonl"))) {
      texts.addAll(new Re3dFolder().folder(documents));
    }
    if (texts.isEmpty()) {
      throw new MissingDataException(data, "texts with entities (documents.jsonl)");
    }
    return texts;
  }

  private List<Re3dText> folder(Path documents) {
    lines(documents.resolveSibling("entities.jsonl"), this::entity);
    lines(documents.resolveSibling("relations.jsonl"), this::link);
    lines(documents, this::document);
    return texts;
  }

  /** What takes one line's object. */
  private interface Taker {
    void take(JsonNode json);
  }

  private static void lines(Path file, Taker taker) {
    int number = 0;
    for (String line : text(file)) {
      number++;
      try {
        if (!line.isBlank()) {
          taker.take(JSON.readTree(line));
        }
      } catch (JsonProcessingException e) {
        throw new DataException(file + ":" + number + ": is no JSON");
      } catch (IllegalArgumentException e) {
        throw new DataException(file + ":" + number + ": " + e.getMessage());
      }
    }
  }

  private static List<String> text(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private void entity(JsonNode json) {
    for (NameKind kind : NameKind.values()) {
      if (Re3dText.label(kind).equals(json.path("type").asText())) {
        entities
            .computeIfAbsent(json.path("documentId").asText(), d -> new ArrayList<>())
            .add(new Entity(span(json, "begin", "end"), kind));
      }
    }
  }

  private void link(JsonNode json) {
    for (Re3dText.Kind kind : Re3dText.Kind.values()) {
      if (kind.label().equals(json.path("type").asText())) {
        Span from = span(json, "sourceBegin", "sourceEnd");
        Span to = span(json, "targetBegin", "targetEnd");
        links
            .computeIfAbsent(json.path("documentId").asText(), d -> new ArrayList<>())
            .add(new Link(kind, from, to));
      }
    }
  }

  private static Span span(JsonNode json, String from, String to) {
    return new Span(json.path(from).asInt(-1), json.path(to).asInt(-1));
  }

  private void document(JsonNode json) {
    String id = json.path("_id").asText();
    String text = json.path("text").asText();
    List<Entity> own = entities.getOrDefault(id, List.of());
    if (own.stream().anyMatch(e -> e.span().end() > text.length())) {
      throw new IllegalArgumentException("an entity of " + id + " lies beyond its text");
    }
    texts.add(
        new Re3dText(id, Texts.document(id, text, null), own, links.getOrDefault(id, List.of())));
  }
}
