package vigil.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.mention.Identity.Held;
import vigil.mention.Sense.Kind;
import vigil.plover.Sector;

/**
 * Reads the phrase of one actor into the actor. Pure.
 *
 * @param text the document's text
 * @param day the report's date, when known
 */
record MemberReader(
    ActorDictionary dictionary, String text, @Nullable LocalDate day, boolean small) {
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

  Actor read(List<Item> items) {
    Parts parts = Parts.of(items, dictionary);
    Item head = parts.head();
    if (head == null) {
      return own(parts);
    }
    return person(parts, head)
        .or(() -> head.known() == null ? Optional.empty() : describedName(parts, head))
        .or(() -> introduced(parts, head))
        .or(() -> describedPerson(parts, head))
        .or(() -> nameAfterTitle(parts, head))
        .or(() -> titledName(parts, head))
        .or(() -> office(parts, head))
        .or(() -> agents(parts, head))
        .or(() -> body(parts, head))
        .or(() -> state(parts, head))
        .or(() -> describedName(parts, head))
        .orElseGet(() -> own(parts));
  }

  private Optional<Actor> person(Parts parts, Item head) {
    return choose(head).map(p -> person(parts, p));
  }

  /** The person whom a name means on the report's day; empty where several may be meant. */
  private Optional<Identity> choose(Item item) {
    List<Identity> people =
        item.senses().stream()
            .filter(s -> s.kind() == Kind.PERSON)
            .map(Sense::identity)
            .distinct()
            .toList();
    if (people.size() < 2) {
      return people.stream().findFirst();
    }
    String key = Words.key(item.words(), 0, item.words().size());
    List<Identity> fitting = people.stream().filter(p -> Words.key(p.name()).equals(key)).toList();
    if (fitting.size() != 1 && day != null) {
      fitting = people.stream().filter(p -> p.role(day).isPresent()).toList();
    }
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private Actor person(Parts parts, Identity person) {
    Optional<Held> role = parts.former() ? Optional.empty() : person.role(day);
    String via = role.map(Held::of).map(this::groupName).orElse(null);
    if (via == null) {
      via = bodyInContext(parts).map(Identity::name).orElse(null);
    }
    return new Actor(
        span(parts),
        words(parts),
        person.name(),
        person.id(),
        person.country(),
        role.map(Held::sectors).orElseGet(() -> sectorsPast(parts, person)),
        via,
        null,
        ResolvedBy.DICTIONARY);
  }

  /** A former head of state belongs to the elites; a fallen commander stays with his group. */
  private List<Sector> sectorsPast(Parts parts, Identity person) {
    if (!parts.former() && !person.retired(day)) {
      return sectorsInContext(parts);
    }
    Optional<Held> last = person.roles().stream().findFirst();
    boolean group = last.map(Held::of).map(this::groupName).isPresent();
    return group ? last.get().sectors() : List.of(Sector.ELI);
  }

  private @Nullable String groupName(String id) {
    Identity of = dictionary.identity(id);
    return of != null && of.kind() == Identity.Kind.GROUP ? of.name() : null;
  }

  /** "Iranian" or "US" before a name; "Jordan" may be a part of it. */
  private static @Nullable String peopleBefore(Parts parts) {
    return parts.before().stream()
        .filter(i -> i.has(Kind.PEOPLE) || i.first().allCapitals())
        .map(Item::state)
        .flatMap(Optional::stream)
        .map(Identity::id)
        .findFirst()
        .orElse(null);
  }

  private Optional<Actor> introduced(Parts parts, Item head) {
    Actor known = head.known();
    if (known == null) {
      return Optional.empty();
    }
    ResolvedBy by =
        words(parts).contains(known.name()) ? known.resolvedBy() : ResolvedBy.COREFERENCE;
    return Optional.of(
        new Actor(
            span(parts),
            words(parts),
            known.name(),
            known.id(),
            known.country() != null || known.id() != null ? known.country() : peopleBefore(parts),
            known.sectors(),
            known.via(),
            known.number(),
            by));
  }

  /** "The Iranian foreign minister, Javad Zarif": the name follows the title. */
  private Optional<Actor> describedPerson(Parts parts, Item head) {
    if (!head.has(Kind.OFFICE) || parts.tail().isEmpty()) {
      return Optional.empty();
    }
    int comma = indexOf(parts.tail(), ",");
    if (comma < 0 || comma + 1 >= parts.tail().size()) {
      return Optional.empty();
    }
    return choose(parts.tail().get(comma + 1)).map(p -> person(parts, p));
  }

  /** "The mayor of the town, So-and-so", a name that the files lack. */
  private Optional<Actor> nameAfterTitle(Parts parts, Item head) {
    int comma = lastComma(parts.tail());
    List<Item> after = comma < 0 ? List.of() : parts.tail().subList(comma + 1, parts.tail().size());
    boolean name =
        after.size() > 1
            && after.size() < 5
            && !small
            && after.stream().allMatch(i -> nameWord(i) || i.known() != null);
    if (!name || !head.has(Kind.OFFICE) || plural(head, Kind.OFFICE)) {
      return Optional.empty();
    }
    Span called = after.get(0).span().join(after.get(after.size() - 1).span());
    List<Sector> sectors = sectors(head).isEmpty() ? sectorsInContext(parts) : sectors(head);
    return Optional.of(titled(parts, called, sectors));
  }

  private static int lastComma(List<Item> items) {
    int last = -1;
    for (int i = 0; i < items.size(); i++) {
      last = items.get(i).is(",") ? i : last;
    }
    return last;
  }

  private static int indexOf(List<Item> items, String sign) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).is(sign)) {
        return i;
      }
    }
    return -1;
  }

  /** "Foreign minister So-and-so", a name that the files lack. */
  private Optional<Actor> titledName(Parts parts, Item head) {
    List<Item> core = new ArrayList<>(parts.before());
    core.add(head);
    int title = core.size() - 1;
    while (title >= 0 && nameWord(core.get(title))) {
      title--;
    }
    if (title < 0
        || title == core.size() - 1
        || !core.get(title).has(Kind.OFFICE)
        || plural(core.get(title), Kind.OFFICE)) {
      return Optional.empty();
    }
    Span name = core.get(title + 1).span().join(head.span());
    List<Sector> sectors =
        core.subList(0, title + 1).stream()
            .map(this::sectors)
            .filter(s -> !s.isEmpty())
            .findFirst()
            .orElseGet(() -> sectorsInContext(parts));
    return Optional.of(titled(parts, name, sectors));
  }

  /** Somebody whom the files lack, known by an office. */
  private Actor titled(Parts parts, Span name, List<Sector> sectors) {
    return new Actor(
        span(parts),
        words(parts),
        name.of(text),
        null,
        country(parts).orElse(null),
        parts.former() ? List.of(Sector.ELI) : sectors,
        viaInContext(parts),
        null,
        ResolvedBy.TITLE);
  }

  private boolean nameWord(Item item) {
    return item.plain()
        && !item.sign()
        && (item.first().capital() || small)
        && !dictionary.is(item.first(), WordClass.BACKED);
  }

  /** "So-and-so, the mayor": an unknown name with its description after it. */
  private Optional<Actor> describedName(Parts parts, Item head) {
    Actor known = head.known();
    boolean name = known == null ? nameWord(head) : words(parts).contains(known.name());
    if (!name || small || parts.tail().isEmpty()) {
      return Optional.empty();
    }
    boolean described = parts.tail().get(0).is(",") || parts.tail().get(0).is("(");
    List<Sector> sectors = described ? sectorsInContext(parts) : List.of();
    Optional<Identity> body = described ? bodyInContext(parts) : Optional.empty();
    if (sectors.isEmpty() && body.isEmpty()) {
      return Optional.empty();
    }
    String called = known == null ? nameSpan(parts, head).of(text) : known.name();
    return Optional.of(
        new Actor(
            span(parts),
            words(parts),
            called,
            null,
            country(parts).orElse(null),
            sectors.isEmpty() ? body.map(Identity::sectors).orElse(List.of()) : sectors,
            body.map(Identity::name).orElse(null),
            null,
            ResolvedBy.TITLE));
  }

  private static Span nameSpan(Parts parts, Item head) {
    return parts.before().isEmpty() ? head.span() : parts.before().get(0).span().join(head.span());
  }

  private Optional<Actor> office(Parts parts, Item head) {
    Sense office = head.sense(Kind.OFFICE).orElse(null);
    if (office == null || office.plural() && head.has(Kind.AGENT)) {
      return Optional.empty();
    }
    Optional<Identity> body = bodyInContext(parts);
    Optional<String> country = country(parts);
    String of = body.map(Identity::id).orElse(country.orElse(null));
    boolean one = !office.plural() && !parts.former() && parts.number() == null;
    Optional<Identity> holder =
        one && of != null ? dictionary.holder(office.name(), of, day) : Optional.empty();
    String via = body.filter(b -> b.kind() == Identity.Kind.GROUP).map(Identity::name).orElse(null);
    List<Sector> sectors =
        parts.former() ? List.of(Sector.ELI) : officeSectors(office, parts, body);
    return Optional.of(
        new Actor(
            span(parts),
            words(parts),
            holder.map(Identity::name).orElseGet(() -> name(parts)),
            holder.map(Identity::id).orElse(null),
            holder.map(Identity::country).or(() -> country).orElse(null),
            sectors,
            via,
            parts.number(),
            sectors.isEmpty() && of == null ? ResolvedBy.NONE : ResolvedBy.TITLE));
  }

  private List<Sector> officeSectors(Sense office, Parts parts, Optional<Identity> body) {
    if (body.isPresent() && body.get().kind() == Identity.Kind.GROUP) {
      return body.get().sectors();
    }
    if (!office.sectors().isEmpty()) {
      return office.sectors();
    }
    List<Sector> context = sectorsInContext(parts);
    return context.isEmpty() ? body.map(Identity::sectors).orElse(List.of()) : context;
  }

  private Optional<Actor> agents(Parts parts, Item head) {
    Sense agent = head.sense(Kind.AGENT).orElse(null);
    if (agent == null) {
      return Optional.empty();
    }
    List<Sector> sectors = agentSectors(parts, agent);
    Optional<Identity> body = bodyBefore(parts);
    if (body.isPresent() && agent.sectors().stream().anyMatch(OF_THE_BODY::contains)) {
      return Optional.of(of(parts, body.get(), body.get().sectors(), ResolvedBy.DICTIONARY));
    }
    String country =
        country(parts)
            .or(() -> body.map(Identity::country))
            .or(() -> whereFrom(parts, sectors))
            .orElse(null);
    String via = body.map(Identity::name).orElse(null);
    return Optional.of(
        new Actor(
            span(parts),
            words(parts),
            name(parts),
            null,
            country,
            sectors,
            via,
            parts.number(),
            sectors.isEmpty() && country == null ? ResolvedBy.NONE : ResolvedBy.DICTIONARY));
  }

  /** "Rebel troops" are rebels: what stands before the noun tells more than the noun. */
  private List<Sector> agentSectors(Parts parts, Sense agent) {
    if (agent.sectors().isEmpty()) {
      return sectorsInContext(parts);
    }
    List<Sector> before = before(parts);
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
        span(parts),
        words(parts),
        name(parts),
        null,
        state.id(),
        List.of(),
        null,
        null,
        ResolvedBy.DICTIONARY);
  }

  private Actor people(Parts parts, Item head, Identity state) {
    boolean persons =
        plural(head, Kind.PEOPLE) || parts.number() != null || parts.many() || parts.determined();
    return new Actor(
        span(parts),
        words(parts),
        name(parts),
        null,
        state.id(),
        persons ? List.of(Sector.CVL) : List.of(),
        null,
        parts.number(),
        ResolvedBy.DICTIONARY);
  }

  private Actor of(Parts parts, Identity identity, List<Sector> sectors, ResolvedBy by) {
    return new Actor(
        span(parts),
        words(parts),
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
    boolean name = head != null && nameWord(head) && !small && parts.tail().isEmpty();
    List<Sector> sectors = name ? List.of() : before(parts);
    Optional<Identity> body = name ? Optional.empty() : bodyBefore(parts);
    String country =
        stateBefore(parts).map(Identity::id).or(() -> body.map(Identity::country)).orElse(null);
    List<Sector> known =
        sectors.isEmpty() ? body.map(Identity::sectors).orElse(List.of()) : sectors;
    return new Actor(
        span(parts),
        words(parts),
        name(parts),
        null,
        country,
        known,
        null,
        parts.number(),
        country == null && known.isEmpty() ? ResolvedBy.NONE : ResolvedBy.DICTIONARY);
  }

  private List<Sector> before(Parts parts) {
    return parts.before().stream()
        .filter(i -> i.has(Kind.AGENT))
        .map(this::sectors)
        .reduce(List.of(), (a, b) -> b);
  }

  private Optional<String> country(Parts parts) {
    return stateBefore(parts).map(Identity::id).or(() -> stateOf(parts)).or(() -> owner(parts));
  }

  /** "Iran's allies" are not Iranian. */
  private boolean outsiders(Parts parts) {
    Item head = parts.head();
    int last = parts.before().size() - 1;
    return head != null
        && last >= 0
        && parts.before().get(last).possessive()
        && dictionary.is(head.last(), WordClass.OUTSIDER);
  }

  private Optional<Identity> stateBefore(Parts parts) {
    if (outsiders(parts)) {
      return Optional.empty();
    }
    for (int i = parts.before().size() - 1; i >= 0; i--) {
      Optional<Identity> state = parts.before().get(i).state();
      if (state.isPresent()) {
        return state;
      }
    }
    return Optional.empty();
  }

  /** "of Iraq", "from the Syrian army", "(Iraq)": a state in the tail, up to a relative clause. */
  private Optional<String> stateOf(Parts parts) {
    boolean tells = false;
    for (Item item : parts.tail()) {
      if (item.plain() && dictionary.is(item.first(), WordClass.RELATIVE)) {
        return Optional.empty();
      }
      if (item.plain() && !item.sign() && dictionary.is(item.first(), WordClass.PREPOSITION)) {
        tells = false;
      }
      tells |=
          item.is(",") || item.is("(") || item.plain() && dictionary.is(item.first(), WordClass.OF);
      if (tells && item.state().isPresent()) {
        return item.state().map(Identity::id);
      }
    }
    return Optional.empty();
  }

  /**
   * The country of the person whose people they are: "Assad's forces", "the government of President
   * Assad".
   */
  private Optional<String> owner(Parts parts) {
    return parts.context().stream()
        .map(this::choose)
        .flatMap(Optional::stream)
        .findFirst()
        .map(Identity::country);
  }

  /** Police, courts, crowds and residents "in" a state are that state's. */
  private Optional<String> whereFrom(Parts parts, List<Sector> sectors) {
    boolean local =
        sectors.stream()
            .anyMatch(
                s -> s != Sector.MIL && s != Sector.UAF && s != Sector.REB && s != Sector.REF);
    boolean one = parts.tail().stream().filter(i -> i.state().isPresent()).count() == 1;
    return local && one
        ? parts.tail().stream()
            .map(Item::state)
            .flatMap(Optional::stream)
            .findFirst()
            .map(Identity::id)
        : Optional.empty();
  }

  private Optional<Identity> bodyBefore(Parts parts) {
    return parts.before().stream().map(Item::body).flatMap(Optional::stream).findFirst();
  }

  /** The group or organisation told before the head, or in the apposition or after "of". */
  private Optional<Identity> bodyInContext(Parts parts) {
    return parts.context().stream()
        .takeWhile(i -> !(i.plain() && !i.sign() && dictionary.is(i.first(), WordClass.RELATIVE)))
        .map(Item::body)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private @Nullable String viaInContext(Parts parts) {
    return bodyInContext(parts).map(Identity::name).orElse(null);
  }

  private List<Sector> sectorsInContext(Parts parts) {
    return parts.context().stream()
        .takeWhile(i -> !(i.plain() && !i.sign() && dictionary.is(i.first(), WordClass.RELATIVE)))
        .filter(i -> i.has(Kind.OFFICE) || i.has(Kind.AGENT))
        .map(this::sectors)
        .filter(s -> !s.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Sector> sectors(Item item) {
    return item.sense(Kind.OFFICE)
        .filter(s -> !s.sectors().isEmpty())
        .or(() -> item.sense(Kind.AGENT))
        .map(Sense::sectors)
        .orElse(List.of());
  }

  private static boolean plural(Item item, Kind kind) {
    return item.senses().stream().anyMatch(s -> s.kind() == kind && s.plural());
  }

  private static Span span(Parts parts) {
    List<Item> all = parts.all();
    int from = 0;
    int to = all.size() - 1;
    while (from < to && all.get(from).sign() && !all.get(from).is("(")) {
      from++;
    }
    while (to > from && all.get(to).sign() && !all.get(to).is(")")) {
      to--;
    }
    return all.get(from).span().join(all.get(to).span());
  }

  private String words(Parts parts) {
    return span(parts).of(text);
  }

  /** The own words without determiners at the front: "commanders" of "some of the commanders". */
  private String name(Parts parts) {
    Span span = span(parts);
    List<Item> all = parts.all();
    int from = 0;
    while (from + 1 < all.size() && drops(all.get(from), from)) {
      from++;
    }
    int start = all.get(from).span().start();
    return start > span.start() ? new Span(start, span.end()).of(text) : span.of(text);
  }

  private boolean drops(Item item, int at) {
    return item.plain()
        && !item.sign()
        && (dictionary.is(item.first(), WordClass.DETERMINER)
            || at > 0 && dictionary.is(item.first(), WordClass.OF));
  }
}
