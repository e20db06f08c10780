package vigil.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.record.WholeEvent;

/** Events in a form that is text; see {@link EventFile}. */
interface EventText {
  default @Nullable String leavesOut(WholeEvent event) {
    return null;
  }

  default String opening() {
    return "";
  }

  String one(WholeEvent event);

  default String closing() {
    return "";
  }

  default List<String> remarks() {
    return List.of();
  }
}
