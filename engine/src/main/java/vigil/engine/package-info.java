/** The same coder as a program for Apache Flink, one for archives and for streams. */
@NullMarked
package vigil.engine;

import org.jspecify.annotations.NullMarked;
