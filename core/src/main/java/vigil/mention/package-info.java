/**
 * Who, where, when and how many: the words of a report resolved to actors, places, times and
 * numbers.
 *
 * <p>Each of the four has a resolver that is loaded once, is safe for many threads, and makes of an
 * annotated report an immutable view that later stages ask by span.
 *
 * <p>Times: {@link vigil.mention.TimeResolver} scans each sentence once, takes at each word the
 * longest expression that begins there, joins expressions with the words before and between them
 * ("since", "from … to"), and reads the result against the report's day. Numbers: {@link
 * vigil.mention.QuantityFinder} reads exact and vague numbers as intervals and tells from the words
 * around them what is counted.
 */
@NullMarked
package vigil.mention;

import org.jspecify.annotations.NullMarked;
