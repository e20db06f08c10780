package vigil.lab.train;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Random;
import vigil.annotate.Heads;
import vigil.plover.EventType;
import vigil.plover.Quad;

/**
 * Quick figures on held-out examples while training, to choose the length of training by: triggers
 * as runs of words of one type, and the type of pairs. The published figures come from the
 * benchmarks, on the finished model.
 */
final class HeldOut {
  private final Network network;
  private final NDManager manager;

  HeldOut(Network network, NDManager manager) {
    this.network = network;
    this.manager = manager;
  }

  /** A line for the log. */
  String figures(Corpora corpora) {
    return String.format(
        "triggers %s, pairs %s", triggers(corpora.heldEvents()), pairs(corpora.heldPairs()));
  }

  private String triggers(List<Example> examples) {
    int[] found = new int[3];
    int[] typed = new int[1];
    int[] status = new int[2];
    for (List<Example> part : Batch.parts(examples, 1536, new Random(0))) {
      try (NDManager scope = manager.newSubManager()) {
        Batch batch = Batch.of(part, scope);
        float[] words = network.forward(batch, false).words().toFloatArray();
        for (int i = 0; i < part.size(); i++) {
          score(
              (Example.Events) part.get(i).target(), words, i * batch.rows(), found, typed, status);
        }
      }
    }
    double untyped = f1(found[2], found[0], found[1]);
    double f1 = f1(typed[0], found[0], found[1]);
    return String.format(
        "F1 %.1f typed %.1f status %.1f", untyped, f1, 100.0 * status[0] / Math.max(1, status[1]));
  }

  private static double f1(int right, int predicted, int gold) {
    return 200.0 * right / Math.max(1, predicted + gold);
  }

  private static void score(
      Example.Events gold, float[] table, int row, int[] found, int[] typed, int[] status) {
    int[] best = new int[gold.trigger().length];
    for (int w = 0; w < best.length; w++) {
      best[w] =
          argmax(table, (row + w) * Heads.columns() + Heads.TRIGGER.start(), Heads.TRIGGER.width());
    }
    found[0] += runs(best);
    found[1] += runs(gold.trigger());
    boolean[] used = new boolean[best.length + 1];
    for (int w = 0; w < best.length; w++) {
      if (starts(gold.trigger(), w)) {
        int hit = -1;
        for (int v = w; v < best.length && gold.trigger()[v] == gold.trigger()[w]; v++) {
          int first = first(best, v);
          if (best[v] != 0 && !used[first] && (hit < 0 || best[v] == gold.trigger()[w])) {
            hit = v;
          }
        }
        if (hit >= 0) {
          used[first(best, hit)] = true;
          found[2]++;
          typed[0] += best[hit] == gold.trigger()[w] ? 1 : 0;
        }
      }
    }
    for (Example.TriggerWord w : gold.words()) {
      int at = (row + w.word()) * Heads.columns() + Heads.STATUS.start();
      status[1]++;
      status[0] += argmax(table, at, Heads.STATUS.width()) == w.status() ? 1 : 0;
    }
  }

  private static int first(int[] types, int at) {
    int first = at;
    while (first > 0 && types[first - 1] == types[at]) {
      first--;
    }
    return first;
  }

  private static boolean starts(int[] types, int at) {
    return types[at] != 0 && (at == 0 || types[at - 1] != types[at]);
  }

  private static int runs(int[] types) {
    int runs = 0;
    for (int w = 0; w < types.length; w++) {
      runs += starts(types, w) ? 1 : 0;
    }
    return runs;
  }

  private static int argmax(float[] values, int start, int width) {
    int best = 0;
    for (int i = 1; i < width; i++) {
      best = values[start + i] > values[start + best] ? i : best;
    }
    return best;
  }

  private String pairs(List<Example> examples) {
    int classes = EventType.values().length;
    int[] right = new int[classes];
    int[] predicted = new int[classes];
    int[] gold = new int[classes];
    int quads = 0;
    for (List<Example> part : Batch.parts(examples, 1536, new Random(0))) {
      try (NDManager scope = manager.newSubManager()) {
        Network.Answer answer = network.forward(Batch.of(part, scope), false);
        float[] logits = Loss.pairLogits(answer.words()).toFloatArray();
        for (int i = 0; i < part.size(); i++) {
          int truth = root(((Example.Pair) part.get(i).target()).types().get(0));
          int answered = root(argmax(logits, i * classes, classes));
          predicted[answered]++;
          gold[truth]++;
          right[answered] += answered == truth ? 1 : 0;
          quads += quad(answered) == quad(truth) ? 1 : 0;
        }
      }
    }
    double macro = 0;
    int present = 0;
    for (int c = 0; c < classes; c++) {
      if (gold[c] > 0) {
        present++;
        macro += f1(right[c], predicted[c], gold[c]);
      }
    }
    return String.format(
        "macro F1 %.1f quads %.1f", macro / present, 100.0 * quads / Math.max(1, examples.size()));
  }

  private static int root(int type) {
    return type == EventType.CONCEDE.ordinal() ? EventType.RETREAT.ordinal() : type;
  }

  private static Quad quad(int type) {
    return EventType.values()[type].quad();
  }
}
