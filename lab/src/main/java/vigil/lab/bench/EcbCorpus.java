package vigil.lab.bench;

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
import java.util.stream.Stream;
import vigil.annotate.Token;
import vigil.data.DataException;
import vigil.document.Span;

/**
 * ECB+ as it is passed around: {@code …corpus.txt} with a token a line (report, sentence, number,
 * word, chain) and {@code …mentions.json} with the events' mentions.
 *
 * @param sentences the sentences of each report, by report and sentence
 * @param mentions the mentions of events, in the files' order
 */
record EcbCorpus(Map<String, Map<Integer, List<Token>>> sentences, List<Gold> mentions) {
  private static final String CORPUS = "corpus.txt";
  private static final String MENTIONS = "vent_gold_mentions.json";

  /** A mention as gold has it. */
  record Gold(String doc, int sentence, List<Integer> tokens, String words, String chain) {}

  static EcbCorpus load(Path folder) {
    EcbCorpus corpus = new EcbCorpus(new LinkedHashMap<>(), new ArrayList<>());
    for (Path file : files(folder, CORPUS)) {
      corpus.tokens(file);
    }
    for (Path file : files(folder, MENTIONS)) {
      corpus.mentions(file);
    }
    if (corpus.mentions.isEmpty()) {
      throw new MissingDataException(folder, "ECB+ (…" + CORPUS + " and …E" + MENTIONS + ")");
    }
    return corpus;
  }

  /** A sentence's tokens. */
  List<Token> sentence(String doc, int number) {
    List<Token> tokens = sentences.getOrDefault(doc, Map.of()).get(number);
    if (tokens == null) {
      throw new DataException("ECB+: there is no sentence " + number + " of " + doc);
    }
    return tokens;
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      throw new MissingDataException(folder, "ECB+");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private void tokens(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      int[] number = {0};
      lines.forEach(line -> token(line, file, ++number[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private void token(String line, Path file, int number) {
    String[] fields = line.split("\t");
    if (line.isBlank()) {
      return;
    }
    if (fields.length < 4) {
      throw new DataException(file + ":" + number + ": no report, sentence, number and word");
    }
    sentences
        .computeIfAbsent(fields[0], key -> new LinkedHashMap<>())
        .computeIfAbsent(Integer.parseInt(fields[1]), key -> new ArrayList<>())
        .add(new Token(new Span(0, fields[3].length()), fields[3]));
  }

  private void mentions(Path file) {
    try {
      for (JsonNode mention : new ObjectMapper().readTree(file.toFile())) {
        List<Integer> tokens = new ArrayList<>();
        mention.path("tokens_number").forEach(t -> tokens.add(t.asInt()));
        mentions.add(
            new Gold(
                mention.path("doc_id").asText(),
                mention.path("sent_id").asInt(),
                List.copyOf(tokens),
                mention.path("tokens_str").asText(),
                mention.path("coref_chain").asText()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
