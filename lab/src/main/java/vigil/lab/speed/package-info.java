/**
 * Timing benchmarks by JMH: each stage of the coder, and the whole of it, in words a second.
 *
 * <p>{@code mvn -q -B -Pspeed package -Dmaven.test.skip=true} runs them all over the reports in
 * {@code examples/}; docs/benchmarks.md tells the options and the figures.
 *
 * <p>{@link vigil.lab.speed.Newsroom} makes reports in whole sentences as outlets print them,
 * {@link vigil.lab.speed.NewsFeed} lets them come day after day without an end, for load.
 *
 * <p>{@link vigil.lab.speed.StoreSpeed} and {@link vigil.lab.speed.KeepSpeed} time the store, which
 * docs/benchmarks.md tells how to start.
 */
@NullMarked
package vigil.lab.speed;

import org.jspecify.annotations.NullMarked;
