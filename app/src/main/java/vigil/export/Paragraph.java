package vigil.export;

import java.util.List;
import vigil.plover.Quad;

/** Lays runs out in lines of a width, later lines under an indentation. */
final class Paragraph {
  private final StringBuilder out;
  private final Layout layout;
  private final Quad quad;
  private final int indent;
  private int column;

  /** The lines go to {@code out}, in which {@code column} columns of a line are written already. */
  Paragraph(StringBuilder out, Layout layout, Quad quad, int indent, int column) {
    this.out = out;
    this.layout = layout;
    this.quad = quad;
    this.indent = indent;
    this.column = column;
  }

  void add(List<Run> runs) {
    StringBuilder word = new StringBuilder();
    int width = 0;
    for (Run run : runs) {
      for (String piece : pieces(shown(run))) {
        boolean blank = piece.equals(" ");
        if (blank) {
          put(word, width);
          width = 0;
          blank();
        } else {
          word.append(dress(run.look(), piece));
          width += Columns.of(piece);
        }
      }
    }
    put(word, width);
    trim();
    out.append('\n');
  }

  /** Without weight and colour, stars make a trigger stand out. */
  private String shown(Run run) {
    boolean stars = run.look() == Run.Look.TRIGGER && !layout.colour();
    return stars ? "*" + run.text() + "*" : run.text();
  }

  private static String[] pieces(String text) {
    return text.split("(?<= )|(?= )");
  }

  private String dress(Run.Look look, String piece) {
    return layout.colour() ? Ansi.dress(look, piece, quad) : piece;
  }

  private void put(StringBuilder word, int width) {
    if (column + width > layout.width() && column > indent) {
      trim();
      out.append('\n').append(" ".repeat(indent));
      column = indent;
    }
    out.append(word);
    column += width;
    word.setLength(0);
  }

  /** A blank between words; none at the head of a line. */
  private void blank() {
    if (column > indent) {
      out.append(' ');
      column++;
    }
  }

  private void trim() {
    while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }
}
