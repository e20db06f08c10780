package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.mention.Sense.Kind;

/**
 * Parts words into {@link Item}s: the longest names first, from left to right. Pure.
 *
 * @param introduced by key, whom the report has introduced
 * @param shared whom names mean that several bear
 * @param persons where persons' names begin, as the reader sees them, and where they end
 * @param small whether the report has no capitals, so that case says nothing
 */
record ItemReader(
    ActorDictionary dictionary,
    Map<String, Actor> introduced,
    SharedNames shared,
    Map<Integer, Integer> persons,
    boolean small) {

  List<Item> items(List<Word> words) {
    List<Item> items = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Item item = item(words, at);
      items.add(item);
      at += item.words().size();
    }
    return small ? items : withoutPartsOfOtherNames(items);
  }

  private Item item(List<Word> words, int at) {
    Word word = words.get(at);
    List<Word> alone = List.of(word);
    Lexicon.@Nullable Match<Sense> match = dictionary.at(words, at, small);
    if (match != null && !ownAcronym(word, match) && !person(word, match)) {
      return new Item(
          words.subList(match.from(), match.to()), shared.ordered(match.senses()), null);
    }
    if (word.sign() || !small && !word.capital()) {
      return new Item(alone, List.of(), null);
    }
    Actor known = dictionary.functionWord(word) ? null : introduced.get(word.key());
    if (known != null) {
      return new Item(alone, List.of(), known);
    }
    return otherwise(words, at);
  }

  /** An acronym that the report itself explains means what the report says. */
  private boolean ownAcronym(Word word, Lexicon.Match<Sense> match) {
    return !small
        && match.to() == match.from() + 1
        && word.allCapitals()
        && introduced.containsKey(word.key())
        && match.senses().stream().anyMatch(Sense::acronym);
  }

  /** "Paris" is no seat of government where the report has introduced a Valerie Paris. */
  private boolean person(Word word, Lexicon.Match<Sense> match) {
    return match.to() == match.from() + 1
        && introduced.containsKey(word.key())
        && persons.containsKey(word.span().start());
  }

  /** A capitalised name in a spelling that the files lack; two words before one. */
  private Item otherwise(List<Word> words, int at) {
    List<Word> alone = words.subList(at, at + 1);
    if (small || dictionary.functionWord(words.get(at))) {
      return new Item(alone, List.of(), null);
    }
    for (int n = Math.min(3, words.size() - at); n > 0; n--) {
      List<Word> some = words.subList(at, at + n);
      if (some.stream().allMatch(w -> w.capital() && w.text().length() > 2 && !w.allCapitals())) {
        List<Sense> senses = dictionary.spelledOtherwise(Words.key(some, 0, n));
        if (!senses.isEmpty() && (n > 1 || some.get(0).key().length() > 5)) {
          return new Item(some, senses, null);
        }
      }
    }
    return new Item(alone, List.of(), null);
  }

  /**
   * "Jordan Smith" and "Michael Jordan" are no states: a state's name beside an unknown name is
   * part of it.
   */
  private List<Item> withoutPartsOfOtherNames(List<Item> items) {
    List<Item> result = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      boolean part =
          placeName(item) && (unknownName(items, i + 1) || unknownName(items, i - 1))
              || surname(item) && unknownName(items, i - 1)
              || givenName(items, i)
              || i > 0 && vessel(items.get(i - 1), item);
      result.add(part ? new Item(item.words(), List.of(), null) : item);
    }
    return result;
  }

  /** "Abbas Kamel" is not the president whom "Abbas" alone means. */
  private boolean givenName(List<Item> items, int at) {
    Item item = items.get(at);
    return item.words().size() == 1
        && item.has(Kind.PERSON)
        && unknownName(items, at + 1)
        && persons.getOrDefault(item.span().start(), 0) >= items.get(at + 1).span().end();
  }

  /** "USS Carney" is no person, whoever bears the name. */
  private boolean vessel(Item before, Item item) {
    return item.first().capital()
        && before.plain()
        && dictionary.is(before.first(), WordClass.VESSEL);
  }

  private boolean surname(Item item) {
    return item.words().size() == 1
        && item.first().capital()
        && dictionary.is(item.first(), WordClass.SURNAME);
  }

  private static boolean placeName(Item item) {
    return item.words().size() == 1
        && !item.first().allCapitals()
        && (item.has(Kind.STATE) || item.has(Kind.SEAT));
  }

  private boolean unknownName(List<Item> items, int at) {
    if (at < 0 || at >= items.size()) {
      return false;
    }
    Item item = items.get(at);
    return item.plain()
        && item.first().capital()
        && !item.first().joined()
        && item.first().text().length() > 1
        && !dictionary.functionWord(item.first());
  }
}
