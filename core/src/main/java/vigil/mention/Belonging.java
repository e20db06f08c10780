package vigil.mention;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.document.Span;
import vigil.mention.Sense.Kind;
import vigil.plover.Sector;

/**
 * People described by whose they are: "its fighters", "his aides", "their allies" are actors of
 * their own with the owner's country and group, never the owner; "his country" is the owner's
 * state. Pure.
 *
 * @param text the document's text
 */
record Belonging(ActorDictionary dictionary, String text) {
  /** Who bears arms for the group that they belong to, or for the state. */
  private static final Set<Sector> ARMED =
      EnumSet.of(Sector.UAF, Sector.REB, Sector.MIL, Sector.PRM);

  private static final List<WordClass> POSSESSIVES =
      List.of(WordClass.HIS, WordClass.HER, WordClass.ITS, WordClass.THEIR);

  boolean possessive(Item item) {
    return item.plain()
        && !item.sign()
        && POSSESSIVES.stream().anyMatch(c -> dictionary.is(item.first(), c));
  }

  /**
   * The "its" of "its fighters" and "members of its wing": before the head, or right after "of".
   */
  Optional<Item> pronoun(List<Item> member, @Nullable Item head) {
    if (head == null || head.named() || possessive(head)) {
      return Optional.empty();
    }
    Item before = null;
    for (Item item : member) {
      boolean inside = item.span().start() < head.span().start();
      boolean of = before != null && before.plain() && dictionary.is(before.first(), WordClass.OF);
      if (possessive(item) && (inside || of)) {
        return Optional.of(item);
      }
      before = item;
    }
    return Optional.empty();
  }

  /** Whether the head names people whom the owner faces rather than has: "allies", "critics". */
  boolean outside(@Nullable Item head) {
    return head != null && !head.named() && dictionary.is(head.last(), WordClass.OUTSIDER);
  }

  /** Whether the noun is a state's: "his country", "its republic". */
  boolean homeland(Item item) {
    return item.plain()
        && !item.sign()
        && dictionary.is(item.first(), WordClass.STATE_NOUN)
        && !item.has(Kind.AGENT)
        && !dictionary.is(item.first(), WordClass.OUTSIDER);
  }

  /** The people of the owner, or the owner's state where the noun is a state's. */
  Actor of(Actor read, Item head, Actor owner) {
    if (read.id() != null) {
      return read;
    }
    Identity state =
        owner.country() != null && homeland(head) ? dictionary.identity(owner.country()) : null;
    if (state != null) {
      return state(read, state);
    }
    String name = named(owner.name()) + " " + described(read, head);
    if (outside(head)) {
      return actor(read, name, read.country(), read.sectors(), read.via());
    }
    Identity group = group(owner);
    String via = group != null ? group.name() : owner.via();
    return actor(
        read,
        name,
        read.country() != null ? read.country() : owner.country(),
        sectors(read, owner, group),
        read.via() != null ? read.via() : via);
  }

  private static Actor state(Actor read, Identity state) {
    return new Actor(
        read.span(),
        read.text(),
        state.name(),
        state.id(),
        state.country(),
        List.of(),
        null,
        null,
        ResolvedBy.COREFERENCE);
  }

  private static Actor actor(
      Actor read,
      String name,
      @Nullable String country,
      List<Sector> sectors,
      @Nullable String via) {
    return new Actor(
        read.span(),
        read.text(),
        name,
        null,
        country,
        sectors,
        via,
        read.number(),
        ResolvedBy.COREFERENCE);
  }

  private static List<Sector> sectors(Actor read, Actor owner, @Nullable Identity group) {
    boolean armed = read.sectors().stream().anyMatch(ARMED::contains);
    boolean bare = read.sectors().isEmpty();
    if (group != null || owner.via() != null) {
      return armed || bare ? owner.sectors() : read.sectors();
    }
    return armed && owner.sectors().isEmpty() ? List.of(Sector.MIL) : read.sectors();
  }

  private @Nullable Identity group(Actor owner) {
    Identity identity = owner.id() == null ? null : dictionary.identity(owner.id());
    return identity != null && identity.kind() == Identity.Kind.GROUP ? identity : null;
  }

  private static String named(String owner) {
    return owner + (owner.endsWith("s") ? "\u2019" : "\u2019s");
  }

  /** The noun with what stands after it, without numbers and determiners. */
  private String described(Actor read, Item head) {
    return new Span(head.span().start(), Math.max(head.span().end(), read.span().end())).of(text);
  }

  /** Whether the noun may be followed to its end: "its" in "its allies" belongs to the noun. */
  boolean people(Item item) {
    return homeland(item)
        || item.has(Kind.AGENT)
        || item.has(Kind.OFFICE)
        || item.plain()
            && !item.sign()
            && (dictionary.is(item.first(), WordClass.PERSON_NOUN)
                || dictionary.is(item.first(), WordClass.OUTSIDER));
  }
}
