package vigil.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/** Which columns of another system's table hold what. Immutable. */
final class EventColumns {
  private final Map<EventForm, Map<What, List<String>>> names = new EnumMap<>(EventForm.class);

  /** What a column holds. */
  enum What {
    SIGN,
    DAY,
    SOURCE,
    SOURCE_COUNTRY,
    TARGET,
    TARGET_COUNTRY,
    CODE,
    PLACE,
    COUNTRY,
    LATITUDE,
    LONGITUDE,
    KILLED,
    OUTLET,
    NAMED
  }

  static EventColumns shipped() {
    return new EventColumns(DataFile.resource("imports/event-columns.tsv"));
  }

  EventColumns(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      Map<What, List<String>> form =
          names.computeIfAbsent(
              line.choice(0, "form", EventForm.class), k -> new EnumMap<>(What.class));
      line.required(2, "names of columns");
      if (form.put(line.choice(1, "what", What.class), small(line.list(2))) != null) {
        throw line.error("'" + line.field(1) + "' stands here twice");
      }
    }
  }

  private static List<String> small(List<String> names) {
    return names.stream().map(EventColumns::small).toList();
  }

  private static String small(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** The form whose signs are all in a table's head, or null. */
  @Nullable EventForm form(List<String> head) {
    List<String> columns = small(head);
    return names.entrySet().stream()
        .filter(form -> columns.containsAll(form.getValue().getOrDefault(What.SIGN, List.of("\0"))))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /**
   * Where in a row of a form each thing stands: places from 0, in order of preference.
   *
   * @param head the names of columns, or null where the table has none
   */
  Map<What, List<Integer>> places(EventForm form, @Nullable List<String> head) {
    Map<String, Integer> at = new HashMap<>();
    for (int i = 0; head != null && i < head.size(); i++) {
      at.putIfAbsent(small(head.get(i)), i);
    }
    Map<What, List<Integer>> places = new EnumMap<>(What.class);
    names
        .getOrDefault(form, Map.of())
        .forEach((what, all) -> places.put(what, places(all, at, head == null)));
    return places;
  }

  private static List<Integer> places(
      List<String> names, Map<String, Integer> at, boolean headless) {
    List<Integer> places = new ArrayList<>();
    for (String name : names) {
      Integer named = at.get(name);
      if (named != null) {
        places.add(named);
      } else if (headless && Character.isDigit(name.charAt(0))) {
        places.add(Integer.parseInt(name) - 1);
      }
    }
    return List.copyOf(places);
  }
}
