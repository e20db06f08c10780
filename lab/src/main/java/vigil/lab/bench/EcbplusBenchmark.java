package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Events that several reports of one topic mention, in ECB+: gold's mentions are given, and the
 * subtopics, each with the reports of one happening; which mentions mean one event is asked.
 *
 * <p>The figures are those of the CoNLL shared tasks, F1 of MUC, B³ and CEAF-e summed over
 * subtopics and their mean, with events that are mentioned once counted on both sides, as is usual
 * for ECB+. Topics that the weights know are judged by weights fitted without them ({@link
 * EcbWeights}). Beside it stands the baseline that joins what has the same head's stem. {@code
 * report_pairwise_f1} tells how well the reports of a topic are put together by happening, the
 * subtopics not being given.
 */
final class EcbplusBenchmark implements Benchmark {
  /** Chosen by cross-validation over the topics 1 to 35. */
  private static final double LEAST = 0.3;

  @Override
  public String name() {
    return "ecbplus";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/data/ecbplus");
  }

  @Override
  public Result run(Setup setup) {
    EcbCorpus corpus = EcbCorpus.load(setup.data());
    List<EcbMention> mentions =
        new EcbReader()
            .mentions(corpus).stream()
                .filter(m -> setup.fold().holds(EcbMention.topic(m.doc())))
                .toList();
    EcbWeights weights = EcbWeights.load();
    ChainScore score = ChainScore.NONE;
    ChainScore baseline = ChainScore.NONE;
    List<Prediction> predictions = new ArrayList<>();
    List<String> misses = new ArrayList<>();
    for (List<EcbMention> subtopic : subtopics(mentions).values()) {
      List<Set<Integer>> gold = by(subtopic, EcbMention::chain);
      List<Set<Integer>> answer = answer(subtopic, weights);
      score = score.plus(ChainScore.of(gold, answer));
      baseline = baseline.plus(ChainScore.of(gold, by(subtopic, EcbMention::head)));
      predict(subtopic, answer, predictions);
      misses(subtopic, answer, misses);
    }
    Tally reports = new EcbReports().score(corpus.sentences());
    return new Result(
        setup.coding().get().version(),
        mentions.size(),
        metrics(score, reports),
        List.of(table(score, baseline), Table.ofTallies("pairs of", Map.of("reports", reports))),
        predictions,
        misses.stream().limit(setup.misses()).toList());
  }

  /** The mentions of each subtopic. */
  static Map<String, List<EcbMention>> subtopics(List<EcbMention> mentions) {
    Map<String, List<EcbMention>> subtopics = new LinkedHashMap<>();
    for (EcbMention mention : mentions) {
      subtopics
          .computeIfAbsent(EcbMention.subtopic(mention.doc()), key -> new ArrayList<>())
          .add(mention);
    }
    return subtopics;
  }

  private static List<Set<Integer>> by(
      List<EcbMention> mentions, Function<EcbMention, String> part) {
    Map<String, Set<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      groups.computeIfAbsent(part.apply(mentions.get(i)), key -> new LinkedHashSet<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  private static List<Set<Integer>> answer(List<EcbMention> subtopic, EcbWeights weights) {
    EcbPair pair = new EcbPair(subtopic);
    int topic = EcbMention.topic(subtopic.get(0).doc());
    double[][] likeness = new double[subtopic.size()][subtopic.size()];
    for (int i = 0; i < likeness.length; i++) {
      for (int j = 0; j < i; j++) {
        likeness[i][j] =
            weights.probability(topic, pair.features(subtopic.get(i), subtopic.get(j)));
        likeness[j][i] = likeness[i][j];
      }
    }
    return AverageLink.groups(likeness, LEAST);
  }

  private static void predict(
      List<EcbMention> subtopic, List<Set<Integer>> answer, List<Prediction> predictions) {
    String[] of = new String[subtopic.size()];
    for (int g = 0; g < answer.size(); g++) {
      for (int i : answer.get(g)) {
        of[i] = EcbMention.subtopic(subtopic.get(i).doc()) + "-" + g;
      }
    }
    for (int i = 0; i < of.length; i++) {
      predictions.add(new Prediction(subtopic.get(i).name(), of[i]));
    }
  }

  private static void misses(
      List<EcbMention> subtopic, List<Set<Integer>> answer, List<String> misses) {
    for (Set<Integer> group : answer) {
      Map<String, String> chains = new LinkedHashMap<>();
      group.forEach(i -> chains.putIfAbsent(subtopic.get(i).chain(), shown(subtopic.get(i))));
      if (chains.size() > 1) {
        misses.add("joined: " + String.join(" + ", chains.values()));
      }
    }
  }

  private static String shown(EcbMention mention) {
    return mention.doc() + " " + mention.sentenceNumber() + " “" + mention.words() + "”";
  }

  private static Map<String, Double> metrics(ChainScore score, Tally reports) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("conll_f1", score.conll());
    metrics.put("muc_f1", score.muc().f1());
    metrics.put("b3_f1", score.b3().f1());
    metrics.put("ceafe_f1", score.ceafe().f1());
    metrics.put("report_pairwise_f1", reports.f1());
    return metrics;
  }

  private static Table table(ChainScore score, ChainScore baseline) {
    return new Table(
        List.of("ecbplus", "conll", "muc", "b3", "ceafe"),
        List.of(row("vigil", score), row("same head", baseline)));
  }

  private static List<String> row(String name, ChainScore score) {
    return List.of(
        name,
        Figures.text(score.conll()),
        Figures.text(score.muc().f1()),
        Figures.text(score.b3().f1()),
        Figures.text(score.ceafe().f1()));
  }
}
