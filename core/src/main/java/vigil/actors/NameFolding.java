package vigil.actors;

import java.text.Normalizer;

/**
 * Folds the many spellings of a name into one key. Pure functions.
 *
 * <p>{@link #light} takes away what never tells names apart: case, marks on letters, apostrophes,
 * points. {@link #strong} also takes away what transliteration varies: vowels within their group,
 * doubled letters, q and k, the silent h at the end, so that Hizbullah, Hizballah and Hezbollah, or
 * Nakhaleh and Nakhala, meet. Strong keys collide more often: use them only for words that look
 * like a name and have no light match.
 */
public final class NameFolding {
  /** Small letters of Cyrillic and Greek, and the Latin ones that look the same. */
  private static final String LOOKALIKES =
      "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0455\u0458\u04bb\u043a\u043c\u0442\u0432\u043d\u03bf\u03b1\u03bd\u03c1\u03b9\u03ba";

  private static final String LATIN = "aeopcxyisjhkmtbhoavpik";

  private NameFolding() {}

  /** The key of one word: lower case, plain Latin letters and digits, no marks. */
  public static String light(String word) {
    if (plainLower(word)) {
      return word;
    }
    String parted = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder key = new StringBuilder(parted.length());
    boolean latin = latin(parted);
    for (int i = 0; i < parted.length(); i++) {
      char c = Character.toLowerCase(parted.charAt(i));
      append(key, latin ? lookalike(c) : c);
    }
    return key.toString();
  }

  /**
   * The key of a whole name, such as two lists of names are compared by: light keys of its words,
   * parted by blanks, without the article "al".
   */
  public static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || parts(name.charAt(i))) {
        append(key, light(name.substring(start, i)));
        start = i + 1;
      }
    }
    return key.toString();
  }

  private static boolean parts(char c) {
    return c == ' ' || c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00a0';
  }

  private static void append(StringBuilder key, String word) {
    if (!word.isEmpty() && !word.equals("al")) {
      key.append(key.length() > 0 ? " " : "").append(word);
    }
  }

  private static boolean plainLower(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  private static boolean latin(String word) {
    return word.chars().anyMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
  }

  /** The Latin letter for which one of another script stands within a Latin word. */
  private static char lookalike(char c) {
    int at = c < 0x370 ? -1 : LOOKALIKES.indexOf(c);
    return at < 0 ? c : LATIN.charAt(at);
  }

  private static void append(StringBuilder key, char c) {
    switch (c) {
      case 'ß' -> key.append("ss");
      case 'ø' -> key.append('o');
      case 'ł' -> key.append('l');
      case 'đ', 'ð' -> key.append('d');
      case 'ı' -> key.append('i');
      case 'æ' -> key.append("ae");
      case 'œ' -> key.append("oe");
      case 'ə' -> key.append('a');
      default -> {
        if (Character.isLetterOrDigit(c)) {
          key.append(c);
        }
      }
    }
  }

  /**
   * The key of a light key under which transliterations of the same name meet; words stay parted.
   */
  public static String strong(String light) {
    StringBuilder key = new StringBuilder(light.length());
    for (String word : light.split(" ")) {
      if (key.length() > 0) {
        key.append(' ');
      }
      key.append(strongWord(word));
    }
    return key.toString();
  }

  private static String strongWord(String light) {
    String word = consonants(ending(light));
    StringBuilder key = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = vowelGroup(word.charAt(i));
      boolean afterVowel = key.length() > 0 && vowel(key.charAt(key.length() - 1));
      boolean repeats = key.length() > 0 && key.charAt(key.length() - 1) == c;
      if (!repeats && !(afterVowel && vowel(c))) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** "-ollah", "-ullah", "-allah" are one ending, and so are "-ah", "-eh", "-a". */
  private static String ending(String word) {
    int length = word.length();
    if (length > 5 && word.endsWith("llah")) {
      return word.substring(0, length - 5) + "ala";
    }
    if (length > 3
        && word.charAt(length - 1) == 'h'
        && vowel(vowelGroup(word.charAt(length - 2)))) {
      return word.substring(0, length - 1);
    }
    return word;
  }

  private static String consonants(String word) {
    return word.replace("ph", "f")
        .replace("tch", "ch")
        .replace("sch", "sh")
        .replace("ou", "u")
        .replace("dh", "d")
        .replace('q', 'k')
        .replace('w', 'v');
  }

  private static char vowelGroup(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'y' -> 'a';
      case 'o', 'u' -> 'u';
      default -> c;
    };
  }

  private static boolean vowel(char c) {
    return c == 'a' || c == 'u';
  }
}
