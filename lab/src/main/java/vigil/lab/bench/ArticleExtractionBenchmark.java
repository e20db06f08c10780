package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vigil.document.DocumentReader;
import vigil.pipeline.Coder;

/**
 * Article extraction: how much of the text that is taken out of a saved web page is the article's,
 * and how much of the article it is.
 *
 * <p>Measured as the benchmark's authors do: {@link Shingles} of four words, precision and recall
 * averaged over the pages, F1 of the two means. A page in another language than English counts like
 * any other. A fold is a share of the pages by their place in the file.
 */
final class ArticleExtractionBenchmark implements Benchmark {
  private static final int SHOWN = 300;

  private record Answer(ArticlePage page, String text, Shingles shingles) {
    double f1() {
      return f1(shingles.precision(), shingles.recall());
    }

    static double f1(double precision, double recall) {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  @Override
  public String name() {
    return "article-extraction";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/data/article-extraction");
  }

  @Override
  public Result run(Setup setup) {
    List<ArticlePage> all = ArticlePage.read(setup.data());
    DocumentReader reader = DocumentReader.load();
    List<Answer> answers =
        IntStream.range(0, all.size())
            .filter(setup.fold()::holds)
            .mapToObj(i -> answer(reader, all.get(i)))
            .toList();
    return new Result(
        Coder.VERSION,
        answers.size(),
        metrics(answers),
        List.of(),
        answers.stream().map(a -> new Prediction(a.page.id(), a.text.replace('\n', ' '))).toList(),
        misses(answers, setup.misses()));
  }

  private static Answer answer(DocumentReader reader, ArticlePage page) {
    String text = reader.mainText(page.html());
    return new Answer(page, text, Shingles.compare(page.article(), text));
  }

  private static Map<String, Double> metrics(List<Answer> answers) {
    double precision = mean(answers, a -> a.shingles.precision());
    double recall = mean(answers, a -> a.shingles.recall());
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("f1", Answer.f1(precision, recall));
    metrics.put("precision", precision);
    metrics.put("recall", recall);
    return metrics;
  }

  private static double mean(List<Answer> answers, ToDoubleFunction<Answer> figure) {
    return answers.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }

  private static List<String> misses(List<Answer> answers, int limit) {
    return answers.stream()
        .sorted(Comparator.comparingDouble(Answer::f1))
        .limit(limit)
        .flatMap(a -> miss(a).stream())
        .toList();
  }

  /** The paragraphs that are missing or too many. */
  private static List<String> miss(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: precision %.3f, recall %.3f",
            answer.page.id(),
            answer.shingles.precision(),
            answer.shingles.recall()));
    lines.addAll(difference("missed", answer.page.article(), answer.text));
    lines.addAll(difference("extra ", answer.text, answer.page.article()));
    return lines;
  }

  private static List<String> difference(String what, String of, String from) {
    String other = String.join(" ", Shingles.words(from));
    return of.lines()
        .filter(line -> !other.contains(String.join(" ", Shingles.words(line))))
        .map(line -> "  " + what + " " + line.substring(0, Math.min(SHOWN, line.length())))
        .toList();
  }
}
