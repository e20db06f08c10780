/**
 * Reading from the web, politely and within bounds.
 *
 * <p>{@link vigil.source.fetch.Fetcher} gets one address: it asks a host's robots.txt first, waits
 * between two requests to one host, follows few redirects, and stops at a size and at a time. Hosts
 * that are private or this machine are not asked unless the {@link vigil.source.fetch.FetchPolicy}
 * allows it, whoever redirects there.
 *
 * <p>{@link vigil.source.fetch.FeedPoll} asks for a feed again, on condition that it changed, and
 * gives its reports and its {@link vigil.source.fetch.FeedHealth}: when it was last well, what was
 * wrong, when to try next. {@link vigil.source.fetch.FeedStates} keeps those in a file, so that a
 * watch goes on where it stopped.
 */
@NullMarked
package vigil.source.fetch;

import org.jspecify.annotations.NullMarked;
