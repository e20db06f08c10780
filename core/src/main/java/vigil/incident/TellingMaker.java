package vigil.incident;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;
import vigil.annotate.Stems;
import vigil.document.Span;
import vigil.event.Event;
import vigil.incident.Telling.Count;
import vigil.incident.Telling.Party;
import vigil.incident.Telling.Spot;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.mention.Quantity;
import vigil.mention.TimeExpression;

/** Makes tellings out of events. Immutable; safe for many threads. */
public final class TellingMaker {
  private final Stems stems;
  private final ClauseNames names;

  private TellingMaker(Stems stems, ClauseNames names) {
    this.stems = stems;
    this.names = names;
  }

  /** Loads the words that it needs. */
  public static TellingMaker load() {
    return new TellingMaker(Stems.load(), ClauseNames.load());
  }

  /**
   * How a report tells the event.
   *
   * @param id what tells the telling from all others
   * @param report the report's number
   * @param origin the number of the first report of the same text
   * @param published the report's day
   */
  public Telling telling(
      Event event, long id, long report, long origin, @Nullable LocalDate published) {
    String evidence = event.evidence().text();
    TimeExpression time = event.time();
    boolean told = time.basis() == TimeExpression.Basis.EXPRESSION || time.from() != null;
    return new Telling(
        id,
        report,
        origin,
        event.type(),
        event.modes(),
        event.status(),
        event.actors().stream().map(this::party).toList(),
        event.recipients().stream().map(this::party).toList(),
        event.place() == null ? null : spot(event.place()),
        told ? time.from() : null,
        told ? time.to() : null,
        published,
        event.counts().stream().map(TellingMaker::count).toList(),
        stems.of(trigger(event, evidence)),
        stems.of(evidence),
        names.of(evidence));
  }

  /** The trigger's words; those of the whole clause where they lie outside of it. */
  private static String trigger(Event event, String evidence) {
    Span clause = event.evidence().span();
    int start = event.trigger().start() - clause.start();
    int end = event.trigger().end() - clause.start();
    boolean inside = start >= 0 && end <= evidence.length() && start < end;
    return inside ? evidence.substring(start, end) : evidence;
  }

  private Party party(Actor actor) {
    String name = actor.name();
    Set<String> words = stems.of(actor.via() == null ? name : name + " " + actor.via());
    String key = actor.id() != null ? actor.id() : NameFolding.key(name);
    return new Party(name, key, actor.id() != null, actor.country(), words);
  }

  private static Spot spot(Place place) {
    return new Spot(
        place.name(),
        NameFolding.key(place.name()),
        place.country(),
        place.admin1(),
        place.latitude(),
        place.longitude(),
        place.precision().compareTo(Place.Precision.DISTRICT) < 0,
        place.basis() != Place.Basis.DATELINE);
  }

  private static Count count(Quantity count) {
    String kind = count.kind().name().toLowerCase(Locale.ROOT);
    return new Count(kind, count.low(), count.high(), count.cumulative());
  }
}
