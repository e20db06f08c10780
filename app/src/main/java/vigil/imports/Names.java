package vigil.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes names out of foreign ways to write them. Pure. */
final class Names {
  private static final Set<String> SMALL = ImportWords.SMALL.words();

  private Names() {}

  /** An identifier: small letters and hyphens. */
  static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        slug.append(c);
      } else if (c != '\'' && Character.getType(c) != Character.NON_SPACING_MARK) {
        hyphen(slug);
      }
    }
    int length = slug.length();
    return length > 0 && slug.charAt(length - 1) == '-'
        ? slug.substring(0, length - 1)
        : slug.toString();
  }

  private static void hyphen(StringBuilder slug) {
    if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
  }

  /** "HAMID_KARZAI_" as "Hamid Karzai". */
  static String ofCapitals(String capitals) {
    StringBuilder name = new StringBuilder(capitals.length());
    for (String word : capitals.strip().split("[_\\s]+")) {
      if (!word.isEmpty()) {
        name.append(name.length() > 0 ? " " : "").append(word(word, name.length() == 0));
      }
    }
    return name.toString();
  }

  private static String word(String word, boolean first) {
    if (word.indexOf('.') > 0) {
      return word;
    }
    String small = word.toLowerCase(Locale.ROOT);
    if (SMALL.contains(small) && !first) {
      return small;
    }
    StringBuilder cased = new StringBuilder(word.length());
    boolean start = true;
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      cased.append(start ? Character.toUpperCase(c) : c);
      start = !Character.isLetterOrDigit(c) && c != '\'';
    }
    return cased.toString();
  }

  /** Whether the letters are the initials of the name's words, small ones left out or not. */
  static boolean initials(String letters, String name) {
    StringBuilder all = new StringBuilder();
    StringBuilder great = new StringBuilder();
    for (String word : name.split("[\\s-]+")) {
      if (!word.isEmpty()) {
        all.append(word.charAt(0));
        great.append(SMALL.contains(word.toLowerCase(Locale.ROOT)) ? "" : word.charAt(0));
      }
    }
    return letters.equalsIgnoreCase(all.toString()) || letters.equalsIgnoreCase(great.toString());
  }
}
