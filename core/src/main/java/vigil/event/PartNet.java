package vigil.event;

import java.util.ArrayList;
import java.util.List;
import vigil.event.SpeechFeatures.Cue;
import vigil.event.SpeechReader.Stretch;

/**
 * What a word is to a cue, by both words' vectors and how the one lies to the other. Immutable.
 *
 * @param word makes a word's vector smaller, row by row
 * @param cue makes a cue's vector smaller
 * @param net judges both, their product and the place
 */
public record PartNet(List<float[]> word, List<float[]> cue, TinyNet net) {
  /** Into so many numbers a vector is made. */
  public static final int SMALL = 32;

  private static final float[] NEITHER = {1, 0, 0};
  private static final int[] FAR = {1, 2, 4, 8, 16, 32};
  private static final int STEPS = FAR.length + 1;
  private static final int PLACE = 2 * STEPS + 3 + 2;

  /** So many numbers the network judges. */
  public static final int WIDTH = 3 * SMALL + PLACE;

  public PartNet {
    word = List.copyOf(word);
    cue = List.copyOf(cue);
  }

  /**
   * For each word of the stretch around a cue the chances of being neither, source and content.
   *
   * @param cueChances for each word of the text the chances of being no cue, its first word, and
   *     another of it
   */
  public List<float[]> chances(
      SpeechText text, List<float[]> vectors, List<float[]> cueChances, Cue at) {
    Stretch stretch = SpeechReader.around(text, at);
    float[] small = smaller(cue, mean(vectors, at));
    List<float[]> chances = new ArrayList<>();
    for (int i = stretch.from(); i < stretch.to(); i++) {
      boolean own = i >= at.from() && i < at.to();
      chances.add(
          own
              ? NEITHER.clone()
              : net.chances(
                  net.units(
                      numbers(
                          smaller(word, vectors.get(i)), small, text, at, i, cueChances.get(i)))));
    }
    return chances;
  }

  /** A vector made smaller. */
  public static float[] smaller(List<float[]> rows, float[] vector) {
    float[] small = new float[rows.size()];
    for (int k = 0; k < small.length; k++) {
      float[] row = rows.get(k);
      float sum = 0;
      for (int i = 0; i < vector.length; i++) {
        sum += row[i] * vector[i];
      }
      small[k] = sum;
    }
    return small;
  }

  /** The mean of a cue's vectors. */
  public static float[] mean(List<float[]> vectors, Cue cue) {
    float[] mean = new float[vectors.get(cue.from()).length];
    for (int i = cue.from(); i < cue.to(); i++) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += vectors.get(i)[k] / (cue.to() - cue.from());
      }
    }
    return mean;
  }

  /**
   * What the network judges for one word.
   *
   * @param cues the chances of the word being part of a cue
   */
  public static float[] numbers(
      float[] word, float[] cue, SpeechText text, Cue at, int i, float[] cues) {
    float[] numbers = new float[WIDTH];
    for (int k = 0; k < SMALL; k++) {
      numbers[k] = word[k];
      numbers[SMALL + k] = cue[k];
      numbers[2 * SMALL + k] = word[k] * cue[k];
    }
    boolean before = i < at.from();
    numbers[3 * SMALL + (before ? 0 : STEPS) + step(before ? at.from() - i : i - at.to() + 1)] = 1;
    int sentences = Integer.signum(text.sentence(i) - text.sentence(at.from()));
    numbers[3 * SMALL + 2 * STEPS + 1 + sentences] = 1;
    numbers[3 * SMALL + 2 * STEPS + 3] = cues[1];
    numbers[3 * SMALL + 2 * STEPS + 4] = cues[2];
    return numbers;
  }

  private static int step(int far) {
    int step = 0;
    while (step < FAR.length && far > FAR[step]) {
      step++;
    }
    return step;
  }
}
