package vigil.lab.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far two texts agree in their runs of four words, as the published evaluation of article
 * extraction counts it: each run as often as it stands there, the three shares of a text together
 * one, so that a long text weighs no more than a short one.
 *
 * @param both share of runs that both texts have
 * @param extra share of runs that only the answer has
 * @param missed share of runs that only gold has
 */
record Shingles(double both, double extra, double missed) {
  private static final int WORDS = 4;

  static Shingles compare(String gold, String answer) {
    Map<List<String>, Integer> wanted = count(words(gold));
    Map<List<String>, Integer> given = count(words(answer));
    int shared = 0;
    for (Map.Entry<List<String>, Integer> run : given.entrySet()) {
      shared += Math.min(run.getValue(), wanted.getOrDefault(run.getKey(), 0));
    }
    int extra = sum(given) - shared;
    int missed = sum(wanted) - shared;
    double all = Math.max(1, shared + extra + missed);
    return new Shingles(shared / all, extra / all, missed / all);
  }

  double precision() {
    return share(extra);
  }

  double recall() {
    return share(missed);
  }

  private double share(double wrong) {
    if (extra == 0 && missed == 0) {
      return 1;
    }
    return both + wrong == 0 ? 0 : both / (both + wrong);
  }

  private static int sum(Map<List<String>, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A text of fewer words than a run has is one run; one without any is none. */
  private static Map<List<String>, Integer> count(List<String> words) {
    Map<List<String>, Integer> counts = new HashMap<>();
    int runs = words.isEmpty() ? 0 : Math.max(1, words.size() - WORDS + 1);
    for (int at = 0; at < runs; at++) {
      counts.merge(words.subList(at, Math.min(words.size(), at + WORDS)), 1, Integer::sum);
    }
    return counts;
  }

  /** Runs of letters, digits and underscores. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int sign = text.codePointAt(at);
      if (!Character.isLetterOrDigit(sign) && sign != '_') {
        add(words, text, start, at);
        start = at + Character.charCount(sign);
      }
      at += Character.charCount(sign);
    }
    add(words, text, start, at);
    return words;
  }

  private static void add(List<String> words, String text, int start, int end) {
    if (end > start) {
      words.add(text.substring(start, end));
    }
  }
}
