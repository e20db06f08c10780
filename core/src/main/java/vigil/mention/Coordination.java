package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import vigil.mention.Sense.Kind;

/**
 * Parts a phrase into the actors that it names: at commas and "and", but not inside an apposition,
 * a relative clause, brackets, or a name such as "Ministry of Trade and Industry". Pure.
 */
record Coordination(ActorDictionary dictionary) {

  List<List<Item>> members(List<Item> items) {
    List<List<Item>> members = new ArrayList<>();
    int start = 0;
    int depth = 0;
    int at = 0;
    while (at < items.size()) {
      Item item = items.get(at);
      depth += bracket(item);
      int length = depth == 0 ? separator(items, at) : 0;
      if (length > 0 && parts(items, start, at, at + length)) {
        add(members, items.subList(start, at));
        start = at + length;
      }
      at += Math.max(1, length);
    }
    add(members, items.subList(start, items.size()));
    return withSharedHeads(withoutAdjectives(members));
  }

  /** "The separatist, Northland-backed council": the first word only describes, and is nobody. */
  private List<List<Item>> withoutAdjectives(List<List<Item>> members) {
    List<List<Item>> kept = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      if (i + 1 == members.size() || !adjective(members.get(i), members.get(i + 1))) {
        kept.add(members.get(i));
      }
    }
    return kept;
  }

  private boolean adjective(List<Item> member, List<Item> next) {
    Item last = member.get(member.size() - 1);
    boolean single =
        last.has(Kind.AGENT)
            && !last.named()
            && !plural(last)
            && member.size() <= 2
            && member.stream().limit(member.size() - 1L).allMatch(Item::plain);
    return single
        && next.size() > 2
        && next.get(1).first().joined()
        && dictionary.is(next.get(1).first(), WordClass.BACKED);
  }

  private static int bracket(Item item) {
    return item.is("(") || item.is("[") ? 1 : item.is(")") || item.is("]") ? -1 : 0;
  }

  /** How many items part two members here: ",", "and", ", and", ", as well as"; 0 where none do. */
  private int separator(List<Item> items, int at) {
    int next = at;
    if (items.get(at).is(",") || items.get(at).is(";")) {
      next++;
    }
    if (next < items.size()
        && items.get(next).plain()
        && dictionary.is(items.get(next).first(), WordClass.CONJUNCTION)) {
      return next + 1 - at;
    }
    if (next + 2 < items.size() && items.get(next).is("as") && items.get(next + 1).is("well")) {
      return next + 3 - at;
    }
    return next - at;
  }

  private boolean parts(List<Item> items, int start, int at, int next) {
    if (at == start || next >= items.size()) {
      return at > start;
    }
    boolean comma = next - at == 1 && items.get(at).sign();
    List<Item> left = items.subList(start, at);
    return comma
        ? !apposition(left, items, next)
        : !oneName(left, items, next) && !relative(left) && !placesOfOne(left, items, next);
  }

  /** What follows a comma describes what stands before it. */
  private boolean apposition(List<Item> left, List<Item> items, int next) {
    Item after = items.get(next);
    if (relative(left)) {
      return !after.named();
    }
    if (after.plain() && (dictionary.is(after.first(), WordClass.RELATIVE) || age(items, next))) {
      return true;
    }
    if (after.plain()
        && (dictionary.is(after.first(), WordClass.OF)
            || dictionary.is(after.first(), WordClass.PREPOSITION))) {
      return true; // "So-and-so, 54, of Palestine": nobody's name begins so
    }
    boolean name = nameLast(left);
    if (name && inApposition(left)) {
      return false;
    }
    boolean determined = after.plain() && dictionary.is(after.first(), WordClass.DETERMINER);
    boolean former = after.plain() && dictionary.is(after.first(), WordClass.FORMER);
    boolean described = describes(items, next);
    if (name
        && described
        && (determined || former || after.has(Kind.OFFICE) || after.has(Kind.PEOPLE))) {
      return true;
    }
    if (titleLast(left) && nameAlone(items, next)) {
      return true;
    }
    return titleLast(left) && after.named() && !after.has(Kind.STATE) && !after.has(Kind.GROUP);
  }

  /** Two to four capitalised plain words up to the next sign: a person's name. */
  private boolean nameAlone(List<Item> items, int from) {
    int to = from;
    while (to < items.size()
        && items.get(to).senses().isEmpty()
        && !items.get(to).sign()
        && items.get(to).first().capital()
        && !dictionary.functionWord(items.get(to).first())) {
      to++;
    }
    boolean ends = to == items.size() || items.get(to).is(",");
    return ends && to - from > 1 && to - from < 5;
  }

  private boolean age(List<Item> items, int at) {
    boolean number = dictionary.number(items.get(at).first()) != null;
    return number && (at + 1 == items.size() || items.get(at + 1).is(","));
  }

  private boolean relative(List<Item> left) {
    return left.stream()
        .skip(1)
        .anyMatch(i -> i.plain() && dictionary.is(i.first(), WordClass.RELATIVE));
  }

  private static boolean inApposition(List<Item> left) {
    return left.stream().anyMatch(i -> i.is(","));
  }

  private boolean nameLast(List<Item> left) {
    Item last = left.get(left.size() - 1);
    boolean closed = last.is(")");
    return closed
        || last.named() && !last.has(Kind.STATE) && !last.has(Kind.PEOPLE) && !last.has(Kind.PLACE)
        || last.plain()
            && !last.sign()
            && last.first().capital()
            && !dictionary.functionWord(last.first());
  }

  private boolean titleLast(List<Item> left) {
    Item head = Parts.of(left, dictionary).head();
    return left.size() > 1
        && head != null
        && head.has(Kind.OFFICE)
        && head.senses().stream().noneMatch(Sense::plural);
  }

  /**
   * Whether the words up to the next separator have an office, a noun for agents or "group" as
   * their head.
   */
  private boolean describes(List<Item> items, int from) {
    for (int i = from; i < items.size() && separator(items, i) == 0; i++) {
      Item item = items.get(i);
      if (item.has(Kind.OFFICE)
          || item.has(Kind.AGENT)
          || item.plain() && dictionary.is(item.first(), WordClass.GROUP_NOUN)) {
        return true;
      }
      if (item.plain() && dictionary.is(item.first(), WordClass.OF)) {
        return false;
      }
    }
    return false;
  }

  /** "Ministry of Health and Sports": an institution's name goes on after "and". */
  private boolean oneName(List<Item> left, List<Item> items, int next) {
    Item after = items.get(next);
    boolean institution =
        left.stream()
            .anyMatch(
                i -> i.words().stream().anyMatch(w -> dictionary.is(w, WordClass.INSTITUTION)));
    boolean of = left.stream().anyMatch(i -> i.plain() && (i.is("of") || i.is("for")));
    boolean starts =
        after.plain() && !after.sign() && !dictionary.is(after.first(), WordClass.DETERMINER);
    return institution && of && starts && !inApposition(left);
  }

  /** "Militias in Syria and Iraq": two places of the same militias. */
  private boolean placesOfOne(List<Item> left, List<Item> items, int next) {
    int last = left.size() - 1;
    boolean at =
        left.stream()
            .skip(1)
            .anyMatch(
                i -> i.plain() && !i.sign() && dictionary.is(i.first(), WordClass.PREPOSITION));
    boolean ends = next + 1 == items.size() || separator(items, next + 1) > 0;
    return at
        && ends
        && place(left.get(last))
        && place(items.get(next))
        && !left.get(0).has(Kind.STATE);
  }

  private static boolean place(Item item) {
    return item.has(Kind.STATE) || item.has(Kind.SEAT) || item.has(Kind.PLACE);
  }

  /** "Turkish and British soldiers" are soldiers both. */
  private static List<List<Item>> withSharedHeads(List<List<Item>> members) {
    List<List<Item>> result = new ArrayList<>(members);
    for (int i = members.size() - 2; i >= 0; i--) {
      List<Item> right = result.get(i + 1);
      List<Item> left = members.get(i);
      boolean adjective =
          left.size() == 1
              && (left.get(0).has(Kind.PEOPLE) && !plural(left.get(0)) || shortState(left.get(0)));
      if (adjective
          && right.size() > 1
          && (right.get(0).has(Kind.PEOPLE) || shortState(right.get(0)))
          && !right.get(1).sign()) {
        List<Item> whole = new ArrayList<>(left);
        whole.addAll(right.subList(1, right.size()));
        result.set(i, whole);
      }
    }
    return result;
  }

  private static boolean plural(Item item) {
    return item.senses().stream().anyMatch(Sense::plural);
  }

  private static boolean shortState(Item item) {
    return item.has(Kind.STATE) && item.words().size() == 1 && item.first().allCapitals();
  }

  private static void add(List<List<Item>> members, List<Item> member) {
    if (member.stream().anyMatch(i -> !i.sign())) {
      members.add(List.copyOf(member));
    }
  }
}
