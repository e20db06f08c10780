package vigil.lab.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vigil.annotate.Annotated;
import vigil.data.DataException;
import vigil.document.Document;
import vigil.export.CorrectedJson;
import vigil.lab.bench.Texts;
import vigil.record.Action;
import vigil.record.Store;

/**
 * Records in the form that {@code vigil read --format json|jsonl} writes, corrected by hand, as
 * annotated sentences.
 *
 * <p>A record is taken at its word: a sentence of which it tells no event has none. One thing it
 * does not tell is which words of a happening's later mentions show it; a reader that reads the
 * same text finds them, and a mention that it does not find leaves its sentence out.
 *
 * <p>Otherwise with records that a store handed out: they tell which events a person decided about,
 * and only the sentences of these are learned.
 */
final class RecordCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<Action> ABOUT_EVENTS =
      EnumSet.of(Action.ACCEPT, Action.PUBLISH, Action.REJECT, Action.CHANGE);

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
    List<JsonNode> nodes = nodes(file);
    boolean ofStore = nodes.stream().anyMatch(RecordCorpus::isReviewed);
    List<GoldCorpus.Report> reports = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (!ofStore || isReviewed(nodes.get(i))) {
        reports.add(report(nodes.get(i), file + ": record " + (i + 1)));
      }
    }
    return reports;
  }

  /** Whether a person decided about any of its events in a store. */
  static boolean isReviewed(JsonNode record) {
    return record.has("rejected");
  }

  /**
   * The reports of a store that have events about which a person decided.
   *
   * @throws DataException where there are none
   * @throws vigil.record.StoreException where the store cannot be read
   */
  List<GoldCorpus.Report> store(Path file) {
    try (Store store = Store.read(file)) {
      List<GoldCorpus.Report> reports = new ArrayList<>();
      for (long report : decided(store)) {
        JsonNode node =
            tree(CorrectedJson.line(store.views().record(String.valueOf(report), Long.MAX_VALUE)));
        GoldCorpus.Report learned = report(node, file + ": report " + report);
        if (!learned.sentences().isEmpty()) {
          reports.add(learned);
        }
      }
      if (reports.isEmpty()) {
        throw new DataException(
            file + ": nobody has accepted, corrected or rejected an event in it yet");
      }
      return reports;
    }
  }

  /** The numbers of the reports with decisions that hold about events. */
  private static Set<Long> decided(Store store) {
    return store.corrections(null, false, Long.MAX_VALUE).stream()
        .filter(c -> !c.open() && ABOUT_EVENTS.contains(c.what()))
        .map(c -> Long.valueOf(c.event().substring(0, c.event().indexOf('#'))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a record of a store", e);
    }
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
    node.path("rejected").forEach(event -> sentences.reject(event, name + ", rejected event"));
    Annotated read = reader.apply(Texts.document(name, text, null));
    return new GoldCorpus.Report(name, sentences.annotated(read));
  }
}
