package vigil.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vigil.lab.muc4.Filler;
import vigil.lab.muc4.GttScore;
import vigil.lab.muc4.GttTally;
import vigil.lab.muc4.Muc4Doc;
import vigil.lab.muc4.Slot;
import vigil.lab.muc4.Template;

/**
 * MUC-4: which incidents of terrorism a whole report tells, and who, for whom, what, whom and with
 * what, scored as {@link GttScore} says. The coder reads the report, and {@link Filler} makes
 * templates of its record and of what the reader saw.
 */
final class Muc4Benchmark implements Benchmark {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Texts texts = new Texts();

  @Override
  public String name() {
    return "muc4";
  }

  @Override
  public Path defaultData() {
    return Path.of("../shared/data/muc4");
  }

  @Override
  public Result run(Setup setup) {
    Muc4File file = Muc4File.read(setup.data(), setup.index());
    List<Muc4Doc> docs =
        IntStream.range(0, file.docs().size())
            .filter(setup.fold()::holds)
            .mapToObj(file.docs()::get)
            .toList();
    Filler filler = Filler.load();
    Coding coding = setup.coding().get();
    List<List<Template>> answers =
        docs.parallelStream()
            .map(doc -> filler.templates(Muc4File.read(doc, coding, texts)))
            .toList();
    List<GttScore> scores =
        IntStream.range(0, docs.size())
            .mapToObj(i -> GttScore.of(answers.get(i), docs.get(i).templates()))
            .toList();
    GttScore score = scores.stream().reduce(GttScore.NONE, GttScore::plus);
    return new Result(
        coding.version(),
        docs.size(),
        metrics(score),
        List.of(slots(score), types(docs, answers), leftOut(file)),
        IntStream.range(0, docs.size())
            .mapToObj(i -> new Prediction(docs.get(i).id(), json(answers.get(i)).toString()))
            .toList(),
        misses(docs, answers, scores, setup.misses()));
  }

  private static Map<String, Double> metrics(GttScore score) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("micro_f1", score.micro().f1());
    metrics.put("precision", score.micro().precision());
    metrics.put("recall", score.micro().recall());
    metrics.put("type_f1", score.type().f1());
    for (Slot slot : Slot.values()) {
      metrics.put(slot.metric(), score.tally(slot).f1());
    }
    return metrics;
  }

  private static Table slots(GttScore score) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("type", score.type()));
    for (Slot slot : Slot.values()) {
      rows.add(row(slot.label(), score.tally(slot)));
    }
    rows.add(row("together", score.micro()));
    return new Table(List.of("slot", "precision", "recall", "f1", "gold", "answered"), rows);
  }

  private static List<String> row(String name, GttTally tally) {
    return List.of(
        name,
        Figures.text(tally.precision()),
        Figures.text(tally.recall()),
        Figures.text(tally.f1()),
        Integer.toString(tally.gold()),
        Integer.toString(tally.answered()));
  }

  /** Whether reports have a template of a type, and an answer of it, whatever fills them. */
  private static Table types(List<Muc4Doc> docs, List<List<Template>> answers) {
    Map<String, Tally> tallies = new java.util.TreeMap<>();
    for (int i = 0; i < docs.size(); i++) {
      List<String> gold = docs.get(i).templates().stream().map(Template::type).distinct().toList();
      List<String> answered = answers.get(i).stream().map(Template::type).distinct().toList();
      gold.forEach(t -> tallies.merge(t, new Tally(0, 0, 1), Tally::plus));
      answered.forEach(
          t -> tallies.merge(t, new Tally(gold.contains(t) ? 1 : 0, 1, 0), Tally::plus));
    }
    return Table.ofTallies("type (reports)", tallies);
  }

  private static Table leftOut(Muc4File file) {
    String number = Integer.toString(file.left());
    return new Table(List.of("reports left out", number), List.of());
  }

  private static ArrayNode json(List<Template> templates) {
    ArrayNode all = JSON.createArrayNode();
    for (Template template : templates) {
      ObjectNode one = all.addObject().put("incident_type", template.type());
      for (Slot slot : Slot.values()) {
        one.set(slot.label(), JSON.valueToTree(template.entities(slot)));
      }
    }
    return all;
  }

  /** The reports with most wrong and missed together: gold, then the answer. */
  private static List<String> misses(
      List<Muc4Doc> docs, List<List<Template>> answers, List<GttScore> scores, int limit) {
    return IntStream.range(0, docs.size())
        .filter(i -> wrong(scores.get(i)) > 0)
        .boxed()
        .sorted(Comparator.comparingInt((Integer i) -> -wrong(scores.get(i))))
        .limit(limit)
        .map(
            i ->
                docs.get(i).id()
                    + " gold "
                    + json(docs.get(i).templates())
                    + " answered "
                    + json(answers.get(i)))
        .toList();
  }

  private static int wrong(GttScore score) {
    GttTally micro = score.micro();
    return micro.answered() - micro.right() + micro.gold() - micro.found();
  }
}
