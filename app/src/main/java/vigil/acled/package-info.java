/**
 * From PLOVER to types like ACLED's: which one of thirty types a short report's record comes to.
 *
 * <p>{@link vigil.acled.Crosswalk} holds clues, one a line of {@code acled/crosswalk.tsv}: a type,
 * the points that speak for it, and the conditions under which they do. Conditions ask for what the
 * record holds (types, modes, sectors of actors and victims) and for classes of words in the report
 * ({@code acled/words.tsv}), since ACLED parts what PLOVER has as one: an attack by grenade from
 * one by mortar, land taken by a state from land taken from it. It also has types for what is no
 * event of PLOVER at all, as floods and crashes. The type with most points is the answer.
 *
 * <p>The points were first set by judgement and then fitted; both stand in the file.
 */
@NullMarked
package vigil.acled;

import org.jspecify.annotations.NullMarked;
