package vigil.source.feed;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.data.DataFile;

/** What an element can tell of a feed or an item. */
enum Slot {
  TITLE,
  SUMMARY,
  INFO,
  RIGHTS,
  CONTENT,
  LINK,
  ID,
  LANGUAGE,
  AUTHOR,
  CONTRIBUTOR,
  PUBLISHER,
  TAG,
  SOURCE,
  PUBLISHED,
  UPDATED,
  CREATED,
  EXPIRED;

  /** The elements of each slot, the one that counts first before the others. */
  static Map<Slot, List<String>> load(DataFile file) {
    Map<Slot, List<String>> elements = new EnumMap<>(Slot.class);
    Map<String, Slot> seen = new HashMap<>();
    for (DataFile.Line line : file.lines()) {
      Slot slot = line.constant(0, Slot.class);
      List<String> names = List.of(line.required(1, "elements").split(" "));
      for (String name : names) {
        Slot other = seen.put(name, slot);
        if (other != null) {
          throw line.error("'" + name + "' is of " + other + " already");
        }
      }
      elements.put(slot, names);
    }
    return elements;
  }
}
