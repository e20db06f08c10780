/**
 * MUC-4's templates out of a record: which incidents of terrorism a report tells, by type, and for
 * each who did it, for which organisation, to what, to whom and by what means.
 *
 * <p>A {@link vigil.lab.muc4.Muc4Doc} is a report with its gold {@link vigil.lab.muc4.Template}s.
 * {@link vigil.lab.muc4.Phrases} gathers the phrases that may fill a slot, from the record's actors
 * and recipients, the reader's names, and nouns that commonly stand in a slot, each with what is
 * known of it. {@link vigil.lab.muc4.Filler} judges by the weights of regressions, kept as data,
 * which types of incident there are and which phrases fill their slots; {@link
 * vigil.lab.muc4.Muc4Fit} fits them. {@link vigil.lab.muc4.GttScore} scores as GTT does.
 */
@NullMarked
package vigil.lab.muc4;

import org.jspecify.annotations.NullMarked;
