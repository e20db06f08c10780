package vigil.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.lab.bench.TimedText.Time;

/** A text's expressions of time and the answers, each with the one that it shares words with. */
record TimeMatch(TimedText text, List<Time> answers, List<Pair> pairs) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AROUND = 40;

  TimeMatch {
    answers = List.copyOf(answers);
    pairs = List.copyOf(pairs);
  }

  /** Gold, an answer, or both. */
  record Pair(@Nullable Time gold, @Nullable Time answer) {
    boolean found() {
      return gold != null && answer != null;
    }

    boolean right() {
      return gold != null && answer != null && gold.value().equals(answer.value());
    }
  }

  static TimeMatch of(TimedText text, List<Time> answers) {
    List<Pair> pairs = new ArrayList<>();
    List<Time> left = new ArrayList<>(answers);
    for (Time gold : text.times()) {
      Time answer =
          left.stream().filter(a -> a.span().overlaps(gold.span())).findFirst().orElse(null);
      left.remove(answer);
      pairs.add(new Pair(gold, answer));
    }
    left.forEach(a -> pairs.add(new Pair(null, a)));
    return new TimeMatch(text, answers, pairs);
  }

  Tally spans() {
    int found = (int) pairs.stream().filter(Pair::found).count();
    return new Tally(found, answers.size(), text.times().size());
  }

  Tally values() {
    int right = (int) pairs.stream().filter(Pair::right).count();
    return new Tally(right, answers.size(), text.times().size());
  }

  String json() {
    ArrayNode all = JSON.createArrayNode();
    for (Time answer : answers) {
      all.addObject()
          .put("start", answer.span().start())
          .put("end", answer.span().end())
          .put("value", answer.value().toString());
    }
    return all.toString();
  }

  List<String> misses() {
    return pairs.stream().filter(p -> !p.right()).map(this::miss).toList();
  }

  private String miss(Pair pair) {
    Time shown = pair.gold() != null ? pair.gold() : pair.answer();
    return text.id()
        + ": "
        + (pair.gold() == null ? "invented" : pair.gold().value())
        + ", answered "
        + (pair.answer() == null ? "nothing" : words(pair.answer()) + " " + pair.answer().value())
        + ": "
        + (shown == null ? "" : around(shown));
  }

  private String words(Time time) {
    return "'" + time.span().of(text.document().text()) + "'";
  }

  private String around(Time time) {
    String all = text.document().text();
    int start = Math.max(0, time.span().start() - AROUND);
    int end = Math.min(all.length(), time.span().end() + AROUND);
    return (all.substring(start, time.span().start())
            + "["
            + time.span().of(all)
            + "]"
            + all.substring(time.span().end(), end))
        .replace('\n', ' ');
  }
}
