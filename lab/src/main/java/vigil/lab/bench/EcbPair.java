package vigil.lab.bench;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What speaks for and against two mentions of a subtopic meaning one event. */
final class EcbPair {
  private final Map<String, Integer> reportsWith = new HashMap<>();
  private final Map<String, Integer> mentionsWith = new HashMap<>();
  private final int reports;
  private final int mentions;

  /** The pairs of a subtopic's mentions. */
  EcbPair(List<EcbMention> subtopic) {
    Map<String, Set<String>> words = new HashMap<>();
    for (EcbMention mention : subtopic) {
      words.computeIfAbsent(mention.doc(), key -> new LinkedHashSet<>()).addAll(mention.sentence());
      mention.stems().forEach(stem -> mentionsWith.merge(stem, 1, Integer::sum));
    }
    words.values().forEach(w -> w.forEach(stem -> reportsWith.merge(stem, 1, Integer::sum)));
    reports = words.size();
    mentions = subtopic.size();
  }

  Map<String, Double> features(EcbMention a, EcbMention b) {
    Map<String, Double> f = new LinkedHashMap<>();
    Set<String> common = new LinkedHashSet<>(a.stems());
    common.retainAll(b.stems());
    double some = common.isEmpty() ? 0 : 1;
    double context = cosine(a.vector(), b.vector());
    double alone = cosine(a.alone(), b.alone());
    double around = cosine(a.around(), b.around());
    double sentence = weighted(a.sentence(), b.sentence());
    double near = share(union(a.left(), a.right()), union(b.left(), b.right()));
    double doc = a.doc().equals(b.doc()) ? 1 : 0;
    f.put("bias", 1.0);
    put(f, "stems.same", a.stems().equals(b.stems()) ? 1 : 0);
    put(f, "stems.some", some);
    put(f, "head.same", a.head().equals(b.head()) ? 1 : 0);
    put(f, "vector", context);
    put(f, "vector.some", context * some);
    put(f, "vector.high", Math.pow(Math.max(0, context - 0.6), 2) * 10);
    put(f, "alone", alone);
    put(f, "alone.high", Math.pow(Math.max(0, alone - 0.6), 2) * 10);
    put(f, "around", around);
    put(f, "around.some", around * some);
    put(f, "sentence", sentence);
    put(f, "sentence.some", sentence * some);
    put(f, "near", near);
    put(f, "near.some", near * some);
    put(f, "left", share(a.left(), b.left()));
    put(f, "right", share(a.right(), b.right()));
    put(f, "names", share(a.names(), b.names()));
    put(f, "report.same", doc);
    put(f, "report.same.some", doc * some);
    put(f, "sentence.one", doc == 1 && a.sentenceNumber() == b.sentenceNumber() ? 1 : 0);
    boolean there = meet(a.stems(), b.sentence());
    boolean back = meet(b.stems(), a.sentence());
    put(f, "both.told", there && back ? 1 : 0);
    put(f, "also.told", there || back ? 1 : 0);
    put(f, "frequent", common.isEmpty() ? 0 : frequent(common));
    return f;
  }

  private static void put(Map<String, Double> f, String name, double value) {
    if (value != 0) {
      f.put(name, value);
    }
  }

  /** What many mentions of the subtopic say is most likely its one event. */
  private double frequent(Set<String> common) {
    int least = common.stream().mapToInt(s -> mentionsWith.getOrDefault(s, 0)).min().orElse(0);
    return Math.log(1 + 10.0 * least / mentions);
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static boolean meet(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }

  private static double share(Set<String> a, Set<String> b) {
    int common = (int) a.stream().filter(b::contains).count();
    return common == 0 ? 0 : common / (double) (a.size() + b.size() - common);
  }

  /** The same with words that few reports of the subtopic have weighing more. */
  private double weighted(Set<String> a, Set<String> b) {
    double common = 0;
    double all = 0;
    for (String word : union(a, b)) {
      double weight = Math.log((reports + 1) / (reportsWith.getOrDefault(word, 0) + 0.5));
      all += weight;
      common += a.contains(word) && b.contains(word) ? weight : 0;
    }
    return all <= 0 ? 0 : Math.max(0, common / all);
  }
}
