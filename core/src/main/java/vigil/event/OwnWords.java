package vigil.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.document.Span;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.mention.Quantity;
import vigil.mention.TimeExpression;

/**
 * Puts a report's own words back into a record that was made of the same text in another case.
 * Spans hold in both; words without a span are sought near the clause that tells them.
 */
final class OwnWords {
  private final Document own;
  private final String text;
  private final String read;

  /**
   * @param own the document as it is written
   * @param read the text that the record was made of; of the same length
   */
  OwnWords(Document own, String read) {
    this.own = own;
    this.text = own.text();
    this.read = read;
    if (text.length() != read.length()) {
      throw new IllegalArgumentException(own.name() + " was read as another text");
    }
  }

  ReportRecord of(ReportRecord record) {
    return new ReportRecord(
        own,
        record.sentences(),
        record.events().stream().map(this::event).toList(),
        record.ties().stream().map(this::tie).toList(),
        record.tolls().stream().map(this::toll).toList(),
        record.loaded().stream().map(this::loaded).toList(),
        record.coderVersion());
  }

  Event event(Event event) {
    return new Event(
        event.id(),
        event.type(),
        event.modes(),
        event.contexts(),
        event.score(),
        event.status(),
        event.certainty(),
        event.trigger(),
        evidence(event.evidence()),
        event.mentions().stream()
            .map(m -> new Retelling(evidence(m.evidence()), speakers(m.attribution(), m.span())))
            .toList(),
        event.actors().stream().map(this::actor).toList(),
        event.recipients().stream().map(this::actor).toList(),
        event.place() == null ? null : place(event.place()),
        time(event.time()),
        event.counts().stream().map(this::quantity).toList(),
        speakers(event.attribution(), event.evidence().span()),
        event.confidence(),
        event.rule());
  }

  private Tie tie(Tie tie) {
    return new Tie(
        tie.from(),
        tie.relation(),
        tie.to(),
        tie.fromDate(),
        tie.toDate(),
        evidence(tie.evidence()),
        speakers(tie.attribution(), tie.evidence().span()));
  }

  private Toll toll(Toll toll) {
    Span at = toll.evidence().span();
    return new Toll(
        toll.side(),
        toll.kind(),
        toll.value(),
        toll.low(),
        toll.high(),
        toll.increment(),
        near(toll.since(), at),
        toll.asOf(),
        speakers(toll.attribution(), at),
        evidence(toll.evidence()),
        toll.note());
  }

  private Loaded loaded(Loaded word) {
    return new Loaded(word.span(), word.span().of(text), word.by(), word.neutral());
  }

  private Evidence evidence(Evidence evidence) {
    return new Evidence(evidence.sentence(), evidence.span(), evidence.span().of(text));
  }

  private Actor actor(Actor actor) {
    return new Actor(
        actor.span(),
        actor.span().of(text),
        actor.name(),
        actor.id(),
        actor.country(),
        actor.sectors(),
        actor.via(),
        actor.number(),
        actor.resolvedBy(),
        actor.countryBy());
  }

  private Place place(Place place) {
    return place.withWords(place.span(), place.span().of(text));
  }

  private TimeExpression time(TimeExpression time) {
    return time.span() == null
        ? time
        : new TimeExpression(
            time.span(),
            time.span().of(text),
            time.from(),
            time.to(),
            time.granularity(),
            time.basis(),
            time.note());
  }

  private Quantity quantity(Quantity quantity) {
    return new Quantity(
        quantity.kind(),
        quantity.low(),
        quantity.high(),
        quantity.best(),
        quantity.span(),
        quantity.span().of(text),
        near(quantity.of(), quantity.span()),
        quantity.cumulative(),
        near(quantity.since(), quantity.span()));
  }

  private List<Attribution> speakers(List<Attribution> chain, Span near) {
    return chain.stream().map(speaker -> speaker(speaker, near)).toList();
  }

  private Attribution speaker(Attribution speaker, Span near) {
    Span span = speaker.span();
    return new Attribution(
        speaker.kind(),
        span,
        span == null ? near(speaker.text(), near) : span.of(text),
        speaker.name(),
        speaker.id(),
        near(speaker.cue(), span == null ? near : span),
        speaker.stance());
  }

  /** The words as the report writes them, at their place nearest to the span. */
  private @Nullable String near(@Nullable String words, Span span) {
    if (words == null || words.isEmpty()) {
      return words;
    }
    int before = read.lastIndexOf(words, span.start());
    int after = read.indexOf(words, span.start());
    boolean first = after < 0 || before >= 0 && span.start() - before < after - span.start();
    int at = first ? before : after;
    return at < 0 ? words : text.substring(at, at + words.length());
  }
}
