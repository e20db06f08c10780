package vigil.mention;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/** Exact numbers in digits and words: "1,200", "1.5 million", "twenty-one", "a hundred and six". */
record NumberWords(Map<String, Word> words) {
  /** Greater numbers are read as none at all. */
  private static final double MOST = Integer.MAX_VALUE;

  enum Form {
    UNIT,
    TEN,
    SCALE,
    SUFFIX
  }

  record Word(int value, Form form) {}

  /** The index after the number, and its value. */
  record Cardinal(int end, int value) {}

  static NumberWords load() {
    return of(DataFile.resource("quantities/numbers.tsv"));
  }

  static NumberWords of(DataFile file) {
    Map<String, Word> words = new HashMap<>();
    for (DataFile.Line line : file.lines()) {
      int value = TimeWords.number(line, 1, 0, 1_000_000_000);
      words.put(line.required(0, "word"), new Word(value, line.constant(2, Form.class)));
    }
    return new NumberWords(Map.copyOf(words));
  }

  /** The whole number that begins at the word, if one does. */
  @Nullable Cardinal at(SentenceWords text, int index) {
    String word = text.at(index);
    if (word.isEmpty()) {
      return null;
    }
    if (word.charAt(0) >= '0' && word.charAt(0) <= '9') {
      return digits(text, index);
    }
    boolean article = word.equals("a") && form(text.at(index + 1)) == Form.SCALE;
    boolean tail = form(word) == Form.SCALE && figures(text.at(index - 1));
    boolean begins = form(word) != null && form(word) != Form.SUFFIX && !tail;
    return article || begins ? spelled(text, article ? index + 1 : index) : null;
  }

  /** The first of a range's numbers, which shares the second's scale: "two to three dozen". */
  Cardinal scaled(SentenceWords text, Cardinal low, Cardinal high) {
    Word last = words.get(text.at(high.end - 1));
    if (last == null || last.form != Form.SCALE || low.value >= last.value) {
      return low;
    }
    boolean shares = (long) low.value * last.value <= high.value;
    return shares ? new Cardinal(low.end, low.value * last.value) : low;
  }

  /** The "billion" of a number too great to be read begins no other. */
  private static boolean figures(String word) {
    return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }

  /** A sum of money with a suffix: the "2.5m" of "$2.5m". */
  @Nullable Cardinal brief(SentenceWords text, int index) {
    String word = text.at(index);
    int letters = word.length();
    while (letters > 0 && Character.isLetter(word.charAt(letters - 1))) {
      letters--;
    }
    Word suffix = words.get(word.substring(letters));
    if (suffix == null || letters == 0 || suffix.value < 1000) {
      return null;
    }
    double value = value(word.substring(0, letters)) * suffix.value;
    return value < 0 || value > MOST ? null : new Cardinal(index + 1, (int) Math.rint(value));
  }

  private @Nullable Cardinal digits(SentenceWords text, int index) {
    double value = value(text.at(index));
    int end = index + 1;
    Word scale = words.get(text.at(end));
    if (scale != null && scale.form == Form.SCALE) {
      value *= scale.value;
      end++;
    }
    return value < 0 || value > MOST || value != Math.rint(value)
        ? null
        : new Cardinal(end, (int) value);
  }

  /** The value of digits with commas between thousands and one point, or −1. */
  private static double value(String word) {
    if (word.length() > 15 || !wellFormed(word)) {
      return -1;
    }
    return Double.parseDouble(word.replace(",", ""));
  }

  private static boolean wellFormed(String word) {
    int point = word.indexOf('.');
    String whole = point < 0 ? word : word.substring(0, point);
    String fraction = point < 0 ? "0" : word.substring(point + 1);
    String[] groups = whole.split(",", -1);
    for (int i = 0; i < groups.length; i++) {
      boolean full = groups[i].length() == 3 || i == 0 && !groups[i].isEmpty();
      if (!plain(groups[i]) || !full || groups.length > 1 && groups[0].length() > 3) {
        return false;
      }
    }
    return !fraction.isEmpty() && plain(fraction);
  }

  private static boolean plain(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private @Nullable Cardinal spelled(SentenceWords text, int index) {
    double total = 0;
    double current = 0;
    Form last = null;
    int at = index;
    while (true) {
      int next = last == null ? at : skip(text, at, last);
      Word word = words.get(text.at(next));
      if (word == null || !follows(last, word)) {
        break;
      }
      current = word.form == Form.SCALE ? Math.max(1, current) * word.value : current + word.value;
      if (word.form == Form.SCALE && word.value >= 1000) {
        total += current;
        current = 0;
      }
      last = word.form;
      at = next + 1;
    }
    double value = total + current;
    return at == index || value > MOST ? null : new Cardinal(at, (int) value);
  }

  /** Over the hyphen of "twenty-one" and the "and" of "a hundred and six". */
  private int skip(SentenceWords text, int at, Form last) {
    String word = text.at(at);
    boolean hyphen = word.equals("-") && text.joined(at) && text.joined(at + 1);
    boolean and = word.equals("and") && last == Form.SCALE && small(text.at(at + 1));
    return hyphen || and ? at + 1 : at;
  }

  private boolean small(String word) {
    Form form = form(word);
    return form == Form.UNIT || form == Form.TEN;
  }

  private static boolean follows(@Nullable Form last, Word word) {
    if (last == null) {
      return word.form != Form.SUFFIX;
    }
    return switch (word.form) {
      case UNIT -> last == Form.SCALE || last == Form.TEN && word.value > 0 && word.value < 10;
      case TEN -> last == Form.SCALE;
      case SCALE -> true;
      case SUFFIX -> false;
    };
  }

  private @Nullable Form form(String word) {
    Word known = words.get(word);
    return known == null ? null : known.form;
  }
}
