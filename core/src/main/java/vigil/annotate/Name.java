package vigil.annotate;

import vigil.document.Span;

/**
 * A proper name in the text.
 *
 * @param sentence the number of its sentence
 * @param probability the reader's, 0 to 1
 */
public record Name(int sentence, Span span, NameKind kind, double probability) {}
