package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import vigil.lab.bench.NeutralityFiles.Pair;

/**
 * Neutrality: whether a sentence is read alike when two sides in it change names.
 *
 * <p>Every sentence is coded with a pair's names and again with them changed about, each time as a
 * report of its own. {@code unchanged_share} counts sentences and pairs whose events are the same
 * in both: as many, on the same words, of the same types, modes and status. {@code found_unchanged}
 * counts those whose triggers are the same words; of the events on the same words, {@code
 * type_unchanged}, {@code modes_unchanged} and {@code status_unchanged} count those that are alike
 * in each. {@code silent_share} counts sentences in which nothing was found either way; they are
 * left out of {@code unchanged_share}, lest a coder that finds nothing be perfectly neutral.
 *
 * <p>A fold is a share of the pairs.
 */
final class NeutralityBenchmark implements Benchmark {
  @Override
  public String name() {
    return "neutrality";
  }

  @Override
  public Path defaultData() {
    return Path.of("lab/src/main/resources/vigil/lab/bench/neutrality");
  }

  @Override
  public Result run(Setup setup) {
    NeutralityFiles files = NeutralityFiles.read(setup.data());
    Coding coding = setup.coding().get();
    List<Swap> swaps =
        swaps(files, setup.fold()).parallelStream().map(item -> item.swap(coding)).toList();
    return new Result(
        coding.version(),
        swaps.size(),
        metrics(swaps),
        List.of(table(swaps)),
        swaps.stream().map(s -> new Prediction(s.item(), s.shown())).toList(),
        misses(swaps, setup.misses()));
  }

  /** A template and a pair, still to be coded. */
  private record Item(int number, String template, Pair pair) {
    Swap swap(Coding coding) {
      return new Swap(
          number, pair, told(coding, pair), told(coding, pair.swapped()), pair.fill(template));
    }

    private List<Told> told(Coding coding, Pair names) {
      return Told.of(coding.code(Texts.document("neutrality", names.fill(template), null)));
    }
  }

  private static List<Item> swaps(NeutralityFiles files, Fold fold) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < files.pairs().size(); i++) {
      Pair pair = files.pairs().get(i);
      for (int t = 0; fold.holds(i) && t < files.templates().size(); t++) {
        NeutralityFiles.Template template = files.templates().get(t);
        if (template.fits(pair)) {
          items.add(new Item(t + 1, template.text(), pair));
        }
      }
    }
    return items;
  }

  private static Map<String, Double> metrics(List<Swap> swaps) {
    List<Swap> told = swaps.stream().filter(s -> !s.silent()).toList();
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("unchanged_share", share(told, s -> s.unchanged() ? 1 : 0, s -> 1));
    metrics.put("found_unchanged", share(told, s -> s.sameFound() ? 1 : 0, s -> 1));
    metrics.put("type_unchanged", share(told, s -> s.countAlike(Told::type), s -> s.both().size()));
    metrics.put(
        "modes_unchanged", share(told, s -> s.countAlike(Told::modes), s -> s.both().size()));
    metrics.put(
        "status_unchanged", share(told, s -> s.countAlike(Told::status), s -> s.both().size()));
    metrics.put("silent_share", share(swaps, s -> s.silent() ? 1 : 0, s -> 1));
    return metrics;
  }

  private static double share(List<Swap> swaps, ToIntFunction<Swap> part, ToIntFunction<Swap> all) {
    int right = swaps.stream().mapToInt(part).sum();
    return Tally.share(right, swaps.stream().mapToInt(all).sum()).precision();
  }

  /** A row for each pair. */
  private static Table table(List<Swap> swaps) {
    Map<String, List<Swap>> byPair = new LinkedHashMap<>();
    swaps.stream()
        .filter(s -> !s.silent())
        .forEach(s -> byPair.computeIfAbsent(s.pair().label(), p -> new ArrayList<>()).add(s));
    List<List<String>> rows = new ArrayList<>();
    byPair.forEach(
        (pair, own) ->
            rows.add(
                List.of(
                    pair,
                    Figures.text(share(own, s -> s.unchanged() ? 1 : 0, s -> 1)),
                    Integer.toString(own.size()))));
    return new Table(List.of("pair", "unchanged", "sentences"), rows);
  }

  /** The sentences that changed with the most pairs first, each with the first pair of those. */
  private static List<String> misses(List<Swap> swaps, int limit) {
    Map<Integer, List<Swap>> byTemplate = new TreeMap<>();
    swaps.stream()
        .filter(s -> !s.unchanged())
        .forEach(s -> byTemplate.computeIfAbsent(s.number(), n -> new ArrayList<>()).add(s));
    List<List<Swap>> worst = new ArrayList<>(byTemplate.values());
    worst.sort((a, b) -> b.size() - a.size());
    return IntStream.range(0, Math.min(limit, worst.size()))
        .mapToObj(i -> worst.get(i).size() + " pairs: " + worst.get(i).get(0).shown())
        .toList();
  }
}
