package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Coreference: which words of a text mention the same person or thing.
 *
 * <p>The figures are those of the CoNLL shared tasks: F1 of MUC, B³ and CEAF-e, their sums taken
 * over all texts, and the mean of the three, {@code conll_f1}. Mentions are the text's own, found
 * by Vigil and not given to it; one is found where its first and last character are gold's. What is
 * mentioned once counts on neither side, as in OntoNotes and CorefUD. The table tells beside it the
 * figures with a mention found where its head is gold's, and with what is mentioned once counted.
 */
final class CoreferenceBenchmark implements Benchmark {
  @Override
  public String name() {
    return "coreference";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/data/gum");
  }

  @Override
  public Result run(Setup setup) {
    List<ChainText> all = ChainTexts.news(setup.data());
    List<ChainText> texts =
        IntStream.range(0, all.size()).filter(setup.fold()::holds).mapToObj(all::get).toList();
    Coding coding = setup.coding().get();
    List<ChainMatch> matches = texts.parallelStream().map(t -> match(t, coding)).toList();
    ChainScore score = sum(matches.stream().map(ChainMatch::score).toList());
    return new Result(
        coding.version(),
        texts.size(),
        metrics(score),
        tables(matches, score),
        matches.stream().map(m -> new Prediction(m.text().id(), m.json())).toList(),
        matches.stream().flatMap(m -> ChainMisses.of(m).stream()).limit(setup.misses()).toList());
  }

  private static ChainMatch match(ChainText text, Coding coding) {
    return new ChainMatch(text, coding.mentions(text.document()).actors().chains(), true);
  }

  private static ChainScore sum(List<ChainScore> scores) {
    return scores.stream().reduce(ChainScore.NONE, ChainScore::plus);
  }

  private static Map<String, Double> metrics(ChainScore score) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("conll_f1", score.conll());
    metrics.put("muc_f1", score.muc().f1());
    metrics.put("b3_f1", score.b3().f1());
    metrics.put("ceafe_f1", score.ceafe().f1());
    metrics.put("mention_f1", score.mentions().f1());
    return metrics;
  }

  private static List<Table> tables(List<ChainMatch> matches, ChainScore score) {
    List<ChainMatch> heads =
        matches.stream().map(m -> new ChainMatch(m.text(), m.answers(), false)).toList();
    List<List<String>> rows = new ArrayList<>();
    rows(rows, "", score);
    rows(rows, " by head", sum(heads.stream().map(ChainMatch::score).toList()));
    rows(
        rows,
        " with singletons",
        sum(matches.stream().map(ChainMatch::scoreWithSingletons).toList()));
    return List.of(new Table(List.of("coreference", "precision", "recall", "f1"), rows));
  }

  private static void rows(List<List<String>> rows, String how, ChainScore score) {
    rows.add(row("mentions" + how, score.mentions()));
    rows.add(row("muc" + how, score.muc()));
    rows.add(row("b3" + how, score.b3()));
    rows.add(row("ceafe" + how, score.ceafe()));
    rows.add(List.of("conll" + how, "", "", Figures.text(score.conll())));
  }

  private static List<String> row(String name, Share share) {
    return List.of(
        name,
        Figures.text(share.precision()),
        Figures.text(share.recall()),
        Figures.text(share.f1()));
  }
}
