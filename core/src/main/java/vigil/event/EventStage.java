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
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.Sentence;
import vigil.document.Document;
import vigil.mention.Actor;
import vigil.mention.Mentions;
import vigil.mention.Place;
import vigil.mention.Quantity;
import vigil.mention.TimeExpression;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * From everything that a report mentions to its record: tellings, happenings, events, then ties,
 * tolls and loaded words. Loaded once; immutable, one serves all threads.
 */
public final class EventStage {
  private final AttributionFinder attribution;
  private final Tellings tellings;
  private final Happenings happenings;
  private final Scores scores;
  private final Contexts contexts;
  private final TieFinder ties;
  private final TollFinder tolls;
  private final LoadedWords loaded;

  private EventStage() {
    attribution = AttributionFinder.load();
    tellings = new Tellings(Stems.load(), Clauses.load());
    happenings = new Happenings(SameHappening.load());
    scores = Scores.load();
    contexts = Contexts.load();
    ties = TieFinder.load(attribution);
    tolls = TollFinder.load();
    loaded = LoadedWords.load(attribution);
  }

  /** Loads the shipped files of knowledge. */
  public static EventStage load() {
    return new EventStage();
  }

  /** The report's record; {@code version} names the coder. */
  public ReportRecord record(Mentions mentions, String version) {
    Annotated annotated = mentions.annotated();
    ReportSpeakers speakers = attribution.in(mentions);
    List<Event> events = new ArrayList<>();
    for (List<Telling> happening : happenings.of(tellings.of(mentions, speakers))) {
      events.add(event(annotated, happening, events.size() + 1));
    }
    return new ReportRecord(
        annotated.document(),
        annotated.sentences().stream().map(Sentence::span).toList(),
        events,
        ties.find(mentions, speakers),
        tolls.find(mentions, events, speakers),
        loaded.find(mentions, speakers),
        version);
  }

  /**
   * What speaks for and against each two of the report's triggers, of one type, being one
   * happening.
   */
  public List<TellingPair> pairs(Mentions mentions) {
    List<Telling> told = tellings.of(mentions, attribution.in(mentions));
    List<TellingPair> pairs = new ArrayList<>();
    for (int j = 0; j < told.size(); j++) {
      for (int i = 0; i < j; i++) {
        if (told.get(i).trigger().type() == told.get(j).trigger().type()) {
          pairs.add(new TellingPair(i, j, SameHappening.features(told.get(i), told.get(j))));
        }
      }
    }
    return pairs;
  }

  private Event event(Annotated annotated, List<Telling> happening, int number) {
    Telling best =
        happening.stream().max(Comparator.comparingDouble(Telling::fullness)).orElseThrow();
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
        evidence(annotated, best),
        happening.stream().filter(t -> t != best).map(t -> evidence(annotated, t)).toList(),
        fullest(happening, best, Telling::actors),
        fullest(happening, best, Telling::recipients),
        place(happening, best),
        time(annotated.document(), happening, best),
        counts(happening),
        best.attribution(),
        best.trigger().probability(),
        best.trigger().rule());
  }

  private static Evidence evidence(Annotated annotated, Telling telling) {
    return new Evidence(
        telling.trigger().sentence(), telling.clause(), annotated.text(telling.clause()));
  }

  private static List<Mode> modes(List<Telling> happening) {
    Set<Mode> modes = new LinkedHashSet<>();
    happening.forEach(t -> modes.addAll(t.trigger().modes()));
    return modes.stream().sorted().toList();
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

  private static @Nullable Place place(List<Telling> happening, Telling best) {
    if (best.place() != null) {
      return best.place();
    }
    return happening.stream().map(Telling::place).filter(p -> p != null).findFirst().orElse(null);
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
