package vigil.export;

import java.util.List;
import java.util.ServiceLoader;
import vigil.annotate.Trigger;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * The annotated sentences that models are trained on, to be looked up. Another module names its
 * implementation in {@code META-INF/services/vigil.export.TaughtRows}; without one, none is known.
 */
public interface TaughtRows {
  /**
   * An annotated sentence.
   *
   * @param where the file and line that it stands in
   * @param trigger the words of the event in it that is alike
   */
  record Row(
      String where,
      String sentence,
      String trigger,
      EventType type,
      List<Mode> modes,
      Status status) {
    public Row {
      modes = List.copyOf(modes);
    }
  }

  /**
   * The rows most like an event, the nearest first: by the words of its trigger, its type and the
   * words of its sentence.
   */
  List<Row> nearest(Trigger trigger, String words, String sentence, int most);

  /** The rows of the module that has them, or none. */
  static TaughtRows loaded() {
    return ServiceLoader.load(TaughtRows.class)
        .findFirst()
        .orElse((trigger, words, sentence, most) -> List.of());
  }
}
