package vigil.lab.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vigil.annotate.WordPieces;

/**
 * The examples to learn from, and those held out, by kind.
 *
 * @param contrast the project's own rows: a list for each pass, since each fills the placeholders
 *     with other names
 */
record Corpora(
    List<Example> events,
    List<Example> pairs,
    List<Example> names,
    List<List<Example>> contrast,
    List<Example> heldEvents,
    List<Example> heldPairs) {

  static Corpora read(Plan plan, WordPieces vocabulary) throws IOException {
    Corpora all =
        new Corpora(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    all.annotated(plan, vocabulary);
    all.rows(plan, vocabulary);
    all.contrast(plan, vocabulary);
    all.names.addAll(new NameCorpus(vocabulary).read(plan.data().resolve("gum")));
    return all;
  }

  private void annotated(Plan plan, WordPieces vocabulary) throws IOException {
    for (GoldCorpus.Report report : new GoldCorpus(plan.gold()).read()) {
      boolean held = report.in(plan.fold(), plan.folds());
      for (AnnotatedSentence sentence : report.sentences()) {
        (held ? heldEvents : events).add(sentence.example(vocabulary));
        if (!held) {
          pairs.addAll(sentence.pairs(vocabulary));
        }
      }
    }
  }

  private void rows(Plan plan, WordPieces vocabulary) throws IOException {
    List<Example> rows = PairCorpus.read(plan.data().resolve("plv/train.tsv"), vocabulary);
    for (int i = 0; i < rows.size(); i++) {
      (i % plan.folds() == plan.fold() ? heldPairs : pairs).add(rows.get(i));
    }
  }

  private void contrast(Plan plan, WordPieces vocabulary) throws IOException {
    Random random = new Random(plan.seed());
    ContrastCorpus own = ContrastCorpus.own();
    for (int pass = 0; pass < plan.contrastEpochs(); pass++) {
      List<Example> filled = new ArrayList<>();
      for (AnnotatedSentence sentence : own.read(random)) {
        filled.add(sentence.example(vocabulary));
        if (pass == 0) {
          pairs.addAll(sentence.pairs(vocabulary));
        }
      }
      contrast.add(filled);
    }
  }

  /**
   * All batches of the plan's epochs in one order: the kinds mixed evenly, each epoch shuffled
   * anew.
   */
  List<List<Example>> schedule(Plan plan, Random random) {
    List<List<List<Example>>> kinds =
        List.of(
            epochs(events(), plan.eventEpochs(), plan, random),
            epochs(pairs(), plan.pairEpochs(), plan, random),
            epochs(names(), plan.nameEpochs(), plan, random),
            passes(plan, random));
    int total = kinds.stream().mapToInt(List::size).sum();
    int[] taken = new int[kinds.size()];
    List<List<Example>> schedule = new ArrayList<>();
    for (int i = 0; i < total; i++) {
      int kind = furthestBehind(kinds, taken);
      schedule.add(kinds.get(kind).get(taken[kind]++));
    }
    return schedule;
  }

  private List<List<Example>> passes(Plan plan, Random random) {
    List<List<Example>> batches = new ArrayList<>();
    contrast.forEach(pass -> batches.addAll(Batch.parts(pass, plan.budget(), random)));
    return batches;
  }

  private static List<List<Example>> epochs(
      List<Example> examples, int epochs, Plan plan, Random random) {
    List<List<Example>> batches = new ArrayList<>();
    for (int e = 0; e < epochs; e++) {
      batches.addAll(Batch.parts(examples, plan.budget(), random));
    }
    return batches;
  }

  private static int furthestBehind(List<List<List<Example>>> kinds, int[] taken) {
    int best = -1;
    double least = 1;
    for (int k = 0; k < taken.length; k++) {
      double done = taken[k] / (double) Math.max(1, kinds.get(k).size());
      if (!kinds.get(k).isEmpty() && done < least) {
        least = done;
        best = k;
      }
    }
    return best;
  }
}
