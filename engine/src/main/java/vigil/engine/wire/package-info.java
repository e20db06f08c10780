/**
 * How records cross the wire and lie in checkpoints: as bytes of Vigil's own, never as Java's
 * serialized objects.
 *
 * <p>A {@link vigil.engine.wire.Form} says what the bytes of a type are made of; it is found by
 * looking at the record's components and is kept in every savepoint. A {@link
 * vigil.engine.wire.Codec} reads bytes of one form into the type as it is now: components that went
 * away are passed over, new ones are absent. So state outlives an upgrade of the program. What a
 * newer program wrote is refused with a message that says what to do ({@link
 * vigil.engine.wire.Schema}).
 */
@NullMarked
package vigil.engine.wire;

import org.jspecify.annotations.NullMarked;
