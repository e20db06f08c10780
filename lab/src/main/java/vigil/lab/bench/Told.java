package vigil.lab.bench;

import java.util.Collections;
import java.util.List;
import vigil.event.Event;
import vigil.event.ReportRecord;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/** What must not change with the names around it: an event without its parties. */
record Told(String trigger, EventType type, List<Mode> modes, Status status) {
  Told {
    modes = List.copyOf(modes);
  }

  static List<Told> of(ReportRecord record) {
    String text = record.document().text();
    return record.events().stream().map(event -> of(event, text)).toList();
  }

  private static Told of(Event event, String text) {
    List<Mode> modes = event.modes().stream().sorted().toList();
    return new Told(event.trigger().of(text), event.type(), modes, event.status());
  }

  /** Whether the triggers have a word in common: "held talks" and "talks" show one event. */
  boolean sharesWords(Told other) {
    return !Collections.disjoint(words(), other.words());
  }

  private List<String> words() {
    return List.of(trigger.split("\\s+"));
  }

  @Override
  public String toString() {
    return trigger + "=" + type + modes + "/" + status;
  }
}
