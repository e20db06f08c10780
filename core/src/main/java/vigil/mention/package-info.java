/**
 * Who, where, when and how many: the words of a report resolved to actors, places, times and
 * numbers.
 *
 * <p>Each of the four has a resolver that is loaded once, is safe for many threads, and makes of an
 * annotated report a view that later stages ask by span.
 *
 * <p>Actors: {@link vigil.mention.ActorResolver} parts a phrase into its members ("Israel and
 * Hamas" are two, "the Ministry of Trade and Industry" one) and takes each apart into its head,
 * what stands before it, and what describes it after a comma, bracket or preposition. The head
 * decides: a person's name, a title, a noun for agents, a group, a state, a people; what stands
 * around it gives country, sectors and the group through which a person acts. Offices are those of
 * the report's day. Pronouns and descriptions such as "the group" go back to a mention before them;
 * where nothing agrees they stay as they are, as any unresolved actor keeps its own words. Names
 * come in many spellings: two keys fold them together, a light one that takes away case, marks and
 * apostrophes, and a strong one for transliterations, used only where the light one finds nothing.
 *
 * <p>Places: {@link vigil.mention.PlaceResolver} takes the most exact name of a phrase. A name that
 * several places share goes to the country that the phrase, then the report speaks of, then to the
 * more populous place. A name that no file has keeps its own words and has no coordinates; a phrase
 * without a name gives no place.
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
