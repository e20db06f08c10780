package vigil.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.annotate.Annotated;
import vigil.annotate.Name;
import vigil.annotate.NameKind;
import vigil.annotate.Role;
import vigil.annotate.Sentence;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Tokenizer;
import vigil.annotate.Trigger;
import vigil.document.Document;
import vigil.document.Span;
import vigil.document.Texts;
import vigil.mention.Actor;
import vigil.mention.Mentions;
import vigil.mention.ResolvedBy;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Status;

/**
 * A small report for tests: sentences, an empty string for a new paragraph; actors keep their own
 * words.
 */
final class Report {
  final String text;
  final List<Sentence> sentences = new ArrayList<>();
  private final List<Name> names = new ArrayList<>();
  private final List<Trigger> triggers = new ArrayList<>();

  private Report(String... lines) {
    StringBuilder all = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    List<Integer> paragraphs = new ArrayList<>();
    int paragraph = 0;
    for (String line : lines) {
      if (line.isEmpty()) {
        paragraph++;
        all.append("\n\n");
        continue;
      }
      spans.add(new Span(all.length(), all.length() + line.length()));
      paragraphs.add(paragraph);
      all.append(line).append(' ');
    }
    text = all.toString();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      sentences.add(new Sentence(i, paragraphs.get(i), span, Tokenizer.tokens(text, span)));
    }
  }

  static Report of(String... lines) {
    return new Report(lines);
  }

  /** Declares a name at its first place in the text. */
  Report name(String words, NameKind kind) {
    Span span = span(words);
    names.add(new Name(sentence(span), span, kind, 1.0));
    return this;
  }

  Report trigger(String words, EventType type, SpeakerKind speaker, Role... roles) {
    Span span = span(words);
    triggers.add(
        new Trigger(
            sentence(span),
            span,
            type,
            Map.of(type, 0.9),
            List.of(),
            Status.ASSERTED,
            Certainty.CERTAIN,
            speaker,
            List.of(roles),
            "test"));
    return this;
  }

  Span span(String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException(words);
    }
    return new Span(at, at + words.length());
  }

  int sentence(Span span) {
    return sentences.stream()
        .filter(s -> s.span().contains(span))
        .findFirst()
        .orElseThrow()
        .index();
  }

  Mentions mentions() {
    Document document = Texts.document(text);
    Annotated annotated = new Annotated(document, sentences, names, triggers);
    return new Mentions(
        annotated, this::actors, p -> Optional.empty(), p -> Optional.empty(), p -> List.of());
  }

  private List<Actor> actors(Span phrase) {
    String words = phrase.of(text);
    return List.of(
        new Actor(phrase, words, words, null, null, List.of(), null, null, ResolvedBy.NONE));
  }
}
