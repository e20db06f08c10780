package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vigil.lab.bench.TimedText.Time;
import vigil.mention.Mentions;
import vigil.mention.TimeExpression;

/**
 * Times: which words tell when, and which days they mean.
 *
 * <p>An answer is an expression of time that Vigil finds in the text. It and an expression of gold
 * are matched where they share a character, each with one other at most, in the order of the text:
 * {@code span_f1_relaxed}. It is right where first and last day are gold's: {@code value_f1}.
 *
 * <p>Where gold marks bare dates, an answer is the date that Vigil read before joining it with what
 * stands around it, and expressions without a first or a last day ("recently") are none, since that
 * form has no value for them.
 */
final class TimesBenchmark implements Benchmark {
  @Override
  public String name() {
    return "times";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/data/gum");
  }

  @Override
  public Result run(Setup setup) {
    List<TimedText> all = TimedTexts.read(setup.data());
    List<TimedText> texts =
        IntStream.range(0, all.size()).filter(setup.fold()::holds).mapToObj(all::get).toList();
    Coding coding = setup.coding().get();
    List<TimeMatch> matches = texts.parallelStream().map(t -> match(t, coding)).toList();
    Tally spans = matches.stream().map(TimeMatch::spans).reduce(Tally.NONE, Tally::plus);
    Tally values = matches.stream().map(TimeMatch::values).reduce(Tally.NONE, Tally::plus);
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("span_f1_relaxed", spans.f1());
    metrics.put("value_f1", values.f1());
    Map<String, Tally> rows = new LinkedHashMap<>();
    rows.put("words", spans);
    rows.put("days", values);
    return new Result(
        coding.version(),
        texts.size(),
        metrics,
        List.of(Table.ofTallies("times", rows)),
        matches.stream().map(m -> new Prediction(m.text().id(), m.json())).toList(),
        misses(matches, setup.misses()));
  }

  private static TimeMatch match(TimedText text, Coding coding) {
    Mentions.Times found = coding.mentions(text.document()).times();
    List<Time> answers = new ArrayList<>();
    for (TimeExpression time : text.bare() ? found.dates() : found.all()) {
      boolean known = time.from() != null && time.to() != null;
      if (time.span() != null && (known || !text.bare())) {
        answers.add(new Time(time.span(), new TimeValue(time.from(), time.to())));
      }
    }
    return TimeMatch.of(text, answers);
  }

  private static List<String> misses(List<TimeMatch> matches, int limit) {
    return matches.stream().flatMap(m -> m.misses().stream()).limit(limit).toList();
  }
}
