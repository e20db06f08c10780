package vigil.event;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vigil.annotate.Sentence;
import vigil.annotate.Trigger;
import vigil.data.DataFile;
import vigil.document.Span;
import vigil.mention.Mentions;
import vigil.plover.Certainty;

/**
 * How much a report commits itself to a happening, from 3 (it happened) over 0 (nobody knows) to −3
 * (it did not happen), in FactBank's sense: polarity and certainty of the whole chain of words that
 * it hangs on and of those who say it. A linear regression over readable features, with its weights
 * in a file of knowledge. Loaded once; immutable, one serves all threads.
 */
public final class Factuality {
  private static final double MOST = 3;

  private final Map<String, Double> weights;
  private final FactFeatures features;

  private Factuality(Map<String, Double> weights) {
    this.weights = weights;
    this.features = new FactFeatures(FactWords.load(), SpeechVerbs.load(), Grammar.load());
  }

  /** Loads the shipped weights, {@code factuality/weights.tsv}. */
  public static Factuality load() {
    return with(DataFile.resource("factuality/weights.tsv"));
  }

  /** Other weights, as lines of a feature's name and a number. */
  public static Factuality with(DataFile file) {
    return new Factuality(Weights.of(file));
  }

  /** The value of the word, which is a happening's. */
  public double of(Mentions mentions, ReportSpeakers speakers, int sentence, Span word) {
    double sum = 0;
    for (Map.Entry<String, Double> f : features(mentions, speakers, sentence, word).entrySet()) {
      sum += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
    }
    return Math.max(-MOST, Math.min(MOST, sum));
  }

  /** What speaks for and against the happening. */
  public Map<String, Double> features(
      Mentions mentions, ReportSpeakers speakers, int sentence, Span word) {
    Map<String, Double> all = new LinkedHashMap<>();
    Sentence own = mentions.annotated().sentences().get(sentence);
    Words words = new Words(own);
    int at = Math.min(words.size() - 1, words.at(word.start()));
    features.of(words, at).forEach(name -> all.put(name, 1.0));
    double rule = features.value(words, at);
    all.put("rule", rule / MOST);
    all.put(
        rule < -1 ? "rule denies" : rule < 1 ? "rule open" : rule < 2.5 ? "rule weak" : "rule sure",
        1.0);
    for (Trigger trigger : mentions.annotated().triggers()) {
      if (trigger.span().overlaps(word)) {
        all.put("told " + name(trigger.status()), 1.0);
        all.put("sure " + name(trigger.certainty()), 1.0);
      }
    }
    Certainty certainty = speakers.certainty(sentence, word);
    if (certainty != Certainty.CERTAIN) {
      all.put("said " + name(certainty), 1.0);
    }
    Attribution.Stance stance = speakers.stance(sentence, word);
    if (stance != Attribution.Stance.ASSERTS) {
      all.put("said " + name(stance), 1.0);
    }
    return all;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
