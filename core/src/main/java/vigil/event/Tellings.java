package vigil.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.annotate.RoleKind;
import vigil.annotate.Sentence;
import vigil.annotate.Stems;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.mention.Actor;
import vigil.mention.Mentions;
import vigil.mention.Place;
import vigil.mention.Quantity;
import vigil.mention.Things;
import vigil.mention.TimeExpression;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Quad;
import vigil.plover.Status;

/** Makes a {@link Telling} of each trigger: its phrases resolved, its speakers found. */
final class Tellings {
  /** A trigger whose type is less probable tells of too many things to tell of one. */
  private static final double LEAST = 0.25;

  /** What the reader may take for the status of a deed that somebody denies. */
  private static final Set<Status> DENIABLE =
      EnumSet.of(Status.ASSERTED, Status.HISTORICAL, Status.HYPOTHETICAL);

  private static final Set<Quantity.Kind> HARM =
      EnumSet.of(Quantity.Kind.KILLED, Quantity.Kind.INJURED);

  /** What is said of a deed that is not thereby denied. */
  private static final Set<Attribution.Stance> HAPPENED =
      EnumSet.of(Attribution.Stance.UNVERIFIED, Attribution.Stance.DISOWNS);

  private static final Set<Quad> WORDS = EnumSet.of(Quad.VERBAL_COOPERATION, Quad.VERBAL_CONFLICT);

  private final Stems stems;
  private final Clauses clauses;
  private final TellingWords around;

  Tellings(Stems stems, Clauses clauses, TellingWords around) {
    this.around = around;
    this.stems = stems;
    this.clauses = clauses;
  }

  /** The report's tellings, in the order of the text. */
  List<Telling> of(Mentions mentions, ReportSpeakers speakers) {
    List<Telling> tellings =
        mentions.annotated().triggers().stream()
            .filter(trigger -> trigger.probability() >= LEAST)
            .map(trigger -> telling(mentions, speakers, trigger))
            .toList();
    return Accusations.complete(tellings);
  }

  private Telling telling(Mentions mentions, ReportSpeakers speakers, Trigger trigger) {
    List<Attribution> said = speakers.of(trigger);
    List<Actor> actors = acting(mentions, trigger, said, speakers);
    List<Actor> recipients = actors(mentions, trigger.roles(RoleKind.RECIPIENT));
    Place place = place(mentions, trigger);
    Sentence sentence = mentions.annotated().sentences().get(trigger.sentence());
    Span clause = clauses.clause(sentence, trigger.span(), parties(trigger));
    TimeExpression time = time(mentions, trigger);
    LocalDate published = mentions.annotated().document().published();
    return new Telling(
        StatusRules.judge(told(trigger, speakers), time, published),
        clause,
        doers(trigger, actors),
        recipients,
        place,
        time,
        counts(mentions, trigger),
        said,
        around.joint(sentence, trigger.span()),
        stems.of(mentions.annotated().text(trigger.span())),
        words(actors),
        words(recipients),
        place == null ? Set.of() : stems.of(place.name()));
  }

  /** No surer than those who say it; what could not be verified, or is disowned, happened. */
  private static Trigger told(Trigger trigger, ReportSpeakers speakers) {
    Certainty said = speakers.certainty(trigger.sentence(), trigger.span());
    boolean surer = said.compareTo(trigger.certainty()) > 0;
    Trigger told = surer ? trigger.withCertainty(said) : trigger;
    boolean open =
        HAPPENED.contains(speakers.stance(trigger.sentence(), trigger.span()))
            && trigger.status() == Status.NEGATED;
    if (DENIABLE.contains(told.status()) && speakers.deed(trigger).denied()) {
      return told.withStatus(Status.NEGATED);
    }
    return open ? told.withStatus(Status.ASSERTED) : told;
  }

  private static List<Span> parties(Trigger trigger) {
    List<Span> parties = new ArrayList<>(trigger.roles(RoleKind.ACTOR));
    parties.addAll(trigger.roles(RoleKind.RECIPIENT));
    return parties;
  }

  private List<Actor> actors(Mentions mentions, List<Span> phrases) {
    Map<String, Actor> actors = new LinkedHashMap<>();
    for (Span phrase : phrases) {
      mentions.actors().in(phrase).stream()
          .filter(this::saysWho)
          .forEach(a -> actors.putIfAbsent(a.key(), a));
    }
    return List.copyOf(actors.values());
  }

  /** Who acts; "the front announced the deaths of two fighters" tells of nobody who killed them. */
  private List<Actor> acting(
      Mentions mentions, Trigger trigger, List<Attribution> said, ReportSpeakers speakers) {
    List<Actor> denying = speakers.denying(trigger, trigger.roles(RoleKind.ACTOR));
    List<Actor> named = actors(mentions, trigger.roles(RoleKind.ACTOR));
    DeniedDeed deed = speakers.deed(trigger);
    List<Actor> actors =
        denying.isEmpty() ? named.stream().filter(a -> !deed.disowned(a.span())).toList() : denying;
    List<Span> losers = trigger.type() == EventType.ASSAULT ? losers(mentions, trigger) : List.of();
    boolean death = around.death(mentions.annotated().text(trigger.span()));
    return actors.stream()
        .filter(a -> losers.stream().noneMatch(a.span()::overlaps))
        .filter(a -> !death || said.stream().noneMatch(s -> of(s, a)))
        .toList();
  }

  /** Who does a deed; a drone or a convoy of which nobody's is told leaves that open. */
  private static List<Actor> doers(Trigger trigger, List<Actor> actors) {
    boolean deed = trigger.type() == EventType.ASSAULT || trigger.type() == EventType.COERCE;
    return deed ? actors.stream().filter(a -> !Things.shipped().is(a)).toList() : actors;
  }

  /** Whoever is told in the trigger's sentence to lose somebody: "the army lost 12 in a clash". */
  private List<Span> losers(Mentions mentions, Trigger trigger) {
    return mentions.annotated().triggers().stream()
        .filter(t -> t.sentence() == trigger.sentence() && t.type() == EventType.ASSAULT)
        .filter(t -> around.loser(mentions.annotated().text(t.span())))
        .flatMap(t -> t.roles(RoleKind.ACTOR).stream().filter(r -> r.end() <= t.span().start()))
        .toList();
  }

  private static boolean of(Attribution speaker, Actor actor) {
    return speaker.span() != null && speaker.span().overlaps(actor.span());
  }

  /** A bare number or "these" that leads to nobody is no actor. */
  private boolean saysWho(Actor actor) {
    return actor.id() != null || !stems.of(actor.name()).isEmpty();
  }

  /** The first place of the clause, or the most exact one of it that lies in that place. */
  private static @Nullable Place place(Mentions mentions, Trigger trigger) {
    List<Place> places =
        trigger.roles(RoleKind.PLACE).stream()
            .flatMap(p -> mentions.places().in(p).stream())
            .toList();
    return places.isEmpty() ? null : Whereabouts.mostExact(places.get(0), places);
  }

  /** A war from which a time is told ("weeks before the war") was not at that time. */
  private static @Nullable TimeExpression time(Mentions mentions, Trigger trigger) {
    if (mentions.times().hangsOn(trigger.span())) {
      return null;
    }
    String text = mentions.annotated().document().text();
    int start = mentions.annotated().sentences().get(trigger.sentence()).span().start();
    return trigger.roles(RoleKind.TIME).stream()
        .flatMap(p -> mentions.times().in(p).stream())
        .filter(t -> !inserted(text, start, t.span(), trigger.span()))
        .filter(t -> !ofTheWord(mentions, trigger, t.span()))
        .findFirst()
        .orElse(null);
  }

  /**
   * "Warned in March of an attack": a day between the word and what was still to come is the
   * word's.
   */
  private static boolean ofTheWord(Mentions mentions, Trigger trigger, @Nullable Span time) {
    boolean open = trigger.status() == Status.FUTURE || trigger.status() == Status.HYPOTHETICAL;
    return open
        && time != null
        && time.end() <= trigger.span().start()
        && mentions.annotated().triggers().stream()
            .filter(t -> t.sentence() == trigger.sentence() && t.status() == Status.ASSERTED)
            .filter(t -> WORDS.contains(t.type().quad()))
            .filter(t -> t.span().end() <= time.start())
            .anyMatch(t -> t.roles(RoleKind.TIME).stream().anyMatch(time::overlaps));
  }

  /**
   * "So-and-so, its leader since 2018, met the mayor": a "since" that ends what two commas enclose
   * tells how long that has held.
   */
  private static boolean inserted(String text, int sentence, @Nullable Span time, Span trigger) {
    if (time == null || time.end() > trigger.start() || !text.startsWith("since", time.start())) {
      return false;
    }
    boolean closes = text.startsWith(",", time.end());
    return closes && text.substring(sentence, time.start()).indexOf(',') >= 0;
  }

  private static List<Quantity> counts(Mentions mentions, Trigger trigger) {
    List<Quantity> counts = new ArrayList<>();
    for (Span phrase : trigger.roles(RoleKind.COUNT)) {
      for (Quantity q : mentions.quantities().in(phrase)) {
        if (!counts.contains(q)) {
          counts.add(q);
        }
      }
    }
    boolean harm = counts.stream().anyMatch(q -> HARM.contains(q.kind()));
    counts.removeIf(
        q -> harm && q.kind() == Quantity.Kind.CAPTURED && ofAnother(mentions, trigger, q));
    return counts;
  }

  /** "1,200 were killed and 253 taken hostage": captives are those of the word that takes them. */
  private static boolean ofAnother(Mentions mentions, Trigger trigger, Quantity captives) {
    return mentions.annotated().triggers().stream()
        .filter(t -> t.sentence() == trigger.sentence() && t != trigger)
        .filter(t -> t.roles(RoleKind.COUNT).stream().anyMatch(captives.span()::overlaps))
        .anyMatch(t -> away(t, captives) < away(trigger, captives));
  }

  /** How many characters lie between the two. */
  private static int away(Trigger trigger, Quantity counted) {
    return Math.max(
        trigger.span().start() - counted.span().end(),
        counted.span().start() - trigger.span().end());
  }

  private Set<String> words(List<Actor> actors) {
    Set<String> words = new LinkedHashSet<>();
    for (Actor actor : actors) {
      words.addAll(stems.of(actor.name()));
    }
    return words;
  }
}
