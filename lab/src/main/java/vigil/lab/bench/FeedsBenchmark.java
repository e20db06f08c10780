package vigil.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vigil.pipeline.Coder;
import vigil.source.feed.FeedReader;

/**
 * Feeds: whether each yields what its first comment expects, in the form of feedparser's tests.
 *
 * <p>{@code met_share} counts the files whose expectation is met among those that ask for what
 * Vigil keeps; {@code kept_share} counts the latter among all. Texts are compared by their words:
 * Vigil keeps no markup. Whether a file is well-formed XML is not asked; one that cannot be read at
 * all meets only the expectation that it is broken. A fold is a share of the files in the order of
 * their names.
 */
final class FeedsBenchmark implements Benchmark {
  private enum Outcome {
    MET,
    MISSED,
    NOT_KEPT,
    /** The expectation is of a form that is not understood, or there is none. */
    NOT_ASKED
  }

  private record Answer(FeedFile file, Outcome outcome, String why) {}

  @Override
  public String name() {
    return "feeds";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/data/feeds");
  }

  @Override
  public Result run(Setup setup) {
    List<FeedFile> all = FeedFile.read(setup.data());
    if (all.isEmpty()) {
      throw new MissingDataException(setup.data(), "feeds");
    }
    FeedReader reader = FeedReader.load();
    List<Answer> answers =
        IntStream.range(0, all.size())
            .filter(setup.fold()::holds)
            .mapToObj(i -> answer(reader, all.get(i)))
            .toList();
    return new Result(
        Coder.VERSION,
        answers.size(),
        metrics(answers),
        List.of(notKept(answers)),
        answers.stream().map(a -> new Prediction(a.file.name(), a.outcome + " " + a.why)).toList(),
        misses(answers, setup.misses()));
  }

  private static Answer answer(FeedReader reader, FeedFile file) {
    String expected = file.expected();
    if (expected == null) {
      return new Answer(file, Outcome.NOT_ASKED, "no expectation");
    }
    try {
      boolean met =
          FeedExpression.met(
              expected, FeedAnswer.of(reader.read(file.bytes(), file.type(), file.location())));
      return new Answer(file, met ? Outcome.MET : Outcome.MISSED, expected);
    } catch (FeedExpression.NotKept e) {
      return new Answer(file, Outcome.NOT_KEPT, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return new Answer(file, Outcome.NOT_ASKED, expected);
    } catch (IOException e) {
      boolean broken = expected.strip().equals("bozo");
      return new Answer(
          file, broken ? Outcome.MET : Outcome.MISSED, expected + ": " + e.getMessage());
    }
  }

  private static Map<String, Double> metrics(List<Answer> answers) {
    int met = count(answers, Outcome.MET);
    int kept = met + count(answers, Outcome.MISSED);
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("met_share", Tally.share(met, kept).precision());
    metrics.put(
        "kept_share", Tally.share(kept, kept + count(answers, Outcome.NOT_KEPT)).precision());
    return metrics;
  }

  private static int count(List<Answer> answers, Outcome outcome) {
    return (int) answers.stream().filter(a -> a.outcome == outcome).count();
  }

  /** What is asked for and not kept. */
  private static Table notKept(List<Answer> answers) {
    Map<String, Integer> counts = new TreeMap<>();
    answers.stream()
        .filter(a -> a.outcome == Outcome.NOT_KEPT)
        .forEach(a -> counts.merge(a.why, 1, Integer::sum));
    List<List<String>> rows = new ArrayList<>();
    counts.forEach((why, count) -> rows.add(List.of(why, String.valueOf(count))));
    return new Table(List.of("not kept", "files"), rows);
  }

  private static List<String> misses(List<Answer> answers, int limit) {
    return answers.stream()
        .filter(a -> a.outcome == Outcome.MISSED || a.outcome == Outcome.NOT_ASKED)
        .limit(limit)
        .map(a -> a.outcome + " " + a.file.name() + ": " + a.why)
        .toList();
  }
}
