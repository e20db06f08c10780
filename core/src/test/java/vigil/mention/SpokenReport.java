package vigil.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vigil.annotate.Annotated;
import vigil.annotate.Sentence;
import vigil.annotate.Tokenizer;
import vigil.document.Document;
import vigil.document.PublishedBasis;
import vigil.document.Span;

/** A report made of sentences, asked by its words. */
record SpokenReport(Annotated annotated) {
  private static final ActorResolver ACTORS = ActorResolver.load();
  private static final PlaceResolver PLACES = PlaceResolver.load(ACTORS);

  static SpokenReport on(String day, String... sentences) {
    String text = String.join(" ", sentences);
    List<Sentence> parts = new ArrayList<>();
    int start = 0;
    for (String sentence : sentences) {
      Span span = new Span(start, start + sentence.length());
      parts.add(new Sentence(parts.size(), 0, span, Tokenizer.tokens(text, span)));
      start = span.end() + 1;
    }
    LocalDate published = day.isEmpty() ? null : LocalDate.parse(day);
    Document document =
        new Document(
            "sha256:0",
            "-",
            null,
            null,
            null,
            "en",
            published,
            PublishedBasis.OPTION,
            text,
            new Span(0, text.length()),
            List.of());
    return new SpokenReport(new Annotated(document, parts, List.of(), List.of()));
  }

  /** A report that is one sentence of a phrase and a verb, on a day of 2023. */
  static SpokenReport of(String sentence) {
    return on("2023-11-10", sentence);
  }

  List<Actor> actors(String words) {
    return ACTORS.resolve(annotated).in(span(words));
  }

  Actor actor(String words) {
    List<Actor> actors = actors(words);
    if (actors.size() != 1) {
      throw new AssertionError(words + " gives " + actors);
    }
    return actors.get(0);
  }

  List<String> names(String words) {
    return actors(words).stream().map(Actor::name).toList();
  }

  java.util.Optional<Place> place(String words) {
    return PLACES.resolve(annotated).in(span(words));
  }

  /** Its noun phrases, those of one thing together. */
  List<Chain> chains() {
    return ACTORS.resolve(annotated).chains();
  }

  /** Everyone and every place that it mentions. */
  List<Entity> entities() {
    return Entities.of(annotated, ACTORS.resolve(annotated).entities(), places());
  }

  /** The places that the report names, in order. */
  List<Place> places() {
    return PLACES.resolve(annotated).all();
  }

  /** The peoples that the report names, in order. */
  List<Place> peoples() {
    return PLACES.resolve(annotated).peoples();
  }

  /** The last place where the words stand. */
  private Span span(String words) {
    int start = annotated.document().text().lastIndexOf(words);
    if (start < 0) {
      throw new AssertionError("the report does not say '" + words + "'");
    }
    return new Span(start, start + words.length());
  }
}
