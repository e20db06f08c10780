package vigil.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.mention.Sense.Kind;
import vigil.plover.Sector;

/**
 * What the words around the head of an actor's phrase tell of the actor: country, group, sectors.
 * Pure.
 *
 * @param day the report's date, when known
 */
record Surroundings(ActorDictionary dictionary, @Nullable LocalDate day) {
  /** The person whom a name means on the report's day; empty where several may be meant. */
  Optional<Identity> choose(Item item) {
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

  /** The country that the words before the head, after it, or the owner tell. */
  Optional<String> country(Parts parts) {
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

  /** The state named nearest before the head. */
  Optional<Identity> stateBefore(Parts parts) {
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
          speaksFor(parts, item)
              || item.is(",")
              || item.is("(")
              || item.plain() && dictionary.is(item.first(), WordClass.OF);
      if (tells && item.state().isPresent()) {
        return item.state().map(Identity::id);
      }
    }
    return Optional.empty();
  }

  /** "Spokesman for". */
  private static boolean speaksFor(Parts parts, Item item) {
    return item.is("for") && parts.head() != null && parts.head().has(Kind.OFFICE);
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

  /** "Iranian" or "US" before a name; "Jordan" may be a part of it. */
  static @Nullable String peopleBefore(Parts parts) {
    return parts.before().stream()
        .filter(i -> i.has(Kind.PEOPLE) || i.first().allCapitals())
        .map(Item::state)
        .flatMap(Optional::stream)
        .map(Identity::id)
        .findFirst()
        .orElse(null);
  }

  /** Police, courts, crowds and residents "in" a state are that state's. */
  Optional<String> whereFrom(Parts parts, List<Sector> sectors) {
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

  /** The group or organisation named before the head. */
  Optional<Identity> bodyBefore(Parts parts) {
    return parts.before().stream().map(Item::body).flatMap(Optional::stream).findFirst();
  }

  /** The group or organisation named right after "of" or "from": "fighters of the Wagner Group". */
  Optional<Identity> bodyOf(Parts parts) {
    List<Item> tail = parts.tail();
    boolean of =
        !tail.isEmpty() && tail.get(0).plain() && dictionary.is(tail.get(0).first(), WordClass.OF);
    int at = tail.size() > 1 && tail.get(1).is("the") ? 2 : 1;
    return of && at < tail.size() ? tail.get(at).body() : Optional.empty();
  }

  /** The group or organisation told before the head, or in the apposition or after "of". */
  Optional<Identity> bodyInContext(Parts parts) {
    return parts.context().stream()
        .takeWhile(i -> !relative(i))
        .map(Item::body)
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Nullable String viaInContext(Parts parts) {
    return bodyInContext(parts).map(Identity::name).orElse(null);
  }

  /** The sectors that the words around the head tell, up to a relative clause. */
  List<Sector> sectorsInContext(Parts parts) {
    return parts.context().stream()
        .takeWhile(i -> !relative(i))
        .filter(i -> i.has(Kind.OFFICE) || i.has(Kind.AGENT))
        .map(this::sectors)
        .filter(s -> !s.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The sectors that the nearest noun for agents before the head tells. */
  List<Sector> sectorsBefore(Parts parts) {
    return parts.before().stream()
        .filter(i -> i.has(Kind.AGENT))
        .map(this::sectors)
        .reduce(List.of(), (a, b) -> b);
  }

  /** The sectors of the office or noun that the item is. */
  List<Sector> sectors(Item item) {
    return item.sense(Kind.OFFICE)
        .filter(s -> !s.sectors().isEmpty())
        .or(() -> item.sense(Kind.AGENT))
        .map(Sense::sectors)
        .orElse(List.of());
  }

  private boolean relative(Item item) {
    return item.plain() && !item.sign() && dictionary.is(item.first(), WordClass.RELATIVE);
  }
}
