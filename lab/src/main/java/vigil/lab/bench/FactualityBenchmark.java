package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vigil.annotate.Sentence;
import vigil.event.AttributionFinder;
import vigil.event.Factuality;
import vigil.event.ReportSpeakers;
import vigil.lab.bench.FactualityFile.Value;
import vigil.lab.bench.FactualityFile.Valued;
import vigil.mention.Mentions;

/**
 * Factuality: whether what a word tells of happened, from −3 (surely not) over 0 (nobody knows) to
 * 3 (surely).
 *
 * <p>{@code macro_f1} is the mean F1 of three classes: it did (1 or more), it did not (−1 or less),
 * open (in between); a class that gold does not have is left out. {@code pearson} is the
 * correlation of values, {@code mae} their mean distance. Words without a number in gold are left
 * out.
 */
final class FactualityBenchmark implements Benchmark {
  private static final double POSSIBLE = 1;

  /** A word's value in gold and as it was answered. */
  record Answer(String id, String word, String text, double gold, double own) {}

  /** What a value amounts to. */
  enum Side {
    HAPPENED,
    OPEN,
    NOT;

    static Side of(double value) {
      return value >= POSSIBLE ? HAPPENED : value <= -POSSIBLE ? NOT : OPEN;
    }
  }

  @Override
  public String name() {
    return "factuality";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/data/factuality");
  }

  @Override
  public Result run(Setup setup) {
    List<Valued> all = FactualityFile.read(setup.data());
    List<Valued> kept =
        IntStream.range(0, all.size()).filter(setup.fold()::holds).mapToObj(all::get).toList();
    Coding coding = setup.coding().get();
    AttributionFinder finder = AttributionFinder.load();
    Factuality factuality = Factuality.load();
    List<Answer> answers =
        kept.parallelStream()
            .flatMap(s -> answers(s, coding.mentions(s.document()), finder, factuality).stream())
            .toList();
    Map<String, Tally> sides = sides(answers);
    return new Result(
        coding.version(),
        answers.size(),
        metrics(answers, sides),
        List.of(Table.ofTallies("factuality", sides)),
        answers.stream().map(a -> new Prediction(a.id(), number(a.own()))).toList(),
        misses(answers, setup.misses()));
  }

  static Map<String, Double> metrics(List<Answer> answers, Map<String, Tally> sides) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put(
        "macro_f1",
        sides.values().stream()
            .filter(t -> t.gold() > 0)
            .mapToDouble(Tally::f1)
            .average()
            .orElse(Double.NaN));
    metrics.put("pearson", pearson(answers));
    metrics.put(
        "mae",
        answers.stream()
            .mapToDouble(a -> Math.abs(a.gold() - a.own()))
            .average()
            .orElse(Double.NaN));
    return metrics;
  }

  private static List<Answer> answers(
      Valued sentence, Mentions mentions, AttributionFinder finder, Factuality factuality) {
    ReportSpeakers speakers = finder.in(mentions);
    List<Answer> answers = new ArrayList<>();
    String text = sentence.document().text();
    for (Value value : sentence.values()) {
      double own =
          factuality.of(mentions, speakers, sentence(mentions, value.word().start()), value.word());
      answers.add(
          new Answer(
              sentence.id() + ":" + value.word().start(),
              value.word().of(text),
              text,
              value.value(),
              own));
    }
    return answers;
  }

  /** The number of the sentence around the offset. */
  static int sentence(Mentions mentions, int offset) {
    List<Sentence> sentences = mentions.annotated().sentences();
    return IntStream.range(0, sentences.size())
        .filter(i -> sentences.get(i).span().end() > offset)
        .findFirst()
        .orElse(sentences.size() - 1);
  }

  static Map<String, Tally> sides(List<Answer> answers) {
    Map<String, Tally> sides = new LinkedHashMap<>();
    for (Side side : Side.values()) {
      Tally tally = Tally.NONE;
      for (Answer answer : answers) {
        boolean own = Side.of(answer.own()) == side;
        boolean gold = Side.of(answer.gold()) == side;
        tally = tally.plus(new Tally(own && gold ? 1 : 0, own ? 1 : 0, gold ? 1 : 0));
      }
      sides.put(side.name().toLowerCase(Locale.ROOT), tally);
    }
    return sides;
  }

  private static double pearson(List<Answer> answers) {
    double gold = answers.stream().mapToDouble(Answer::gold).average().orElse(0);
    double own = answers.stream().mapToDouble(Answer::own).average().orElse(0);
    double both = 0;
    double golds = 0;
    double owns = 0;
    for (Answer a : answers) {
      both += (a.gold() - gold) * (a.own() - own);
      golds += (a.gold() - gold) * (a.gold() - gold);
      owns += (a.own() - own) * (a.own() - own);
    }
    return both / Math.sqrt(golds * owns);
  }

  private static List<String> misses(List<Answer> answers, int limit) {
    return answers.stream()
        .sorted(Comparator.comparingDouble(a -> -Math.abs(a.gold() - a.own())))
        .limit(limit)
        .map(a -> number(a.gold()) + ", answered " + number(a.own()) + ": " + shown(a))
        .toList();
  }

  private static String shown(Answer answer) {
    return answer.id() + " [" + answer.word() + "] in: " + answer.text();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
