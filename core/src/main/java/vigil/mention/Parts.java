package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.mention.Sense.Kind;

/**
 * One actor's phrase taken apart: what it is (head), what stands before the head (before), what
 * describes it after a comma, bracket or preposition (tail). Pure.
 *
 * @param head null for a phrase without any noun
 * @param former whether the words say that an office is over
 */
record Parts(
    List<Item> all,
    List<Item> before,
    @Nullable Item head,
    List<Item> tail,
    @Nullable Integer number,
    boolean many,
    boolean former,
    boolean determined) {

  static Parts of(List<Item> items, ActorDictionary dictionary) {
    return new Builder(items, dictionary).parts();
  }

  /** The items that may say whose: before the head first, nearest to it first, then the tail. */
  List<Item> context() {
    List<Item> context = new ArrayList<>();
    for (int i = before.size() - 1; i >= 0; i--) {
      context.add(before.get(i));
    }
    context.addAll(tail);
    return context;
  }

  Optional<Item> inContext(Kind kind) {
    return context().stream().filter(i -> i.has(kind)).findFirst();
  }

  private static final class Builder {
    private final List<Item> items;
    private final ActorDictionary dictionary;
    private int start;
    private @Nullable Integer number;
    private boolean many;
    private boolean former;
    private boolean determined;

    Builder(List<Item> items, ActorDictionary dictionary) {
      this.items = items;
      this.dictionary = dictionary;
    }

    Parts parts() {
      while (start < items.size() && introduces(items.get(start))) {
        start++;
      }
      int end = boundary();
      List<Item> core = core(items.subList(start, end));
      List<Item> tail = items.subList(end, items.size());
      if (core.isEmpty()) {
        return new Parts(items, List.of(), null, tail, number, many, former, determined);
      }
      Item head = core.get(core.size() - 1);
      return new Parts(
          items, core.subList(0, core.size() - 1), head, tail, number, many, former, determined);
    }

    /** Determiners, numbers and prepositions before the noun; remembers what they say. */
    private boolean introduces(Item item) {
      if (!item.plain()) {
        return false;
      }
      Word word = item.first();
      Integer value = dictionary.number(word);
      boolean last = start == items.size() - 1;
      if (value != null && !last) {
        number = value;
        return true;
      }
      determined |= is(item, WordClass.DETERMINER);
      former |= is(item, WordClass.FORMER);
      many |= is(item, WordClass.MANY);
      return item.sign() || !last && introducer(item);
    }

    private boolean introducer(Item item) {
      return is(item, WordClass.DETERMINER)
          || is(item, WordClass.APPROXIMATOR)
          || is(item, WordClass.MANY)
          || is(item, WordClass.FORMER)
          || is(item, WordClass.PREPOSITION)
          || is(item, WordClass.OF);
    }

    private boolean is(Item item, WordClass wordClass) {
      return dictionary.is(item.first(), wordClass);
    }

    /**
     * The first comma, bracket, preposition or relative word after the noun phrase's first noun.
     */
    private int boundary() {
      for (int i = start + 1; i < items.size(); i++) {
        Item item = items.get(i);
        boolean sign = item.sign() && !item.possessive() && !item.is("-");
        if (sign || item.plain() && !item.first().joined() && ends(item) && !partOfName(i)) {
          return i;
        }
      }
      return items.size();
    }

    private boolean ends(Item item) {
      return is(item, WordClass.PREPOSITION)
          || is(item, WordClass.OF)
          || is(item, WordClass.RELATIVE);
    }

    /** A capital "In" or "For" inside a title-case name does not end it. */
    private boolean partOfName(int at) {
      Item item = items.get(at);
      return item.first().capital() && at + 1 < items.size() && items.get(at + 1).first().capital();
    }

    /**
     * Without names that are not the actor's: "pro-X", "X-backed"; without a possessive at the end.
     */
    private List<Item> core(List<Item> head) {
      List<Item> core = new ArrayList<>();
      for (int i = 0; i < head.size(); i++) {
        Item item = head.get(i);
        boolean joinedNext = i + 1 < head.size() && head.get(i + 1).first().joined();
        if (item.plain() && joinedNext && is(item, WordClass.STANCE)) {
          i++;
        } else if (!item.sign() && joinedNext && is(head.get(i + 1), WordClass.BACKED)) {
          i++;
        } else if (!item.plain() || !is(item, WordClass.BASED)) {
          former |= item.plain() && is(item, WordClass.FORMER);
          core.add(item);
        }
      }
      while (!core.isEmpty() && core.get(core.size() - 1).sign()) {
        core.remove(core.size() - 1);
      }
      return core;
    }
  }
}
