package vigil.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.event.Attribution;
import vigil.event.Event;
import vigil.incident.Keys;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.mention.Quantity;
import vigil.mention.TimeExpression;
import vigil.plover.Context;
import vigil.plover.Mode;
import vigil.record.Terms.Term;

/** Writes an event's rows. */
final class EventRows {
  /** The day of events that have none; before all others. */
  static final int NO_DAY = -9_999_999;

  private final Sql sql;
  private final Terms terms;

  EventRows(Sql sql, Terms terms) {
    this.sql = sql;
    this.terms = terms;
  }

  /** Where an event belongs. */
  record Home(long seq, long record, long report, Document document) {}

  /** Writes events, and tells their numbers. */
  List<Long> add(List<Event> events, Home home) {
    List<Set<Term>> found = new ArrayList<>();
    events.forEach(event -> found.add(TermSet.of(event, home.document.outlet())));
    Map<Term, Long> numbers = numbers(found);
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      long id = sql.next("event");
      Integer day = Keys.day(events.get(i), home.document.published());
      add(id, day, events.get(i), home);
      facets(id, day, found.get(i), numbers);
      ids.add(id);
    }
    return ids;
  }

  private Map<Term, Long> numbers(List<Set<Term>> found) {
    Set<Term> all = new LinkedHashSet<>();
    found.forEach(all::addAll);
    return terms.numbers(all);
  }

  private void add(long id, @Nullable Integer day, Event event, Home home) {
    event(id, number(event), day, event, home);
    actors(id, "actor", event.actors());
    actors(id, "recipient", event.recipients());
    place(id, event, day);
    quantities(id, event.counts());
    attribution(id, 0, event.attribution());
    for (int i = 0; i < event.mentions().size(); i++) {
      attribution(id, i + 1, event.mentions().get(i).attribution());
    }
  }

  /** The event's number in its report: what stands behind {@code #e} in its identifier. */
  static int number(Event event) {
    return Integer.parseInt(event.id().substring(event.id().lastIndexOf("#e") + 2));
  }

  /** Lets the event be found by its terms. */
  void facets(long event, @Nullable Integer day, Set<Term> all) {
    facets(event, day, all, terms.numbers(all));
  }

  private void facets(long event, @Nullable Integer day, Set<Term> all, Map<Term, Long> numbers) {
    for (Term term : all) {
      sql.insert(
          "INSERT INTO facet (term, day, event) VALUES (?, ?, ?)",
          numbers.get(term),
          day == null ? NO_DAY : day,
          event);
    }
  }

  private void event(long id, int number, @Nullable Integer day, Event event, Home home) {
    TimeExpression time = event.time();
    sql.insert(
        "INSERT INTO event (id, seq, record, report, number, day, type, modes, contexts, quad,"
            + " score, status, certainty, trigger_start, trigger_end, sentence, evidence_start,"
            + " evidence_end, evidence, from_day, to_day, granularity, time_basis, time_text,"
            + " confidence, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?)",
        id,
        home.seq,
        home.record,
        home.report,
        number,
        day,
        event.type().name(),
        Labels.joined(event.modes().stream().map(Mode::label).toList()),
        Labels.joined(event.contexts().stream().map(Context::label).toList()),
        event.type().quad().number(),
        event.score(),
        Labels.of(event.status()),
        Labels.of(event.certainty()),
        event.trigger().start(),
        event.trigger().end(),
        event.evidence().sentence(),
        event.evidence().span().start(),
        event.evidence().span().end(),
        event.evidence().text(),
        text(time.from()),
        text(time.to()),
        Labels.of(time.granularity()),
        Labels.of(time.basis()),
        time.text(),
        event.confidence(),
        event.rule());
  }

  static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private void actors(long event, String role, List<Actor> actors) {
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      sql.insert(
          "INSERT INTO actor (event, role, n, text, name, actor_id, country, sectors, via, number,"
              + " resolved_by, country_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          event,
          role,
          i + 1,
          actor.text(),
          actor.name(),
          actor.id(),
          actor.country(),
          Labels.joined(actor.sectors().stream().map(Enum::name).toList()),
          actor.via(),
          actor.number(),
          Labels.of(actor.resolvedBy()),
          Labels.orNull(actor.countryBy()));
    }
  }

  private void place(long event, Event told, @Nullable Integer day) {
    Place place = told.place();
    if (place == null) {
      return;
    }
    sql.insert(
        "INSERT INTO place (event, text, name, country, admin1, latitude, longitude, \"precision\","
            + " geonames, basis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        event,
        place.text(),
        place.name(),
        place.country(),
        place.admin1(),
        place.latitude(),
        place.longitude(),
        Labels.of(place.precision()),
        place.geonames(),
        Labels.of(place.basis()));
    if (place.latitude() != null && place.longitude() != null) {
      box(event, place.latitude(), place.longitude(), day == null ? NO_DAY : day);
    }
  }

  /** Lets the event be found on the map. */
  void box(long event, double latitude, double longitude, int day) {
    sql.insert(
        "INSERT INTO place_box (event, south, north, west, east, first_day, last_day)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        event,
        latitude,
        latitude,
        longitude,
        longitude,
        day,
        day);
  }

  private void quantities(long event, List<Quantity> counts) {
    for (int i = 0; i < counts.size(); i++) {
      Quantity count = counts.get(i);
      sql.insert(
          "INSERT INTO quantity (event, n, kind, low, high, best, text, counted, cumulative, since)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          event,
          i + 1,
          Labels.of(count.kind()),
          count.low(),
          count.high(),
          count.best(),
          count.text(),
          count.of(),
          count.cumulative() ? 1 : 0,
          count.since());
    }
  }

  private void attribution(long event, int mention, List<Attribution> chain) {
    for (int i = 0; i < chain.size(); i++) {
      Attribution speaker = chain.get(i);
      sql.insert(
          "INSERT INTO attribution (event, mention, n, kind, text, name, speaker_id, cue, stance)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          event,
          mention,
          i + 1,
          Labels.of(speaker.kind()),
          speaker.text(),
          speaker.name(),
          speaker.id(),
          speaker.cue(),
          Labels.of(speaker.stance()));
    }
  }
}
