/**
 * The same coder as a program for Apache Flink, one for archives and for streams.
 *
 * <p>{@link vigil.engine.Job#of} names the stages: what {@code vigil.engine.intake} reads is coded
 * on all slots, and goes into a store ({@link vigil.engine.KeeperOperator}) or, by way of {@code
 * vigil.engine.join}, into lines, tables and topics ({@link vigil.engine.Lines}). {@link
 * vigil.engine.Plan} is all that operators are told. {@link vigil.engine.Trial} runs the job in
 * this process, {@link vigil.engine.Main} is what a cluster starts.
 *
 * <p>Whatever hangs on the order of reports is done behind the watermark of their orders, and so
 * the record is that of {@code vigil ingest}. Every operator has a name of its own in savepoints,
 * its uid, which must stay.
 *
 * <p>To add an output, give {@link vigil.engine.Plan.Form} a constant and {@link vigil.engine.Job}
 * a branch.
 */
@NullMarked
package vigil.engine;

import org.jspecify.annotations.NullMarked;
