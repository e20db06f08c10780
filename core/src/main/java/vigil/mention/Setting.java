package vigil.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.annotate.Sentence;
import vigil.document.Span;

/**
 * In which country a sentence of a report plays: the one that most of the places, peoples, groups
 * and persons named in the report and above all near the sentence belong to. One report, one
 * thread.
 */
final class Setting {
  private static final double SAME_SENTENCE = 3;
  private static final double NEXT_SENTENCE = 1.5;
  private static final double SAME_REPORT = 1;

  /** One town named elsewhere in the report tells nothing. */
  private static final double LEAST = 1;

  private final List<Sentence> sentences;
  private final Map<String, double[]> told = new HashMap<>();
  private double all;

  /**
   * Words that tell a country.
   *
   * @param weight 1 for the name of a country, a people, group or person; less for a town, whose
   *     name others may share
   */
  record Sign(Span span, String country, double weight) {}

  Setting(List<Sentence> sentences, List<Sign> signs) {
    this.sentences = sentences;
    for (Sign sign : signs) {
      int sentence = Sentences.first(sentences, sign.span());
      if (sentence >= 0) {
        told.computeIfAbsent(sign.country(), k -> new double[sentences.size()])[sentence] +=
            sign.weight();
        all += sign.weight();
      }
    }
  }

  /**
   * The country that has at least the share of the signs, weighted by nearness to the phrase; empty
   * where no country has.
   */
  Optional<String> country(Span phrase, double share) {
    int sentence = Sentences.first(sentences, phrase);
    if (all == 0 || sentence < 0) {
      return Optional.empty();
    }
    String best = "";
    double most = 0;
    double sum = 0;
    for (Map.Entry<String, double[]> entry : told.entrySet()) {
      double weight = weight(entry.getValue(), sentence);
      sum += weight;
      boolean more = weight > most || weight == most && entry.getKey().compareTo(best) < 0;
      best = more ? entry.getKey() : best;
      most = Math.max(most, weight);
    }
    return most >= LEAST && most >= share * sum ? Optional.of(best) : Optional.empty();
  }

  private double weight(double[] times, int sentence) {
    double weight = 0;
    for (int i = 0; i < times.length; i++) {
      int away = Math.abs(i - sentence);
      weight += times[i] * (away == 0 ? SAME_SENTENCE : away == 1 ? NEXT_SENTENCE : SAME_REPORT);
    }
    return weight;
  }
}
