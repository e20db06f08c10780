/**
 * The same happening in several reports.
 *
 * <p>A {@link vigil.incident.Telling} is an event as one report tells it. {@link
 * vigil.incident.IncidentJoin} says how probable it is that two tellings are of one happening, by a
 * regression over readable features with its weights in {@code incident/join.tsv}, and what rules
 * it out whatever else they have in common: a {@link vigil.incident.Barrier}. A telling joins a
 * happening only where it fits all of its tellings; that it fits one of them is not enough, so that
 * no chain of likenesses joins what is different.
 *
 * <p>{@link vigil.incident.Keys} name each telling's town, parties or country; only tellings of
 * near days with a name in common are compared, so that the cost stays near that of reading.
 *
 * <p>{@link vigil.incident.Facts} lays the tellings of one happening side by side: each attribute
 * with all its values, who tells which, and whether they agree. Nothing is averaged. Copies of one
 * text count once.
 *
 * <p>All of it are pure functions on immutable values.
 */
@NullMarked
package vigil.incident;

import org.jspecify.annotations.NullMarked;
