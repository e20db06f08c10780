package vigil.mention;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  private static final double NEAREST = 4;

  /** One town named elsewhere in the report tells nothing. */
  private static final double LEAST = 1;

  /** The share of the signs that a report's only country has. */
  private static final double ONLY = 0.75;

  /** Signs by which a report's only country is known. */
  private static final double ENOUGH = 1;

  private final List<Sentence> sentences;
  private final List<CountrySign> signs;
  private final Map<String, double[]> told = new HashMap<>();
  private double all;

  Setting(List<Sentence> sentences, List<CountrySign> signs) {
    this.sentences = sentences;
    this.signs = signs;
    for (CountrySign sign : signs) {
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
    CountrySign nearest = nearest(sentences.get(sentence).span().start(), phrase.start());
    String best = "";
    double most = 0;
    double sum = 0;
    for (Map.Entry<String, double[]> entry : told.entrySet()) {
      double weight = weight(entry.getValue(), sentence);
      weight +=
          nearest != null && nearest.country().equals(entry.getKey())
              ? NEAREST * nearest.weight()
              : 0;
      sum += weight;
      boolean more = weight > most || weight == most && entry.getKey().compareTo(best) < 0;
      best = more ? entry.getKey() : best;
      most = Math.max(most, weight);
    }
    return most >= LEAST && most >= share * sum ? Optional.of(best) : Optional.empty();
  }

  /**
   * The country of a report that speaks of hardly any other; empty where it speaks of several or of
   * none often enough.
   */
  Optional<String> only() {
    return told.entrySet().stream()
        .filter(e -> sum(e.getValue()) >= Math.max(ENOUGH, ONLY * all))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static double sum(double[] weights) {
    return Arrays.stream(weights).sum();
  }

  /** The last words of the sentence before the phrase that tell a country. */
  private @Nullable CountrySign nearest(int from, int to) {
    CountrySign nearest = null;
    for (CountrySign sign : signs) {
      boolean before = sign.span().start() >= from && sign.span().end() <= to;
      if (before && (nearest == null || sign.span().end() > nearest.span().end())) {
        nearest = sign;
      }
    }
    return nearest;
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
