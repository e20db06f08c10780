package vigil.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.plover.EventType;
import vigil.plover.Mode;

/** PLOVER's scores of types and modes. Loaded once; immutable, one serves all threads. */
public final class Scores {
  static final String FILE = "plover/scores.tsv";
  private static final double LIMIT = 10;
  private final Map<EventType, Double> types = new EnumMap<>(EventType.class);
  private final Map<Mode, Double> modes = new EnumMap<>(Mode.class);

  private Scores() {}

  /** Loads the shipped file. */
  public static Scores load() {
    return of(DataFile.resource(FILE));
  }

  static Scores of(DataFile file) {
    Scores scores = new Scores();
    file.lines().forEach(scores::add);
    for (EventType type : EventType.values()) {
      if (!scores.types.containsKey(type)) {
        throw new DataException(file.name() + ": no score for " + type);
      }
    }
    for (Mode mode : Mode.values()) {
      if (!scores.modes.containsKey(mode)) {
        throw new DataException(file.name() + ": no score for " + mode.type() + " " + mode.label());
      }
    }
    return scores;
  }

  private void add(DataFile.Line line) {
    EventType type = line.constant(0, EventType.class);
    double score = number(line);
    String label = line.field(1);
    if (label.isEmpty()) {
      if (types.put(type, score) != null) {
        throw line.error(type + " stands twice");
      }
      return;
    }
    Optional<Mode> mode = Mode.of(type, label);
    if (mode.isEmpty() || modes.put(mode.get(), score) != null) {
      throw line.error("'" + label + "' is no mode of " + type + ", or stands twice");
    }
  }

  private static double number(DataFile.Line line) {
    try {
      double score = Double.parseDouble(line.required(2, "score"));
      if (Math.abs(score) <= LIMIT) {
        return score;
      }
    } catch (NumberFormatException e) {
      throw line.error("'" + line.field(2) + "' is no number");
    }
    throw line.error("'" + line.field(2) + "' is beyond " + LIMIT);
  }

  /** The score of the most intense of the modes, or of the type when it has none; −10 to 10. */
  public double score(EventType type, List<Mode> modesOfEvent) {
    double best = 0;
    boolean any = false;
    for (Mode mode : modesOfEvent) {
      double score = modes.getOrDefault(mode, 0.0);
      if (mode.type() == type && (!any || Math.abs(score) > Math.abs(best))) {
        best = score;
        any = true;
      }
    }
    return any ? best : types.getOrDefault(type, 0.0);
  }
}
