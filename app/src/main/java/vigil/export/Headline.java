package vigil.export;

import java.util.List;
import vigil.record.EventLine;

/** An event on one line. */
final class Headline {
  private Headline() {}

  /** Type, who, whom, where: {@code ASSAULT aerial: army → rebels, Easthaven}. */
  static String of(EventLine event) {
    StringBuilder line = new StringBuilder(event.type());
    event.modes().forEach(mode -> line.append(' ').append(mode));
    line.append(event.status().equals("asserted") ? "" : " (" + event.status() + ")");
    line.append(": ").append(event.actors().isEmpty() ? "not said" : names(event.actors()));
    line.append(event.recipients().isEmpty() ? "" : " → " + names(event.recipients()));
    line.append(event.place() == null ? "" : ", " + event.place().name());
    return Quotes.plain(line.toString());
  }

  private static String names(List<EventLine.Party> parties) {
    return Footnote.names(parties, ", ");
  }
}
