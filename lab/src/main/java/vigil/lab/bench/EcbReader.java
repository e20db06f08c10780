package vigil.lab.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vigil.annotate.Token;
import vigil.annotate.WordVectors;
import vigil.lab.bench.EcbCorpus.Gold;

/** Makes ready for comparison what ECB+ has of mentions. */
final class EcbReader {
  private static final int NEAR = 6;
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private final EcbStems stems = new EcbStems();
  private final Map<String, List<float[]>> vectors = new HashMap<>();

  List<EcbMention> mentions(EcbCorpus corpus) {
    try (WordVectors reader = WordVectors.load()) {
      List<EcbMention> mentions = new ArrayList<>();
      for (Gold gold : corpus.mentions()) {
        mentions.add(mention(gold, corpus.sentence(gold.doc(), gold.sentence()), reader));
      }
      return mentions;
    }
  }

  private EcbMention mention(Gold gold, List<Token> sentence, WordVectors reader) {
    int first = gold.tokens().get(0);
    int last = gold.tokens().get(gold.tokens().size() - 1);
    List<Token> span = gold.tokens().stream().map(sentence::get).toList();
    Set<String> own = stems.ofMention(span);
    Set<String> rest = stems.of(sentence);
    rest.removeAll(own);
    List<float[]> all =
        vectors.computeIfAbsent(gold.doc() + " " + gold.sentence(), key -> reader.of(sentence));
    List<float[]> inside =
        gold.tokens().stream().filter(t -> t < all.size()).map(all::get).toList();
    return new EcbMention(
        gold.doc(),
        gold.sentence(),
        gold.tokens(),
        gold.words(),
        gold.chain(),
        own,
        head(span),
        stems.of(sentence.subList(Math.max(0, first - NEAR), first)),
        stems.of(sentence.subList(last + 1, Math.min(sentence.size(), last + 1 + NEAR))),
        rest,
        names(sentence, gold.tokens()),
        mean(inside.isEmpty() ? all : inside),
        mean(reader.of(span)),
        mean(all));
  }

  /** Of a verb with a particle the verb, of a noun phrase its last word. */
  private String head(List<Token> span) {
    String first = span.get(0).text();
    boolean noun =
        span.size() > 2
            || ARTICLES.contains(first.toLowerCase(Locale.ROOT))
            || Character.isUpperCase(first.codePointAt(0));
    Token head = noun ? span.get(span.size() - 1) : span.get(0);
    return stems.ofMention(List.of(head)).iterator().next();
  }

  private static Set<String> names(List<Token> sentence, List<Integer> mention) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.get(i).text();
      if (word.length() > 1 && Character.isUpperCase(word.codePointAt(0)) && !mention.contains(i)) {
        names.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static float[] mean(List<float[]> vectors) {
    float[] sum = new float[vectors.get(0).length];
    double square = 0;
    for (int i = 0; i < sum.length; i++) {
      for (float[] vector : vectors) {
        sum[i] += vector[i];
      }
      square += (double) sum[i] * sum[i];
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= (float) Math.sqrt(square);
    }
    return sum;
  }
}
