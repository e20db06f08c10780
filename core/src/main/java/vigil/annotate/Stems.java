package vigil.annotate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.data.DataFile;

/**
 * Words as comparable stems, without the small words that say nothing: "attacked", "attackers" and
 * "attacks" are one. Immutable.
 */
public final class Stems {
  private static final int SHORTEST = 3;

  private final Set<String> smallWords = new LinkedHashSet<>();
  private final List<String> endings;

  private Stems(DataFile smallWords, DataFile endings) {
    smallWords.lines().forEach(l -> this.smallWords.add(l.required(0, "word")));
    this.endings = endings.lines().stream().map(l -> l.required(0, "ending")).toList();
  }

  /** Loads the shipped files of {@code sentences/}. */
  public static Stems load() {
    return new Stems(
        DataFile.resource("sentences/small-words.tsv"), DataFile.resource("sentences/endings.tsv"));
  }

  /** The stems of a phrase's telling words, in their order. */
  public Set<String> of(String phrase) {
    Set<String> stems = new LinkedHashSet<>();
    int start = -1;
    for (int at = 0; at <= phrase.length(); at++) {
      boolean letter = at < phrase.length() && Character.isLetterOrDigit(phrase.charAt(at));
      if (letter && start < 0) {
        start = at;
      } else if (!letter && start >= 0) {
        add(phrase.substring(start, at).toLowerCase(Locale.ROOT), stems);
        start = -1;
      }
    }
    return stems;
  }

  private void add(String word, Set<String> stems) {
    if (!smallWords.contains(word)) {
      stems.add(stem(word));
    }
  }

  private String stem(String word) {
    String stem = word;
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        stem = word.substring(0, word.length() - ending.length());
        break;
      }
    }
    int last = stem.length() - 1;
    if (last > SHORTEST - 1 && stem.charAt(last) == stem.charAt(last - 1)) {
      stem = stem.substring(0, last);
    }
    return stem.endsWith("i") || stem.endsWith("y") ? stem.substring(0, stem.length() - 1) : stem;
  }
}
