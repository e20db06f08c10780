package vigil.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.Sentence;
import vigil.annotate.Tokenizer;
import vigil.document.Span;
import vigil.mention.Place.Precision;
import vigil.mention.PlaceNames.Hit;

/** The places of one report. */
final class ReportPlaces implements Mentions.Places {
  private static final double SAME_PHRASE = 5;
  private static final double CHOSEN = 4;
  private static final double OF_THE_KIND = 6;

  /** What a town says of the report's country, where its country's name says 1. */
  private static final double TOWN = 0.5;

  private final Gazetteer gazetteer;
  private final Annotated annotated;
  private final PlaceNames names;
  private final SpokenCountries spoken;
  private final List<List<Word>> words = new ArrayList<>();
  private final List<Toponym> toponyms;
  private final PlaceChoice choice;

  ReportPlaces(Gazetteer gazetteer, ActorDictionary dictionary, Annotated annotated) {
    String text = annotated.document().text();
    boolean small = text.chars().noneMatch(Character::isUpperCase);
    this.gazetteer = gazetteer;
    this.annotated = annotated;
    this.names = new PlaceNames(gazetteer, dictionary, text, small);
    this.spoken = new SpokenCountries(names);
    for (Sentence sentence : annotated.sentences()) {
      List<Word> some = Words.of(sentence.tokens());
      words.add(some);
      spoken.sentence(some);
    }
    toponyms = ToponymFinder.find(names, annotated, words);
    toponyms.forEach(spoken::place);
    choice = new PlaceChoice(toponyms, beside(), spoken);
  }

  /** For each name the name of what may hold it, right behind: "Paris, Texas". */
  private Map<Toponym, Toponym> beside() {
    Map<Toponym, Toponym> beside = new LinkedHashMap<>();
    for (int i = 0; i + 1 < toponyms.size(); i++) {
      Toponym inner = toponyms.get(i);
      Toponym outer = toponyms.get(i + 1);
      if (inner.sentence() == outer.sentence() && links(inner, outer)) {
        beside.put(inner, outer);
      }
    }
    return beside;
  }

  /** Only a comma, a bracket or "in" parts the two. */
  private boolean links(Toponym inner, Toponym outer) {
    List<Word> between = words.get(inner.sentence()).subList(inner.hit().to(), outer.hit().from());
    boolean link =
        between.isEmpty()
            || between.size() == 1
                && (between.get(0).is(",") || between.get(0).is("(") || between.get(0).is("in"));
    return link
        && inner.hit().spots().stream()
            .anyMatch(in -> outer.hit().spots().stream().anyMatch(in::within));
  }

  @Override
  public Optional<Place> in(Span phrase) {
    List<Word> inside = inside(phrase);
    List<Hit> hits = names.hits(inside);
    if (hits.isEmpty()) {
      return unknown(inside);
    }
    List<Place> places = hits.stream().map(h -> place(h, hits, inside)).toList();
    if (places.stream().allMatch(this::namesake)) {
      return unknown(inside).or(() -> places.stream().map(ReportPlaces::unplaced).findFirst());
    }
    return places.stream()
        .filter(p -> !namesake(p))
        .min(Comparator.comparing(Place::precision))
        .map(p -> whole(p, places));
  }

  @Override
  public List<Place> all() {
    return toponyms.stream().flatMap(t -> place(t).stream()).toList();
  }

  @Override
  public List<CountrySign> countries() {
    List<CountrySign> signs = new ArrayList<>();
    for (Toponym toponym : toponyms) {
      place(toponym).flatMap(p -> sign(toponym, p)).ifPresent(signs::add);
    }
    for (Place people : peoples()) {
      if (people.country() != null) {
        signs.add(new CountrySign(people.span(), people.country(), 1));
      }
    }
    return signs;
  }

  private Optional<CountrySign> sign(Toponym toponym, Place place) {
    if (place.country() == null) {
      return Optional.empty();
    }
    double known = place.precision() == Precision.COUNTRY ? 1 : TOWN;
    double weight = known * choice.sureness(toponym, place.country());
    return Optional.of(new CountrySign(place.span(), place.country(), weight));
  }

  @Override
  public Optional<Place> dateline() {
    Span at = annotated.document().place();
    if (at == null) {
      return Optional.empty();
    }
    List<Word> some = Words.of(Tokenizer.tokens(annotated.document().text(), at));
    List<Hit> hits = names.hits(some);
    return hits.stream().map(h -> place(h, hits, some)).min(Comparator.comparing(Place::precision));
  }

  private Optional<Place> place(Toponym toponym) {
    return Optional.ofNullable(choice.of(toponym))
        .map(spot -> spot.place(toponym.span(), annotated.text(toponym.span())));
  }

  @Override
  public List<Place> peoples() {
    List<Place> peoples = new ArrayList<>();
    for (List<Word> some : words) {
      int at = 0;
      while (at < some.size()) {
        int length = some.get(at).capital() ? gazetteer.peopleAt(some, at) : 0;
        if (length > 0) {
          people(some, at, at + length).ifPresent(peoples::add);
        }
        at += Math.max(1, length);
      }
    }
    return peoples;
  }

  private Optional<Place> people(List<Word> some, int from, int to) {
    Span span = some.get(from).span().join(some.get(to - 1).span());
    return gazetteer
        .state(gazetteer.people(some, from, to))
        .map(s -> s.place(span, annotated.text(span)));
  }

  /** "Chad and Niger" is resolved to Chad; its words are those of both. */
  private Place whole(Place place, List<Place> all) {
    Span span = place.span();
    for (Place other : all) {
      boolean equal = other.precision() == place.precision();
      span = equal && !other.name().equals(place.name()) ? span.join(other.span()) : span;
    }
    return place.withWords(span, span.of(annotated.document().text()));
  }

  private List<Word> inside(Span phrase) {
    List<Word> inside = new ArrayList<>();
    int first = Sentences.first(annotated.sentences(), phrase);
    for (int s = first;
        s >= 0 && s < words.size() && annotated.sentences().get(s).span().overlaps(phrase);
        s++) {
      Span whole = wholeNames(words.get(s), phrase);
      List<Word> own = words.get(s).stream().filter(w -> whole.overlaps(w.span())).toList();
      if (inside.isEmpty() && !own.isEmpty()) {
        inside.addAll(names.naming(words.get(s), words.get(s).indexOf(own.get(0))));
      }
      inside.addAll(own);
    }
    return inside;
  }

  /** The phrase with the whole of the names that it cuts: "Salvador" of "San Salvador". */
  private Span wholeNames(List<Word> sentence, Span phrase) {
    Span whole = phrase;
    for (Hit hit : names.hits(sentence)) {
      Span name = sentence.get(hit.from()).span().join(sentence.get(hit.to() - 1).span());
      boolean cut = name.start() < phrase.start() || name.end() > phrase.end();
      whole = cut && name.overlaps(phrase) ? whole.join(name) : whole;
    }
    return whole;
  }

  /** A town of a country that the report, which speaks of others, never names. */
  private boolean namesake(Place place) {
    return place.geonames() != null
        && gazetteer.spots().get(Words.key(place.name())).stream()
            .filter(s -> place.geonames().equals(s.geonames()))
            .anyMatch(spoken::elsewhere);
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
    Span span = names.span(some, hit);
    return best.place(span, annotated.text(span));
  }

  private double score(Spot spot, Hit hit, List<Hit> hits, List<Word> some) {
    String key = Words.key(some, hit.from(), hit.to());
    double score = choice.score(spot, key);
    if (spot.equals(choice.of(key))) {
      score += CHOSEN;
    }
    if (hits.stream().anyMatch(h -> h != hit && speaksFor(h, spot))) {
      score += SAME_PHRASE;
    }
    if (hit.to() < some.size() && ofKind(spot, gazetteer.kind(some.get(hit.to())))) {
      score += OF_THE_KIND;
    }
    return score;
  }

  /** A "region" may be a province. */
  private static boolean ofKind(Spot spot, @Nullable Precision kind) {
    return spot.precision() == kind
        || kind == Precision.REGION && spot.precision() == Precision.PROVINCE;
  }

  private static boolean speaksFor(Hit other, Spot spot) {
    return other.spots().stream().anyMatch(spot::within);
  }

  /** A name that no file has: its own words, and the kind that the words tell. */
  private Optional<Place> unknown(List<Word> some) {
    return names.unlisted(some).map(span -> unlisted(span, some));
  }

  private Place unlisted(Span span, List<Word> some) {
    String text = annotated.text(span);
    Precision kind =
        some.stream()
            .map(gazetteer::kind)
            .filter(k -> k != null)
            .findFirst()
            .orElse(Precision.CITY);
    return new Place(span, text, text, null, null, null, null, kind, null);
  }
}
