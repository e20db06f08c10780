package vigil.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.event.Attribution;
import vigil.event.Event;
import vigil.event.Loaded;
import vigil.event.ReportRecord;
import vigil.event.Tie;
import vigil.event.Toll;
import vigil.mention.Actor;
import vigil.mention.Quantity;
import vigil.plover.Quad;

/**
 * A stretch of a report's text that a page marks.
 *
 * @param note what the words stand for, if anything
 * @param quad the quadrant of a trigger's type
 * @param events numbers of the events whose trigger it is
 */
record TextMark(Span span, Kind kind, String note, @Nullable Quad quad, List<Integer> events) {

  /** What is marked; of marks on the same words the earlier kind holds the later. */
  enum Kind {
    CLAUSE,
    ACTOR,
    PLACE,
    TIME,
    COUNT,
    SPEAKER,
    LOADED,
    TRIGGER
  }

  /** By start, the longer first, then by kind. */
  static final Comparator<TextMark> ORDER =
      Comparator.comparing(TextMark::span).thenComparing(TextMark::kind);

  /** All marks of a report, in their order, each once. */
  static List<TextMark> of(ReportRecord report) {
    Map<String, TextMark> marks = new LinkedHashMap<>();
    for (int i = 0; i < report.events().size(); i++) {
      event(marks, report.events().get(i), i + 1);
    }
    for (Tie tie : report.ties()) {
      add(marks, tie.evidence().span(), Kind.CLAUSE, "");
      speakers(marks, tie.attribution());
    }
    for (Toll toll : report.tolls()) {
      add(marks, toll.evidence().span(), Kind.CLAUSE, "");
      speakers(marks, toll.attribution());
    }
    for (Loaded loaded : report.loaded()) {
      add(marks, loaded.span(), Kind.LOADED, loaded.neutral());
    }
    return marks.values().stream().sorted(ORDER).toList();
  }

  private static void event(Map<String, TextMark> marks, Event event, int number) {
    trigger(marks, event, number);
    add(marks, event.evidence().span(), Kind.CLAUSE, "");
    event.mentions().forEach(m -> add(marks, m.span(), Kind.CLAUSE, ""));
    for (Actor actor : event.actors()) {
      add(marks, actor.span(), Kind.ACTOR, actor.name());
    }
    for (Actor actor : event.recipients()) {
      add(marks, actor.span(), Kind.ACTOR, actor.name());
    }
    if (event.place() != null) {
      add(marks, event.place().span(), Kind.PLACE, event.place().name());
    }
    add(marks, event.time().span(), Kind.TIME, Wording.days(event.time()));
    for (Quantity count : event.counts()) {
      add(marks, count.span(), Kind.COUNT, "");
    }
    speakers(marks, event.attribution());
  }

  private static void speakers(Map<String, TextMark> marks, List<Attribution> chain) {
    for (Attribution speaker : chain) {
      add(marks, speaker.span(), Kind.SPEAKER, speaker.name() == null ? "" : speaker.name());
    }
  }

  private static void add(
      Map<String, TextMark> marks, @Nullable Span span, Kind kind, String note) {
    if (span != null) {
      marks.putIfAbsent(kind + " " + span, new TextMark(span, kind, note, null, List.of()));
    }
  }

  private static void trigger(Map<String, TextMark> marks, Event event, int number) {
    marks.merge(
        Kind.TRIGGER + " " + event.trigger(),
        new TextMark(event.trigger(), Kind.TRIGGER, "", event.type().quad(), List.of(number)),
        TextMark::joined);
  }

  private TextMark joined(TextMark other) {
    List<Integer> all = new ArrayList<>(events);
    all.addAll(other.events);
    return new TextMark(span, kind, note, quad, List.copyOf(all));
  }
}
