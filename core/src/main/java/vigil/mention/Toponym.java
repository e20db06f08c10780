package vigil.mention;

import vigil.document.Span;
import vigil.mention.PlaceNames.Hit;

/**
 * Words of a report that name a place.
 *
 * @param sentence 0-based number of the sentence; −1 for a dateline
 * @param key the light key of the words, which every use of the same name shares
 */
record Toponym(int sentence, Hit hit, Span span, String key) {}
