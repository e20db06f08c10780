package vigil.mention;

import vigil.annotate.NameKind;
import vigil.document.Span;

/** Words of a report that mention a person, an organisation or other body of people, or a place. */
public record Entity(Span span, NameKind kind) {}
