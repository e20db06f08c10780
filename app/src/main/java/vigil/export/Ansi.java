package vigil.export;

import vigil.plover.Quad;

/** A terminal's codes for colour and weight. */
final class Ansi {
  private static final String ESCAPE = "\u001B[";

  private Ansi() {}

  /** The text as it looks. */
  static String dress(Run.Look look, String text) {
    return begin(look, Quad.VERBAL_COOPERATION) + text + end(look);
  }

  /** What turns a look on; the colour of a type is that of its quadrant. */
  static String begin(Run.Look look, Quad quad) {
    return switch (look) {
      case PLAIN -> "";
      case NAME -> ESCAPE + "1m";
      case TYPE -> ESCAPE + "1;" + colour(quad) + "m";
      case STATUS -> ESCAPE + "35m";
      case QUOTE -> ESCAPE + "3m";
      case TRIGGER -> ESCAPE + "1;3;4;" + colour(quad) + "m";
      case FAINT -> ESCAPE + "2m";
    };
  }

  /** What turns a look off. */
  static String end(Run.Look look) {
    return look == Run.Look.PLAIN ? "" : ESCAPE + "0m";
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
