package vigil.event;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.data.DataFile;

/**
 * Verbs and nouns about what others say, think, want or do, by what they make of it; {@code
 * speech/verbs.tsv}. Immutable; one serves all threads.
 */
final class SpeechVerbs {
  static final String FILE = "speech/verbs.tsv";
  private static final Set<Kind> NONE = Set.of();
  private static final String VOWELS = "aeiou";

  /** What a word makes of its object. */
  enum Kind {
    SAY,
    WRITE,
    SPEAK,
    CLAIM,
    DENY,
    ASK,
    ORDER,
    PROMISE,
    WANT,
    PLAN,
    EXPECT,
    THINK,
    DOUBT,
    KNOW,
    SHOW,
    FEEL,
    PRAISE,
    BLAME,
    AGREE,
    REFUSE,
    MANAGE,
    TRY,
    FAIL,
    PREVENT,
    CAUSE,
    ALLOW,
    SEEM,
    NEED,
    PHASE,
    HEAR
  }

  private final Map<String, Set<Kind>> kinds = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();

  private SpeechVerbs() {}

  static SpeechVerbs load() {
    return of(DataFile.resource(FILE));
  }

  static SpeechVerbs of(DataFile file) {
    SpeechVerbs verbs = new SpeechVerbs();
    for (DataFile.Line line : file.lines()) {
      Kind kind = line.constant(0, Kind.class);
      line.required(1, "words");
      line.list(1).forEach(entry -> verbs.add(entry.split("="), kind));
    }
    verbs.kinds.forEach((word, own) -> verbs.codes.put(word, code(own)));
    return verbs;
  }

  private static String code(Set<Kind> kinds) {
    StringBuilder code = new StringBuilder();
    kinds.forEach(k -> code.append(k.name(), 0, 2).append(k.name().charAt(k.name().length() - 1)));
    return code.toString();
  }

  private void add(String[] forms, Kind kind) {
    String plain = forms[0];
    boolean phrase = plain.indexOf(' ') >= 0;
    for (String form : phrase ? List.of(forms) : forms(forms)) {
      kinds.computeIfAbsent(form, f -> EnumSet.noneOf(Kind.class)).add(kind);
    }
  }

  /** The plain form, the given ones, and the regular ones: of one past the others are left out. */
  private static List<String> forms(String[] given) {
    Set<String> forms = new java.util.TreeSet<>(List.of(given));
    String plain = given[0];
    String stem = plain.endsWith("e") ? plain.substring(0, plain.length() - 1) : plain;
    boolean y = plain.endsWith("y") && VOWELS.indexOf(before(plain)) < 0;
    boolean hiss = plain.matches(".*(s|x|z|ch|sh)$");
    forms.add(y ? stem(plain) + "ies" : hiss ? plain + "es" : plain + "s");
    forms.add(stem + "ing");
    if (given.length == 1) {
      forms.add(y ? stem(plain) + "ied" : stem + "ed");
    }
    if (doubles(plain)) {
      char last = plain.charAt(plain.length() - 1);
      forms.add(plain + last + "ing");
      forms.add(plain + last + "ed");
    }
    return List.copyOf(forms);
  }

  private static String stem(String word) {
    return word.substring(0, word.length() - 1);
  }

  private static char before(String word) {
    return word.length() > 1 ? word.charAt(word.length() - 2) : ' ';
  }

  /** "plan", "admit": one vowel before one consonant at the end. */
  private static boolean doubles(String word) {
    return word.matches(".*[^aeiou][aeiou][bdgklmnprt]$");
  }

  /** What the lower-case word makes of its object; nothing for other words. */
  Set<Kind> of(String word) {
    return kinds.getOrDefault(word, NONE);
  }

  boolean is(String word, Kind kind) {
    return of(word).contains(kind);
  }

  /** The kinds in short, for features. */
  String code(String word) {
    return codes.getOrDefault(word, "-");
  }
}
