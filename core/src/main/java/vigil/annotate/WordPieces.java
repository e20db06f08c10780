package vigil.annotate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * BERT's uncased word pieces: a word in lower case without diacritics, parted at signs, then
 * greedily into the longest pieces of the vocabulary. Immutable and safe for many threads.
 *
 * <p>Source: Devlin et al. 2019; the numbers equal those of the reference tokenizer for the same
 * vocabulary.
 */
public final class WordPieces {
  /** The piece that opens every sequence. */
  public static final int CLS = 101;

  /** The piece that closes every sequence. */
  public static final int SEP = 102;

  private static final int UNKNOWN = 100;
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> whole = new HashMap<>();
  private final Map<String, Integer> inner = new HashMap<>();
  private final int longest;

  /** Takes the vocabulary in the order of its numbers; continuations start with {@code ##}. */
  public WordPieces(List<String> vocabulary) {
    int max = 1;
    for (int i = 0; i < vocabulary.size(); i++) {
      String piece = vocabulary.get(i);
      boolean continued = piece.startsWith("##");
      String key = continued ? piece.substring(2) : piece;
      (continued ? inner : whole).put(key, i);
      max = Math.max(max, key.length());
    }
    longest = max;
  }

  /** The numbers of the word's pieces; never empty. */
  public int[] pieces(String word) {
    Integer known = whole.get(word);
    if (known != null && simple(word)) {
      return new int[] {known};
    }
    List<Integer> out = new ArrayList<>();
    for (String part : parts(normal(word))) {
      addPieces(part, out);
    }
    return out.isEmpty() ? new int[] {UNKNOWN} : out.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean simple(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static String normal(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 128)) {
      return lower;
    }
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && !control(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean control(int c) {
    int type = Character.getType(c);
    return c == 0 || c == 0xfffd || type == Character.CONTROL || type == Character.FORMAT;
  }

  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < word.length()) {
      int c = word.codePointAt(at);
      int next = at + Character.charCount(c);
      if (Character.isWhitespace(c) || sign(c)) {
        if (at > start) {
          parts.add(word.substring(start, at));
        }
        if (sign(c)) {
          parts.add(word.substring(at, next));
        }
        start = next;
      }
      at = next;
    }
    if (start < word.length()) {
      parts.add(word.substring(start));
    }
    return parts;
  }

  private static boolean sign(int c) {
    if (c < 128) {
      return c > 32 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> Character.isIdeographic(c);
    };
  }

  private void addPieces(String part, List<Integer> out) {
    if (part.length() > LONGEST_WORD) {
      out.add(UNKNOWN);
      return;
    }
    int mark = out.size();
    int start = 0;
    while (start < part.length()) {
      int end = longestPiece(part, start);
      if (end == start) {
        out.subList(mark, out.size()).clear();
        out.add(UNKNOWN);
        return;
      }
      out.add((start == 0 ? whole : inner).get(part.substring(start, end)));
      start = end;
    }
  }

  private int longestPiece(String part, int start) {
    Map<String, Integer> table = start == 0 ? whole : inner;
    for (int end = Math.min(part.length(), start + longest); end > start; end--) {
      if (table.containsKey(part.substring(start, end))) {
        return end;
      }
    }
    return start;
  }
}
