/**
 * Where reports come from: folders and files of every kind that Vigil reads, watched folders and
 * feeds, topics of Kafka's.
 *
 * <p>{@link vigil.engine.intake.ReportSource} deals out files in their order to its readers; each
 * item has its <b>order</b>, its place among all items, which is Flink's event time here. So what
 * hangs on which report came first (versions, copies, incidents) is decided behind the watermark of
 * orders, and is the same with one reader or twenty. No reader runs further ahead of the slowest
 * than a bounded number of bytes.
 */
@NullMarked
package vigil.engine.intake;

import org.jspecify.annotations.NullMarked;
