package vigil.lab.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vigil.annotate.Token;

/**
 * Puts the reports of a topic together that tell of one happening, by their words: those that few
 * of the topic's reports have weigh more, and names twice as much as other words.
 */
final class EcbReports {
  /** Chosen on every second of the topics 1 to 35; the others confirmed it. */
  private static final double LEAST = 0.05;

  private final EcbStems stems = new EcbStems();

  /** Pairs of reports of one topic: together on both sides, as answered, as gold has it. */
  Tally score(Map<String, Map<Integer, List<Token>>> reports) {
    Map<Integer, List<String>> topics = new LinkedHashMap<>();
    for (String doc : reports.keySet()) {
      topics.computeIfAbsent(EcbMention.topic(doc), key -> new ArrayList<>()).add(doc);
    }
    Tally sum = Tally.NONE;
    for (List<String> docs : topics.values()) {
      sum = sum.plus(score(docs, groups(docs, reports)));
    }
    return sum;
  }

  private static Tally score(List<String> docs, List<Set<Integer>> groups) {
    int[] of = new int[docs.size()];
    for (int g = 0; g < groups.size(); g++) {
      for (int doc : groups.get(g)) {
        of[doc] = g;
      }
    }
    Tally sum = Tally.NONE;
    for (int i = 0; i < of.length; i++) {
      for (int j = i + 1; j < of.length; j++) {
        boolean one = EcbMention.subtopic(docs.get(i)).equals(EcbMention.subtopic(docs.get(j)));
        boolean told = of[i] == of[j];
        sum = sum.plus(new Tally(one && told ? 1 : 0, told ? 1 : 0, one ? 1 : 0));
      }
    }
    return sum;
  }

  private List<Set<Integer>> groups(
      List<String> docs, Map<String, Map<Integer, List<Token>>> reports) {
    List<Map<String, Integer>> words =
        docs.stream().map(d -> words(reports.getOrDefault(d, Map.of()))).toList();
    Map<String, Integer> in = new HashMap<>();
    words.forEach(w -> w.keySet().forEach(word -> in.merge(word, 1, Integer::sum)));
    List<Map<String, Double>> vectors =
        words.stream().map(w -> vector(w, in, docs.size())).toList();
    double[][] likeness = new double[docs.size()][docs.size()];
    for (int i = 0; i < docs.size(); i++) {
      for (int j = 0; j < i; j++) {
        likeness[i][j] = dot(vectors.get(i), vectors.get(j));
        likeness[j][i] = likeness[i][j];
      }
    }
    return AverageLink.groups(likeness, LEAST);
  }

  private Map<String, Integer> words(Map<Integer, List<Token>> sentences) {
    Map<String, Integer> words = new HashMap<>();
    for (List<Token> sentence : sentences.values()) {
      for (int i = 0; i < sentence.size(); i++) {
        String word = sentence.get(i).text();
        boolean name = i > 0 && !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
        for (String stem : stems.of(List.of(sentence.get(i)))) {
          words.merge(stem.toLowerCase(Locale.ROOT), name ? 2 : 1, Integer::sum);
        }
      }
    }
    return words;
  }

  private static Map<String, Double> vector(
      Map<String, Integer> words, Map<String, Integer> in, int docs) {
    Map<String, Double> vector = new HashMap<>();
    double square = 0;
    for (Map.Entry<String, Integer> word : words.entrySet()) {
      double weight =
          (1 + Math.log(word.getValue()))
              * Math.log((docs + 1.0) / in.getOrDefault(word.getKey(), 1));
      vector.put(word.getKey(), weight);
      square += weight * weight;
    }
    double length = Math.sqrt(Math.max(square, 1e-9));
    vector.replaceAll((word, weight) -> weight / length);
    return vector;
  }

  private static double dot(Map<String, Double> a, Map<String, Double> b) {
    double sum = 0;
    for (Map.Entry<String, Double> word : a.entrySet()) {
      sum += word.getValue() * b.getOrDefault(word.getKey(), 0.0);
    }
    return sum;
  }
}
