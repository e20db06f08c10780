package vigil.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.document.Document;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.mention.Quantity;
import vigil.mention.ResolvedBy;
import vigil.mention.TimeExpression;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * Makes the events of one report out of its happenings: of several tellings the one that says most
 * stands first, and the others add what it lacks.
 */
final class EventMaker {
  /** The least confidence of an event; set on held-out reports. */
  private static final double LEAST = 0.33;

  private final Annotated annotated;
  private final List<List<Telling>> happenings;
  private final Contexts contexts;
  private final Scores scores;
  private final Confidence confidence;
  private final VagueWords vague;
  private final Whereabouts where;

  EventMaker(
      Annotated annotated,
      List<List<Telling>> happenings,
      Contexts contexts,
      Scores scores,
      Confidence confidence,
      VagueWords vague,
      Whereabouts where) {
    this.annotated = annotated;
    this.happenings = happenings;
    this.contexts = contexts;
    this.scores = scores;
    this.confidence = confidence;
    this.vague = vague;
    this.where = where;
  }

  /** The events, numbered from 1, in the order of their first telling. */
  List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (int i : kept()) {
      double sure = confidence.probability(happenings, i);
      events.add(event(happenings.get(i), events.size() + 1, sure));
    }
    return events;
  }

  /** The indices of the happenings that become events. */
  List<Integer> kept() {
    return IntStream.range(0, happenings.size())
        .filter(i -> confidence.probability(happenings, i) >= LEAST)
        .filter(i -> !vague.all(annotated.document().text(), happenings.get(i)))
        .boxed()
        .toList();
  }

  private Event event(List<Telling> happening, int number, double sure) {
    Telling best = best(happening);
    List<Telling> lenders = Lenders.of(happening, best);
    List<Mode> modes = modes(happening);
    return new Event(
        annotated.document().id() + "#e" + number,
        best.trigger().type(),
        modes,
        contexts.of(annotated, best.trigger().sentence()),
        scores.score(best.trigger().type(), modes),
        best.trigger().status(),
        best.trigger().certainty(),
        best.trigger().span(),
        evidence(best),
        happening.stream().filter(t -> t != best).map(this::retelling).toList(),
        actors(lenders, best),
        fullest(lenders, best, Telling::recipients),
        place(lenders, best),
        time(annotated.document(), lenders, best),
        counts(lenders),
        best.attribution(),
        sure,
        best.trigger().rule());
  }

  private Evidence evidence(Telling telling) {
    return new Evidence(
        telling.trigger().sentence(), telling.clause(), annotated.text(telling.clause()));
  }

  private Retelling retelling(Telling telling) {
    return new Retelling(evidence(telling), telling.attribution());
  }

  private static List<Mode> modes(List<Telling> happening) {
    Set<Mode> modes = new LinkedHashSet<>();
    happening.forEach(t -> modes.addAll(t.trigger().modes()));
    return modes.stream().sorted().toList();
  }

  static Telling best(List<Telling> happening) {
    return happening.stream().max(Comparator.comparingDouble(Telling::fullness)).orElseThrow();
  }

  /** Whoever acts: of a meeting all whom any telling names, else those of one telling. */
  private List<Actor> actors(List<Telling> happening, Telling best) {
    List<Actor> own = fullest(happening, best, Telling::actors);
    if (best.trigger().type() == EventType.CONSULT) {
      return everyone(happening, best, fullest(happening, best, Telling::recipients));
    }
    return own.isEmpty() && best.trigger().type() == EventType.AGREE ? whoMet(best) : own;
  }

  /** The best telling's actors, and those whom other tellings name beside one of them. */
  private static List<Actor> everyone(
      List<Telling> happening, Telling best, List<Actor> recipients) {
    Map<String, Actor> all = new LinkedHashMap<>();
    fullest(happening, best, Telling::actors).forEach(a -> all.put(a.key(), a));
    for (Telling telling : happening) {
      if (telling.actors().stream().anyMatch(a -> all.containsKey(a.key()))) {
        telling.actors().forEach(a -> all.putIfAbsent(a.key(), a));
      }
    }
    recipients.forEach(r -> all.remove(r.key()));
    List<Actor> actors = List.copyOf(all.values());
    return actors.stream().filter(a -> !standsFor(a, actors)).toList();
  }

  /** Whether the actor is only the group through which another acts. */
  private static boolean standsFor(Actor group, List<Actor> actors) {
    return actors.stream().anyMatch(a -> group.name().equals(a.via()));
  }

  /** "The agreement" of a meeting that its sentence names is between those who met. */
  private List<Actor> whoMet(Telling agreement) {
    for (List<Telling> other : happenings) {
      Telling met = best(other);
      boolean named =
          other.stream().anyMatch(t -> t.trigger().sentence() == agreement.trigger().sentence());
      if (met.trigger().type() == EventType.CONSULT && named) {
        return actors(other, met).stream().map(EventMaker::byCoreference).toList();
      }
    }
    return List.of();
  }

  private static Actor byCoreference(Actor a) {
    return new Actor(
        a.span(),
        a.text(),
        a.name(),
        a.id(),
        a.country(),
        a.sectors(),
        a.via(),
        a.number(),
        ResolvedBy.COREFERENCE,
        a.countryBy());
  }

  /** The best telling's parties, or those of the telling that names the most. */
  private static List<Actor> fullest(
      List<Telling> happening, Telling best, Function<Telling, List<Actor>> role) {
    List<Actor> fullest = role.apply(best);
    for (Telling telling : happening) {
      if (fullest.isEmpty()) {
        fullest = role.apply(telling);
      }
    }
    return fullest;
  }

  /** The best telling's place, or another's; else what the report says around it. */
  private @Nullable Place place(List<Telling> happening, Telling best) {
    if (best.place() != null) {
      return where.exact(best.place(), best);
    }
    return happening.stream()
        .map(Telling::place)
        .filter(p -> p != null)
        .findFirst()
        .orElseGet(() -> where.of(best));
  }

  private static TimeExpression time(Document document, List<Telling> happening, Telling best) {
    if (best.time() != null) {
      return best.time();
    }
    for (Telling telling : happening) {
      if (telling.time() != null) {
        return telling.time();
      }
    }
    return withoutWords(document.published(), best.trigger().status());
  }

  /** What happened did so by the day of publication; of what may come nothing is known. */
  private static TimeExpression withoutWords(@Nullable LocalDate published, Status status) {
    boolean past = status == Status.ASSERTED || status == Status.HISTORICAL;
    LocalDate to = past ? published : null;
    TimeExpression.Basis basis =
        to == null ? TimeExpression.Basis.NONE : TimeExpression.Basis.PUBLICATION;
    return new TimeExpression(null, null, null, to, TimeExpression.Granularity.UNKNOWN, basis);
  }

  /** The counts of all tellings, each kind and number once. */
  private static List<Quantity> counts(List<Telling> happening) {
    Map<List<Object>, Quantity> counts = new LinkedHashMap<>();
    for (Telling telling : happening) {
      for (Quantity q : telling.counts()) {
        counts.putIfAbsent(List.of(q.kind(), String.valueOf(q.low()), String.valueOf(q.high())), q);
      }
    }
    return List.copyOf(counts.values());
  }
}
