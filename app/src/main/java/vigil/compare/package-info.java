/**
 * What another system's table of events has and what a store has: which happenings both know, which
 * only one of them, and where their values differ. Pure functions; neither side is taken to be
 * right.
 */
@NullMarked
package vigil.compare;

import org.jspecify.annotations.NullMarked;
