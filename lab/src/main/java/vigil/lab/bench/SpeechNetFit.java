package vigil.lab.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vigil.event.PartNet;
import vigil.event.SpeechFeatures.Cue;
import vigil.event.SpeechNets;
import vigil.event.SpeechReader;
import vigil.event.SpeechReader.CueTag;
import vigil.event.SpeechReader.PartTag;
import vigil.event.SpeechReader.Stretch;
import vigil.event.TinyNet;
import vigil.lab.fit.Adam;
import vigil.lab.fit.NetFit;

/**
 * Fits the two networks of {@link SpeechNets}; the same articles and seed give the same weights.
 */
final class SpeechNetFit {
  private static final int UNITS = 48;
  private static final int CUE_PASSES = 6;
  private static final int PART_PASSES = 4;
  private static final int BATCH = 64;
  private static final float[] NO_BACK = {};

  private SpeechNetFit() {}

  private record Word(SpeechDoc doc, int[] tags, int at) {}

  /** Which words are part of cues. */
  static TinyNet cues(List<SpeechDoc> docs, long seed) {
    NetFit fit = new NetFit(SpeechNets.VECTOR, UNITS, CueTag.values().length, seed);
    List<Word> words = new ArrayList<>();
    for (SpeechDoc doc : docs) {
      for (List<Attributed> marks : doc.gold()) {
        int[] tags = doc.cueTags(marks);
        for (int i = 0; i < tags.length; i++) {
          words.add(new Word(doc, tags, i));
        }
      }
    }
    Random random = new Random(seed);
    for (int pass = 0; pass < CUE_PASSES; pass++) {
      Collections.shuffle(words, random);
      float rate = 0.002f * (1 - (float) pass / CUE_PASSES) + 0.0002f;
      for (int i = 0; i < words.size(); i++) {
        Word word = words.get(i);
        fit.learn(word.doc.vectors().get(word.at), word.tags[word.at], NO_BACK);
        if (i % BATCH == BATCH - 1) {
          fit.step(rate, BATCH);
        }
      }
    }
    return fit.net();
  }

  private record Statement(SpeechDoc doc, Cue cue, int[] tags) {}

  /** Which words around a cue are its source and content. */
  static PartNet parts(
      List<SpeechDoc> docs, IdentityHashMap<SpeechDoc, List<float[]>> cueChances, long seed) {
    List<Statement> statements = new ArrayList<>();
    for (SpeechDoc doc : docs) {
      for (List<Attributed> marks : doc.gold()) {
        for (Attributed mark : marks) {
          Cue cue = doc.cue(mark);
          if (cue != null) {
            statements.add(new Statement(doc, cue, doc.partTags(cue, mark)));
          }
        }
      }
    }
    Parts parts = new Parts(cueChances, seed);
    Random random = new Random(seed);
    for (int pass = 0; pass < PART_PASSES; pass++) {
      Collections.shuffle(statements, random);
      float rate = 0.0015f * (1 - (float) pass / PART_PASSES) + 0.0001f;
      statements.forEach(s -> parts.learn(s, rate));
    }
    return parts.net();
  }

  /** The network of parts while it is fitted. */
  private static final class Parts {
    private final Map<SpeechDoc, List<float[]>> cueChances;
    private final NetFit fit;
    private final List<float[]> word;
    private final List<float[]> cue;
    private final Adam small;

    Parts(Map<SpeechDoc, List<float[]>> cueChances, long seed) {
      this.cueChances = cueChances;
      fit = new NetFit(PartNet.WIDTH, UNITS, PartTag.values().length, seed);
      Random random = new Random(seed);
      word = rows(random);
      cue = rows(random);
      List<float[]> all = new ArrayList<>(word);
      all.addAll(cue);
      small = new Adam(all);
    }

    private static List<float[]> rows(Random random) {
      List<float[]> rows = new ArrayList<>();
      for (int r = 0; r < PartNet.SMALL; r++) {
        float[] row = new float[SpeechNets.VECTOR];
        for (int i = 0; i < row.length; i++) {
          row[i] = (float) (random.nextGaussian() * 0.05);
        }
        rows.add(row);
      }
      return rows;
    }

    PartNet net() {
      return new PartNet(word, cue, fit.net());
    }

    void learn(Statement s, float rate) {
      float[] mean = PartNet.mean(s.doc.vectors(), s.cue);
      float[] cueSmall = PartNet.smaller(cue, mean);
      float[] cueAsks = new float[PartNet.SMALL];
      Stretch stretch = SpeechReader.around(s.doc.text(), s.cue);
      for (int i = stretch.from(); i < stretch.to(); i++) {
        if (i < s.cue.from() || i >= s.cue.to()) {
          learn(s, i, s.tags[i - stretch.from()], cueSmall, cueAsks);
        }
      }
      for (int k = 0; k < PartNet.SMALL; k++) {
        add(small.gradients().get(PartNet.SMALL + k), mean, cueAsks[k]);
      }
      int examples = stretch.to() - stretch.from();
      fit.step(rate, examples);
      small.step(rate, examples);
    }

    private void learn(Statement s, int i, int tag, float[] cueSmall, float[] cueAsks) {
      float[] vector = s.doc.vectors().get(i);
      float[] wordSmall = PartNet.smaller(word, vector);
      List<float[]> chances = cueChances.getOrDefault(s.doc, List.of());
      float[] numbers =
          PartNet.numbers(wordSmall, cueSmall, s.doc.text(), s.cue, i, chances.get(i));
      float[] back = new float[numbers.length];
      fit.learn(numbers, tag, back);
      for (int k = 0; k < PartNet.SMALL; k++) {
        float both = back[2 * PartNet.SMALL + k];
        cueAsks[k] += back[PartNet.SMALL + k] + both * wordSmall[k];
        add(small.gradients().get(k), vector, back[k] + both * cueSmall[k]);
      }
    }

    private static void add(float[] gradient, float[] vector, float by) {
      for (int i = 0; i < vector.length; i++) {
        gradient[i] += by * vector[i];
      }
    }
  }
}
