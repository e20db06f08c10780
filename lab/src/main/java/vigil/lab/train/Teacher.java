package vigil.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vigil.annotate.Heads;
import vigil.annotate.PieceSequence;
import vigil.annotate.Token;
import vigil.annotate.WordPieces;

/**
 * Trained networks that answer sentences nobody annotated; the mean of their answers is what a
 * small network then learns. Source: Hinton, Vinyals and Dean 2015.
 */
final class Teacher {
  /** A word that is a trigger with less probability than this teaches no more than that. */
  private static final float LEAST = 0.05f;

  private static final int BUDGET = 1536;
  private static final List<Heads> CHOICES =
      List.of(Heads.TRIGGER, Heads.STATUS, Heads.CERTAINTY, Heads.SPEAKER);

  private final List<Network> networks;
  private final NDManager manager;

  private Teacher(List<Network> networks, NDManager manager) {
    this.networks = networks;
    this.manager = manager;
  }

  /** The sentences with the mean answers of the networks in the files. */
  static List<Example> answers(
      List<Path> files, List<List<Token>> sentences, WordPieces vocabulary, NDManager parent)
      throws IOException {
    List<Example> plain = new ArrayList<>();
    for (List<Token> tokens : sentences) {
      PieceSequence s = PieceSequence.of(tokens, vocabulary);
      plain.add(
          new Example(s.ids(), s.shapes(), s.rows(), new Example.Soft(new float[0], List.of())));
    }
    try (NDManager manager = parent.newSubManager()) {
      List<Network> networks = new ArrayList<>();
      for (Path file : files) {
        networks.add(new Network(Checkpoint.read(file), manager));
      }
      return new Teacher(networks, manager).answer(plain);
    }
  }

  private List<Example> answer(List<Example> plain) {
    List<Example> answered = new ArrayList<>();
    for (List<Example> part : Batch.parts(plain, BUDGET, new Random(0))) {
      try (NDManager scope = manager.newSubManager()) {
        Batch batch = Batch.of(part, scope);
        float[][] words = new float[networks.size()][];
        float[][] links = new float[networks.size()][];
        for (int n = 0; n < words.length; n++) {
          Network.Answer answer = networks.get(n).forward(batch, false);
          words[n] = probabilities(answer.words());
          links[n] = answer.links().getNDArrayInternal().sigmoid().toFloatArray();
        }
        float[] word = mean(words);
        float[] link = mean(links);
        for (int i = 0; i < part.size(); i++) {
          answered.add(soft(part.get(i), word, link, i, batch.rows()));
        }
      }
    }
    return answered;
  }

  /** Scores of the word table as probabilities, head by head. */
  private static float[] probabilities(NDArray scores) {
    float[] table = scores.toFloatArray();
    int columns = Heads.columns();
    for (int row = 0; row < table.length; row += columns) {
      for (Heads head : CHOICES) {
        softmax(table, row + head.start(), head.width());
      }
      for (int c = 0; c < Heads.MODES.width(); c++) {
        int at = row + Heads.MODES.start() + c;
        table[at] = (float) (1 / (1 + Math.exp(-table[at])));
      }
    }
    return table;
  }

  private static void softmax(float[] values, int start, int width) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = start; i < start + width; i++) {
      most = Math.max(most, values[i]);
    }
    double sum = 0;
    for (int i = start; i < start + width; i++) {
      values[i] = (float) Math.exp(values[i] - most);
      sum += values[i];
    }
    for (int i = start; i < start + width; i++) {
      values[i] /= (float) sum;
    }
  }

  private static float[] mean(float[][] tables) {
    float[] mean = tables[0];
    for (int i = 0; i < mean.length; i++) {
      for (int t = 1; t < tables.length; t++) {
        mean[i] += tables[t][i];
      }
      mean[i] /= tables.length;
    }
    return mean;
  }

  private static Example soft(Example plain, float[] words, float[] links, int index, int rows) {
    int count = plain.rows().length;
    int width = Heads.TRIGGER.width();
    float[] triggers = new float[count * width];
    List<Example.SoftWord> likely = new ArrayList<>();
    for (int w = 0; w < count; w++) {
      int at = (index * rows + w) * Heads.columns();
      System.arraycopy(words, at + Heads.TRIGGER.start(), triggers, w * width, width);
      float weight = 1 - triggers[w * width];
      if (weight >= LEAST) {
        likely.add(
            softWord(w, weight, words, at, links, (index * rows + w) * Heads.LINKS, count, rows));
      }
    }
    return new Example(
        plain.ids(), plain.shapes(), plain.rows(), new Example.Soft(triggers, likely));
  }

  private static Example.SoftWord softWord(
      int word, float weight, float[] words, int at, float[] links, int link, int count, int rows) {
    float[] answers = new float[Heads.columns()];
    System.arraycopy(words, at, answers, 0, answers.length);
    float[] own = new float[Heads.LINKS * count];
    for (int layer = 0; layer < Heads.LINKS; layer++) {
      System.arraycopy(links, (link + layer) * rows, own, layer * count, count);
    }
    return new Example.SoftWord(word, weight, answers, own);
  }
}
