/**
 * PLOVER's vocabulary: what happened ({@link vigil.plover.EventType}), how ({@link
 * vigil.plover.Mode}), why ({@link vigil.plover.Context}), who ({@link vigil.plover.Sector}), and
 * whether it did happen ({@link vigil.plover.Status}, {@link vigil.plover.Certainty}).
 *
 * <p>Every closed vocabulary of the record is an enum here, in the spelling of PLOVER 2.0 but for
 * case. A type knows its {@link vigil.plover.Quad}: verbal or material, cooperation or conflict.
 * Where the manual contradicts itself, the reading that was chosen is said at the constant.
 */
@NullMarked
package vigil.plover;

import org.jspecify.annotations.NullMarked;
