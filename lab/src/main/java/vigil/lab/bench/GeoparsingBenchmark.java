package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.mention.Mentions;
import vigil.mention.Place;

/**
 * Geoparsing: which words of a text name a place, and where on the map that is.
 *
 * <p>An answer is found where its words are gold's to the letter ({@code span_f1}). Of the places
 * that are found and that gold puts on the map, {@code accuracy_161km} is the share answered within
 * a hundred miles, {@code accuracy_exact_country} the share in gold's country, and {@code
 * median_error_km} the middle of the distances; an answer without a point is wrong and infinitely
 * far; the median is none where half the answers are. {@code end_to_end_f1_161km} asks both at once
 * of the whole text: see {@link GeoMatch#endToEnd}. Peoples and their adjectives count as the data
 * has them: LGL marks "Georgian" as Georgia.
 */
final class GeoparsingBenchmark implements Benchmark {
  @Override
  public String name() {
    return "geoparsing";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/data/geoparsing");
  }

  @Override
  public Result run(Setup setup) {
    List<GeoText> all = GeoTexts.read(setup.data());
    List<GeoText> texts =
        IntStream.range(0, all.size()).filter(setup.fold()::holds).mapToObj(all::get).toList();
    Coding coding = setup.coding().get();
    List<GeoMatch> matches = texts.parallelStream().map(t -> match(t, coding)).toList();
    return new Result(
        coding.version(),
        texts.size(),
        metrics(matches),
        List.of(Table.ofTallies("places", rows(matches))),
        matches.stream().map(m -> new Prediction(m.text().id(), m.json())).toList(),
        misses(matches, setup.misses()));
  }

  private static GeoMatch match(GeoText text, Coding coding) {
    Mentions.Places places = coding.mentions(text.document()).places();
    List<Place> answers = new ArrayList<>(places.all());
    answers.addAll(places.peoples());
    answers.sort(Comparator.comparing(Place::span));
    return GeoMatch.of(text, answers);
  }

  private static Map<String, Double> metrics(List<GeoMatch> matches) {
    List<GeoMatch.Pair> located =
        matches.stream().flatMap(m -> m.pairs().stream()).filter(GeoMatch.Pair::located).toList();
    int near = (int) located.stream().filter(GeoMatch.Pair::near).count();
    int country = (int) located.stream().filter(GeoMatch.Pair::sameCountry).count();
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("span_f1", sum(matches, GeoMatch::spans).f1());
    metrics.put("accuracy_161km", Tally.share(near, located.size()).precision());
    metrics.put("accuracy_exact_country", Tally.share(country, located.size()).precision());
    metrics.put("median_error_km", median(located));
    metrics.put("end_to_end_f1_161km", sum(matches, GeoMatch::endToEnd).f1());
    return metrics;
  }

  private static double median(List<GeoMatch.Pair> located) {
    double[] sorted = located.stream().mapToDouble(GeoMatch.Pair::km).sorted().toArray();
    double median = sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    return Double.isInfinite(median) ? Double.NaN : median;
  }

  private static Map<String, Tally> rows(List<GeoMatch> matches) {
    Map<String, Tally> rows = new LinkedHashMap<>();
    rows.put("the same words", sum(matches, GeoMatch::spans));
    rows.put("words in common", sum(matches, GeoMatch::overlaps));
    rows.put("within 161 km", sum(matches, GeoMatch::endToEnd));
    return rows;
  }

  private static Tally sum(List<GeoMatch> matches, Function<GeoMatch, Tally> of) {
    return matches.stream().map(of).reduce(Tally.NONE, Tally::plus);
  }

  private static List<String> misses(List<GeoMatch> matches, int limit) {
    return Stream.of("invented", "missed", "far")
        .flatMap(kind -> matches.stream().flatMap(m -> m.misses(kind).stream()).limit(limit))
        .toList();
  }
}
