/**
 * The record: a store that keeps reports, what was made of them, and everything that ever happened
 * to either.
 *
 * <p>{@link vigil.record.Store} is all that others see. It keeps {@link vigil.record.Arrival}s,
 * each source's item exactly once, and tells with {@link vigil.record.Kept} what became of each
 * when that is safely on the disk.
 *
 * <p><b>The log.</b> Whatever changes the store is an entry of its log, numbered from 1, with who,
 * when, what, before and after. An entry's hash covers the entry, the rows that it added or closed,
 * and the hash before it; so {@link vigil.record.Store#verify} proves the whole by going through it
 * once. Rows are added and never changed but for {@code until_seq}, the entry from which on a row
 * no longer holds: what held as of any moment can be asked, since a moment is a place in the log.
 *
 * <p><b>The rows.</b> A report's original bytes and its record's JSON lie packed, with their
 * hashes; what is asked for lies in columns. Names are folded into terms, and {@code facet} holds
 * each term's events by day, so that a question by several of them reads little more than its
 * answer. Words are found by FTS5, places by an R-tree.
 *
 * <p><b>The form.</b> SQL under {@code record/} among the resources makes a store in numbered
 * steps. An older store is copied before it is brought to the present form; one of a later form is
 * refused.
 */
@NullMarked
package vigil.record;

import org.jspecify.annotations.NullMarked;
