/**
 * What hangs on other reports: which text is a copy or a new version of which, and which events are
 * one happening; for outputs that are no store, which does so itself.
 *
 * <p>{@link vigil.engine.join.Registrar} takes the reports in their order, numbers them, and finds
 * former versions and origins in keyed state. {@link vigil.engine.join.Joiner} gives each event its
 * incident; it is keyed by types that may be readings of one another ({@link
 * vigil.engine.join.KinGroups}), between which nothing is ever joined. Both follow the same rules
 * as a store ({@link vigil.incident.Placer}, {@link vigil.document.Copying}), and a test holds
 * their results against a store's. What lies in their state is forgotten after a time that the job
 * is told ({@link vigil.engine.join.Memory}).
 */
@NullMarked
package vigil.engine.join;

import org.jspecify.annotations.NullMarked;
