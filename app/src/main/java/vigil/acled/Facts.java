package vigil.acled;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.document.Span;
import vigil.event.Event;
import vigil.event.ReportRecord;
import vigil.mention.Actor;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Sector;
import vigil.plover.Status;

/**
 * What clues may ask of a report. Events told as not having happened do not count.
 *
 * @param actors sectors of all events' actors
 * @param victims sectors of the recipients of assaults
 * @param words by sentence: the classes of words in it, each with the place of its first word
 */
record Facts(
    Set<EventType> types,
    Set<Mode> modes,
    Set<Sector> actors,
    Set<Sector> victims,
    List<Map<String, Integer>> words) {

  static Facts of(ReportRecord record, WordClasses classes) {
    Facts facts =
        new Facts(
            EnumSet.noneOf(EventType.class),
            EnumSet.noneOf(Mode.class),
            EnumSet.noneOf(Sector.class),
            EnumSet.noneOf(Sector.class),
            words(record, classes));
    record.events().stream().filter(e -> e.status() != Status.NEGATED).forEach(facts::add);
    return facts;
  }

  private void add(Event event) {
    types.add(event.type());
    modes.addAll(event.modes());
    event.actors().stream().map(Actor::sectors).forEach(actors::addAll);
    if (event.type() == EventType.ASSAULT) {
      event.recipients().stream().map(Actor::sectors).forEach(victims::addAll);
    }
  }

  private static List<Map<String, Integer>> words(ReportRecord record, WordClasses classes) {
    String text = record.document().text();
    List<Span> sentences =
        record.sentences().isEmpty() ? List.of(new Span(0, text.length())) : record.sentences();
    return sentences.stream().map(s -> classes.in(s.of(text))).toList();
  }

  /** The classes of words in the first sentence. */
  Map<String, Integer> lead() {
    return words.get(0);
  }
}
