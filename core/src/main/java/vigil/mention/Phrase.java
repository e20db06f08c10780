package vigil.mention;

import java.util.List;
import vigil.document.Span;

/**
 * A noun phrase of a report.
 *
 * @param span with what belongs to it after its noun: "the mayor of the town", "the mayor's"
 * @param sentence 0-based number of the sentence
 * @param first the number of its first token in the sentence
 * @param head the number of the token of its noun, name or pronoun
 * @param words from the first token to the head, in small letters
 * @param headSpan the head's place in the text
 * @param governed whether a preposition stands before it
 * @param subject whether it is the first of its clause
 * @param acts whether a verb follows it at once
 * @param name whether the head begins with a capital that is not the sentence's
 */
record Phrase(
    Span span,
    int sentence,
    int first,
    int head,
    List<String> words,
    Span headSpan,
    boolean governed,
    boolean subject,
    boolean acts,
    boolean name) {
  Phrase {
    words = List.copyOf(words);
  }

  String noun() {
    return words.get(words.size() - 1);
  }

  Phrase to(int end) {
    return new Phrase(
        new Span(span.start(), end),
        sentence,
        first,
        head,
        words,
        headSpan,
        governed,
        subject,
        acts,
        name);
  }
}
