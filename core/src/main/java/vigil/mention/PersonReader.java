package vigil.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.actors.Identity.Held;
import vigil.document.Span;
import vigil.mention.Sense.Kind;
import vigil.plover.Sector;

/**
 * Reads the phrase of one named person into the actor: a person of the dictionary, one whom the
 * report introduced, or a name that only a title or description tells of. Pure.
 *
 * @param day the report's date, when known
 * @param small whether the report has no capitals
 */
record PersonReader(
    ActorDictionary dictionary,
    Surroundings around,
    MemberWords words,
    @Nullable LocalDate day,
    boolean small) {
  /** The person of the dictionary whom the head names. */
  Optional<Actor> person(Parts parts, Item head) {
    return around.choose(head).map(p -> person(parts, p));
  }

  private Actor person(Parts parts, Identity person) {
    Optional<Held> role = parts.former() ? Optional.empty() : person.role(day);
    String via = role.map(Held::of).map(this::groupName).orElse(null);
    if (via == null) {
      via = around.bodyInContext(parts).map(Identity::name).orElse(null);
    }
    return new Actor(
        MemberWords.span(parts),
        words.of(parts),
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
      List<Sector> told = around.sectorsInContext(parts);
      return told.isEmpty() && notYet(person) ? List.of(Sector.ELI) : told;
    }
    Optional<Held> last = person.roles().stream().findFirst();
    boolean group = last.map(Held::of).map(this::groupName).isPresent();
    return group ? last.get().sectors() : List.of(Sector.ELI);
  }

  /** Who comes to an office of a state later stands out already. */
  private boolean notYet(Identity person) {
    return day != null
        && person.roles().stream().anyMatch(r -> r.from() != null && r.from().isAfter(day))
        && person.roles().stream().noneMatch(r -> groupName(r.of()) != null);
  }

  private @Nullable String groupName(String id) {
    Identity of = dictionary.identity(id);
    return of != null && of.kind() == Identity.Kind.GROUP ? of.name() : null;
  }

  /** Whom the report itself introduced under the head's name. */
  Optional<Actor> introduced(Parts parts, Item head) {
    Actor known = head.known();
    if (known == null) {
      return Optional.empty();
    }
    ResolvedBy by =
        words.of(parts).contains(known.name()) ? known.resolvedBy() : ResolvedBy.COREFERENCE;
    return Optional.of(
        new Actor(
            MemberWords.span(parts),
            words.of(parts),
            known.name(),
            known.id(),
            known.country() != null || known.id() != null
                ? known.country()
                : Surroundings.peopleBefore(parts),
            known.sectors(),
            known.via(),
            known.number(),
            by));
  }

  /** "The Iranian foreign minister, Javad Zarif": the name follows the title. */
  Optional<Actor> describedPerson(Parts parts, Item head) {
    if (!head.has(Kind.OFFICE) || parts.tail().isEmpty()) {
      return Optional.empty();
    }
    int comma = indexOf(parts.tail(), ",");
    if (comma < 0 || comma + 1 >= parts.tail().size()) {
      return Optional.empty();
    }
    return around.choose(parts.tail().get(comma + 1)).map(p -> person(parts, p));
  }

  /** "The mayor of the town, So-and-so", a name that the files lack. */
  Optional<Actor> nameAfterTitle(Parts parts, Item head) {
    int comma = lastComma(parts.tail());
    List<Item> after = comma < 0 ? List.of() : parts.tail().subList(comma + 1, parts.tail().size());
    boolean name =
        after.size() > 1
            && after.size() < 5
            && !small
            && after.stream().allMatch(i -> nameWord(i) || i.known() != null);
    if (!name || !head.has(Kind.OFFICE) || head.plural(Kind.OFFICE)) {
      return Optional.empty();
    }
    Span called = after.get(0).span().join(after.get(after.size() - 1).span());
    List<Sector> sectors =
        around.sectors(head).isEmpty() ? around.sectorsInContext(parts) : around.sectors(head);
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
  Optional<Actor> titledName(Parts parts, Item head) {
    List<Item> core = new ArrayList<>(parts.before());
    core.add(head);
    int title = core.size() - 1;
    while (title >= 0 && nameWord(core.get(title))) {
      title--;
    }
    if (title < 0
        || title == core.size() - 1
        || !core.get(title).has(Kind.OFFICE)
        || core.get(title).plural(Kind.OFFICE)) {
      return Optional.empty();
    }
    Span name = core.get(title + 1).span().join(head.span());
    List<Sector> sectors =
        core.subList(0, title + 1).stream()
            .map(around::sectors)
            .filter(s -> !s.isEmpty())
            .findFirst()
            .orElseGet(() -> around.sectorsInContext(parts));
    return Optional.of(titled(parts, name, sectors));
  }

  /** Somebody whom the files lack, known by an office. */
  private Actor titled(Parts parts, Span name, List<Sector> sectors) {
    return new Actor(
        MemberWords.span(parts),
        words.of(parts),
        name.of(words.text()),
        null,
        around.country(parts).orElse(null),
        parts.former() ? List.of(Sector.ELI) : sectors,
        around.viaInContext(parts),
        null,
        ResolvedBy.TITLE);
  }

  /** Whether the item may be a word of a name that the files lack. */
  boolean nameWord(Item item) {
    return item.plain()
        && !item.sign()
        && (item.first().capital() || small)
        && !dictionary.is(item.first(), WordClass.BACKED);
  }

  /** "So-and-so, the mayor": an unknown name with its description after it. */
  Optional<Actor> describedName(Parts parts, Item head) {
    Actor known = head.known();
    boolean name = known == null ? nameWord(head) : words.of(parts).contains(known.name());
    if (!name || small || parts.tail().isEmpty()) {
      return Optional.empty();
    }
    boolean described = parts.tail().get(0).is(",") || parts.tail().get(0).is("(");
    List<Sector> sectors = described ? around.sectorsInContext(parts) : List.of();
    Optional<Identity> body = described ? around.bodyInContext(parts) : Optional.empty();
    if (sectors.isEmpty() && body.isEmpty()) {
      return Optional.empty();
    }
    String called = known == null ? nameSpan(parts, head).of(words.text()) : known.name();
    return Optional.of(
        new Actor(
            MemberWords.span(parts),
            words.of(parts),
            called,
            null,
            around.country(parts).orElse(null),
            sectors.isEmpty() ? body.map(Identity::sectors).orElse(List.of()) : sectors,
            body.map(Identity::name).orElse(null),
            null,
            ResolvedBy.TITLE));
  }

  private static Span nameSpan(Parts parts, Item head) {
    return parts.before().isEmpty() ? head.span() : parts.before().get(0).span().join(head.span());
  }
}
