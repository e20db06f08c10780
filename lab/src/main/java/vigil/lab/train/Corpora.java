package vigil.lab.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vigil.annotate.WordPieces;

/** The examples to learn from, and those held out, by kind. */
record Corpora(
    List<Example> events,
    List<Example> pairs,
    List<Example> names,
    List<Example> heldEvents,
    List<Example> heldPairs) {

  static Corpora read(Plan plan, WordPieces vocabulary) throws IOException {
    Corpora all =
        new Corpora(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (GoldCorpus.Report report : new GoldCorpus(plan.gold(), vocabulary).read()) {
      boolean held = report.in(plan.fold(), plan.folds());
      (held ? all.heldEvents : all.events).addAll(report.sentences());
      if (!held) {
        all.pairs.addAll(report.pairs());
      }
    }
    List<Example> rows = PairCorpus.read(plan.data().resolve("plv/train.tsv"), vocabulary);
    for (int i = 0; i < rows.size(); i++) {
      (i % plan.folds() == plan.fold() ? all.heldPairs : all.pairs).add(rows.get(i));
    }
    all.names.addAll(new NameCorpus(vocabulary).read(plan.data().resolve("gum")));
    return all;
  }

  /**
   * All batches of the plan's epochs in one order: the kinds mixed evenly, each epoch shuffled
   * anew.
   */
  List<List<Example>> schedule(Plan plan, Random random) {
    List<List<Example>> events = epochs(events(), plan.eventEpochs(), plan, random);
    List<List<Example>> pairs = epochs(pairs(), plan.pairEpochs(), plan, random);
    List<List<Example>> names = epochs(names(), plan.nameEpochs(), plan, random);
    List<List<List<Example>>> kinds = List.of(events, pairs, names);
    int total = events.size() + pairs.size() + names.size();
    int[] taken = new int[kinds.size()];
    List<List<Example>> schedule = new ArrayList<>();
    for (int i = 0; i < total; i++) {
      int kind = furthestBehind(kinds, taken);
      schedule.add(kinds.get(kind).get(taken[kind]++));
    }
    return schedule;
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
