package vigil.lab.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vigil.annotate.Annotated;
import vigil.data.DataException;
import vigil.document.Document;
import vigil.lab.bench.Texts;

/**
 * Records in the form that {@code vigil read --format json|jsonl} writes, corrected by hand, as
 * annotated sentences.
 *
 * <p>A record is taken at its word: a sentence of which it tells no event has none. One thing it
 * does not tell is which words of a happening's later mentions show it; a reader that reads the
 * same text finds them, and a mention that it does not find leaves its sentence out.
 */
final class RecordCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Function<Document, Annotated> reader;

  RecordCorpus(Function<Document, Annotated> reader) {
    this.reader = reader;
  }

  /**
   * The file's records in their order, each as one report.
   *
   * @throws DataException naming file, record and event where the record contradicts itself or its
   *     text
   */
  List<GoldCorpus.Report> read(Path file) throws IOException {
    List<GoldCorpus.Report> reports = new ArrayList<>();
    for (JsonNode node : nodes(file)) {
      String name = file + ": record " + (reports.size() + 1);
      reports.add(report(node, name));
    }
    return reports;
  }

  /** One record a line, or all in an array. */
  private static List<JsonNode> nodes(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    try (MappingIterator<JsonNode> values =
        JSON.readerFor(JsonNode.class).readValues(file.toFile())) {
      while (values.hasNextValue()) {
        JsonNode value = values.nextValue();
        if (value.isArray()) {
          value.forEach(nodes::add);
        } else {
          nodes.add(value);
        }
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new DataException(file + ":" + line + ": is no JSON: " + e.getOriginalMessage());
    }
    return nodes;
  }

  private GoldCorpus.Report report(JsonNode node, String name) {
    String text = node.at("/document/text").asText();
    if (text.isEmpty() || !node.path("events").isArray()) {
      throw new DataException(
          name + " is none that vigil read writes: it has no document.text or no events");
    }
    RecordSentences sentences = new RecordSentences(name, text, node);
    JsonNode events = node.path("events");
    for (int i = 0; i < events.size(); i++) {
      sentences.add(events.get(i), name + ", event " + (i + 1));
    }
    Annotated read = reader.apply(Texts.document(name, text, null));
    return new GoldCorpus.Report(name, sentences.annotated(read));
  }
}
