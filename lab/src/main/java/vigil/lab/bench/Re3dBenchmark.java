package vigil.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import vigil.annotate.NameKind;

/**
 * re3d: the persons, organisations and places that a report mentions, and how they are related.
 *
 * <p>Gold marks names, descriptions ("the camp") and pronouns, some inside others. An answer is
 * right where it shares a character with an entity of its kind in gold, an entity of gold is found
 * where it does with an answer: {@code overlap_f1}, and by kind {@code person_f1}, {@code
 * organisation_f1}, {@code location_f1}. {@code exact_f1} asks for the same first and last
 * character. {@code relation_f1} counts relations of the kinds that a record can tell, with words
 * in common at both ends.
 */
final class Re3dBenchmark implements Benchmark {
  @Override
  public String name() {
    return "re3d";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/data/re3d");
  }

  @Override
  public Result run(Setup setup) {
    List<Re3dText> all = Re3dFolder.read(setup.data());
    List<Re3dText> texts =
        IntStream.range(0, all.size()).filter(setup.fold()::holds).mapToObj(all::get).toList();
    Coding coding = setup.coding().get();
    List<Re3dMatch> matches = texts.parallelStream().map(t -> match(t, coding)).toList();
    return new Result(
        coding.version(),
        texts.size(),
        metrics(matches),
        List.of(table(matches)),
        matches.stream().map(m -> new Prediction(m.text().id(), m.json())).toList(),
        matches.stream().flatMap(m -> m.misses().stream()).limit(setup.misses()).toList());
  }

  private static Re3dMatch match(Re3dText text, Coding coding) {
    return new Re3dMatch(
        text,
        coding.mentions(text.document()).entities(),
        RecordLinks.of(coding.code(text.document())));
  }

  private static Map<String, Double> metrics(List<Re3dMatch> matches) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("overlap_f1", all(matches, Re3dMatch::overlaps).f1());
    metrics.put("exact_f1", all(matches, Re3dMatch::exact).f1());
    for (NameKind kind : NameKind.values()) {
      String label = Re3dText.label(kind).toLowerCase(Locale.ROOT);
      metrics.put(label + "_f1", Re3dMatch.sum(matches, m -> m.overlaps(kind)).f1());
    }
    metrics.put("relation_f1", Re3dMatch.sum(matches, Re3dMatch::related).f1());
    return metrics;
  }

  private static Share all(List<Re3dMatch> matches, BiFunction<Re3dMatch, NameKind, Share> of) {
    return Arrays.stream(NameKind.values())
        .map(kind -> Re3dMatch.sum(matches, m -> of.apply(m, kind)))
        .reduce(Share.NONE, Share::plus);
  }

  private static Table table(List<Re3dMatch> matches) {
    List<List<String>> rows = new ArrayList<>();
    for (NameKind kind : NameKind.values()) {
      rows.add(row(Re3dText.label(kind), Re3dMatch.sum(matches, m -> m.overlaps(kind))));
      rows.add(row(Re3dText.label(kind) + " exactly", Re3dMatch.sum(matches, m -> m.exact(kind))));
    }
    rows.add(row("relations", Re3dMatch.sum(matches, Re3dMatch::related)));
    return new Table(List.of("re3d", "precision", "recall", "f1", "gold", "answered"), rows);
  }

  private static List<String> row(String name, Share share) {
    return List.of(
        name,
        Figures.text(share.precision()),
        Figures.text(share.recall()),
        Figures.text(share.f1()),
        String.valueOf((int) share.gold()),
        String.valueOf((int) share.answers()));
  }
}
