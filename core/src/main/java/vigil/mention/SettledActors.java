package vigil.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.Name;
import vigil.annotate.NameKind;
import vigil.document.Span;
import vigil.mention.Actor.CountryBy;
import vigil.plover.Sector;

/**
 * The actors of a report, each who has a country by the report's setting with that country: "the
 * police", "a judge", "the rebels" in a report of one country are that country's. Only nouns for
 * officials, forces and the population are settled that way: pronouns, names of persons and bodies,
 * things, gunmen and international bodies may belong anywhere. One report, one thread.
 */
final class SettledActors implements Mentions.Actors {
  /** Whose nouns mean those of the country in which they act. */
  private static final Set<Sector> OF_A_COUNTRY =
      EnumSet.of(
          Sector.COP,
          Sector.GOV,
          Sector.JUD,
          Sector.LEG,
          Sector.MIL,
          Sector.PRM,
          Sector.REB,
          Sector.SPY,
          Sector.AGR,
          Sector.CVL,
          Sector.EDU,
          Sector.LAB,
          Sector.OPP,
          Sector.REL,
          Sector.SOC);

  /** Who, beside these, lives and acts mostly at home; gunmen may come from anywhere. */
  private static final Set<Sector> AT_HOME =
      EnumSet.of(Sector.BUS, Sector.CRM, Sector.ELI, Sector.JRN, Sector.MED, Sector.PTY);

  private static final double OF_THE_PLACE = 0.55;
  private static final double SOLDIERS = 0.65;

  private final ReportActors actors;
  private final ActorDictionary dictionary;
  private final Annotated annotated;
  private final Supplier<List<CountrySign>> places;
  private @Nullable Setting setting;

  SettledActors(
      ReportActors actors,
      ActorDictionary dictionary,
      Annotated annotated,
      Supplier<List<CountrySign>> places) {
    this.actors = actors;
    this.dictionary = dictionary;
    this.annotated = annotated;
    this.places = places;
  }

  @Override
  public List<Chain> chains() {
    return actors.chains();
  }

  @Override
  public List<Entity> entities() {
    return actors.entities();
  }

  @Override
  public List<Actor> in(Span phrase) {
    return actors.in(phrase).stream().map(this::settled).toList();
  }

  private Actor settled(Actor actor) {
    boolean open = actor.country() == null && actor.id() == null && actor.via() == null;
    if (!open) {
      return actor;
    }
    Optional<String> country =
        ofSomeCountry(actor)
            ? setting().country(actor.span(), share(actor))
            : atHome(actor) ? setting().only() : Optional.empty();
    return country.map(c -> with(actor, c)).orElse(actor);
  }

  /** Somebody who, in a report that speaks of one country alone, is taken to be of it. */
  private boolean atHome(Actor actor) {
    boolean abroad =
        Words.of(actor.text()).stream().anyMatch(w -> dictionary.is(w, WordClass.ABROAD));
    boolean described =
        !actor.sectors().isEmpty()
            && actor.sectors().stream()
                .allMatch(s -> OF_A_COUNTRY.contains(s) || AT_HOME.contains(s));
    return !abroad && (described || person(actor));
  }

  private boolean person(Actor actor) {
    return annotated.names().stream()
        .filter(n -> n.kind() == NameKind.PERSON)
        .anyMatch(
            n ->
                n.span().overlaps(actor.span())
                    || n.span().of(annotated.document().text()).equals(actor.name()));
  }

  private boolean ofSomeCountry(Actor actor) {
    return !actor.sectors().isEmpty()
        && OF_A_COUNTRY.containsAll(actor.sectors())
        && !pronoun(actor)
        && Words.of(actor.text()).stream().noneMatch(w -> dictionary.is(w, WordClass.ABROAD))
        && !named(actor);
  }

  /** Whether one small word stands for somebody. */
  private boolean pronoun(Actor actor) {
    List<Word> words = Words.of(actor.text());
    return words.size() == 1 && !dictionary.knows(words.get(0));
  }

  /** Whether the words are or hold a name that no file knows. */
  private boolean named(Actor actor) {
    return unknown(actor.span(), actor.text())
        || annotated.names().stream()
            .filter(n -> n.kind() != NameKind.LOCATION && n.span().overlaps(actor.span()))
            .anyMatch(this::proper);
  }

  /** Small letters name persons only: "provisional government" is a noun. */
  private boolean proper(Name name) {
    String text = name.span().of(annotated.document().text());
    boolean small = text.chars().noneMatch(Character::isUpperCase);
    return !(small && name.kind() == NameKind.ORGANISATION) && !common(text);
  }

  /** Whether a word with a capital that begins no sentence is no noun for officials or people. */
  private boolean unknown(Span span, String text) {
    List<Word> words = Words.of(text);
    boolean first = annotated.sentences().stream().anyMatch(s -> s.span().start() == span.start());
    return words.stream()
        .skip(first ? 1 : 0)
        .anyMatch(w -> w.capital() && !w.sign() && !dictionary.knows(w));
  }

  private boolean common(String name) {
    return Words.of(name).stream()
        .allMatch(w -> w.sign() || dictionary.knows(w) || dictionary.functionWord(w));
  }

  private static double share(Actor actor) {
    return actor.sectors().contains(Sector.MIL) ? SOLDIERS : OF_THE_PLACE;
  }

  private Setting setting() {
    if (setting == null) {
      List<CountrySign> signs = new ArrayList<>(actors.countries());
      signs.addAll(places.get());
      setting = new Setting(annotated.sentences(), signs);
    }
    return setting;
  }

  private static Actor with(Actor actor, String country) {
    return new Actor(
        actor.span(),
        actor.text(),
        actor.name(),
        actor.id(),
        country,
        actor.sectors(),
        actor.via(),
        actor.number(),
        actor.resolvedBy(),
        CountryBy.SETTING);
  }
}
