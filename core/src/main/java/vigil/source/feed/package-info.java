/**
 * Feeds as they are found: RSS from 0.9 to 2.0 and its dialects, Atom 0.3 and 1.0, CDF, JSON Feed,
 * and OPML's lists of feeds.
 *
 * <p>{@link vigil.source.feed.FeedReader} makes a {@link vigil.source.feed.Feed} of bytes. XML is
 * read leniently: what is not well-formed is read as far as it makes sense. Declarations of a
 * document type are passed over, so that no entity is ever unfolded, no file opened and no host
 * asked. Which element means what stands in {@code source/feed-elements.tsv} and {@code
 * source/feed-namespaces.tsv}; a prefix counts for what its namespace says.
 */
@NullMarked
package vigil.source.feed;

import org.jspecify.annotations.NullMarked;
