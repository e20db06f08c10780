package vigil.lab.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.annotate.Annotated;
import vigil.annotate.Sentence;
import vigil.annotate.Trigger;
import vigil.document.Span;

/** The triggers of one report that were invented, taken for another type, or missed. */
record ReportMisses(GoldReport gold, Annotated read) {
  private static final double UNKNOWN = 0;

  private record Miss(String kind, double probability, String line) {}

  /** Of each kind the given number, those first of which the reader was surest. */
  static List<String> of(List<ReportMisses> reports, int limit) {
    List<Miss> misses = reports.stream().flatMap(ReportMisses::misses).toList();
    return Stream.of("invented", "other type", "missed")
        .flatMap(
            kind ->
                misses.stream()
                    .filter(m -> m.kind.equals(kind))
                    .sorted(Comparator.comparingDouble((Miss m) -> -m.probability))
                    .limit(limit)
                    .map(Miss::line))
        .toList();
  }

  private Stream<Miss> misses() {
    List<Matching.Pair> pairs = MentionScore.pairs(read.triggers(), gold.mentions(), false);
    Set<Integer> answered = pairs.stream().map(Matching.Pair::answer).collect(Collectors.toSet());
    Set<Integer> found = pairs.stream().map(Matching.Pair::gold).collect(Collectors.toSet());
    List<Miss> misses = new ArrayList<>();
    for (Matching.Pair pair : pairs) {
      Trigger trigger = read.triggers().get(pair.answer());
      GoldMention mention = gold.mentions().get(pair.gold());
      if (trigger.type() != mention.type()) {
        misses.add(miss("other type", mention.type() + " read as", trigger));
      }
    }
    IntStream.range(0, read.triggers().size())
        .filter(t -> !answered.contains(t))
        .forEach(t -> misses.add(miss("invented", "", read.triggers().get(t))));
    IntStream.range(0, gold.mentions().size())
        .filter(m -> !found.contains(m))
        .forEach(m -> misses.add(missed(gold.mentions().get(m))));
    return misses.stream();
  }

  private Miss miss(String kind, String before, Trigger trigger) {
    String type =
        String.format(Locale.ROOT, "%s %s (%.2f)", before, trigger.type(), trigger.probability());
    return new Miss(kind, trigger.probability(), line(kind, type.strip(), trigger.span()));
  }

  private Miss missed(GoldMention mention) {
    String what = mention.type() + " " + mention.status().name().toLowerCase(Locale.ROOT);
    return new Miss("missed", UNKNOWN, line("missed", what, mention.trigger()));
  }

  private String line(String kind, String what, Span words) {
    Span around =
        read.sentences().stream()
            .map(Sentence::span)
            .filter(words::overlaps)
            .findFirst()
            .map(words::join)
            .orElse(words);
    String text = gold.text();
    String shown =
        text.substring(around.start(), words.start())
            + "["
            + words.of(text)
            + "]"
            + text.substring(words.end(), around.end());
    return gold.name() + " " + kind + " " + what + ": " + shown.replaceAll("\\s+", " ").strip();
  }
}
