package vigil.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.export.Run.Look;
import vigil.plover.Quad;

/** Lays runs out in lines of a width, later lines under an indentation. */
final class Paragraph {
  private final StringBuilder out;
  private final Layout layout;
  private final Quad quad;
  private final int indent;
  private final List<Run> word = new ArrayList<>();
  private int column;
  private Look current = Look.PLAIN;

  /** The look of a blank that is written once a word follows it on its line. */
  private @Nullable Look blank;

  /** The lines go to {@code out}, in which {@code column} columns of a line are written already. */
  Paragraph(StringBuilder out, Layout layout, Quad quad, int indent, int column) {
    this.out = out;
    this.layout = layout;
    this.quad = quad;
    this.indent = indent;
    this.column = column;
  }

  void add(List<Run> runs) {
    for (Run run : runs) {
      for (String piece : pieces(shown(run))) {
        if (piece.equals(" ")) {
          putWord();
          blank = column > indent ? run.look() : null;
        } else {
          word.add(new Run(run.look(), piece, null));
        }
      }
    }
    putWord();
    turnTo(Look.PLAIN);
    out.append('\n');
  }

  /** Without weight and colour, stars make a trigger stand out. */
  private String shown(Run run) {
    boolean stars = run.look() == Look.TRIGGER && !layout.colour();
    return stars ? "*" + run.text() + "*" : run.text();
  }

  private static String[] pieces(String text) {
    return text.split("(?<= )|(?= )");
  }

  private void putWord() {
    if (word.isEmpty()) {
      return;
    }
    int width = word.stream().mapToInt(part -> Columns.of(part.text())).sum();
    if (column + (blank == null ? 0 : 1) + width > layout.width() && column > indent) {
      breakLine();
    } else if (blank != null) {
      put(blank, " ");
    }
    word.forEach(part -> put(part.look(), part.text()));
    word.clear();
    blank = null;
  }

  private void breakLine() {
    turnTo(Look.PLAIN);
    out.append('\n').append(" ".repeat(indent));
    column = indent;
  }

  private void put(Look look, String text) {
    turnTo(look);
    out.append(text);
    column += Columns.of(text);
  }

  private void turnTo(Look look) {
    if (layout.colour() && look != current) {
      out.append(Ansi.end(current)).append(Ansi.begin(look, quad));
    }
    current = look;
  }
}
