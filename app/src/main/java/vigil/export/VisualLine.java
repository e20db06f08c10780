package vigil.export;

import java.text.Bidi;

/** A line's signs in the forms and in the order, from left to right, in which they are drawn. */
final class VisualLine {
  private static final String OPENING = "([{<«‹";
  private static final String CLOSING = ")]}>»›";

  private VisualLine() {}

  static String of(String line) {
    String formed = ArabicForms.of(line);
    Bidi bidi = new Bidi(formed, Bidi.DIRECTION_LEFT_TO_RIGHT);
    if (bidi.isLeftToRight()) {
      return formed;
    }
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    Object[] parts = new Object[runs];
    for (int run = 0; run < runs; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      String part = formed.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      parts[run] = levels[run] % 2 == 0 ? part : turned(part);
    }
    Bidi.reorderVisually(levels, 0, parts, 0, runs);
    StringBuilder out = new StringBuilder();
    for (Object part : parts) {
      out.append(part);
    }
    return out.toString();
  }

  private static String turned(String part) {
    StringBuilder out = new StringBuilder(part).reverse();
    for (int i = 0; i < out.length(); i++) {
      int opening = OPENING.indexOf(out.charAt(i));
      int closing = CLOSING.indexOf(out.charAt(i));
      if (opening >= 0) {
        out.setCharAt(i, CLOSING.charAt(opening));
      } else if (closing >= 0) {
        out.setCharAt(i, OPENING.charAt(closing));
      }
    }
    return out.toString();
  }
}
