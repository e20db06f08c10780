package vigil.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.actors.NameFolding;

/**
 * Names that are like one: spelt alike but for a letter or two, with the same sound, or begun with,
 * as a whole or by one word of each. Used once.
 */
final class NearNames {
  private static final int MOST = 3;
  private static final int LEAST_LETTERS = 4;
  private static final int FAR = 3;

  private final List<String> words;
  private final String key;
  private final Map<String, Integer> distances = new HashMap<>();
  private final Map<String, Long> counts = new HashMap<>();

  NearNames(String asked) {
    this.key = NameFolding.key(asked.replaceFirst("^=+", ""));
    this.words = words(key);
  }

  private static List<String> words(String key) {
    return List.of(key.split(" "));
  }

  /** One of the names that there are, and how often. */
  void add(String name, long count) {
    int distance = distance(NameFolding.key(name));
    if (distance < FAR) {
      distances.put(name, distance);
      counts.merge(name, count, Long::sum);
    }
  }

  /** The likest; of those that are as like the most frequent. */
  List<String> found() {
    List<String> names = new ArrayList<>(distances.keySet());
    names.sort(
        Comparator.comparingInt((String name) -> distances.getOrDefault(name, FAR))
            .thenComparing(name -> -counts.getOrDefault(name, 0L))
            .thenComparing(name -> name));
    return List.copyOf(names.subList(0, Math.min(MOST, names.size())));
  }

  private int distance(String name) {
    int least = distance(key, name);
    int part = words.size() > 1 ? 1 : 0;
    for (String word : words(name)) {
      for (String asked : words) {
        boolean begins = asked.length() >= LEAST_LETTERS && word.startsWith(asked);
        least = Math.min(least, part + (begins ? 1 : distance(asked, word)));
      }
    }
    return least;
  }

  /** How many letters differ; one where both sound alike; far where that is much of the word. */
  private static int distance(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (shorter < LEAST_LETTERS || Math.abs(one.length() - other.length()) >= FAR) {
      return FAR;
    }
    if (NameFolding.strong(one).equals(NameFolding.strong(other))) {
      return one.equals(other) ? 0 : 1;
    }
    int letters = letters(one, other);
    return letters * 3 <= shorter ? letters : FAR;
  }

  /** By Levenshtein. */
  private static int letters(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
