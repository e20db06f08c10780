package vigil.export;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The forms that Arabic letters take beside one another, as fonts without rules of their own hold
 * them: Unicode's presentation forms, whose names say which form of which letter they are. Pure.
 */
final class ArabicForms {
  private static final int[][] BLOCKS = {{0xFB50, 0xFBFF}, {0xFE80, 0xFEFC}};
  private static final ArabicForms OF_UNICODE = new ArabicForms();

  private final Map<String, Map<Form, Character>> letters = new HashMap<>();

  private ArabicForms() {
    for (int[] block : BLOCKS) {
      for (int c = block[0]; c <= block[1]; c++) {
        String name = Character.isDefined(c) ? Character.getName(c) : "";
        for (Form form : Form.values()) {
          if (name.endsWith(" " + form + " FORM")) {
            String letter = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            letters.computeIfAbsent(letter, k -> new EnumMap<>(Form.class)).put(form, (char) c);
          }
        }
      }
    }
  }

  /** By what stands before and after. */
  private enum Form {
    ISOLATED,
    FINAL,
    INITIAL,
    MEDIAL;

    static Form of(boolean before, boolean after) {
      return before ? after ? MEDIAL : FINAL : after ? INITIAL : ISOLATED;
    }
  }

  /** A text with each Arabic letter in its form; what is no such letter stays as it is. */
  static String of(String text) {
    return text.codePoints().anyMatch(c -> c >= 0x600 && c < 0x780)
        ? OF_UNICODE.formed(text)
        : text;
  }

  private String formed(String text) {
    StringBuilder out = new StringBuilder();
    boolean joined = false;
    for (int i = 0; i < text.length(); ) {
      String letter = letter(text, i);
      Map<Form, Character> forms = letters.getOrDefault(letter, Map.of());
      int end = i + letter.length();
      if (forms.isEmpty()) {
        out.append(letter);
        joined &= isMark(text.charAt(i));
      } else {
        boolean after = forms.containsKey(Form.INITIAL) && joins(text, end);
        Form form = Form.of(joined && forms.containsKey(Form.FINAL), after);
        out.append(forms.getOrDefault(form, forms.getOrDefault(Form.ISOLATED, text.charAt(i))));
        joined = after;
      }
      i = end;
    }
    return out.toString();
  }

  /** The letter at a place; two that are always written as one sign are one. */
  private String letter(String text, int at) {
    String two = text.substring(at, Math.min(text.length(), at + 2));
    return letters.containsKey(two) ? two : text.substring(at, at + 1);
  }

  /** Whether the letter at a place, or behind marks there, joins one before it. */
  private boolean joins(String text, int at) {
    int next = at;
    while (next < text.length() && isMark(text.charAt(next))) {
      next++;
    }
    return next < text.length()
        && letters.getOrDefault(letter(text, next), Map.of()).containsKey(Form.FINAL);
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
