package vigil.lab.bench;

import java.util.EnumSet;
import java.util.Set;
import vigil.data.DataFile.Line;
import vigil.document.Span;
import vigil.plover.Sector;

/**
 * A line of the key of actors.
 *
 * @param span of the phrase in the report, in UTF-16 units
 * @param country ISO alpha-3; empty where there is none
 * @param sectors any of which is right; empty where there is none
 */
record ActorPhrase(String report, Span span, String country, Set<Sector> sectors) {

  /**
   * Reads a line, whose offsets count code points of the report's text.
   *
   * @throws vigil.data.DataException if the line is broken; names file and line
   */
  static ActorPhrase of(Line line, String text) {
    Set<Sector> sectors =
        line.field(4).isEmpty()
            ? EnumSet.noneOf(Sector.class)
            : line.constants(4, "sectors", Sector.class);
    Span span = new Span(offset(line, 1, text), offset(line, 2, text));
    return new ActorPhrase(line.field(0), span, line.field(3), sectors);
  }

  private static int offset(Line line, int field, String text) {
    try {
      return text.offsetByCodePoints(0, line.words(field, "offset"));
    } catch (IndexOutOfBoundsException e) {
      throw line.error("the report has no character " + line.field(field));
    }
  }

  /** Report and place. */
  String name() {
    return report + ":" + span.start();
  }
}
