/**
 * The command line: {@code vigil read} and whatever commands other modules add.
 *
 * <p>{@link vigil.cli.Main} wires everything by constructors. A command gets its surroundings
 * (streams, environment, terminal) handed in as {@code Surroundings}, so that tests run it in
 * process. {@code ReadCommand} joins what others do: the sources give inputs, {@code Parallel}
 * codes them on several threads and hands the results on in the order of the inputs with only a few
 * of them in memory, an export turns records into text, {@code Output} takes the text to its place,
 * whole or not at all.
 *
 * <p>What goes wrong with one input is one line on standard error that names it, a count at the
 * end, and exit code 1; the others are read all the same. {@code ExitCode} lists the codes.
 */
@NullMarked
package vigil.cli;

import org.jspecify.annotations.NullMarked;
