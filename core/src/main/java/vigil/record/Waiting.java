package vigil.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a transaction has still to write, by table. It is done when somebody asks for the table, at
 * the latest before the transaction ends, so that nobody sees that it had to wait. No order is kept
 * between tables: none of them refers to another.
 */
final class Waiting {
  private final Map<String, Work> works = new LinkedHashMap<>();

  /** What is to be done, and the table that it writes. */
  private record Work(String table, Runnable doing) {}

  /** Lets work wait; what waits by the same name already will do for both. */
  void add(String name, String table, Runnable doing) {
    works.putIfAbsent(name, new Work(table, doing));
  }

  /** Does what concerns one of the tables. */
  void settle(Collection<String> tables) {
    List<String> due =
        works.entrySet().stream()
            .filter(e -> tables.contains(e.getValue().table))
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(this::settle);
    if (!due.isEmpty()) {
      settle(tables); // what was done may have left more to do
    }
  }

  /** Does everything. */
  void settle() {
    while (!works.isEmpty()) {
      settle(works.keySet().iterator().next());
    }
  }

  private void settle(String name) {
    Work work = works.remove(name);
    if (work != null) {
      work.doing.run();
    }
  }

  /** Forgets everything. */
  void clear() {
    works.clear();
  }
}
