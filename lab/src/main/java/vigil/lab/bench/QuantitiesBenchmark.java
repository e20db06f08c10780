package vigil.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.data.DataFile;
import vigil.document.Document;
import vigil.mention.Mentions;
import vigil.mention.Quantity;

/**
 * Quantities: which words tell how many, how many they tell, and what happened to the counted.
 *
 * <p>An answer is a number that Vigil finds in the text; it and one of gold are matched where they
 * share a character. {@code found_f1} counts matches, {@code kind_f1} those of gold's kind, {@code
 * exact_f1} those of gold's kind, least and most, {@code near_f1} those of gold's kind whose
 * interval shares a number with gold's; {@code total_accuracy} says of the matches how many are
 * told from running totals as gold has it.
 *
 * <p>Two forms are read: files of sentences in which {@code [words|kind number]} marks every
 * number, and annotated reports. The latter mark what is counted of an event alone, so an answer
 * beside them is not wrong, and leave out single persons, who are named more often than counted.
 */
final class QuantitiesBenchmark implements Benchmark {
  @Override
  public String name() {
    return "quantities";
  }

  @Override
  public Path defaultData() {
    return Path.of("lab/src/main/resources/vigil/lab/bench/quantities");
  }

  /** A text and its numbers. */
  private record Item(Document document, List<GoldCount> counts, boolean whole) {}

  @Override
  public Result run(Setup setup) {
    List<Item> items = items(setup);
    Coding coding = setup.coding().get();
    List<QuantityMatch> matches = items.parallelStream().map(i -> match(i, coding)).toList();
    BiPredicate<GoldCount, GoldCount> kind = (a, b) -> a.kind() == b.kind();
    Map<String, Tally> rows = new LinkedHashMap<>();
    rows.put("found", tally(matches, (a, b) -> true));
    rows.put("kind", tally(matches, kind));
    rows.put("near", tally(matches, kind.and(GoldCount::near)));
    rows.put("exact", tally(matches, kind.and(GoldCount::sameNumber)));
    Tally total = tally(matches, (a, b) -> a.cumulative() == b.cumulative());
    Map<String, Double> metrics = new LinkedHashMap<>();
    rows.forEach((name, tally) -> metrics.put(name + "_f1", tally.f1()));
    metrics.put(
        "total_accuracy", Tally.share(total.right(), rows.get("found").right()).precision());
    return new Result(
        coding.version(),
        items.size(),
        metrics,
        List.of(Table.ofTallies("quantities", rows)),
        matches.stream().map(m -> new Prediction(m.document().name(), m.json())).toList(),
        matches.stream().flatMap(m -> m.misses().stream()).limit(setup.misses()).toList());
  }

  private static Tally tally(List<QuantityMatch> matches, BiPredicate<GoldCount, GoldCount> alike) {
    return matches.stream().map(m -> m.tally(alike)).reduce(Tally.NONE, Tally::plus);
  }

  private static QuantityMatch match(Item item, Coding coding) {
    Mentions.Quantities found = coding.mentions(item.document).quantities();
    List<GoldCount> answers =
        found.in(item.document.body()).stream().map(QuantitiesBenchmark::count).toList();
    return QuantityMatch.of(item.document, item.counts, answers, item.whole);
  }

  private static GoldCount count(Quantity q) {
    return new GoldCount(q.span(), q.kind(), q.low(), q.high(), q.cumulative());
  }

  private static List<Item> items(Setup setup) {
    List<Path> files = files(setup.data());
    if (files.isEmpty()) {
      return GoldReports.read(setup.data(), setup.fold()).stream()
          .map(QuantitiesBenchmark::report)
          .toList();
    }
    List<Item> all = files.stream().flatMap(f -> sentences(f).stream()).toList();
    return IntStream.range(0, all.size()).filter(setup.fold()::holds).mapToObj(all::get).toList();
  }

  private static Item report(GoldReport report) {
    List<GoldCount> counts =
        report.mentions().stream()
            .flatMap(m -> m.counts().stream())
            .filter(c -> !Integer.valueOf(1).equals(c.high()))
            .distinct()
            .toList();
    return new Item(report.document(), counts, false);
  }

  private static List<Path> files(Path data) {
    if (!Files.exists(data)) {
      throw new MissingDataException(data, "sentences with numbers (*.tsv) or annotated reports");
    }
    return DataFiles.in(data, ".tsv");
  }

  private static List<Item> sentences(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String name = String.valueOf(file.getFileName());
      return DataFile.parse(name, in).lines().stream().map(QuantitiesBenchmark::sentence).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Item sentence(DataFile.Line line) {
    try {
      Bracketed marked = Bracketed.parse(line.required(0, "sentence"));
      List<GoldCount> counts =
          marked.marks().stream().flatMap(QuantitiesBenchmark::counts).toList();
      String name = line.file() + ":" + line.number();
      return new Item(Texts.document(name, marked.text(), null), counts, true);
    } catch (IllegalArgumentException e) {
      throw line.error(String.valueOf(e.getMessage()));
    }
  }

  /** One number or, parted by semicolons, several: no casualties are none killed and none hurt. */
  private static Stream<GoldCount> counts(Bracketed.Mark mark) {
    return Stream.of(mark.value().split("; ")).map(v -> GoldCount.parse(mark.span(), v));
  }
}
