package vigil.event;

import vigil.document.Span;

/**
 * A loaded word, kept as a quotation.
 *
 * @param by {@code author}, or the quoted speaker's words
 * @param neutral a neutral counterpart
 */
public record Loaded(Span span, String text, String by, String neutral) {}
