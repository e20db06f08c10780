package vigil.lab.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vigil.annotate.Annotated;
import vigil.annotate.PairReader;
import vigil.annotate.Role;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Trigger;
import vigil.document.Document;
import vigil.document.Span;
import vigil.event.Attribution;
import vigil.event.Event;
import vigil.event.Evidence;
import vigil.event.ReportRecord;
import vigil.event.Retelling;
import vigil.mention.Actor;
import vigil.mention.Mentions;
import vigil.mention.ResolvedBy;
import vigil.mention.TimeExpression;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/** Answers by words: what a test puts into it for each text. */
final class FakeCoding implements Coding {
  private final Map<String, List<Trigger>> triggers = new java.util.HashMap<>();
  private final Map<String, List<Event>> events = new java.util.HashMap<>();
  private final Map<String, Map<EventType, Double>> pairs = new java.util.HashMap<>();

  FakeCoding triggers(String text, Trigger... found) {
    triggers.put(text, List.of(found));
    return this;
  }

  FakeCoding events(String text, Event... found) {
    events.put(text, List.of(found));
    return this;
  }

  FakeCoding pair(String sentence, Map<EventType, Double> types) {
    pairs.put(sentence, types);
    return this;
  }

  @Override
  public Annotated annotate(Document document) {
    return new Annotated(
        document, List.of(), List.of(), triggers.getOrDefault(document.text(), List.of()));
  }

  @Override
  public Mentions mentions(Document document) {
    throw new UnsupportedOperationException("no mentions are faked");
  }

  @Override
  public ReportRecord code(Document document) {
    List<Event> found = events.getOrDefault(document.text(), List.of());
    return new ReportRecord(document, List.of(), found, List.of(), List.of(), List.of(), version());
  }

  @Override
  public PairReader pairs() {
    return (sentence, source, target) -> pairs.get(sentence);
  }

  @Override
  public String version() {
    return "fake 1";
  }

  static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  static Trigger trigger(
      String text,
      String words,
      EventType type,
      Status status,
      SpeakerKind speaker,
      List<Mode> modes,
      Map<RoleKind, String> roles) {
    Map<EventType, Double> types = new EnumMap<>(Map.of(type, 0.9));
    List<Role> phrases =
        roles.entrySet().stream()
            .map(e -> new Role(e.getKey(), span(text, e.getValue()), 1))
            .toList();
    return new Trigger(
        0,
        span(text, words),
        type,
        types,
        modes,
        status,
        Certainty.CERTAIN,
        speaker,
        phrases,
        "fake");
  }

  static Event event(
      String text,
      EventType type,
      double confidence,
      String trigger,
      List<String> mentions,
      List<String> actors,
      List<String> recipients) {
    Span at = span(text, trigger);
    return new Event(
        "x#e1",
        type,
        List.of(),
        List.of(),
        0,
        Status.ASSERTED,
        Certainty.CERTAIN,
        at,
        new Evidence(0, new Span(0, text.length()), text),
        mentions.stream()
            .map(m -> new Evidence(0, span(text, m), m))
            .map(e -> new Retelling(e, List.of(Attribution.author())))
            .toList(),
        actors.stream().map(a -> actor(text, a)).toList(),
        recipients.stream().map(a -> actor(text, a)).toList(),
        null,
        new TimeExpression(
            null, null, null, null, TimeExpression.Granularity.UNKNOWN, TimeExpression.Basis.NONE),
        List.of(),
        List.of(Attribution.author()),
        confidence,
        "fake");
  }

  private static Actor actor(String text, String words) {
    return new Actor(
        span(text, words), words, words, null, null, List.of(), null, null, ResolvedBy.NONE);
  }
}
