package vigil.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/**
 * Phrases of lower-case tokens, each with a value, found by their first word. Filled once, then
 * only read.
 */
final class Phrases<T> {
  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

  /** A phrase and its value. */
  record Entry<T>(List<String> words, T value) {}

  /** Adds the phrase; one that stands already, or has capital letters, is a mistake of the line. */
  void add(DataFile.Line line, String phrase, T value) {
    if (phrase.isBlank() || !phrase.equals(phrase.toLowerCase(Locale.ROOT))) {
      throw line.error("'" + phrase + "' is not in lower case");
    }
    List<String> words = List.of(phrase.split(" "));
    List<Entry<T>> others = byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>());
    if (others.stream().anyMatch(o -> o.words().equals(words))) {
      throw line.error("'" + phrase + "' stands twice");
    }
    others.add(new Entry<>(words, value));
    others.sort(Comparator.comparing((Entry<T> e) -> e.words().size()).reversed());
  }

  /** The longest phrase that begins at the token, if one does. */
  @Nullable Entry<T> at(Words words, int index) {
    for (Entry<T> entry : byFirst.getOrDefault(words.lower(index), List.of())) {
      if (matches(entry, words, index)) {
        return entry;
      }
    }
    return null;
  }

  private static <T> boolean matches(Entry<T> entry, Words words, int index) {
    for (int i = 1; i < entry.words().size(); i++) {
      if (!words.lower(index + i).equals(entry.words().get(i))) {
        return false;
      }
    }
    return true;
  }
}
