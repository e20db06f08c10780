package vigil.annotate;

import vigil.document.Span;

/** A phrase of the trigger's own sentence, and what it is to the trigger; probability 0 to 1. */
public record Role(RoleKind kind, Span span, double probability) {}
