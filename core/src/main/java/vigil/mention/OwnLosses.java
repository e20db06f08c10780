package vigil.mention;

import java.util.List;
import java.util.Optional;
import vigil.mention.Sense.Kind;
import vigil.plover.Sector;

/**
 * Fighters without an owner whose deaths an armed group announces are the group's: "the front
 * mourned two fighters", "the front confirmed the loss of four fighters". Pure.
 *
 * @param sentences the items of each sentence
 */
record OwnLosses(ActorDictionary dictionary, List<List<Item>> sentences, List<Mention> mentions) {
  private static final int WORDS_BACK = 10;

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
