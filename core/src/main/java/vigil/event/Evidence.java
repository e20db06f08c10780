package vigil.event;

import vigil.document.Span;

/** The clause that shows something, with the number of its sentence. */
public record Evidence(int sentence, Span span, String text) {}
