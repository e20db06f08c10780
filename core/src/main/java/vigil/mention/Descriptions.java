package vigil.mention;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.mention.Sense.Kind;
import vigil.plover.Sector;

/**
 * Whom descriptions of one report stand for, such as "the group", "the two countries", "both" and
 * "the minister", among the mentions before them.
 *
 * @param words the report's words, by sentence
 * @param small whether the report has no capitals
 */
record Descriptions(
    ActorDictionary dictionary,
    List<List<Word>> words,
    boolean small,
    @Nullable LocalDate published) {
  private static final Set<Sector> STATE =
      EnumSet.of(Sector.MIL, Sector.GOV, Sector.COP, Sector.SPY, Sector.JUD, Sector.LEG);

  /**
   * Whom the words mean, or nobody.
   *
   * @param near the mentions of the sentence and of those before it, in the order of the text
   */
  List<Actor> whom(List<Item> member, Parts parts, int sentence, List<Mention> near) {
    Item head = parts.head();
    if (head == null
        || head.named()
        || !parts.determined()
        || !parts.before().isEmpty()
        || indefinite(member.get(0))) {
      return pair(member, sentence, near);
    }
    int at = head.span().start();
    Word noun = head.last();
    if (parts.number() != null && dictionary.is(noun, WordClass.PERSON_NOUN)) {
      return Coreference.group(parts.number(), sentence, at, near, Mention.Kind.PERSON);
    }
    if (properName(head, sentence)) {
      return List.of();
    }
    if (plainNoun(head, WordClass.STATE_NOUN)
        || noun.is("countries")
        || noun.is("states")
        || noun.is("nations")) {
      return states(parts, member, sentence, at, near);
    }
    if (plainNoun(head, WordClass.GROUP_NOUN) && parts.tail().isEmpty()) {
      return Coreference.last(sentence, at, near, m -> group(m, head));
    }
    return parts.tail().isEmpty() ? holder(head, at, near) : List.of();
  }

  /**
   * A group or organisation that the noun may mean; a militia is no organisation, and no group an
   * army or a ministry.
   */
  private boolean group(Mention mention, Item head) {
    if (mention.kind() != Mention.Kind.BODY || organ(mention.actor().sectors())) {
      return false;
    }
    String id = mention.actor().id();
    Identity identity = id == null ? null : dictionary.identity(id);
    boolean armed = head.has(Kind.AGENT);
    return identity == null
        || identity.kind() == Identity.Kind.GROUP
        || !armed && identity.kind() == Identity.Kind.ORGANISATION;
  }

  /** Whether the sectors are those of a state's own bodies alone: an army, a ministry, police. */
  private static boolean organ(List<Sector> sectors) {
    return !sectors.isEmpty() && STATE.containsAll(sectors);
  }

  /** "The Baltic States", "the Group": with a capital inside a sentence it is a name of its own. */
  private boolean properName(Item head, int sentence) {
    boolean opens = head.first() == words.get(sentence).get(0);
    return !small && !opens && head.first().capital() && !head.has(Kind.OFFICE);
  }

  private List<Actor> states(
      Parts parts, List<Item> member, int sentence, int at, List<Mention> near) {
    boolean both = member.get(0).is("both") || parts.number() != null;
    int size = parts.number() == null ? 2 : parts.number();
    return both
        ? Coreference.group(size, sentence, at, near, Mention.Kind.STATE)
        : parts.tail().isEmpty() && !parts.many()
            ? Coreference.last(sentence, at, near, m -> m.kind() == Mention.Kind.STATE)
            : List.of();
  }

  private boolean plainNoun(Item head, WordClass wordClass) {
    boolean government = head.is("government") || head.is("regime");
    return !government
        && dictionary.is(head.last(), wordClass)
        && head.words().size() <= 3
        && !head.named();
  }

  private static boolean indefinite(Item first) {
    return first.is("a")
        || first.is("an")
        || first.is("any")
        || first.is("another")
        || first.is("some")
        || first.is("no");
  }

  /** "Both", "the two", "the pair": as many persons as the word says. */
  private List<Actor> pair(List<Item> member, int sentence, List<Mention> near) {
    Item last = member.get(member.size() - 1);
    boolean stands =
        last.plain()
            && dictionary.is(last.first(), WordClass.PAIR)
            && member.stream().limit(member.size() - 1).allMatch(i -> i.is("the"));
    if (!stands || last.is("others")) {
      return List.of();
    }
    Integer number = dictionary.number(last.first());
    int size = number != null ? number : last.is("trio") ? 3 : 2;
    return Coreference.group(size, sentence, last.span().start(), near, Mention.Kind.PERSON);
  }

  /** "The minister": the last person told with that office. */
  private List<Actor> holder(Item head, int at, List<Mention> near) {
    Optional<Sense> office = head.sense(Kind.OFFICE).filter(o -> !o.plural());
    if (office.isEmpty()) {
      return List.of();
    }
    for (int i = near.size() - 1; i >= 0; i--) {
      Mention mention = near.get(i);
      boolean before = mention.span().end() <= at;
      if (before
          && mention.kind() == Mention.Kind.PERSON
          && holds(mention.actor(), office.get(), head)) {
        return List.of(mention.actor());
      }
    }
    return List.of();
  }

  private boolean holds(Actor actor, Sense office, Item head) {
    Identity identity = actor.id() == null ? null : dictionary.identity(actor.id());
    boolean known =
        identity != null
            && identity.roles().stream()
                .filter(r -> published == null || r.on(published))
                .anyMatch(
                    r ->
                        r.office().equals(office.name())
                            || r.office().endsWith(" " + head.last().key()));
    boolean told =
        !actor.name().equals(actor.text())
            && actor.text().toLowerCase(Locale.ROOT).contains(head.last().key());
    return known || told;
  }
}
