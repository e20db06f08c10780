package vigil.export;

import java.util.List;
import java.util.stream.Collectors;
import vigil.export.Run.Look;
import vigil.record.Happening;

/** What a happening behind a number looks like. */
final class HappeningText {
  private static final int CLAUSE = 120;

  private HappeningText() {}

  /** Its name, its day, its words, and whose they are; another system's code is marked so. */
  static List<Run> line(Happening happening) {
    Run.Line line = new Run.Line().faint(happening.reference() + "  " + happening.day() + "  ");
    line.plain(happening.type() == null ? "" : happening.type() + "  ");
    if (happening.imported()) {
      line.plain(Quotes.plain(happening.words())).faint("  imported");
    } else {
      String words = happening.words().replace('\n', ' ');
      line.quote(words.length() > CLAUSE ? words.substring(0, CLAUSE) + "…" : words, null);
    }
    String source = happening.source() == null ? "" : "  " + Quotes.plain(happening.source());
    return line.add(Look.FAINT, source).runs();
  }

  /** What JSON tells of it. */
  static void fields(JsonLine json, Happening happening) {
    json.field("event", happening.reference())
        .field("day", happening.day())
        .field("type", happening.type())
        .texts("actors", names(happening.actors()))
        .texts("recipients", names(happening.recipients()))
        .field("place", happening.place())
        .field("words", happening.words())
        .field("source", happening.source())
        .field("imported", happening.imported());
  }

  static List<String> names(List<Happening.Side> sides) {
    return sides.stream().map(Happening.Side::name).collect(Collectors.toList());
  }
}
