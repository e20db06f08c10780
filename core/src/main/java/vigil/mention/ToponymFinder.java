package vigil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.Name;
import vigil.annotate.NameKind;
import vigil.document.Span;
import vigil.mention.PlaceNames.Hit;

/**
 * Finds which words of a report name places: those that the gazetteer has, less the persons,
 * streets and firms that bear the same names. What the reader takes them for and the words beside
 * them decide. One report, one thread.
 */
final class ToponymFinder {
  private static final double SURE = 0.6;

  private final PlaceNames names;
  private final Gazetteer gazetteer;
  private final List<Name> read;
  private final Set<String> surnames = new HashSet<>();
  private final Map<String, Boolean> places = new HashMap<>();

  private ToponymFinder(PlaceNames names, Annotated annotated, List<List<Word>> words) {
    this.names = names;
    this.gazetteer = names.gazetteer();
    this.read = annotated.names();
    for (Name name : read) {
      if (name.kind() == NameKind.PERSON) {
        person(name.span(), words.get(name.sentence()));
      }
    }
  }

  /** The names of places in the sentences, in the order of the text. */
  static List<Toponym> find(PlaceNames names, Annotated annotated, List<List<Word>> words) {
    return new ToponymFinder(names, annotated, words).find(words);
  }

  private void person(Span name, List<Word> sentence) {
    List<Word> inside = sentence.stream().filter(w -> name.contains(w.span())).toList();
    for (int i = 1; i < inside.size(); i++) {
      boolean county = gazetteer.kind(inside.get(i)) != null;
      boolean seat = inside.get(i).joined();
      if (!county && !seat && inside.get(i).capital()) {
        surnames.add(inside.get(i).key());
      }
    }
  }

  private List<Toponym> find(List<List<Word>> words) {
    List<Toponym> sure = new ArrayList<>();
    List<Toponym> doubtful = new ArrayList<>();
    for (int s = 0; s < words.size(); s++) {
      List<Word> sentence = words.get(s);
      for (Hit hit : names.possible(sentence)) {
        Span span = names.span(sentence, hit);
        Toponym toponym = new Toponym(s, hit, span, Words.key(sentence, hit.from(), hit.to()));
        Verdict verdict = verdict(toponym, sentence);
        if (verdict == Verdict.PLACE) {
          sure.add(toponym);
          places.put(toponym.key(), true);
        } else if (verdict == Verdict.DOUBTFUL) {
          doubtful.add(toponym);
        }
      }
    }
    doubtful.stream().filter(t -> places.containsKey(t.key())).forEach(sure::add);
    sure.sort((a, b) -> a.span().compareTo(b.span()));
    return sure;
  }

  private enum Verdict {
    PLACE,
    /** A place where another use of the same name is one. */
    DOUBTFUL,
    NONE
  }

  private Verdict verdict(Toponym toponym, List<Word> sentence) {
    Hit hit = toponym.hit();
    @Nullable Word before = hit.from() > 0 ? sentence.get(hit.from() - 1) : null;
    @Nullable Word after = hit.to() < sentence.size() ? sentence.get(hit.to()) : null;
    if (hit.shortForm() || followedByItsProvince(sentence, hit)) {
      return Verdict.PLACE;
    }
    boolean single = hit.to() - hit.from() == 1;
    if (single && gazetteer.commonWord(sentence.get(hit.from()))) {
      return Verdict.NONE;
    }
    if (after != null && after.capital() && belongsToOther(toponym, after)) {
      return Verdict.NONE;
    }
    Name name = name(toponym);
    if (before != null && is(before, Neighbour.SEAT) && sentence.get(hit.from()).joined()) {
      return Verdict.PLACE;
    }
    if (name == null) {
      return alone(toponym, before, after, single);
    }
    return name.kind() == NameKind.PERSON
        ? person(toponym, name, before, after, single)
        : named(toponym, name, before, after, single);
  }

  /** "Evergreen Street", "Canaan Valley", "Dodge Dakota". */
  private boolean belongsToOther(Toponym toponym, Word after) {
    boolean whole = toponym.hit().spots().stream().allMatch(Spot::listed);
    return !whole && (is(after, Neighbour.STREET) || is(after, Neighbour.SITE));
  }

  /** What the reader takes for no name. */
  private Verdict alone(
      Toponym toponym, @Nullable Word before, @Nullable Word after, boolean single) {
    boolean known = toponym.hit().spots().stream().anyMatch(Spot::known);
    if (single && surnames.contains(toponym.key())) {
      return Verdict.NONE;
    }
    if (before != null && before.capital() && !names.functionWord(before) && !before.sign()) {
      return known && is(before, Neighbour.PART) ? Verdict.PLACE : Verdict.DOUBTFUL;
    }
    if (known || !single || before != null && is(before, Neighbour.INTO)) {
      return Verdict.PLACE;
    }
    return after != null && (is(after, Neighbour.FOLK) || is(after, Neighbour.BODY))
        ? Verdict.PLACE
        : Verdict.DOUBTFUL;
  }

  /** Inside what the reader takes for a person. */
  private Verdict person(
      Toponym toponym, Name name, @Nullable Word before, @Nullable Word after, boolean single) {
    boolean first = name.span().start() == toponym.span().start();
    boolean last = name.span().end() == toponym.span().end();
    if (!single && ofKind(toponym)) {
      return Verdict.PLACE;
    }
    if (!first) {
      return Verdict.NONE;
    }
    if (!last) {
      return after != null && is(after, Neighbour.BODY) && !surnames.contains(toponym.key())
          ? Verdict.PLACE
          : Verdict.NONE;
    }
    if (surnames.contains(toponym.key())
        || before != null && is(before, Neighbour.TITLE)
        || after != null && is(after, Neighbour.SAYING)) {
      return Verdict.NONE;
    }
    boolean into = before != null && is(before, Neighbour.INTO);
    boolean folk = after != null && (is(after, Neighbour.FOLK) || is(after, Neighbour.BODY));
    return into || folk ? Verdict.PLACE : Verdict.DOUBTFUL;
  }

  /** In what the reader takes for a place or a body. */
  private Verdict named(
      Toponym toponym, Name name, @Nullable Word before, @Nullable Word after, boolean single) {
    boolean first = name.span().start() >= toponym.span().start();
    boolean last = name.span().end() <= toponym.span().end();
    if (single && surnames.contains(toponym.key()) && name.probability() < SURE) {
      return Verdict.DOUBTFUL;
    }
    if (first && last) {
      return Verdict.PLACE;
    }
    if (first) {
      return Verdict.PLACE;
    }
    boolean open = before == null || before.sign() || !before.capital();
    return open || is(before, Neighbour.PART) || is(before, Neighbour.INTO)
        ? Verdict.PLACE
        : Verdict.NONE;
  }

  /** "Wood County" is hardly a person. */
  private boolean ofKind(Toponym toponym) {
    int blank = toponym.key().lastIndexOf(' ');
    return gazetteer.kinds().containsKey(toponym.key().substring(blank + 1));
  }

  /** "Normal, Ill." */
  private boolean followedByItsProvince(List<Word> sentence, Hit hit) {
    if (hit.to() + 1 >= sentence.size() || !sentence.get(hit.to()).is(",")) {
      return false;
    }
    Hit next = names.behind(sentence, hit.to() + 1);
    return next != null
        && hit.spots().stream().anyMatch(s -> next.spots().stream().anyMatch(s::within));
  }

  private @Nullable Name name(Toponym toponym) {
    Name longest = null;
    for (Name name : read) {
      boolean longer = longest == null || name.span().length() > longest.span().length();
      longest = name.span().overlaps(toponym.span()) && longer ? name : longest;
    }
    return longest;
  }

  private boolean is(@Nullable Word word, Neighbour neighbour) {
    return word != null && gazetteer.is(word, neighbour);
  }
}
