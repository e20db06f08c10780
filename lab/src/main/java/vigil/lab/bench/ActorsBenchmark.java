package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vigil.data.DataFile;
import vigil.data.DataFile.Line;
import vigil.mention.Actor;
import vigil.mention.Mentions;

/**
 * Country and sectors of phrases for actors in annotated reports, against a key made by hand
 * ({@code bench/actors/key.tsv}).
 *
 * <p>{@code country_accuracy} is the share of the phrases with a country in the key whose answer is
 * that country; {@code sector_accuracy} the share of those with sectors that are answered with one
 * of them; {@code country_invented} the share of the phrases without a country that got one. Of a
 * phrase for several actors, one right one is enough.
 */
final class ActorsBenchmark implements Benchmark {
  private static final String KEY = "lab/bench/actors/key.tsv";

  private final DataFile key;

  ActorsBenchmark() {
    this(DataFile.resource(KEY));
  }

  ActorsBenchmark(DataFile key) {
    this.key = key;
  }

  /** A line of the key and the actors that its phrase was read as. */
  private record Answered(ActorPhrase phrase, String words, List<Actor> actors) {
    boolean country() {
      return actors.stream().anyMatch(a -> phrase.country().equals(a.country()));
    }

    boolean sector() {
      return actors.stream()
          .flatMap(a -> a.sectors().stream())
          .anyMatch(phrase.sectors()::contains);
    }

    boolean invented() {
      return actors.stream().anyMatch(a -> a.country() != null);
    }

    String told() {
      return actors.stream()
          .map(a -> (a.country() == null ? "-" : a.country()) + " " + a.sectors() + " " + a.name())
          .toList()
          .toString();
    }
  }

  @Override
  public String name() {
    return "actors";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/gold");
  }

  @Override
  public Result run(Setup setup) {
    List<GoldReport> reports = GoldReports.read(setup.data(), Fold.all());
    Map<String, List<Line>> phrases = phrases(setup.fold());
    Coding coding = setup.coding().get();
    List<Answered> answers =
        reports.parallelStream().flatMap(r -> answers(r, phrases, coding).stream()).toList();
    return new Result(
        coding.version(),
        answers.size(),
        metrics(answers),
        List.of(rows(answers)),
        answers.stream().map(a -> new Prediction(a.phrase.name(), a.told())).toList(),
        misses(answers, setup.misses()));
  }

  /** The lines of the fold, by the reports' names. */
  private Map<String, List<Line>> phrases(Fold fold) {
    List<Line> lines = key.lines();
    return IntStream.range(0, lines.size())
        .filter(fold::holds)
        .mapToObj(lines::get)
        .collect(Collectors.groupingBy(line -> line.required(0, "report")));
  }

  private static List<Answered> answers(
      GoldReport report, Map<String, List<Line>> phrases, Coding coding) {
    List<Line> lines = phrases.getOrDefault(report.name(), List.of());
    if (lines.isEmpty()) {
      return List.of();
    }
    Mentions.Actors actors = coding.mentions(report.document()).actors();
    return lines.stream()
        .map(line -> ActorPhrase.of(line, report.text()))
        .map(p -> new Answered(p, p.span().of(report.text()), actors.in(p.span())))
        .toList();
  }

  private static Map<String, Double> metrics(List<Answered> answers) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("country_accuracy", countries(answers).precision());
    metrics.put("sector_accuracy", sectors(answers).precision());
    metrics.put("country_wrong", another(answers).precision());
    metrics.put("country_invented", invented(answers).precision());
    return metrics;
  }

  private static Tally countries(List<Answered> answers) {
    return share(answers, a -> !a.phrase.country().isEmpty(), Answered::country);
  }

  private static Tally sectors(List<Answered> answers) {
    return share(answers, a -> !a.phrase.sectors().isEmpty(), Answered::sector);
  }

  private static Tally another(List<Answered> answers) {
    return share(answers, a -> !a.phrase.country().isEmpty(), a -> !a.country() && a.invented());
  }

  private static Tally invented(List<Answered> answers) {
    return share(answers, a -> a.phrase.country().isEmpty(), Answered::invented);
  }

  private static Tally share(
      List<Answered> answers, Predicate<Answered> asked, Predicate<Answered> right) {
    List<Answered> of = answers.stream().filter(asked).toList();
    return Tally.share((int) of.stream().filter(right).count(), of.size());
  }

  private static Table rows(List<Answered> answers) {
    List<List<String>> rows =
        List.of(
            row("country, where there is one", countries(answers)),
            row("sector, where there is one", sectors(answers)),
            row("another country than the right one", another(answers)),
            row("a country where there is none", invented(answers)));
    return new Table(List.of("phrases", "share", "of"), rows);
  }

  private static List<String> row(String name, Tally tally) {
    return List.of(name, Figures.text(tally.precision()), Integer.toString(tally.gold()));
  }

  private static List<String> misses(List<Answered> answers, int limit) {
    List<String> misses = new ArrayList<>();
    answers.stream()
        .filter(a -> !a.phrase.country().isEmpty() && !a.country())
        .limit(limit)
        .forEach(a -> misses.add("country " + a.phrase.country() + ": " + miss(a)));
    answers.stream()
        .filter(a -> !a.phrase.sectors().isEmpty() && !a.sector())
        .limit(limit)
        .forEach(a -> misses.add("sector " + a.phrase.sectors() + ": " + miss(a)));
    answers.stream()
        .filter(a -> a.phrase.country().isEmpty() && a.invented())
        .limit(limit)
        .forEach(a -> misses.add("no country: " + miss(a)));
    return misses;
  }

  private static String miss(Answered answer) {
    return answer.phrase.name() + " '" + answer.words + "' read as " + answer.told();
  }
}
