package vigil.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.Sentence;
import vigil.document.Span;
import vigil.mention.Place.Precision;

/** The places of one report. */
final class ReportPlaces implements Mentions.Places {
  private static final double SAME_PHRASE = 5;
  private static final double SAME_REPORT = 3.5;
  private static final double LISTED = 6.5;
  private static final double PROVINCE = 3.5;
  private static final double OF_THE_KIND = 3;
  private static final double ELSEWHERE = 2;

  /** Inhabitants that make a town known outside its country's news. */
  private static final int WELL_KNOWN = 150_000;

  private final Gazetteer gazetteer;
  private final ActorDictionary dictionary;
  private final Annotated annotated;
  private final boolean small;
  private final List<List<Word>> words = new ArrayList<>();
  private final Map<String, Integer> countries = new HashMap<>();

  /** Countries told by more than a small town's name. */
  private final Set<String> spoken = new HashSet<>();

  private int named;

  ReportPlaces(Gazetteer gazetteer, ActorDictionary dictionary, Annotated annotated) {
    this.gazetteer = gazetteer;
    this.dictionary = dictionary;
    this.annotated = annotated;
    this.small = annotated.document().text().chars().noneMatch(Character::isUpperCase);
    for (Sentence sentence : annotated.sentences()) {
      List<Word> some = Words.of(sentence.tokens());
      words.add(some);
      count(some);
      countActors(some);
    }
  }

  /** A name in the phrase and what it may be. */
  private record Hit(int from, int to, List<Spot> spots) {}

  @Override
  public Optional<Place> in(Span phrase) {
    List<Word> inside = inside(phrase);
    List<Hit> hits = hits(inside);
    if (hits.isEmpty()) {
      return unknown(inside);
    }
    List<Place> places = hits.stream().map(h -> place(h, hits, inside)).toList();
    if (places.stream().allMatch(this::namesake)) {
      return unknown(inside).or(() -> places.stream().map(ReportPlaces::unplaced).findFirst());
    }
    return places.stream().min(Comparator.comparing(Place::precision));
  }

  private List<Word> inside(Span phrase) {
    List<Word> inside = new ArrayList<>();
    int first = Sentences.first(annotated.sentences(), phrase);
    for (int s = first;
        s >= 0 && s < words.size() && annotated.sentences().get(s).span().overlaps(phrase);
        s++) {
      words.get(s).stream().filter(w -> phrase.overlaps(w.span())).forEach(inside::add);
    }
    return inside;
  }

  /**
   * Countries that the sentence speaks of: by name, people, or a name that only one country has.
   */
  private void count(List<Word> sentence) {
    for (Word word : sentence) {
      String people = !small && !word.capital() ? null : gazetteer.people(word);
      if (people != null) {
        spoken.add(people);
        add(people);
      }
    }
    for (Hit hit : hits(sentence)) {
      List<String> possible =
          hit.spots().stream().map(s -> s.country() == null ? "" : s.country()).distinct().toList();
      if (possible.size() == 1 && !possible.get(0).isEmpty()) {
        add(possible.get(0));
        if (hit.spots().stream().anyMatch(ReportPlaces::known)) {
          spoken.add(possible.get(0));
        }
      }
    }
  }

  /** The countries of the groups, bodies and persons whom the sentence names. */
  private void countActors(List<Word> sentence) {
    int at = 0;
    while (at < sentence.size()) {
      Lexicon.@Nullable Match<Sense> match = dictionary.at(sentence, at, small);
      if (match == null) {
        at++;
        continue;
      }
      at = match.to();
      List<String> of =
          match.senses().stream()
              .filter(s -> s.kind() == Sense.Kind.GROUP || s.kind() == Sense.Kind.PERSON)
              .map(s -> s.identity() == null ? null : s.identity().country())
              .filter(c -> c != null)
              .distinct()
              .toList();
      if (of.size() == 1) {
        spoken.add(of.get(0));
        add(of.get(0));
      }
    }
  }

  private void add(String country) {
    countries.merge(country, 1, Integer::sum);
    named++;
  }

  private List<Hit> hits(List<Word> some) {
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

  /** A town of a country that the report, which speaks of others, never names. */
  private boolean namesake(Place place) {
    return place.geonames() != null
        && gazetteer.spots().get(Words.key(place.name())).stream()
            .filter(s -> place.geonames().equals(s.geonames()))
            .anyMatch(this::namesake);
  }

  private boolean namesake(Spot spot) {
    return !known(spot)
        && !spoken.isEmpty()
        && spot.country() != null
        && !spoken.contains(spot.country());
  }

  private static boolean known(Spot spot) {
    return spot.listed() || spot.precision() != Precision.CITY || spot.population() >= WELL_KNOWN;
  }

  private static Place unplaced(Place place) {
    return new Place(
        place.span(), place.text(), place.text(), null, null, null, null, place.precision(), null);
  }

  private Place place(Hit hit, List<Hit> hits, List<Word> some) {
    Spot best =
        hit.spots().stream()
            .max(
                Comparator.<Spot>comparingDouble(s -> score(s, hit, hits, some))
                    .thenComparing(Spot::name)
                    .thenComparing(s -> s.geonames() == null ? 0 : s.geonames()))
            .orElseThrow();
    Span span = some.get(hit.from()).span().join(some.get(hit.to() - 1).span());
    return new Place(
        span,
        annotated.text(span),
        best.name(),
        best.country(),
        best.admin1(),
        best.latitude(),
        best.longitude(),
        best.precision(),
        best.geonames());
  }

  private double score(Spot spot, Hit hit, List<Hit> hits, List<Word> some) {
    double score =
        spot.listed()
            ? LISTED
            : spot.precision() == Precision.PROVINCE
                ? PROVINCE
                : Math.log10(spot.population() + 10);
    if (namesake(spot)) {
      score -= ELSEWHERE;
    }
    if (hits.stream().anyMatch(h -> h != hit && speaksFor(h, spot))) {
      score += SAME_PHRASE;
    }
    if (spot.country() != null && named > 0) {
      score += SAME_REPORT * Math.min(1, 2.0 * countries.getOrDefault(spot.country(), 0) / named);
    }
    if (hit.to() < some.size() && ofKind(spot, gazetteer.kind(some.get(hit.to())))) {
      score += OF_THE_KIND;
    }
    boolean same = Words.key(spot.name()).equals(Words.key(some, hit.from(), hit.to()));
    return same ? score + 0.5 : score;
  }

  /** A "region" may be a province. */
  private static boolean ofKind(Spot spot, @Nullable Precision kind) {
    return spot.precision() == kind
        || kind == Precision.REGION && spot.precision() == Precision.PROVINCE;
  }

  private static boolean speaksFor(Hit other, Spot spot) {
    return other.spots().stream()
        .anyMatch(
            s ->
                s.precision() == Precision.COUNTRY
                        && s.country() != null
                        && s.country().equals(spot.country())
                    || s.precision() == Precision.PROVINCE && s.name().equals(spot.admin1()));
  }

  /** A name that no file has: its own words, and the kind that the words tell. */
  private Optional<Place> unknown(List<Word> some) {
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
    if (from == to || describes(some, to)) {
      return Optional.empty();
    }
    Span span = some.get(from).span().join(some.get(to - 1).span());
    String text = annotated.text(span);
    Precision kind =
        some.stream()
            .map(gazetteer::kind)
            .filter(k -> k != null)
            .findFirst()
            .orElse(Precision.CITY);
    return Optional.of(new Place(span, text, text, null, null, null, null, kind, null));
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
