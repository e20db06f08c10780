/**
 * From a document's prose to what its sentences tell: sentences, tokens, names, and triggers with
 * the phrases around them.
 *
 * <p><b>From sentences to triggers.</b> {@link vigil.annotate.Reader#read} is the way in. {@link
 * vigil.annotate.SentenceSplitter} cuts the prose into sentences and tokens by rules, with {@code
 * sentences/} for its abbreviations. Each sentence then goes alone through a small trained encoder
 * ({@link vigil.annotate.EncoderReader}), which answers two tables: one row for each word, and one
 * cell for each two words. A word that is more probably some event than none is a trigger, and
 * neighbours of one type are one trigger; the second table tells which words act, receive, stand
 * for place, time and number, or say so. A sentence with more pieces than the model has positions
 * is halved until the parts fit.
 *
 * <p><b>The model's layout.</b> {@link vigil.annotate.Heads} is the only place that says which
 * column and which layer means what. The trainer writes that layout into the model's metadata, and
 * a model of another layout is refused with a {@link vigil.annotate.ModelException} that names it.
 * Model, vocabulary and words of the rules lie below {@code reader/}.
 *
 * <p><b>The rules after the model.</b> The model sees words, not clauses, and no more than one
 * sentence. What it cannot know, or gets wrong in ways that a reader would laugh at, is mended by
 * rules, each with its words in a file:
 *
 * <ul>
 *   <li>{@code Phrases} mends the ends of phrases and keeps hyphenated names whole.
 *   <li>{@code Parties} keeps of the phrases that act or receive those that belong to the trigger's
 *       own clause, so that in "A armed the rebels and B shelled the town" each verb has its own.
 *   <li>{@code PartyCues} finds a party that a word such as "against" leads to, {@code Agents}
 *       those behind a passive's "by", {@code PlacePhrases} the name of a place right behind the
 *       trigger, and {@code JoinedTriggers} gives what only "and" parts its common parties.
 *   <li>{@code TypeRules} and {@code ModeCues} hold PLOVER's deciding rules where a word near the
 *       trigger settles type or mode.
 *   <li>{@code Topics} leaves out what is only talked about, wanted, or a word's meaning.
 *   <li>{@code StatusCues} asks the clause for words such as "no", "if" and "in the past" where the
 *       model took a happening for plainly asserted, and for "did not say when" where it took it
 *       for one that did not take place.
 *   <li>{@code LightVerbs} finds deeds told by a noun and an empty verb, and {@code OneSense}
 *       judges the uses of one word over the whole report.
 * </ul>
 *
 * <p><b>Threads.</b> A reader is loaded once and serves any number of threads; each report is read
 * on its caller's thread alone. As every sentence is computed by itself, its answer does not depend
 * on what else is read at the same time; only {@code OneSense} looks at the report's other
 * sentences.
 *
 * <p>{@link vigil.annotate.PairReader} answers the narrower question of what one given party does
 * to another, from the same model.
 */
@NullMarked
package vigil.annotate;

import org.jspecify.annotations.NullMarked;
