package vigil.export;

import vigil.plover.Quad;

/** A terminal's codes for colour and weight. */
final class Ansi {
  private static final String ESCAPE = "\u001B[";
  private static final String RESET = ESCAPE + "0m";

  private Ansi() {}

  /** The text as it looks, the colour of a type being that of its quadrant. */
  static String dress(Run.Look look, String text, Quad quad) {
    return switch (look) {
      case PLAIN -> text;
      case NAME -> coded("1", text);
      case TYPE -> coded("1;" + colour(quad), text);
      case STATUS -> coded("35", text);
      case QUOTE -> coded("3", text);
      case TRIGGER -> coded("1;3;4;" + colour(quad), text);
      case FAINT -> coded("2", text);
    };
  }

  private static String coded(String codes, String text) {
    return ESCAPE + codes + "m" + text + RESET;
  }

  private static String colour(Quad quad) {
    return switch (quad) {
      case VERBAL_COOPERATION -> "36";
      case MATERIAL_COOPERATION -> "34";
      case VERBAL_CONFLICT -> "33";
      case MATERIAL_CONFLICT -> "31";
    };
  }
}
