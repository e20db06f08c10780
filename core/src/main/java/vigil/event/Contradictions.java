package vigil.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.event.Attribution.Stance;
import vigil.event.Contradiction.Kind;
import vigil.event.Contradiction.Side;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.plover.EventType;
import vigil.plover.Status;

/**
 * Finds what a report tells in two ways: two numbers of the same harm, a deed that one says
 * happened and another denies, a party that is based in one country and meets in another. Both are
 * kept with their words. Pure.
 */
public final class Contradictions {
  private static final int NEAR = 3;

  /** What is made by saying it has happened once it is said, whoever denies its content. */
  private static final Set<EventType> SAID =
      EnumSet.of(EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN);

  private Contradictions() {}

  /** The record's contradictions, in the order of the later of their two places in the text. */
  public static List<Contradiction> of(ReportRecord record) {
    List<Contradiction> all = new ArrayList<>(numbers(record));
    all.addAll(denials(record));
    all.addAll(places(record));
    all.sort(Comparator.comparingInt(c -> c.other().evidence().span().start()));
    return all;
  }

  // ---- numbers

  private static List<Contradiction> numbers(ReportRecord record) {
    List<Contradiction> found = new ArrayList<>();
    List<Toll> tolls = record.tolls();
    for (int j = 0; j < tolls.size(); j++) {
      for (int i = 0; i < j; i++) {
        if (differ(tolls.get(i), tolls.get(j)) && sameThing(record, tolls.get(i), tolls.get(j))) {
          found.add(numbers(tolls.get(i), tolls.get(j)));
        }
      }
    }
    return found;
  }

  /** Of one side and one harm, counted from and to the same time, but by different people. */
  private static boolean differ(Toll one, Toll other) {
    return one.kind() == other.kind()
        && Objects.equals(one.side(), other.side())
        && Objects.equals(one.since(), other.since())
        && Objects.equals(one.asOf(), other.asOf())
        && one.increment() == null
        && other.increment() == null
        && !sameSpeaker(one.attribution(), other.attribution())
        && apart(one, other);
  }

  /** In one sentence, of one named side, or where the report tells of one happening. */
  private static boolean sameThing(ReportRecord record, Toll one, Toll other) {
    int first = one.evidence().sentence();
    int second = other.evidence().sentence();
    boolean near = one.side() != null && Math.abs(first - second) <= NEAR;
    return first == second
        || near
        || record.events().stream()
            .anyMatch(
                e -> tells(e, first) && tells(e, second) && counts(e, one) && counts(e, other));
  }

  /**
   * Whether the number is told of the event itself, and not only in a sentence that tells of it.
   */
  private static boolean counts(Event event, Toll toll) {
    return event.counts().stream()
        .anyMatch(
            c ->
                c.kind() == toll.kind()
                    && Objects.equals(c.low(), toll.low())
                    && Objects.equals(c.high(), toll.high()));
  }

  private static boolean tells(Event event, int sentence) {
    return event.evidence().sentence() == sentence
        || event.mentions().stream().anyMatch(m -> m.sentence() == sentence);
  }

  /** Whether no number fits both. */
  private static boolean apart(Toll one, Toll other) {
    return below(one.high(), other.low()) || below(other.high(), one.low());
  }

  private static boolean below(@Nullable Integer high, @Nullable Integer low) {
    return high != null && low != null && high < low;
  }

  private static boolean sameSpeaker(List<Attribution> one, List<Attribution> other) {
    return who(one).equals(who(other));
  }

  private static String who(List<Attribution> chain) {
    Attribution last = chain.get(chain.size() - 1);
    return last.id() != null
        ? last.id()
        : last.name() != null ? last.name() : String.valueOf(last.text());
  }

  private static Contradiction numbers(Toll one, Toll other) {
    String kind = one.kind().name().toLowerCase(java.util.Locale.ROOT);
    String about = one.side() == null ? kind : one.side() + ", " + kind;
    return new Contradiction(Kind.NUMBER, about, side(one), side(other));
  }

  private static Side side(Toll toll) {
    Integer low = toll.low();
    Integer high = toll.high();
    String number =
        low == null
            ? "at most " + high
            : high == null ? "at least " + low : low.equals(high) ? "" + low : low + " to " + high;
    return new Side(number, toll.evidence(), toll.attribution());
  }

  // ---- it happened, it did not

  private static List<Contradiction> denials(ReportRecord record) {
    List<Contradiction> found = new ArrayList<>();
    List<Event> events = record.events().stream().filter(e -> !SAID.contains(e.type())).toList();
    for (Event event : events) {
      within(event).forEach(found::add);
      for (Event other : events) {
        if (event != other && happened(event) && denied(other) && alike(record, event, other)) {
          found.add(
              new Contradiction(
                  Kind.HAPPENED,
                  event.type().name(),
                  new Side("it happened", event.evidence(), event.attribution()),
                  new Side("it did not", other.evidence(), other.attribution())));
        }
      }
    }
    return found;
  }

  /**
   * Tellings of one event of which one denies what another says. That an event is told as not
   * having happened does not say how its other tellings tell it.
   */
  private static List<Contradiction> within(Event event) {
    boolean denied = denies(event.attribution());
    return event.mentions().stream()
        .filter(m -> denies(m.attribution()) != denied)
        .limit(1)
        .map(
            m ->
                new Contradiction(
                    Kind.HAPPENED,
                    event.type().name(),
                    new Side(
                        denied ? "it did not" : "it happened",
                        event.evidence(),
                        event.attribution()),
                    new Side(denied ? "it happened" : "it did not", m.evidence(), m.attribution())))
        .toList();
  }

  private static boolean happened(Event event) {
    boolean done = event.status() == Status.ASSERTED || event.status() == Status.HISTORICAL;
    return done && !denies(event.attribution());
  }

  private static boolean denied(Event event) {
    return event.status() == Status.NEGATED || denies(event.attribution());
  }

  private static boolean denies(List<Attribution> chain) {
    return chain.get(chain.size() - 1).stance() == Stance.DENIES;
  }

  /**
   * Of one type, against somebody whom both name, or by somebody whom both name and told by the
   * same word; what only one names does not part them.
   */
  private static boolean alike(ReportRecord record, Event one, Event other) {
    String text = record.document().text();
    boolean word = one.trigger().of(text).equalsIgnoreCase(other.trigger().of(text));
    boolean actors = word && shared(one.actors(), other.actors());
    boolean recipients = shared(one.recipients(), other.recipients());
    boolean parted =
        clash(one.actors(), other.actors()) || clash(one.recipients(), other.recipients());
    return one.type() == other.type() && !parted && (recipients || actors);
  }

  private static boolean shared(List<Actor> one, List<Actor> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(b -> same(a, b)));
  }

  /** The rebels of two countries are not the same. */
  private static boolean same(Actor a, Actor b) {
    boolean told = a.id() == null && a.country() != null && b.country() != null;
    return a.key().equals(b.key()) && (!told || Objects.equals(a.country(), b.country()));
  }

  private static boolean clash(List<Actor> one, List<Actor> other) {
    return !one.isEmpty() && !other.isEmpty() && !shared(one, other);
  }

  // ---- based here, meeting there

  private static List<Contradiction> places(ReportRecord record) {
    List<Contradiction> found = new ArrayList<>();
    for (Tie tie : record.ties()) {
      for (Event event : record.events()) {
        if (tie.relation() == Tie.Relation.BASED_IN && elsewhere(tie, event)) {
          found.add(place(tie, event));
        }
      }
    }
    return found;
  }

  private static boolean elsewhere(Tie tie, Event event) {
    Place place = event.place();
    return event.type() == EventType.CONSULT
        && happened(event)
        && place != null
        && place.country() != null
        && tie.to().id() != null
        && tie.to().id().length() == 3
        && !place.country().equals(tie.to().id())
        && party(tie.from(), event);
  }

  private static boolean party(Tie.Party party, Event event) {
    List<Actor> all = new ArrayList<>(event.actors());
    all.addAll(event.recipients());
    return all.stream()
        .anyMatch(
            a ->
                party.id() != null && party.id().equals(a.id())
                    || party.name().equalsIgnoreCase(a.name())
                    || party.name().equals(a.via()));
  }

  private static Contradiction place(Tie tie, Event event) {
    String where = event.place() == null ? "" : event.place().name();
    return new Contradiction(
        Kind.PLACE,
        tie.from().name(),
        new Side("based in " + tie.to().name(), tie.evidence(), tie.attribution()),
        new Side("meets in " + where, event.evidence(), event.attribution()));
  }
}
