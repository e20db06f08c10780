/**
 * Where reports come from: files, folders, standard input.
 *
 * <p>{@link vigil.source.Sources} walks what a command line names and gives one {@link
 * vigil.source.Input} after the other, in the order of arguments and of names in folders. An input
 * is either a {@link vigil.source.RawItem}, bytes under a name, or a {@link vigil.source.Rejected},
 * which says in one line why there are none: a missing file, a folder that may not be opened, a
 * device, a link that leads in a circle, too many bytes. One bad input never ends the walk.
 *
 * <p>Contents are read when they are asked for and never kept, and no more of them than the bound
 * allows; a walk over a million files holds the names of the folders on its way. What the bytes
 * mean is {@link vigil.source.RawItem}'s reader's business, not this package's.
 */
@NullMarked
package vigil.source;

import org.jspecify.annotations.NullMarked;
