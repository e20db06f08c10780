package vigil.event;

import java.util.ArrayList;
import java.util.List;
import vigil.annotate.Token;
import vigil.annotate.WordVectors;
import vigil.data.DataFile;
import vigil.event.SpeechReader.CueTag;
import vigil.event.SpeechReader.PartTag;

/**
 * What two small networks make of the encoder's vectors of a report's words: how likely each is
 * part of a cue, and of a cue's source or content. {@link SpeechReader} weighs it with all else
 * that it sees. Immutable; one serves all threads.
 *
 * @param cues judges a word's vector
 * @param parts judges a word's and a cue's
 */
public record SpeechNets(TinyNet cues, PartNet parts) {
  /** Numbers in a word's vector. */
  public static final int VECTOR = 384;

  private static final float[] STEPS = {.02f, .1f, .25f, .5f, .75f, .9f, .98f};
  private static final String NONE = "^";

  /** Loads the shipped weights, {@code speech/cue-net.tsv} and {@code part-net.tsv}. */
  static SpeechNets load() {
    NetFile parts = NetFile.of(DataFile.resource("speech/part-net.tsv"));
    return new SpeechNets(
        NetFile.of(DataFile.resource("speech/cue-net.tsv")).net(VECTOR, CueTag.values().length),
        new PartNet(
            parts.table("word", VECTOR),
            parts.table("cue", VECTOR),
            parts.net(PartNet.WIDTH, PartTag.values().length)));
  }

  /** The vectors of all words, in their order. */
  public static List<float[]> vectors(SpeechText text, WordVectors reader) {
    List<float[]> all = new ArrayList<>(text.size());
    int start = 0;
    for (int i = 1; i <= text.size(); i++) {
      if (i == text.size() || !text.sameSentence(i, start)) {
        List<Token> sentence = new ArrayList<>();
        for (int k = start; k < i; k++) {
          sentence.add(text.token(k));
        }
        all.addAll(reader.of(sentence));
        start = i;
      }
    }
    return all;
  }

  /** For each word the chances of being no cue, a cue's first word, and another of it. */
  public List<float[]> cueChances(List<float[]> vectors) {
    return vectors.stream().map(v -> cues.chances(cues.units(v))).toList();
  }

  /** What the chances say of a word being part of a cue, as features. */
  public static List<String> cueFeatures(List<float[]> chances, int i) {
    String begin = step(chances, i, 1);
    String inside = step(chances, i, 2);
    return List.of(
        "hB " + begin,
        "hI " + inside,
        "hBI " + begin + inside,
        "hBn " + begin + step(chances, i + 1, 1) + step(chances, i + 1, 2),
        "hBp " + begin + step(chances, i - 1, 1),
        "hO " + step(chances, i, 0));
  }

  /**
   * What the chances say of a word being source or content, as features.
   *
   * @param i the word's place in the stretch
   * @param before whether it stands before the cue
   */
  public static List<String> partFeatures(List<float[]> chances, int i, boolean before) {
    String source = step(chances, i, 1);
    String content = step(chances, i, 2);
    String side = before ? "<" : ">";
    return List.of(
        "hS " + source + side,
        "hC " + content + side,
        "hSC " + source + content + side,
        "hSn " + source + step(chances, i - 1, 1) + step(chances, i + 1, 1),
        "hCn " + content + step(chances, i - 1, 2) + step(chances, i + 1, 2));
  }

  /** One sign for how large a chance is. */
  private static String step(List<float[]> chances, int i, int choice) {
    if (i < 0 || i >= chances.size()) {
      return NONE;
    }
    int step = 0;
    while (step < STEPS.length && chances.get(i)[choice] >= STEPS[step]) {
      step++;
    }
    return Integer.toString(step);
  }
}
