package vigil.mention;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vigil.actors.Identity;
import vigil.mention.Sense.Kind;
import vigil.plover.Sector;

/**
 * Fighters without an owner whose deaths an armed group announces are the group's: "the front
 * mourned two fighters", "the front confirmed the loss of four fighters"; and so are "these
 * fighters" of the next sentences. Pure.
 *
 * @param sentences the items of each sentence
 */
record OwnLosses(ActorDictionary dictionary, List<List<Item>> sentences, List<Mention> mentions) {
  private static final int WORDS_BACK = 10;
  private static final int SENTENCES_BACK = 2;

  /** Words such as "two more" before the people. */
  private static final int MODIFIERS = 4;

  /** The group that announces the loss of these people as its own. */
  Optional<Actor> group(Parts parts, int sentence) {
    Item head = parts.head();
    if (sentence < 0
        || head == null
        || !fighters(head)
        || !parts.before().stream().allMatch(Item::plain)) {
      return Optional.empty();
    }
    List<Item> items = sentences.get(sentence);
    int at = items.size() - 1;
    while (at >= 0 && items.get(at).span().start() >= parts.all().get(0).span().start()) {
      at--;
    }
    int told = announcing(items, at);
    return told < 1 ? Optional.empty() : speaker(items, told - 1, sentence);
  }

  /** The same group where "these fighters" goes on about them. */
  Optional<Actor> again(Parts parts, int sentence) {
    Item head = parts.head();
    if (head == null || !fighters(head) || !pointing(parts)) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(1, Math.min(SENTENCES_BACK, sentence))
        .mapToObj(back -> lostIn(sentence - back, head))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean pointing(Parts parts) {
    return parts.determined()
        && parts.number() == null
        && parts.before().isEmpty()
        && parts.tail().isEmpty();
  }

  /** The group that announces there the loss of people whom the same word names. */
  private Optional<Actor> lostIn(int sentence, Item head) {
    List<Item> items = sentences.get(sentence);
    for (int at = items.size() - 1; at > 0; at--) {
      if (items.get(at).last().is(head.last().key()) && fighters(items.get(at))) {
        for (int end = at - 1; end >= 0 && at - end <= MODIFIERS; end--) {
          int told = announcing(items, end);
          if (told > 0) {
            return speaker(items, told - 1, sentence);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fighters(Item head) {
    return head.sense(Kind.AGENT)
        .map(s -> s.plural() && s.sectors().contains(Sector.UAF))
        .orElse(false);
  }

  /** Where "announced the deaths of" or "mourned" begins, when it ends at the item; else -1. */
  private int announcing(List<Item> items, int end) {
    boolean lost = false;
    for (int i = end; i >= 0 && end - i <= WORDS_BACK; i--) {
      Item item = items.get(i);
      if (!item.plain() || item.sign()) {
        return -1;
      }
      if (is(item, WordClass.ANNOUNCING)) {
        return lost || i == end && is(item, WordClass.MOURNING) ? i : -1;
      }
      lost |= is(item, WordClass.LOSS);
      if (!lost && !is(item, WordClass.OF) && !is(item, WordClass.DETERMINER)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean is(Item item, WordClass wordClass) {
    return dictionary.is(item.first(), wordClass);
  }

  /** The armed group that ends there, adverbs such as "also" left out. */
  private Optional<Actor> speaker(List<Item> items, int from, int sentence) {
    int at = from;
    while (at > 0 && items.get(at).plain() && !items.get(at).sign() && from - at < 2) {
      at--;
    }
    int end = items.get(at).span().end();
    return mentions.stream()
        .filter(m -> m.sentence() == sentence && m.span().end() == end)
        .map(Mention::actor)
        .filter(this::armedGroup)
        .findFirst();
  }

  private boolean armedGroup(Actor actor) {
    Identity identity = actor.id() == null ? null : dictionary.identity(actor.id());
    return identity != null
        && identity.kind() == Identity.Kind.GROUP
        && identity.sectors().stream()
            .anyMatch(s -> s == Sector.REB || s == Sector.UAF || s == Sector.PRM);
  }
}
