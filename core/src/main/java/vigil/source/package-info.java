/**
 * Where reports come from: files, folders, standard input, the web, and all that holds many reports
 * in one file.
 *
 * <p>{@link vigil.source.Sources} walks what a command line names and gives one {@link
 * vigil.source.Input} after the other, in the order of arguments and of names in folders. An input
 * is either a {@link vigil.source.RawItem}, bytes under a name with what the source says of them,
 * or a {@link vigil.source.Rejected}, which says in one line why there are none: a missing file, a
 * folder that may not be opened, a broken row, too many bytes. One bad input never ends the walk.
 *
 * <p>What a file holds, its first bytes tell ({@code Shape}): one report, or feeds, web archives,
 * tables, lines of JSON, mail, ZIP and gzip files. Those are opened one in another ({@code
 * Expansion}) and give their reports one by one ({@code Items}), each read when it is asked for;
 * {@link vigil.source.Limits} bound sizes, depth and growth. What the bytes of a report mean is
 * {@link vigil.source.RawItem}'s reader's business, not this package's.
 *
 * <p>A {@link vigil.source.Web} is asked for addresses that the user names; nothing that stands in
 * a source leads there, unless {@link vigil.source.Contents} were given one.
 */
@NullMarked
package vigil.source;

import org.jspecify.annotations.NullMarked;
