@NullMarked
package vigil.event;

import org.jspecify.annotations.NullMarked;
