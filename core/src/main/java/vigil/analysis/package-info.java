/**
 * Tempo and warning: what is usual, what breaks with it, what tends to come before it, and what may
 * come next. Pure functions over {@link vigil.record.Happening}s: no clock, no random numbers, the
 * same answer for the same question.
 *
 * <p><b>Counting.</b> Happenings are counted by day in a {@link vigil.analysis.DaySeries}, sparse
 * and immutable, beside {@link vigil.analysis.Coverage}: how much was reported at all, and the
 * spells of which too little is known. Such spells are gaps and never zeros.
 *
 * <p><b>Expecting.</b> Counts of conflict are over-dispersed: their variance is well above their
 * mean. So what is expected is always a {@link vigil.analysis.NegativeBinomial}, from which
 * intervals, probabilities and scores follow. {@link vigil.analysis.Baseline} gives a series' own
 * range from its past alone; {@link vigil.analysis.RateModel} forecasts pairs from their recent
 * past, their opponents' and what happens around them.
 *
 * <p><b>Judging.</b> {@link vigil.analysis.Backtest} lets a model forecast a past that it had not
 * seen, beside naive forecasts. A forecast is never shown without that score.
 */
@NullMarked
package vigil.analysis;

import org.jspecify.annotations.NullMarked;
