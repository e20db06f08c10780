package vigil.annotate;

import vigil.document.Span;

/** A word, number or sign, with its place in the document's text. */
public record Token(Span span, String text) {}
