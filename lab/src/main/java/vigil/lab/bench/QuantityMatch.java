package vigil.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;

/** A text's numbers and the answers, each with the one that it shares words with. */
record QuantityMatch(Document document, List<Pair> pairs) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AROUND = 60;

  QuantityMatch {
    pairs = List.copyOf(pairs);
  }

  /** Gold, an answer, or both. */
  record Pair(@Nullable GoldCount gold, @Nullable GoldCount answer) {
    boolean both(BiPredicate<GoldCount, GoldCount> alike) {
      return gold != null && answer != null && alike.test(gold, answer);
    }
  }

  /**
   * @param whole whether gold marks every number, so that an answer beside it is wrong; else such
   *     answers are left out
   */
  static QuantityMatch of(
      Document document, List<GoldCount> gold, List<GoldCount> answers, boolean whole) {
    List<Pair> pairs = new ArrayList<>();
    List<GoldCount> left = new ArrayList<>(answers);
    for (GoldCount count : gold) {
      GoldCount answer = best(count, left);
      left.remove(answer);
      pairs.add(new Pair(count, answer));
    }
    if (whole) {
      left.forEach(a -> pairs.add(new Pair(null, a)));
    }
    return new QuantityMatch(document, pairs);
  }

  /** Of the answers on the same words one of the same kind, else the first. */
  private static @Nullable GoldCount best(GoldCount gold, List<GoldCount> answers) {
    List<GoldCount> near = answers.stream().filter(a -> a.span().overlaps(gold.span())).toList();
    return near.stream()
        .filter(a -> a.kind() == gold.kind())
        .findFirst()
        .orElse(near.isEmpty() ? null : near.get(0));
  }

  Tally tally(BiPredicate<GoldCount, GoldCount> alike) {
    int right = (int) pairs.stream().filter(p -> p.both(alike)).count();
    int answered = (int) pairs.stream().filter(p -> p.answer != null).count();
    int gold = (int) pairs.stream().filter(p -> p.gold != null).count();
    return new Tally(right, answered, gold);
  }

  String json() {
    ArrayNode all = JSON.createArrayNode();
    for (Pair pair : pairs) {
      if (pair.answer != null) {
        all.addObject()
            .put("start", pair.answer.span().start())
            .put("end", pair.answer.span().end())
            .put("value", pair.answer.value());
      }
    }
    return all.toString();
  }

  List<String> misses() {
    return pairs.stream()
        .filter(p -> !p.both((a, b) -> a.kind() == b.kind() && a.sameNumber(b)))
        .map(this::miss)
        .toList();
  }

  private String miss(Pair pair) {
    GoldCount shown = pair.gold != null ? pair.gold : pair.answer;
    return document.name()
        + ": "
        + (pair.gold == null ? "invented" : pair.gold.value())
        + ", answered "
        + (pair.answer == null ? "nothing" : pair.answer.value())
        + ": "
        + (shown == null ? "" : around(shown));
  }

  private String around(GoldCount count) {
    String all = document.text();
    int from = Math.max(0, count.span().start() - AROUND);
    int to = Math.min(all.length(), count.span().end() + AROUND);
    String marked =
        all.substring(from, count.span().start())
            + "["
            + count.span().of(all)
            + "]"
            + all.substring(count.span().end(), to);
    return marked.replace('\n', ' ');
  }
}
