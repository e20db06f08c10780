/**
 * The whole way of a report, in one readable method: {@link vigil.pipeline.Coder#code} reads,
 * resolves who, where, when and how many, and gathers what is told into events with their speakers.
 *
 * <p>To put another reader in, give the stages after it another {@code Annotated}; to ask one stage
 * alone, call it: each is a pure function of what the stage before it made.
 */
@NullMarked
package vigil.pipeline;

import org.jspecify.annotations.NullMarked;
