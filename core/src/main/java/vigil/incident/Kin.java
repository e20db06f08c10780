package vigil.incident;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vigil.annotate.Stems;
import vigil.data.DataFile;
import vigil.plover.EventType;

/** Types that are two readings of one thing, by its word; {@code incident/kin.tsv}. Immutable. */
final class Kin {
  private final List<Line> lines = new ArrayList<>();

  private record Line(EventType type, Set<String> words, EventType other) {
    boolean holds(Telling one, Telling another) {
      return one.type() == type && another.type() == other && Sets.meet(one.trigger(), words);
    }
  }

  private Kin(DataFile file, Stems stems) {
    for (DataFile.Line line : file.lines()) {
      lines.add(
          new Line(
              line.constant(0, EventType.class),
              stems.of(line.required(1, "word")),
              line.constant(2, EventType.class)));
    }
  }

  static Kin load(Stems stems) {
    return of(DataFile.resource("incident/kin.tsv"), stems);
  }

  static Kin of(DataFile file, Stems stems) {
    return new Kin(file, stems);
  }

  /** Whether the two may be readings of one thing. */
  boolean are(Telling a, Telling b) {
    return lines.stream().anyMatch(l -> l.holds(a, b) || l.holds(b, a));
  }

  /** The type and those as which its events may be read too. */
  Set<EventType> of(EventType type) {
    Set<EventType> kin = EnumSet.of(type);
    for (Line line : lines) {
      if (line.type == type) {
        kin.add(line.other);
      } else if (line.other == type) {
        kin.add(line.type);
      }
    }
    return kin;
  }
}
