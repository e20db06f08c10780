package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * Finds the names of places among words. Pure.
 *
 * @param text the report's
 * @param small whether the report has no capitals
 */
record PlaceNames(Gazetteer gazetteer, ActorDictionary dictionary, String text, boolean small) {
  private static final int NOWHERE = -2;

  /**
   * A name in the phrase and what it may be.
   *
   * @param shortForm whether it is a province's, such as "Tenn."
   */
  record Hit(int from, int to, List<Spot> spots, boolean shortForm) {}

  /**
   * The names among the words of a phrase that tells where, the longest at each word; no parts of
   * other names.
   */
  List<Hit> hits(List<Word> some) {
    return hits(some, false);
  }

  /** The names among the words of a sentence that may be places, or persons and things as well. */
  List<Hit> possible(List<Word> some) {
    return hits(some, true);
  }

  private List<Hit> hits(List<Word> some, boolean loose) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < some.size()) {
      Hit hit = at(some, at, hits.isEmpty() ? NOWHERE : hits.get(hits.size() - 1).to(), loose);
      if (hit != null) {
        hits.add(hit);
      }
      at = hit == null ? at + 1 : hit.to();
    }
    return hits;
  }

  /** The word that opens a longer name right before the place: "los" of "los santos". */
  List<Word> naming(List<Word> some, int at) {
    return at > 0 && gazetteer.is(some.get(at - 1), Neighbour.NAMING)
        ? some.subList(at - 1, at)
        : List.of();
  }

  /** The name that begins at the word, behind another place. */
  @Nullable Hit behind(List<Word> some, int at) {
    return at(some, at, at, true);
  }

  /**
   * @param last where the name before ended
   */
  private @Nullable Hit at(List<Word> some, int at, int last, boolean loose) {
    Word word = some.get(at);
    if (word.sign()) {
      return null;
    }
    boolean behind = last == at || last == at - 1 && some.get(at - 1).is(",");
    Spot province = gazetteer.abbreviated(Gazetteer.lessPoint(word.text()), behind);
    if (province != null && (behind || pointed(word))) {
      return new Hit(at, at + 1, List.of(province), true);
    }
    Lexicon.@Nullable Match<Spot> match = gazetteer.spots().at(some, at, (s, c) -> true);
    boolean part = at > 0 && gazetteer.is(some.get(at - 1), Neighbour.NAMING);
    return match != null && !part && isName(some, match.from(), match.to(), loose)
        ? new Hit(match.from(), match.to(), match.senses(), false)
        : null;
  }

  /** Whether a point ends the word or stands in it. */
  private boolean pointed(Word word) {
    return word.text().indexOf('.') > 0 || pointAt(word.span().end());
  }

  private boolean pointAt(int at) {
    return at < text.length() && text.charAt(at) == '.';
  }

  /** The words of the name, with the point of a short form. */
  Span span(List<Word> some, Hit hit) {
    Span span = some.get(hit.from()).span().join(some.get(hit.to() - 1).span());
    return hit.shortForm() && pointAt(span.end()) ? new Span(span.start(), span.end() + 1) : span;
  }

  boolean functionWord(Word word) {
    return dictionary.functionWord(word);
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

  private boolean isName(List<Word> some, int from, int to, boolean loose) {
    boolean several = to - from > 1;
    Word first = some.get(from);
    if (small) {
      return several
          || !dictionary.functionWord(first)
              && gazetteer.kind(first) == null
              && first.text().length() > 3;
    }
    Word last = some.get(to - 1);
    boolean camp = several && gazetteer.kind(last) != null; // "Zamzam camp"
    boolean capitals = first.capital() && (last.capital() || camp);
    boolean word =
        !several
            && (first.text().length() < 3 && !first.allCapitals()
                || gazetteer.kind(first) != null
                || dictionary.functionWord(first) && !first.allCapitals());
    return capitals
        && !word
        && !acronym(some, from, to)
        && !direction(some, from, to)
        && !articledEnd(some, from)
        && (loose || !describes(some, to) && !partOfName(some, from, to));
  }

  /** "SWAT" among words in ordinary case is not the district of Swat. */
  private boolean acronym(List<Word> some, int from, int to) {
    Word word = some.get(from);
    return to - from == 1
        && word.allCapitals()
        && gazetteer.spots().get(word.key()).stream().noneMatch(Spot::known);
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
            || surname(some, from)
            || from == 1 && unknownName(some, 0) && some.size() == 2);
  }

  /** "al-Hira" of "Alma al-Hira" is the end of a name that no file has. */
  private boolean articledEnd(List<Word> some, int from) {
    boolean article = some.get(from).span().length() > some.get(from).text().length();
    return article && from > 0 && unknownName(some, from - 1);
  }

  /**
   * "Smith" of "Jordan Smith", "Hall" of "Crocus City Hall": a small town's name right behind
   * another name.
   */
  private boolean surname(List<Word> some, int end) {
    int from = end;
    while (from > 1 && gazetteer.kind(some.get(from - 1)) != null && some.get(from - 1).capital()) {
      from--;
    }
    if (from == 0 || gazetteer.spots().get(some.get(end).key()).stream().anyMatch(Spot::known)) {
      return false;
    }
    Word before = some.get(from - 1);
    return before.capital()
        && !before.sign()
        && !dictionary.functionWord(before)
        && gazetteer.kind(before) == null
        && gazetteer.people(before) == null
        && !gazetteer.is(before, Neighbour.PART);
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
        && gazetteer.spots().get(word.key()).stream().noneMatch(Spot::known);
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
