/**
 * Small fits that need no network: logistic regressions whose weights become files of knowledge.
 */
@NullMarked
package vigil.lab.fit;

import org.jspecify.annotations.NullMarked;
