package vigil.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.event.AttributionFinder;
import vigil.event.SpeechReader;
import vigil.lab.bench.Attributed.Part;
import vigil.lab.bench.AttributionScore.Manner;

/**
 * PolNeAR: who says what in news, by source, cue and content.
 *
 * <p>Parts are compared by words; quotation marks and other signs count only in a part without
 * words. {@code source_f1}, {@code cue_f1} and {@code content_f1} ask for the very words of a part.
 * The same names with {@code _half_f1} ask for half of the words of both together; those with
 * {@code _overlap_f1} count words that are in any such part of the text, gold's and answered.
 * {@code linked_f1} counts pairs of source and content, alike to the half at both ends. A text that
 * several people annotated counts once for each of them.
 */
final class PolnearBenchmark implements Benchmark {
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Answer(PolnearText text, List<Attributed> answers, AttributionScore score) {}

  @Override
  public String name() {
    return "polnear";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/data/polnear");
  }

  @Override
  public Result run(Setup setup) {
    List<PolnearText> all = PolnearFolder.read(setup.data());
    List<PolnearText> texts =
        IntStream.range(0, all.size()).filter(setup.fold()::holds).mapToObj(all::get).toList();
    Coding coding = setup.coding().get();
    AttributionFinder finder = AttributionFinder.load();
    SpeechReader reader = SpeechReader.load();
    List<Answer> answers =
        texts.parallelStream().map(t -> answer(t, answers(t, coding, finder, reader))).toList();
    return new Result(
        coding.version(),
        texts.size(),
        metrics(answers),
        List.of(parts(answers), manners(answers)),
        answers.stream().map(a -> new Prediction(a.text().id(), json(a.answers()))).toList(),
        misses(answers, setup.misses()));
  }

  private static Answer answer(PolnearText text, List<Attributed> answers) {
    return new Answer(text, answers, new AttributionScore(text, answers));
  }

  private static List<Attributed> answers(
      PolnearText text, Coding coding, AttributionFinder finder, SpeechReader reader) {
    return reader.read(finder.text(coding.mentions(text.document()))).stream()
        .map(s -> new Attributed(list(s.source()), List.of(s.cue()), s.content()))
        .toList();
  }

  private static List<Span> list(@Nullable Span span) {
    return span == null ? List.of() : List.of(span);
  }

  private static Map<String, Double> metrics(List<Answer> answers) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      metrics.put(name(part) + "_f1", sum(answers, s -> s.exact(part)).f1());
    }
    metrics.put("content_overlap_f1", sum(answers, s -> s.overlap(Part.CONTENT)).f1());
    metrics.put("linked_f1", sum(answers, s -> s.linked(Manner.ANY)).f1());
    for (Part part : Part.values()) {
      metrics.put(name(part) + "_half_f1", sum(answers, s -> s.half(part)).f1());
    }
    metrics.put("source_overlap_f1", sum(answers, s -> s.overlap(Part.SOURCE)).f1());
    metrics.put("cue_overlap_f1", sum(answers, s -> s.overlap(Part.CUE)).f1());
    return metrics;
  }

  private static String name(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private static Tally sum(List<Answer> answers, Function<AttributionScore, Tally> of) {
    return answers.stream().map(a -> of.apply(a.score())).reduce(Tally.NONE, Tally::plus);
  }

  private static Table parts(List<Answer> answers) {
    Map<String, Tally> rows = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      rows.put(name(part) + " exactly", sum(answers, s -> s.exact(part)));
      rows.put(name(part) + " by half", sum(answers, s -> s.half(part)));
      rows.put(name(part) + " words", sum(answers, s -> s.overlap(part)));
    }
    return Table.ofTallies("polnear", rows);
  }

  private static Table manners(List<Answer> answers) {
    Map<String, Tally> rows = new LinkedHashMap<>();
    for (Manner manner : Manner.values()) {
      rows.put(manner.name().toLowerCase(Locale.ROOT), sum(answers, s -> s.linked(manner)));
    }
    return Table.ofTallies("source and content", rows);
  }

  private static String json(List<Attributed> answers) {
    ArrayNode all = JSON.createArrayNode();
    for (Attributed answer : answers) {
      ObjectNode one = all.addObject();
      for (Part part : Part.values()) {
        ArrayNode spans = one.putArray(name(part));
        answer.of(part).forEach(s -> spans.addArray().add(s.start()).add(s.end()));
      }
    }
    return all.toString();
  }

  private static List<String> misses(List<Answer> answers, int limit) {
    List<String> misses = new ArrayList<>();
    for (Answer answer : answers) {
      answer.text().gold().stream()
          .filter(g -> !answer.answers().contains(g))
          .forEach(g -> misses.add(answer.text().id() + " missed   " + shown(answer, g)));
      answer.answers().stream()
          .filter(a -> !answer.text().gold().contains(a))
          .forEach(a -> misses.add(answer.text().id() + " answered " + shown(answer, a)));
    }
    return misses.stream().limit(limit).toList();
  }

  private static String shown(Answer answer, Attributed statement) {
    String text = answer.text().document().text();
    List<String> parts = new ArrayList<>();
    for (Part part : Part.values()) {
      parts.add(
          String.join(" … ", statement.of(part).stream().map(s -> s.of(text)).toList())
              .replaceAll("\\s+", " "));
    }
    return String.join(" | ", parts);
  }
}
