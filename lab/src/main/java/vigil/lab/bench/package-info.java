/**
 * Accuracy benchmarks: {@code vigil evaluate NAME}.
 *
 * <p>A {@link vigil.lab.bench.Benchmark} reads published data of one form, asks a {@link
 * vigil.lab.bench.Coding} for its answers without ever showing it a gold label, and compares. What
 * it found is a {@link vigil.lab.bench.Result}: figures under the names of the benchmarks'
 * contract, tables for the eye, the answers item by item, and the worst misses with their words.
 * {@link vigil.lab.bench.EvaluateCommand} prints it. A further benchmark is one more class in
 * {@link vigil.lab.bench.Benchmarks}.
 *
 * <p>Every figure is a fraction between 0 and 1. A figure without anything to count, such as the
 * precision of no answer, is absent rather than 0, except F1, which is 0 as soon as there was
 * something to find or something was found.
 */
@NullMarked
package vigil.lab.bench;

import org.jspecify.annotations.NullMarked;
