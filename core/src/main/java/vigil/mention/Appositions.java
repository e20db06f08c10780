package vigil.mention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.mention.Sense.Kind;

/**
 * Leads a description to the name that it describes: "So-and-so, a veteran commander held since
 * May", "So-and-so is a veteran commander" and "the brigade's commander, So-and-so," speak of
 * So-and-so. Pure.
 *
 * @param sentences the items of each sentence
 * @param pronouns whom the pronouns mean, by position
 */
record Appositions(
    ActorDictionary dictionary,
    List<List<Item>> sentences,
    List<Mention> mentions,
    Map<Integer, List<Actor>> pronouns) {
  private static final int WORDS_BACK = 6;

  /** Whom the description of one person or body stands beside; empty where it stands alone. */
  Optional<Actor> named(List<Item> member, Parts parts, int sentence) {
    Item head = parts.head();
    if (sentence < 0
        || head == null
        || head.named()
        || parts.number() != null
        || parts.many()
        || !singular(head)) {
      return Optional.empty();
    }
    List<Item> items = sentences.get(sentence);
    Optional<Actor> following = following(items, member, head, sentence);
    if (following.isPresent()) {
      return following;
    }
    int at = at(items, member.get(0));
    int link = at < 0 ? -1 : link(items, at);
    if (link < 1 || !determined(items, link, head)) {
      return Optional.empty();
    }
    return copula(items.get(link))
        ? subject(items.get(link - 1), sentence)
        : closed(items, at(items, member.get(member.size() - 1)) + 1, items.get(link - 1), sentence)
            ? name(items.get(link - 1), sentence)
            : Optional.empty();
  }

  /** "The commander of the brigade, So-and-so, said": the name that the commas enclose. */
  private Optional<Actor> following(List<Item> items, List<Item> member, Item head, int sentence) {
    int comma = at(items, member.get(member.size() - 1)) + 1;
    boolean office = head.has(Kind.OFFICE) && (member.get(0).is("the") || member.get(0) == head);
    if (comma == 0 || !office || comma + 1 >= items.size() || !items.get(comma).is(",")) {
      return Optional.empty();
    }
    int from = items.get(comma + 1).span().start();
    return mentions.stream()
        .filter(m -> m.sentence() == sentence && m.kind() == Mention.Kind.PERSON)
        .filter(m -> m.span().start() == from && enclosed(items, m.span().end()))
        .map(Mention::actor)
        .findFirst();
  }

  private static boolean enclosed(List<Item> items, int end) {
    return items.stream()
        .filter(i -> i.span().start() >= end)
        .findFirst()
        .map(i -> i.sign() && !i.possessive() && !i.is("-"))
        .orElse(true);
  }

  private boolean singular(Item head) {
    boolean told = head.has(Kind.OFFICE) || head.has(Kind.AGENT);
    boolean noun = head.plain() && dictionary.is(head.last(), WordClass.PERSON_NOUN);
    return (told || noun) && head.senses().stream().noneMatch(Sense::plural);
  }

  private static int at(List<Item> items, Item item) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).span().overlaps(item.span())) {
        return i;
      }
    }
    return -1;
  }

  /** Where the comma or "is" stands before the description's first words. */
  private int link(List<Item> items, int at) {
    for (int i = at - 1; i > 0 && at - i <= WORDS_BACK; i--) {
      Item item = items.get(i);
      if (item.is(",") || copula(item)) {
        return i;
      }
      boolean describing = !item.named() || item.has(Kind.PEOPLE) || item.body().isPresent();
      if (item.sign() && !item.is("-") && !item.possessive() || !describing || ends(item)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean ends(Item item) {
    return item.plain()
        && (dictionary.is(item.first(), WordClass.CONJUNCTION)
            || dictionary.is(item.first(), WordClass.PREPOSITION)
            || dictionary.is(item.first(), WordClass.RELATIVE));
  }

  private boolean copula(Item item) {
    return item.plain() && dictionary.is(item.first(), WordClass.COPULA);
  }

  /** An article, or an office at once: "So-and-so, commander of the brigade". */
  private boolean determined(List<Item> items, int link, Item head) {
    Item first = items.get(link + 1);
    return first.is("a")
        || first.is("an")
        || first.is("the")
        || items.get(link).is(",") && first == head && head.has(Kind.OFFICE);
  }

  private Optional<Actor> subject(Item before, int sentence) {
    List<Actor> pronoun = pronouns.getOrDefault(before.span().start(), List.of());
    return pronoun.size() == 1 ? Optional.of(pronoun.get(0)) : name(before, sentence);
  }

  /** The person, or the body, whose mention ends with the item. */
  private Optional<Actor> name(Item last, int sentence) {
    return mention(last, sentence).map(Mention::actor).or(() -> Optional.ofNullable(last.known()));
  }

  private Optional<Mention> mention(Item last, int sentence) {
    return mentions.stream()
        .filter(
            m ->
                m.sentence() == sentence
                    && m.span().end() == last.span().end()
                    && last.named()
                    && (m.kind() == Mention.Kind.PERSON || m.kind() == Mention.Kind.BODY))
        .findFirst();
  }

  /**
   * Whether the description ends as one: by a comma, a preposition, a relative word or the
   * sentence. After a name that opens its sentence any word may follow but "and".
   */
  private boolean closed(List<Item> items, int next, Item name, int sentence) {
    if (next >= items.size()) {
      return true;
    }
    Item after = items.get(next);
    if (after.plain() && dictionary.is(after.first(), WordClass.CONJUNCTION)) {
      return false;
    }
    boolean opens =
        mention(name, sentence)
            .map(m -> m.span().start() == items.get(0).span().start())
            .orElse(false);
    return opens
        || after.sign()
        || after.plain()
            && (dictionary.is(after.first(), WordClass.RELATIVE)
                || dictionary.is(after.first(), WordClass.OF)
                || dictionary.is(after.first(), WordClass.PREPOSITION));
  }
}
