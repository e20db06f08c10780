package vigil.document;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/**
 * Tells a text's language by its script and, in Latin letters, by the little words that hardly a
 * sentence lacks. Immutable and safe for many threads at once; looks at the first {@value #LOOK}
 * characters.
 *
 * <p>Fewer than {@value #FEW} words in Latin letters are taken for English: a headline shows too
 * little.
 */
public final class Languages {
  private static final int LOOK = 20_000;
  private static final int FEW = 8;

  /** Words after which a text that shows no language's little words is taken for an unknown one. */
  private static final int MANY = 30;

  /** So many little words more than English ones may stand in foreign names. */
  private static final int NAMES = 2;

  private static final double UNKNOWN_BELOW = 0.05;

  /** A language. {@code code} is by ISO 639; an unknown one is {@link #UNKNOWN}. */
  public record Language(String code, String name) {
    /** None that the data files know. */
    public static final Language UNKNOWN = new Language("und", "a language that is not known here");
  }

  private record Written(Language language, String letters) {}

  private final Map<UnicodeScript, List<Written>> scripts;
  private final List<Language> languages;
  private final Map<String, int[]> words;

  private Languages(
      Map<UnicodeScript, List<Written>> scripts,
      List<Language> languages,
      Map<String, int[]> words) {
    this.scripts = scripts;
    this.languages = languages;
    this.words = words;
  }

  /** The languages of the shipped files of knowledge. */
  public static Languages load() {
    return of(DataFile.resource("languages/scripts.tsv"), DataFile.resource("languages/words.tsv"));
  }

  static Languages of(DataFile scriptFile, DataFile wordFile) {
    Map<UnicodeScript, List<Written>> scripts = new EnumMap<>(UnicodeScript.class);
    for (DataFile.Line line : scriptFile.lines()) {
      Written written = new Written(language(line, 1), line.field(3));
      scripts
          .computeIfAbsent(line.constant(0, UnicodeScript.class), s -> new ArrayList<>())
          .add(written);
    }
    List<Language> languages = new ArrayList<>();
    Map<String, int[]> words = new HashMap<>();
    for (DataFile.Line line : wordFile.lines()) {
      languages.add(language(line, 0));
      for (String word : line.required(2, "words").split(" ")) {
        words.merge(word, new int[] {languages.size() - 1}, Languages::joined);
      }
    }
    return new Languages(scripts, List.copyOf(languages), words);
  }

  private static Language language(DataFile.Line line, int field) {
    return new Language(line.required(field, "code"), line.required(field + 1, "name"));
  }

  private static int[] joined(int[] one, int[] other) {
    int[] all = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  /** The language of most of the text. */
  public Language of(String text) {
    String look = text.substring(0, Math.min(text.length(), LOOK));
    UnicodeScript script = script(look);
    return script == null ? latin(look) : written(look, scripts.getOrDefault(script, List.of()));
  }

  /** The script of most letters; null where it is the Latin one. */
  private static @Nullable UnicodeScript script(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(c -> c > 127 && Character.isLetter(c))
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0);
    if (kana > 0) {
      counts.merge(UnicodeScript.HIRAGANA, counts.getOrDefault(UnicodeScript.HAN, 0), Integer::sum);
    }
    counts.remove(UnicodeScript.LATIN);
    counts.remove(UnicodeScript.COMMON);
    long letters = text.codePoints().filter(Character::isLetter).count();
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> 2L * most.getValue() > letters)
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The script's language whose own letters are commonest in the text; else the script's first. */
  private static Language written(String text, List<Written> candidates) {
    Language best = candidates.isEmpty() ? Language.UNKNOWN : candidates.get(0).language();
    double most = 0.005 * text.length();
    for (Written candidate : candidates) {
      long own = text.codePoints().filter(c -> candidate.letters().indexOf(lower(c)) >= 0).count();
      if (own > most) {
        most = own;
        best = candidate.language();
      }
    }
    return best;
  }

  private static int lower(int c) {
    return Character.toLowerCase(c);
  }

  private Language latin(String text) {
    int[] hits = new int[languages.size()];
    int total = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        total++;
        for (int language :
            words.getOrDefault(text.substring(at, end).toLowerCase(Locale.ROOT), new int[0])) {
          hits[language]++;
        }
      }
      at = end + 1;
    }
    return total < FEW ? english() : best(hits, total);
  }

  private Language best(int[] hits, int total) {
    int english = languages.indexOf(english());
    int best = english;
    for (int i = 0; i < hits.length; i++) {
      best = hits[i] > hits[best] ? i : best;
    }
    if (total >= MANY && hits[best] < UNKNOWN_BELOW * total) {
      return Language.UNKNOWN;
    }
    boolean clear =
        hits[best] > 1.3 * hits[english]
            && hits[best] > 0.15 * total
            && hits[best] > hits[english] + NAMES;
    return clear ? languages.get(best) : english();
  }

  private Language english() {
    return languages.stream()
        .filter(l -> l.code().equals("en"))
        .findFirst()
        .orElse(Language.UNKNOWN);
  }
}
