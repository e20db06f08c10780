package vigil.lab.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Stems;
import vigil.annotate.Trigger;
import vigil.export.TaughtRows;

/**
 * Looks up the project's own rows. Two events are alike by the stems of their triggers, by how
 * probable the model finds the row's type, and by the rarer words that their sentences share.
 */
public final class NearestRows implements TaughtRows {
  private static final double SAME_TRIGGER = 1.0;

  private final Stems stems = Stems.load();
  private @Nullable List<Indexed> rows;
  private final Map<String, Integer> sentencesWith = new HashMap<>();

  /** A row's event, with the stems by which it is found. */
  private record Indexed(Row row, Set<String> trigger, Set<String> sentence) {}

  private record Found(Row row, double likeness) {}

  @Override
  public synchronized List<Row> nearest(Trigger trigger, String words, String sentence, int most) {
    Set<String> own = stems.of(words);
    Set<String> around = stems.of(sentence);
    List<Row> nearest = new ArrayList<>();
    rows().stream()
        .map(r -> new Found(r.row, likeness(r, trigger, own, around)))
        .sorted(Comparator.comparingDouble((Found f) -> -f.likeness))
        .map(Found::row)
        .filter(
            r ->
                nearest.size() < most
                    && nearest.stream().noneMatch(n -> n.where().equals(r.where())))
        .forEach(nearest::add);
    return nearest;
  }

  private double likeness(Indexed row, Trigger trigger, Set<String> own, Set<String> around) {
    double words = row.trigger.stream().anyMatch(own::contains) ? SAME_TRIGGER : 0;
    double type = trigger.types().getOrDefault(row.row.type(), 0.0);
    double shared = row.sentence.stream().filter(around::contains).mapToDouble(this::rarity).sum();
    double all = row.sentence.stream().mapToDouble(this::rarity).sum();
    return words + type + shared / (1 + all);
  }

  private double rarity(String stem) {
    return Math.log((1.0 + rows().size()) / sentencesWith.getOrDefault(stem, 1));
  }

  private List<Indexed> rows() {
    if (rows == null) {
      try {
        rows = indexed(ContrastCorpus.own().reports(new Random(1)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return rows;
  }

  private List<Indexed> indexed(List<GoldCorpus.Report> reports) {
    List<Indexed> indexed = new ArrayList<>();
    for (GoldCorpus.Report report : reports) {
      for (AnnotatedSentence sentence : report.sentences()) {
        Set<String> around = stems.of(sentence.text());
        around.forEach(s -> sentencesWith.merge(s, 1, Integer::sum));
        sentence.notes().forEach(n -> indexed.add(indexed(report.id(), sentence, n, around)));
      }
    }
    return indexed;
  }

  private Indexed indexed(
      String where, AnnotatedSentence sentence, AnnotatedSentence.Note note, Set<String> around) {
    String words = note.trigger().of(sentence.text());
    Row row = new Row(where, sentence.text(), words, note.type(), note.modes(), note.status());
    return new Indexed(row, stems.of(words), around);
  }
}
