package vigil.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.Sentence;
import vigil.annotate.Tokenizer;
import vigil.document.Document;
import vigil.document.PublishedBasis;
import vigil.document.Span;

/** Annotated reports for tests: one sentence a line, nothing else seen in them. */
final class Texts {
  private Texts() {}

  static Annotated report(@Nullable String published, String... lines) {
    String text = String.join("\n", lines);
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (String line : lines) {
      Span span = new Span(start, start + line.length());
      sentences.add(new Sentence(sentences.size(), 0, span, Tokenizer.tokens(text, span)));
      start = span.end() + 1;
    }
    LocalDate day = published == null ? null : LocalDate.parse(published);
    Span body = new Span(0, text.length());
    Document document =
        new Document(
            "sha256:0",
            "test",
            null,
            null,
            null,
            "en",
            day,
            PublishedBasis.OPTION,
            text,
            body,
            List.of());
    return new Annotated(document, sentences, List.of(), List.of());
  }

  static Span span(Annotated report, String words) {
    int at = report.document().text().indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("no such words: " + words);
    }
    return new Span(at, at + words.length());
  }
}
