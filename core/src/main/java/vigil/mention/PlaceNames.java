package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * Finds the names of places among words. Pure.
 *
 * @param small whether the report has no capitals
 */
record PlaceNames(Gazetteer gazetteer, ActorDictionary dictionary, boolean small) {
  /** A name in the phrase and what it may be. */
  record Hit(int from, int to, List<Spot> spots) {}

  /** The names among the words that the gazetteer has, the longest at each word. */
  List<Hit> hits(List<Word> some) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < some.size()) {
      Lexicon.@Nullable Match<Spot> match =
          some.get(at).sign() ? null : gazetteer.spots().at(some, at, (s, c) -> true);
      if (match != null && isName(some, match.from(), match.to())) {
        hits.add(new Hit(match.from(), match.to(), match.senses()));
        at = match.to();
      } else {
        at++;
      }
    }
    return hits;
  }

  /** The last name among the words, one that no file has; empty without capitals. */
  Optional<Span> unlisted(List<Word> some) {
    if (small) {
      return Optional.empty();
    }
    int to = some.size();
    while (to > 0 && !nameWord(some.get(to - 1))) {
      to--;
    }
    int from = to;
    while (from > 0 && nameWord(some.get(from - 1))) {
      from--;
    }
    return from == to || describes(some, to)
        ? Optional.empty()
        : Optional.of(some.get(from).span().join(some.get(to - 1).span()));
  }

  private boolean isName(List<Word> some, int from, int to) {
    boolean several = to - from > 1;
    Word first = some.get(from);
    if (small) {
      return several
          || !dictionary.functionWord(first)
              && gazetteer.kind(first) == null
              && first.text().length() > 3;
    }
    boolean capitals = first.capital() && some.get(to - 1).capital();
    boolean word =
        !several
            && (first.text().length() < 3 && !first.allCapitals() || gazetteer.kind(first) != null);
    return capitals
        && !word
        && !direction(some, from, to)
        && !describes(some, to)
        && !partOfName(some, from, to);
  }

  /** "The East" is no province, "the East Region" may be one. */
  private boolean direction(List<Word> some, int from, int to) {
    boolean kind = to < some.size() && gazetteer.kind(some.get(to)) != null;
    return to - from == 1 && dictionary.is(some.get(from), WordClass.COMPASS) && !kind;
  }

  /** "Lebanon-based", "Iran-backed". */
  private static boolean describes(List<Word> some, int next) {
    return next < some.size() && some.get(next).joined() && !some.get(next).capital();
  }

  /** "Jordan Smith", "Michael Jordan", "Paris Agreement", "Alma al-Hira". */
  private boolean partOfName(List<Word> some, int from, int to) {
    return to - from == 1
        && (unknownName(some, to)
            || articled(some, to)
            || from == 1 && unknownName(some, 0) && some.size() == 2);
  }

  /** A part such as "al-Hira" stands at the number. */
  private static boolean articled(List<Word> some, int at) {
    return at + 1 < some.size() && some.get(at + 1).joined() && some.get(at + 1).capital();
  }

  private boolean unknownName(List<Word> some, int at) {
    if (at >= some.size()) {
      return false;
    }
    Word word = some.get(at);
    return word.capital()
        && !word.sign()
        && !word.joined()
        && !dictionary.functionWord(word)
        && gazetteer.kind(word) == null
        && gazetteer.people(word) == null
        && gazetteer.spots().get(word.key()).isEmpty();
  }

  private boolean nameWord(Word word) {
    return word.capital()
        && !word.sign()
        && !dictionary.functionWord(word)
        && gazetteer.people(word) == null
        && !dictionary.knows(word)
        && Character.isLetter(word.text().charAt(0));
  }
}
