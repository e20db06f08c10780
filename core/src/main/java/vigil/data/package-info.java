/**
 * Files of knowledge, and how they are read.
 *
 * <p>What Vigil knows of the world and of English lies in plain files below {@code /vigil/} among
 * the resources: one fact a line, fields parted by tabs, comments behind {@code #}. {@link
 * vigil.data.DataFile} reads them; each package that uses a file has a loader of its own, which
 * checks every line and complains with a {@link vigil.data.DataException} that names file and line.
 * So a file can be mended by whoever knows the matter and no Java, and a mistake in it is found by
 * the tests and not by a reader of records.
 *
 * <p>The package knows nothing of what the files mean. It stands below all others.
 */
@NullMarked
package vigil.data;

import org.jspecify.annotations.NullMarked;
