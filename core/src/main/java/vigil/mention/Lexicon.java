package vigil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Names of one or several words, found by the longest match at a place in a sentence. Filled once,
 * then only read, by any number of threads.
 */
final class Lexicon<T> {
  private final Map<String, List<T>> entries = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  /** What stands at a place: the words from {@code from} to {@code to} and what they may mean. */
  record Match<T>(int from, int to, List<T> senses) {}

  void add(String key, T sense) {
    if (key.isEmpty()) {
      return;
    }
    List<T> senses = entries.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!senses.contains(sense)) {
      senses.add(sense);
    }
    int blank = key.indexOf(' ');
    String first = blank < 0 ? key : key.substring(0, blank);
    longest.merge(first, words(key), Math::max);
  }

  private static int words(String key) {
    int words = 1;
    for (int blank = key.indexOf(' '); blank >= 0; blank = key.indexOf(' ', blank + 1)) {
      words++;
    }
    return words;
  }

  /** The senses of a key; empty where it is unknown. */
  List<T> get(String key) {
    return entries.getOrDefault(key, List.of());
  }

  /** The longest match that starts at the word, among senses that the words may have there. */
  @Nullable Match<T> at(List<Word> words, int from, BiPredicate<T, List<Word>> fits) {
    int most = Math.min(longest.getOrDefault(words.get(from).key(), 0), words.size() - from);
    for (int n = most; n > 0; n--) {
      int to = from + n;
      List<T> senses = entries.get(Words.key(words, from, to));
      if (senses != null) {
        List<Word> covered = words.subList(from, to);
        List<T> fitting = senses.stream().filter(s -> fits.test(s, covered)).toList();
        if (!fitting.isEmpty()) {
          return new Match<>(from, to, fitting);
        }
      }
    }
    return null;
  }
}
