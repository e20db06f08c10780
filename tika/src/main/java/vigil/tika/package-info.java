/**
 * The optional part for PDF and office files: {@link vigil.tika.TikaExtractor} is found as a
 * service by {@code vigil.document} where it lies on the class path. Nothing else of Vigil sees
 * Apache Tika.
 */
@NullMarked
package vigil.tika;

import org.jspecify.annotations.NullMarked;
