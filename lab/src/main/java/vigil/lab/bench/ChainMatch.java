package vigil.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.document.Span;
import vigil.mention.Chain;

/**
 * A text's chains and the answers', their mentions led to each other.
 *
 * @param exact whether mentions are the same only with the same words; else those of one head are
 */
record ChainMatch(ChainText text, List<Chain> answers, boolean exact) {
  private static final ObjectMapper JSON = new ObjectMapper();

  ChainMatch {
    answers = List.copyOf(answers);
  }

  /** Chains of a single mention left out on both sides, as OntoNotes has none. */
  ChainScore score() {
    return ChainScore.of(
        ChainScore.withoutSingletons(gold()), ChainScore.withoutSingletons(answered()));
  }

  ChainScore scoreWithSingletons() {
    return ChainScore.of(gold(), answered());
  }

  private List<Set<Integer>> gold() {
    Map<String, Set<Integer>> chains = new LinkedHashMap<>();
    for (int i = 0; i < text.mentions().size(); i++) {
      chains.computeIfAbsent(text.mentions().get(i).chain(), c -> new LinkedHashSet<>()).add(i);
    }
    return List.copyOf(chains.values());
  }

  /** Gold's numbers, and numbers beyond them for mentions that gold lacks. */
  private List<Set<Integer>> answered() {
    Set<Integer> taken = new LinkedHashSet<>();
    Map<Chain.Part, Integer> numbers = new LinkedHashMap<>();
    answers.forEach(c -> c.parts().forEach(p -> same(p, taken, numbers)));
    if (!exact) {
      answers.forEach(c -> c.parts().forEach(p -> sameHead(p, taken, numbers)));
    }
    List<Set<Integer>> chains = new ArrayList<>();
    int next = text.mentions().size();
    for (Chain chain : answers) {
      Set<Integer> mentions = new LinkedHashSet<>();
      for (Chain.Part part : chain.parts()) {
        Integer number = numbers.get(part);
        mentions.add(number == null ? next++ : number);
      }
      chains.add(mentions);
    }
    return chains;
  }

  private void same(Chain.Part part, Set<Integer> taken, Map<Chain.Part, Integer> numbers) {
    for (int i = 0; i < text.mentions().size(); i++) {
      if (text.mentions().get(i).span().equals(part.span()) && taken.add(i)) {
        numbers.put(part, i);
        return;
      }
    }
  }

  /** The shortest mention left whose head is the answer's. */
  private void sameHead(Chain.Part part, Set<Integer> taken, Map<Chain.Part, Integer> numbers) {
    int best = -1;
    for (int i = 0; i < text.mentions().size() && !numbers.containsKey(part); i++) {
      ChainMention gold = text.mentions().get(i);
      boolean shorter = best < 0 || length(gold.span()) < length(text.mentions().get(best).span());
      if (gold.head().overlaps(part.head()) && !taken.contains(i) && shorter) {
        best = i;
      }
    }
    if (best >= 0) {
      taken.add(best);
      numbers.put(part, best);
    }
  }

  private static int length(Span span) {
    return span.end() - span.start();
  }

  String json() {
    ArrayNode all = JSON.createArrayNode();
    for (Chain chain : answers) {
      ArrayNode parts = all.addArray();
      chain.parts().forEach(p -> parts.addArray().add(p.span().start()).add(p.span().end()));
    }
    return all.toString();
  }
}
