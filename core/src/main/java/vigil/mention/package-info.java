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
 * <p>Not every phrase stands for what its own head names. {@link vigil.mention.Belonging} reads
 * people told by whose they are: "its fighters", "his aides" are actors of their own, with the
 * owner's country and group, and never the owner. {@link vigil.mention.Appositions} leads a
 * description to the name beside it: "So-and-so, a veteran commander" and "So-and-so is a veteran
 * commander" are So-and-so. {@link vigil.mention.OwnLosses} gives fighters without an owner to the
 * group that mourns them or announces their deaths. Each asks for a plain sign in the words, and
 * leaves the phrase as it reads where that sign is missing.
 *
 * <p>What is mentioned again: {@link vigil.mention.PhraseFinder} finds the noun phrases of a
 * report, people and things alike, and {@link vigil.mention.Chains} leads each back to an earlier
 * one: names to names that they shorten or spell out, descriptions to phrases with their noun,
 * appositions to what they describe, pronouns to the most salient phrase that agrees in number, sex
 * and kind. A pronoun whose chain leads to a thing means no actor ({@link
 * vigil.mention.ChainedPronouns}). The same phrases tell who and what a report mentions at all
 * ({@link vigil.mention.Entities}).
 *
 * <p>Places: {@link vigil.mention.ToponymFinder} finds the names of places in the whole report, by
 * gazetteer, by what the reader takes them for, and by the words beside them; {@link
 * vigil.mention.PlaceChoice} chooses what each name means, for all names at once, by what stands
 * behind it ("Paris, Texas"), the countries that the report speaks of, how near the report's other
 * places are, and how known it is. {@link vigil.mention.PlaceResolver} then takes the most exact
 * name of a phrase. A name that no file has keeps its own words and has no coordinates; a phrase
 * without a name gives no place.
 *
 * <p>{@link vigil.mention.SettledActors} gives actors of whom no word tells a country that of the
 * report's {@link vigil.mention.Setting}.
 *
 * <p>Times: {@link vigil.mention.TimeResolver} scans each sentence once, takes at each word the
 * longest expression that begins there, joins expressions with the words before and between them
 * ("since", "from … to"), and reads the result against the report's day. What hangs on a happening
 * ("two days after the raid") {@link vigil.mention.DatedHappenings} reads against the day that the
 * report tells of it. Numbers: {@link vigil.mention.QuantityFinder} reads exact and vague numbers
 * as intervals and tells from the words around them what is counted.
 */
@NullMarked
package vigil.mention;

import org.jspecify.annotations.NullMarked;
