package vigil.lab.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import vigil.annotate.Sentence;
import vigil.annotate.SentenceSplitter;
import vigil.annotate.Token;
import vigil.document.Span;

/**
 * Sentences that nobody annotated, for a {@link Teacher} to answer: the training parts of the
 * evaluation data, without the documents that annotated reports were taken from. Only their words
 * are used, never their labels.
 */
final class UnlabelledCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHORTEST = 6;
  private static final int LONGEST = 70;

  private final Set<String> annotated = new HashSet<>();
  private final SentenceSplitter splitter = SentenceSplitter.load();
  private final List<List<List<Token>>> sources = new ArrayList<>();

  /**
   * As many sentences as wanted, an equal share of each source while it lasts.
   *
   * @param data the folder of evaluation data
   * @param gold the folder of annotated reports
   */
  static List<List<Token>> read(Path data, Path gold, int wanted, Random random)
      throws IOException {
    UnlabelledCorpus corpus = new UnlabelledCorpus();
    for (JsonNode report : JSON.readTree(gold.resolve("index.json").toFile())) {
      corpus.annotated.add(report.path("id").asText());
    }
    corpus.jsonLines(data.resolve("muc4/train.jsonl"), "docid", "doctext");
    corpus.snippets(data.resolve("case2021/task2.tsv"));
    corpus.articles(data.resolve("geoparsing/lgl.xml"));
    corpus.texts(data.resolve("polnear/train/text"));
    List<List<Token>> press = corpus.source();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(data.resolve("re3d"))) {
      for (Path folder : sorted(folders)) {
        corpus.lines(folder.resolve("documents.jsonl"), "_id", "text", press);
      }
    }
    return corpus.mixed(wanted, random);
  }

  private static List<Path> sorted(DirectoryStream<Path> stream) {
    List<Path> paths = new ArrayList<>();
    stream.forEach(paths::add);
    Collections.sort(paths);
    return paths;
  }

  private List<List<Token>> source() {
    List<List<Token>> source = new ArrayList<>();
    sources.add(source);
    return source;
  }

  private void jsonLines(Path file, String id, String text) throws IOException {
    lines(file, id, text, source());
  }

  private void lines(Path file, String id, String text, List<List<Token>> into) throws IOException {
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        JsonNode document = JSON.readTree(line);
        add(document.path(id).asText(), document.path(text).asText(), into);
      }
    }
  }

  private void snippets(Path file) throws IOException {
    List<List<Token>> into = source();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      add(fields[0], fields[1], into);
    }
  }

  private void articles(Path file) throws IOException {
    List<List<Token>> into = source();
    String xml = Files.readString(file);
    for (int at = xml.indexOf("docid=\""); at >= 0; at = xml.indexOf("docid=\"", at + 1)) {
      int text = xml.indexOf("<![CDATA[", at);
      String id = xml.substring(at + 7, xml.indexOf('"', at + 7));
      add(id, xml.substring(text + 9, xml.indexOf("]]>", text)), into);
    }
  }

  private void texts(Path folder) throws IOException {
    List<List<Token>> into = source();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.txt")) {
      for (Path file : sorted(files)) {
        String name = file.getFileName().toString().replace(".txt", "");
        add(name, Files.readString(file), into);
      }
    }
  }

  private void add(String id, String text, List<List<Token>> into) {
    if (annotated.stream().noneMatch(known -> known.equals(id))) {
      for (Sentence sentence : splitter.split(text, new Span(0, text.length()))) {
        int words = sentence.tokens().size();
        if (words >= SHORTEST && words <= LONGEST) {
          into.add(sentence.tokens());
        }
      }
    }
  }

  private List<List<Token>> mixed(int wanted, Random random) {
    sources.forEach(s -> Collections.shuffle(s, random));
    List<List<Token>> mixed = new ArrayList<>();
    for (int i = 0; mixed.size() < wanted && i < wanted; i++) {
      for (List<List<Token>> source : sources) {
        if (i < source.size() && mixed.size() < wanted) {
          mixed.add(source.get(i));
        }
      }
    }
    return mixed;
  }
}
