package vigil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Tokenizer;
import vigil.data.DataFile;
import vigil.document.Span;

/**
 * Phrases of one or more words and what they mean, looked up by the longest that begins at a word.
 */
final class PhraseTable<T> {
  /** The index after the phrase's last word, and its meaning. */
  record Match<T>(int end, T value) {}

  private record Entry<T>(List<String> words, T value) {}

  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

  private PhraseTable(Map<String, T> phrases) {
    phrases.forEach(
        (phrase, value) -> {
          List<String> words = words(phrase);
          byFirst
              .computeIfAbsent(words.get(0), w -> new ArrayList<>())
              .add(new Entry<>(words, value));
        });
    byFirst
        .values()
        .forEach(l -> l.sort((a, b) -> Integer.compare(b.words.size(), a.words.size())));
  }

  /** One phrase a line in the first field; a phrase told twice is an error. */
  static <T> PhraseTable<T> of(DataFile file, Function<DataFile.Line, T> meaning) {
    Map<String, T> phrases = new LinkedHashMap<>();
    for (DataFile.Line line : file.lines()) {
      String phrase = line.required(0, "phrase");
      if (phrases.put(phrase, meaning.apply(line)) != null) {
        throw line.error("'" + phrase + "' stands here twice");
      }
    }
    return new PhraseTable<>(phrases);
  }

  /** The longest phrase that begins at the word. */
  @Nullable Match<T> at(SentenceWords words, int index) {
    for (Entry<T> entry : byFirst.getOrDefault(words.at(index), List.of())) {
      if (fits(entry.words, words, index)) {
        return new Match<>(index + entry.words.size(), entry.value);
      }
    }
    return null;
  }

  /** The longest phrase of at most four words that ends before the word. */
  @Nullable Match<T> before(SentenceWords words, int end) {
    for (int start = Math.max(0, end - 4); start < end; start++) {
      for (Entry<T> entry : byFirst.getOrDefault(words.at(start), List.of())) {
        if (start + entry.words.size() == end && fits(entry.words, words, start)) {
          return new Match<>(start, entry.value);
        }
      }
    }
    return null;
  }

  private static boolean fits(List<String> phrase, SentenceWords words, int index) {
    for (int i = 1; i < phrase.size(); i++) {
      if (!phrase.get(i).equals(words.at(index + i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(String phrase) {
    return Tokenizer.tokens(phrase, new Span(0, phrase.length())).stream()
        .map(t -> t.text().toLowerCase(java.util.Locale.ROOT))
        .toList();
  }
}
