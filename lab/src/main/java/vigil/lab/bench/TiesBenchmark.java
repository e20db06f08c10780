package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vigil.document.Span;
import vigil.event.Tie;
import vigil.mention.Actor;
import vigil.mention.Mentions;

/**
 * Standing relations in annotated reports: who leads, backs, belongs to or opposes whom, each
 * counted once a report. An answer is right when the relation and both ends are; of the ends alone
 * when they are, whatever the relation. Ends agree as {@link TieEnds} tells; a pronoun of gold
 * stands for whom the coder resolves it to.
 */
final class TiesBenchmark implements Benchmark {

  /** A report's gold and answers. */
  private record Answered(String report, List<TieEnds> gold, List<TieEnds> answers) {
    Tally tally(BiPredicate<TieEnds, TieEnds> right) {
      return new Tally(gold.size() - left(right, gold).size(), answers.size(), gold.size());
    }

    Tally tally(Tie.Relation relation) {
      List<TieEnds> asked = gold.stream().filter(t -> t.relation() == relation).toList();
      int answered = (int) answers.stream().filter(t -> t.relation() == relation).count();
      return new Tally(asked.size() - left(TieEnds::same, asked).size(), answered, asked.size());
    }

    /** Gold that no answer meets, one answer for one tie. */
    List<TieEnds> left(BiPredicate<TieEnds, TieEnds> right, List<TieEnds> gold) {
      List<TieEnds> free = new ArrayList<>(answers);
      List<TieEnds> left = new ArrayList<>();
      for (TieEnds tie : gold) {
        int met = first(free, tie, right);
        if (met < 0) {
          left.add(tie);
        } else {
          free.remove(met);
        }
      }
      return left;
    }

    /** Answers that meet no gold. */
    List<TieEnds> invented() {
      return answers.stream().filter(a -> gold.stream().noneMatch(a::same)).toList();
    }
  }

  private static int first(List<TieEnds> among, TieEnds tie, BiPredicate<TieEnds, TieEnds> right) {
    for (int i = 0; i < among.size(); i++) {
      if (right.test(among.get(i), tie)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String name() {
    return "ties";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/gold");
  }

  @Override
  public Result run(Setup setup) {
    List<GoldReport> reports = GoldReports.read(setup.data(), setup.fold());
    Coding coding = setup.coding().get();
    List<Answered> answers = reports.parallelStream().map(r -> answered(r, coding)).toList();
    return new Result(
        coding.version(),
        reports.size(),
        metrics(answers),
        List.of(Table.ofTallies("tie", rows(answers))),
        answers.stream().map(a -> new Prediction(a.report, told(a.answers))).toList(),
        misses(answers, setup.misses()));
  }

  private static Answered answered(GoldReport report, Coding coding) {
    Mentions.Actors actors = coding.mentions(report.document()).actors();
    List<TieEnds> answers =
        coding.code(report.document()).ties().stream().map(TieEnds::of).toList();
    return new Answered(report.name(), gold(report, actors), answers);
  }

  /** What the report states, each tie once. */
  private static List<TieEnds> gold(GoldReport report, Mentions.Actors actors) {
    List<TieEnds> gold = new ArrayList<>();
    for (GoldTie tie : report.ties()) {
      Set<String> from = called(tie.from(), report.text(), actors);
      TieEnds ends = new TieEnds(from, tie.relation(), called(tie.to(), report.text(), actors));
      if (gold.stream().noneMatch(ends::same)) {
        gold.add(ends);
      }
    }
    return gold;
  }

  private static Set<String> called(Span words, String text, Mentions.Actors actors) {
    Set<String> called = new HashSet<>();
    called.add(words.of(text));
    actors.in(words).stream().limit(1).map(Actor::name).forEach(called::add);
    return called;
  }

  private static Map<String, Double> metrics(List<Answered> answers) {
    Tally ties = sum(answers.stream().map(a -> a.tally(TieEnds::same)));
    Tally ends = sum(answers.stream().map(a -> a.tally(TieEnds::sameEnds)));
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("precision", ties.precision());
    metrics.put("recall", ties.recall());
    metrics.put("f1", ties.f1());
    metrics.put("ends_precision", ends.precision());
    metrics.put("ends_recall", ends.recall());
    metrics.put("ends_f1", ends.f1());
    return metrics;
  }

  private static Map<String, Tally> rows(List<Answered> answers) {
    Map<String, Tally> rows = new LinkedHashMap<>();
    for (Tie.Relation relation : Tie.Relation.values()) {
      String name = relation.name().toLowerCase(Locale.ROOT);
      rows.put(name, sum(answers.stream().map(a -> a.tally(relation))));
    }
    return rows;
  }

  private static Tally sum(Stream<Tally> tallies) {
    return tallies.reduce(Tally.NONE, Tally::plus);
  }

  private static String told(List<TieEnds> ties) {
    return ties.stream().map(TiesBenchmark::told).toList().toString();
  }

  private static String told(TieEnds tie) {
    return String.join("/", tie.from().stream().sorted().toList())
        + " "
        + tie.relation().name().toLowerCase(Locale.ROOT)
        + " "
        + String.join("/", tie.to().stream().sorted().toList());
  }

  private static List<String> misses(List<Answered> answers, int limit) {
    Stream<String> missed =
        answers.stream()
            .flatMap(
                a ->
                    a.left(TieEnds::same, a.gold).stream()
                        .map(t -> a.report + " missed: " + told(t)));
    Stream<String> invented =
        answers.stream()
            .flatMap(a -> a.invented().stream().map(t -> a.report + " invented: " + told(t)));
    return Stream.concat(missed.limit(limit), invented.limit(limit)).toList();
  }
}
