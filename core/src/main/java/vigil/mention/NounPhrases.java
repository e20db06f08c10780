package vigil.mention;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.annotate.Annotated;
import vigil.annotate.NameKind;
import vigil.mention.Sense.Kind;

/**
 * Finds the noun phrases that may mention somebody among the items of a sentence. Pure.
 *
 * @param persons where the reader sees the names of persons begin
 */
record NounPhrases(ActorDictionary dictionary, Set<Integer> persons) {
  static NounPhrases of(ActorDictionary dictionary, Annotated annotated) {
    return new NounPhrases(
        dictionary,
        annotated.names().stream()
            .filter(n -> n.kind() == NameKind.PERSON)
            .map(n -> n.span().start())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The end of the noun phrase that begins here; the same place where none does. */
  int chunkEnd(List<Item> items, int from) {
    int at = from;
    int nouns = 0;
    while (at < items.size()
        && (introduces(items.get(at)) && nouns == 0 || part(items, at, nouns))) {
      Item item = items.get(at);
      nouns += !item.plain() || personAt(item) ? 1 : 0;
      at++;
    }
    return nouns > 0 ? at : from;
  }

  private boolean introduces(Item item) {
    return item.plain()
        && !item.sign()
        && (dictionary.is(item.first(), WordClass.DETERMINER)
                && !dictionary.is(item.first(), WordClass.THEIR)
                && !dictionary.is(item.first(), WordClass.HIS)
                && !dictionary.is(item.first(), WordClass.HER)
                && !dictionary.is(item.first(), WordClass.ITS)
            || dictionary.number(item.first()) != null
            || dictionary.is(item.first(), WordClass.FORMER));
  }

  private boolean part(List<Item> items, int at, int nouns) {
    Item item = items.get(at);
    if (!item.plain() || personAt(item)) {
      return true;
    }
    if (nouns == 0) {
      return false;
    }
    boolean followed = at + 1 < items.size() && !items.get(at + 1).plain();
    return item.possessive() && followed
        || item.first().joined()
        || nameWord(item) && (nameWord(items.get(at - 1)) || items.get(at - 1).has(Kind.OFFICE));
  }

  /** A capitalised word that no file has. */
  boolean nameWord(Item item) {
    return item.plain()
        && !item.sign()
        && item.first().capital()
        && !dictionary.functionWord(item.first());
  }

  /** Whether the reader sees a person's name begin here. */
  boolean personAt(Item item) {
    return item.plain() && persons.contains(item.first().span().start());
  }

  /** Whether a clause may begin here. */
  boolean clauseBreak(Item item) {
    return item.is(",")
        || item.is(";")
        || item.plain() && dictionary.is(item.first(), WordClass.CLAUSE);
  }

  /** Whether a preposition stands before. */
  boolean governed(List<Item> items, int at) {
    Item before = at == 0 ? null : items.get(at - 1);
    return before != null
        && before.plain()
        && !before.sign()
        && (dictionary.is(before.first(), WordClass.PREPOSITION)
            || dictionary.is(before.first(), WordClass.OF));
  }

  /** "President" with neither name nor article. */
  static boolean bareTitle(List<Item> chunk) {
    return chunk.size() == 1
        && chunk.get(0).has(Kind.OFFICE)
        && !chunk.get(0).named()
        && chunk.get(0).senses().stream().noneMatch(Sense::plural);
  }

  /** "Iran" of "Iran-backed" is nobody who acts. */
  static boolean modifiesNext(List<Item> items, int to) {
    return to < items.size() && items.get(to).first().joined();
  }
}
