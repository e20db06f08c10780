package vigil.acled;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.data.DataFile;
import vigil.event.ReportRecord;

/**
 * Says which of ACLED's types a record comes to, by clues in a file of knowledge. It is loaded
 * once, immutable, and serves all threads. For short reports of one event; of a long report it says
 * the type that most speaks for.
 */
public final class Crosswalk {
  private final WordClasses classes;
  private final List<Clue> clues;

  private Crosswalk(WordClasses classes, List<Clue> clues) {
    this.classes = classes;
    this.clues = clues;
  }

  /** Loads the shipped clues, {@code acled/crosswalk.tsv} and {@code acled/words.tsv}. */
  public static Crosswalk load() {
    return of(DataFile.resource("acled/words.tsv"), DataFile.resource("acled/crosswalk.tsv"));
  }

  /**
   * A crosswalk of other clues.
   *
   * @throws vigil.data.DataException where a line is broken; names file and line
   */
  static Crosswalk of(DataFile words, DataFile clues) {
    WordClasses classes = WordClasses.of(words);
    return new Crosswalk(
        classes, clues.lines().stream().map(line -> Clue.of(line, classes)).toList());
  }

  /** The type with most points; {@link AcledType#OTHER} where nothing speaks for any. */
  public AcledType type(ReportRecord record) {
    return most(points(record));
  }

  /** The same with other points, given which clues hold. */
  public AcledType type(boolean[] holding, double[] points) {
    return most(points(holding, points));
  }

  /** The points of every type for or against which a clue speaks. */
  public Map<AcledType, Double> points(ReportRecord record) {
    return points(holds(record), clues.stream().mapToDouble(Clue::points).toArray());
  }

  /** The same of a single event. */
  public Map<AcledType, Double> points(Happening happening) {
    return points(
        holds(happening.facts(classes)), clues.stream().mapToDouble(Clue::points).toArray());
  }

  private Map<AcledType, Double> points(boolean[] holding, double[] each) {
    Map<AcledType, Double> points = new EnumMap<>(AcledType.class);
    for (int i = 0; i < holding.length; i++) {
      if (holding[i]) {
        points.merge(clues.get(i).type(), each[i], Double::sum);
      }
    }
    return points;
  }

  /** Of several types with as many points, the first by name. */
  private static AcledType most(Map<AcledType, Double> points) {
    AcledType best = AcledType.OTHER;
    double most = 0;
    for (Map.Entry<AcledType, Double> type : points.entrySet()) {
      if (type.getValue() > most) {
        best = type.getKey();
        most = type.getValue();
      }
    }
    return best;
  }

  /** Which clues hold of the record, in the order of {@link #clues}. */
  public boolean[] holds(ReportRecord record) {
    return holds(Facts.of(record, classes));
  }

  private boolean[] holds(Facts facts) {
    boolean[] holds = new boolean[clues.size()];
    for (int i = 0; i < holds.length; i++) {
      holds[i] = clues.get(i).holds(facts);
    }
    return holds;
  }

  /** The types that the clues speak for or against, a clue each, in the order of the file. */
  public List<AcledType> types() {
    return clues.stream().map(Clue::type).toList();
  }

  /** The points that were set by judgement, a clue each, in the order of the file. */
  public double[] judged() {
    return clues.stream().mapToDouble(Clue::judged).toArray();
  }

  /** The clues' lines with other points, in the order of the file. */
  public List<String> lines(double[] points) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      Clue clue = clues.get(i);
      String number = String.format(Locale.ROOT, "%.2f", points[i]);
      String judged = Double.toString(clue.judged()).replaceAll("\\.0$", "");
      lines.add(
          String.join("\t", clue.type().name(), number, judged, clue.words()).stripTrailing());
    }
    return lines;
  }
}
