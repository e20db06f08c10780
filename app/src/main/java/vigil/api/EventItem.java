package vigil.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.record.EventCard;
import vigil.record.EventLine;

/** An event in a list: the record's form, less the places in the text of its parts. */
record EventItem(
    String id,
    long report,
    String number,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable String url,
    long origin,
    @Nullable Long incident,
    String review,
    boolean changed,
    String type,
    List<String> modes,
    List<String> contexts,
    int quad,
    double score,
    String status,
    String certainty,
    Words trigger,
    Evidence evidence,
    List<EventLine.Party> actors,
    List<EventLine.Party> recipients,
    EventLine.@Nullable Spot place,
    @Nullable LocalDate day,
    Time time,
    List<EventLine.Count> counts,
    List<EventLine.Speaker> attribution,
    double confidence,
    String rule) {

  /** Words and where they stand in the report's text. */
  record Words(Span span, String text) {}

  /** The clause that tells it. */
  record Evidence(int sentence, Span span, String text) {}

  /** When, in the report's words and as days. */
  record Time(
      @Nullable String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String granularity,
      String basis) {}

  static EventItem of(EventCard card) {
    EventLine line = card.line();
    EventLine.Source source = line.source();
    return new EventItem(
        line.reference(),
        line.report(),
        "e" + line.number(),
        source.title(),
        source.outlet(),
        source.published(),
        source.url(),
        card.origin(),
        line.incident(),
        card.review().label(),
        line.changed(),
        line.type(),
        line.modes(),
        card.contexts(),
        card.quad(),
        line.score(),
        line.status(),
        line.certainty(),
        new Words(card.trigger(), trigger(card)),
        new Evidence(card.sentence(), card.evidence(), line.evidence()),
        line.actors(),
        line.recipients(),
        line.place(),
        line.day(),
        new Time(card.words(), line.from(), line.to(), line.granularity(), card.basis()),
        line.counts(),
        line.speakers(),
        Math.round(line.confidence() * 1000) / 1000.0,
        card.rule());
  }

  /** The trigger's words, out of those of the clause in which it stands. */
  private static String trigger(EventCard card) {
    String clause = card.line().evidence();
    int start = card.trigger().start() - card.evidence().start();
    int end = card.trigger().end() - card.evidence().start();
    return start < 0 || end > clause.length() ? "" : clause.substring(start, end);
  }
}
