package vigil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/**
 * Finds the plain noun phrases of a sentence, from article to noun: a linear model over the words
 * around each word, with its weights in a file of knowledge, read from left to right. Fitted in
 * {@code lab}. Loaded once; immutable, one serves all threads.
 */
public final class Chunker {
  private static final int TAGS = ChunkTag.values().length;
  private static final int SUFFIX = 3;

  private final Map<String, int[]> weights;

  private Chunker(Map<String, int[]> weights) {
    this.weights = weights;
  }

  /** Loads the shipped weights, {@code phrases/chunks.tsv}. */
  public static Chunker load() {
    return of(DataFile.resource("phrases/chunks.tsv"));
  }

  static Chunker of(DataFile file) {
    Map<String, int[]> weights = new HashMap<>();
    for (DataFile.Line line : file.lines()) {
      weights.put(line.required(0, "feature"), numbers(line));
    }
    return new Chunker(weights);
  }

  private static int[] numbers(DataFile.Line line) {
    String[] texts = line.required(1, "weights").split(" ");
    if (texts.length != TAGS) {
      throw line.error("expected " + TAGS + " weights, found " + texts.length);
    }
    int[] numbers = new int[TAGS];
    for (int i = 0; i < TAGS; i++) {
      try {
        numbers[i] = Integer.parseInt(texts[i]);
      } catch (NumberFormatException e) {
        throw line.error("'" + texts[i] + "' is no whole number");
      }
    }
    return numbers;
  }

  /** A tag for every word. */
  public List<ChunkTag> tags(List<String> words) {
    List<ChunkTag> tags = new ArrayList<>(words.size());
    List<String> small = small(words);
    for (int i = 0; i < words.size(); i++) {
      tags.add(best(features(words, small, i, last(tags, 1), last(tags, 2))));
    }
    return tags;
  }

  private static @Nullable ChunkTag last(List<ChunkTag> tags, int back) {
    return tags.size() < back ? null : tags.get(tags.size() - back);
  }

  private ChunkTag best(List<String> features) {
    int[] sums = new int[TAGS];
    for (String feature : features) {
      int[] own = weights.get(feature);
      for (int t = 0; own != null && t < TAGS; t++) {
        sums[t] += own[t];
      }
    }
    int best = 0;
    for (int t = 1; t < TAGS; t++) {
      best = sums[t] > sums[best] ? t : best;
    }
    return ChunkTag.values()[best];
  }

  /** The words in small letters. */
  public static List<String> small(List<String> words) {
    return words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * What speaks for one tag or another.
   *
   * @param small the words in small letters
   * @param before the tag of the word before; null for the first
   * @param second the tag of the word before that
   */
  public static List<String> features(
      List<String> words,
      List<String> small,
      int at,
      @Nullable ChunkTag before,
      @Nullable ChunkTag second) {
    String word = small.get(at);
    String next = word(small, at + 1);
    String previous = word(small, at - 1);
    String tag = before == null ? "-" : before.name().substring(0, 2);
    String tags = tag + (second == null ? "-" : second.name().substring(0, 2));
    String shape = shape(words.get(at)) + (at == 0 ? "^" : "");
    return List.of(
        "w " + word,
        "w+ " + next,
        "w- " + previous,
        "x+ " + word + " " + suffix(next),
        "x- " + previous + " " + suffix(word),
        "t " + tag + " " + word,
        "tt " + tags,
        "tx " + tag + " " + suffix(word),
        "tx+ " + tag + " " + suffix(next),
        "x " + suffix(word),
        "xx " + end(word, 2),
        "x+ " + suffix(next),
        "s " + shape + " " + tag,
        "s+ " + shape + (at + 1 < words.size() ? shape(words.get(at + 1)) : "$"),
        "w2 " + word(small, at + 2));
  }

  private static String word(List<String> words, int at) {
    return at < 0 ? "^" : at >= words.size() ? "$" : words.get(at);
  }

  private static String suffix(String word) {
    return end(word, SUFFIX);
  }

  private static String end(String word, int letters) {
    return word.length() > letters ? "-" + word.substring(word.length() - letters) : word;
  }

  private static char shape(String word) {
    int first = word.codePointAt(0);
    if (Character.isDigit(first)) {
      return '9';
    }
    if (!Character.isLetter(first)) {
      return '.';
    }
    if (!Character.isUpperCase(first)) {
      return 'a';
    }
    return word.length() > 1 && Character.isUpperCase(word.codePointBefore(word.length()))
        ? 'W'
        : 'A';
  }
}
