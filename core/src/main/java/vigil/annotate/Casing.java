package vigil.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.document.Document;
import vigil.document.Span;

/**
 * Writes in ordinary case what a report writes in capitals, for the stages that tell names by their
 * capitals. Every letter stays in its place, so that all offsets hold in both texts.
 *
 * <p>The stretches in capitals are first read in small letters. What the reader takes for a name
 * there gets its capitals, and so do sentences' first letters and the names that the files of
 * knowledge know ({@link KnownForms}). Text in ordinary case is left alone and costs one look at
 * its letters. Immutable and safe for many threads at once.
 */
public final class Casing {
  private final Reader reader;
  private final KnownForms forms;

  private Casing(Reader reader, KnownForms forms) {
    this.reader = reader;
    this.forms = forms;
  }

  /** Casing by the reader and the shipped files of knowledge. */
  public static Casing by(EncoderReader reader) {
    return new Casing(reader, KnownForms.load(reader::isWord));
  }

  /** The document in ordinary case; itself where nothing of it is in capitals. */
  public Document ordinary(Document document) {
    List<Span> stretches = CapitalLines.of(document.text());
    if (stretches.isEmpty()) {
      return document;
    }
    StringBuilder text = new StringBuilder(document.text());
    stretches.forEach(stretch -> small(text, stretch));
    String lower = text.toString();
    for (Span stretch : stretches) {
      write(text, lower, reader.read(part(document, lower, stretch)));
    }
    return with(document, text.toString(), document.body(), document.asides());
  }

  private static void small(StringBuilder text, Span stretch) {
    for (int at = stretch.start(); at < stretch.end(); at++) {
      text.setCharAt(at, Character.toLowerCase(text.charAt(at)));
    }
  }

  private static Document part(Document document, String text, Span stretch) {
    return with(document, text, stretch, List.of());
  }

  private void write(StringBuilder text, String lower, Annotated read) {
    List<Span> names = new ArrayList<>(read.names().stream().map(Name::span).toList());
    names.forEach(name -> name(text, lower, name));
    for (Sentence sentence : read.sentences()) {
      known(text, lower, sentence.span(), names);
      capital(text, firstLetter(lower, sentence.span()));
    }
  }

  /** Capitals for a name's words, its small ones left out: "Ministry of Defence". */
  private void name(StringBuilder text, String lower, Span name) {
    for (int at = name.start(); at < name.end(); at++) {
      if (isStart(lower, at)) {
        String word = KnownForms.firstWord(lower, at);
        if (at == name.start() || !forms.isCommon(word)) {
          capital(text, at);
        }
      }
    }
  }

  private void known(StringBuilder text, String lower, Span sentence, List<Span> names) {
    int at = sentence.start();
    while (at < sentence.end()) {
      Optional<String> form =
          isStart(lower, at)
              ? forms.at(lower, at, s -> names.stream().anyMatch(s::overlaps))
              : Optional.empty();
      if (form.isPresent()) {
        text.replace(at, at + form.get().length(), form.get());
      }
      at += form.map(String::length).orElse(1);
    }
  }

  private static boolean isStart(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private static int firstLetter(String text, Span sentence) {
    int at = sentence.start();
    while (at < sentence.end() - 1 && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static void capital(StringBuilder text, int at) {
    text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
  }

  private static Document with(Document document, String text, Span body, List<Span> asides) {
    return new Document(
        document.id(),
        document.name(),
        document.title(),
        document.url(),
        document.outlet(),
        document.language(),
        document.published(),
        document.publishedBasis(),
        text,
        body,
        asides,
        document.place(),
        document.notices());
  }
}
