package vigil.mention;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.mention.Sense.Kind;
import vigil.plover.Sector;

/**
 * Reads the phrase of one actor into the actor: the head decides what it is, {@link Surroundings}
 * tell the rest. Named persons are left to {@link PersonReader}. Pure.
 */
final class MemberReader {
  /** Those who act for the body that they belong to: its fighters, officials, police, spies. */
  private static final Set<Sector> OF_THE_BODY =
      EnumSet.of(
          Sector.UAF,
          Sector.REB,
          Sector.MIL,
          Sector.PRM,
          Sector.GOV,
          Sector.COP,
          Sector.SPY,
          Sector.PTY);

  private final ActorDictionary dictionary;
  private final @Nullable LocalDate day;
  private final boolean small;
  private final Surroundings around;
  private final MemberWords words;
  private final PersonReader people;

  /**
   * @param text the document's text
   * @param day the report's date, when known
   * @param small whether the report has no capitals
   */
  MemberReader(ActorDictionary dictionary, String text, @Nullable LocalDate day, boolean small) {
    this.dictionary = dictionary;
    this.day = day;
    this.small = small;
    this.around = new Surroundings(dictionary, day);
    this.words = new MemberWords(dictionary, text);
    this.people = new PersonReader(dictionary, around, words, day, small);
  }

  Actor read(List<Item> items) {
    Parts parts = Parts.of(items, dictionary);
    Item head = parts.head();
    if (head == null) {
      return own(parts);
    }
    return people
        .person(parts, head)
        .or(() -> head.known() == null ? Optional.empty() : people.describedName(parts, head))
        .or(() -> people.introduced(parts, head))
        .or(() -> people.describedPerson(parts, head))
        .or(() -> people.nameAfterTitle(parts, head))
        .or(() -> people.titledName(parts, head))
        .or(() -> office(parts, head))
        .or(() -> groupItself(parts, head))
        .or(() -> agents(parts, head))
        .or(() -> body(parts, head))
        .or(() -> state(parts, head))
        .or(() -> people.describedName(parts, head))
        .or(() -> bracketed(parts, items))
        .orElseGet(() -> own(parts));
  }

  /**
   * "The Northern Star (front) (NSF)": an unknown spelling of the group whose short name follows.
   */
  private Optional<Actor> bracketed(Parts parts, List<Item> items) {
    for (int i = 1; i + 1 < items.size(); i++) {
      boolean alone =
          items.get(i - 1).is("(") && items.get(i + 1).is(")") && groupName(items.subList(0, i));
      Optional<Identity> body = alone ? items.get(i).body() : Optional.empty();
      if (body.isPresent() && body.get().kind() == Identity.Kind.GROUP) {
        return body.map(b -> of(parts, b, b.sectors(), ResolvedBy.DICTIONARY));
      }
    }
    return Optional.empty();
  }

  private boolean groupName(List<Item> items) {
    return items.stream().anyMatch(i -> i.plain() && dictionary.is(i.last(), WordClass.GROUP_NAME));
  }

  private Optional<Actor> office(Parts parts, Item head) {
    Sense office = head.sense(Kind.OFFICE).orElse(null);
    if (office == null || office.plural() && head.has(Kind.AGENT)) {
      return Optional.empty();
    }
    Optional<Identity> body = around.bodyInContext(parts);
    Optional<String> country = around.country(parts);
    String of = body.map(Identity::id).orElse(country.orElse(null));
    boolean one = !office.plural() && !parts.former() && parts.number() == null;
    Optional<Identity> holder =
        one && of != null ? dictionary.holder(office.name(), of, day) : Optional.empty();
    String via = body.filter(b -> b.kind() == Identity.Kind.GROUP).map(Identity::name).orElse(null);
    List<Sector> sectors =
        parts.former() ? List.of(Sector.ELI) : officeSectors(office, parts, body);
    return Optional.of(
        new Actor(
            MemberWords.span(parts),
            words.of(parts),
            holder.map(Identity::name).orElseGet(() -> words.name(parts)),
            holder.map(Identity::id).orElse(null),
            holder
                .map(Identity::country)
                .or(() -> country)
                .or(
                    () ->
                        sectors.contains(Sector.OPP)
                            ? around.whereFrom(parts, sectors)
                            : Optional.empty())
                .orElse(null),
            sectors,
            via,
            parts.number(),
            sectors.isEmpty() && of == null ? ResolvedBy.NONE : ResolvedBy.TITLE));
  }

  private List<Sector> officeSectors(Sense office, Parts parts, Optional<Identity> body) {
    if (body.isPresent() && body.get().kind() == Identity.Kind.GROUP) {
      return body.get().sectors();
    }
    boolean delegate =
        parts.head() != null && dictionary.is(parts.head().last(), WordClass.DELEGATE);
    List<Sector> told = delegate ? around.sectorsInContext(parts) : List.of();
    if (!office.sectors().isEmpty()) {
      return told.isEmpty() ? office.sectors() : told;
    }
    List<Sector> context = around.sectorsInContext(parts);
    return context.isEmpty() ? body.map(Identity::sectors).orElse(List.of()) : context;
  }

  /** "The Hamas militant group" is Hamas. */
  private Optional<Actor> groupItself(Parts parts, Item head) {
    return dictionary.is(head.last(), WordClass.GROUP_NOUN)
        ? around
            .bodyBefore(parts)
            .filter(b -> b.kind() == Identity.Kind.GROUP)
            .map(b -> of(parts, b, b.sectors(), ResolvedBy.DICTIONARY))
        : Optional.empty();
  }

  private Optional<Actor> agents(Parts parts, Item head) {
    Sense agent = head.sense(Kind.AGENT).orElse(null);
    if (agent == null) {
      return Optional.empty();
    }
    if (ownName(parts, head) && agent.sectors().contains(Sector.MIL)) {
      return Optional.of(armed(parts));
    }
    List<Sector> sectors = agentSectors(parts, agent);
    Optional<Identity> body = around.bodyBefore(parts).or(() -> around.bodyOf(parts));
    if (body.isPresent() && agent.sectors().stream().anyMatch(OF_THE_BODY::contains)) {
      return Optional.of(of(parts, body.get(), body.get().sectors(), ResolvedBy.DICTIONARY));
    }
    String country =
        around
            .country(parts)
            .or(() -> body.map(Identity::country))
            .or(() -> around.whereFrom(parts, sectors))
            .orElse(null);
    String via = body.map(Identity::name).orElse(null);
    return Optional.of(
        new Actor(
            MemberWords.span(parts),
            words.of(parts),
            words.name(parts),
            null,
            country,
            sectors,
            via,
            parts.number(),
            sectors.isEmpty() && country == null ? ResolvedBy.NONE : ResolvedBy.DICTIONARY));
  }

  /** "The Army of the Northern Star": a name that nobody knows, and no state's army. */
  private boolean ownName(Parts parts, Item head) {
    List<Item> tail = parts.tail();
    int at = tail.size() > 1 && dictionary.is(tail.get(1).first(), WordClass.DETERMINER) ? 2 : 1;
    return !small
        && head.words().size() == 1
        && head.first().capital()
        && tail.size() > at
        && dictionary.is(tail.get(0).first(), WordClass.OF)
        && tail.get(at).plain()
        && tail.get(at).first().capital();
  }

  private Actor armed(Parts parts) {
    return new Actor(
        MemberWords.span(parts),
        words.of(parts),
        words.of(parts),
        null,
        null,
        List.of(Sector.UAF),
        null,
        null,
        ResolvedBy.DICTIONARY);
  }

  /** "Rebel troops" are rebels: what stands before the noun tells more than the noun. */
  private List<Sector> agentSectors(Parts parts, Sense agent) {
    if (agent.sectors().isEmpty()) {
      return around.sectorsInContext(parts);
    }
    List<Sector> before = around.sectorsBefore(parts);
    boolean irregular =
        before.contains(Sector.REB) || before.contains(Sector.UAF) || before.contains(Sector.PRM);
    return irregular && agent.sectors().contains(Sector.MIL) ? before : agent.sectors();
  }

  private Optional<Actor> body(Parts parts, Item head) {
    return head.body().map(b -> of(parts, b, b.sectors(), ResolvedBy.DICTIONARY));
  }

  private Optional<Actor> state(Parts parts, Item head) {
    if (head.has(Kind.STATE)) {
      return head.state().map(s -> of(parts, s, List.of(), ResolvedBy.DICTIONARY));
    }
    if (head.has(Kind.SEAT)) {
      return head.state().map(s -> of(parts, s, List.of(Sector.GOV), ResolvedBy.DICTIONARY));
    }
    return head.state().map(s -> head.has(Kind.PLACE) ? place(parts, s) : people(parts, head, s));
  }

  private Actor place(Parts parts, Identity state) {
    return new Actor(
        MemberWords.span(parts),
        words.of(parts),
        words.name(parts),
        null,
        state.id(),
        List.of(),
        null,
        null,
        ResolvedBy.DICTIONARY);
  }

  /** "Israelis" are persons; the "Israeli" of "Israeli shelling" is the state. */
  private Actor people(Parts parts, Item head, Identity state) {
    boolean persons =
        head.plural(Kind.PEOPLE) || parts.number() != null || parts.many() || parts.determined();
    if (!persons && parts.all().size() == 1) {
      return of(parts, state, List.of(), ResolvedBy.DICTIONARY);
    }
    return new Actor(
        MemberWords.span(parts),
        words.of(parts),
        words.name(parts),
        null,
        state.id(),
        persons ? List.of(Sector.CVL) : List.of(),
        null,
        parts.number(),
        ResolvedBy.DICTIONARY);
  }

  private Actor of(Parts parts, Identity identity, List<Sector> sectors, ResolvedBy by) {
    return new Actor(
        MemberWords.span(parts),
        words.of(parts),
        identity.name(),
        identity.id(),
        identity.country(),
        sectors,
        null,
        identity.kind() == Identity.Kind.STATE ? null : parts.number(),
        by);
  }

  /** Its own words, with what the words around the head tell of country and sector. */
  private Actor own(Parts parts) {
    Item head = parts.head();
    boolean name = head != null && people.nameWord(head) && !small && parts.tail().isEmpty();
    List<Sector> sectors = name ? List.of() : around.sectorsBefore(parts);
    Optional<Identity> body = name ? Optional.empty() : around.bodyBefore(parts);
    String country =
        around
            .stateBefore(parts)
            .map(Identity::id)
            .or(() -> body.map(Identity::country))
            .orElse(null);
    List<Sector> known =
        sectors.isEmpty() ? body.map(Identity::sectors).orElse(List.of()) : sectors;
    return new Actor(
        MemberWords.span(parts),
        words.of(parts),
        words.name(parts),
        null,
        country,
        known,
        null,
        parts.number(),
        country == null && known.isEmpty() ? ResolvedBy.NONE : ResolvedBy.DICTIONARY);
  }
}
