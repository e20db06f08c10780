package vigil.lab.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well chains of mentions agree with gold's, by the three measures of the CoNLL shared tasks on
 * coreference and their mean. Sums over texts, from which precision and recall are taken at the
 * end.
 *
 * <p>Mentions are numbers; an answer's mention has gold's number where it is the same mention, and
 * a number of its own otherwise, as in the tasks' scorer since version 8.
 */
record ChainScore(Share mentions, Share muc, Share b3, Share ceafe) {
  static final ChainScore NONE = new ChainScore(Share.NONE, Share.NONE, Share.NONE, Share.NONE);

  ChainScore plus(ChainScore other) {
    return new ChainScore(
        mentions.plus(other.mentions),
        muc.plus(other.muc),
        b3.plus(other.b3),
        ceafe.plus(other.ceafe));
  }

  /** The mean F1 of MUC, B³ and CEAF-e. */
  double conll() {
    return (muc.f1() + b3.f1() + ceafe.f1()) / 3;
  }

  /** Of one text; no mention may stand in two chains of a side. */
  static ChainScore of(List<Set<Integer>> gold, List<Set<Integer>> answers) {
    return new ChainScore(
        mentions(gold, answers),
        new Share(links(answers, gold), linkable(answers), links(gold, answers), linkable(gold)),
        new Share(shared(answers, gold), size(answers), shared(gold, answers), size(gold)),
        ceafe(gold, answers));
  }

  private static Share mentions(List<Set<Integer>> gold, List<Set<Integer>> answers) {
    Set<Integer> both = new HashSet<>();
    gold.forEach(both::addAll);
    int all = both.size();
    Set<Integer> answered = new HashSet<>();
    answers.forEach(answered::addAll);
    both.retainAll(answered);
    return new Share(both.size(), answered.size(), both.size(), all);
  }

  /** MUC: the links of the chains that the others keep. */
  private static double links(List<Set<Integer>> chains, List<Set<Integer>> others) {
    Map<Integer, Integer> chainOf = chainOf(others);
    double kept = 0;
    for (Set<Integer> chain : chains) {
      Set<Integer> parts = new HashSet<>();
      int alone = 0;
      for (int mention : chain) {
        Integer part = chainOf.get(mention);
        if (part == null) {
          alone++;
        } else {
          parts.add(part);
        }
      }
      kept += chain.size() - parts.size() - alone;
    }
    return kept;
  }

  private static double linkable(List<Set<Integer>> chains) {
    return chains.stream().mapToInt(c -> c.size() - 1).sum();
  }

  private static double size(List<Set<Integer>> chains) {
    return chains.stream().mapToInt(Set::size).sum();
  }

  /** B³: for each mention, the share of its chain that the other side's chain has too. */
  private static double shared(List<Set<Integer>> chains, List<Set<Integer>> others) {
    Map<Integer, Integer> chainOf = chainOf(others);
    double sum = 0;
    for (Set<Integer> chain : chains) {
      Map<Integer, Integer> parts = new LinkedHashMap<>();
      for (int mention : chain) {
        Integer part = chainOf.get(mention);
        if (part != null) {
          parts.merge(part, 1, Integer::sum);
        }
      }
      for (int common : parts.values()) {
        sum += (double) common * common / chain.size();
      }
    }
    return sum;
  }

  private static Map<Integer, Integer> chainOf(List<Set<Integer>> chains) {
    Map<Integer, Integer> of = new HashMap<>();
    for (int i = 0; i < chains.size(); i++) {
      for (int mention : chains.get(i)) {
        of.put(mention, i);
      }
    }
    return of;
  }

  /** CEAF-e: chains matched one to one, so that the sum of their likeness is greatest. */
  private static Share ceafe(List<Set<Integer>> gold, List<Set<Integer>> answers) {
    double[][] likeness = new double[gold.size()][answers.size()];
    for (int g = 0; g < gold.size(); g++) {
      for (int a = 0; a < answers.size(); a++) {
        Set<Integer> common = new LinkedHashSet<>(gold.get(g));
        common.retainAll(answers.get(a));
        likeness[g][a] = 2.0 * common.size() / (gold.get(g).size() + answers.get(a).size());
      }
    }
    double best = Assignment.greatest(likeness);
    return new Share(best, answers.size(), best, gold.size());
  }

  /** The chains of two mentions or more. */
  static List<Set<Integer>> withoutSingletons(List<Set<Integer>> chains) {
    return new ArrayList<>(chains.stream().filter(c -> c.size() > 1).toList());
  }
}
