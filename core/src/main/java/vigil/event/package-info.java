/**
 * What a report tells, and who says so: from resolved mentions to the record's events, ties and
 * loaded words.
 *
 * <p><b>Speakers.</b> {@link vigil.event.AttributionFinder} works a report out once and answers,
 * for any stretch of it, with the chain of those who say it, outermost first; the report's own
 * voice when there is nobody else. It finds cues ("said", "according to", "reportedly"), the phrase
 * for the speaker beside each, and the stretch that is his word; then it gives each quotation, turn
 * of a transcript and statement after a colon to its speaker. An announcement or accusation is
 * itself told by the report; what is announced is the speaker's word. Of a denial {@code Denials}
 * tells what it leaves of a deed: "denied that it had fired on the march" denies the firing, takes
 * the march for granted, and "denied any part in it" leaves both as they were. Cues, words for
 * speakers and function words are data, below {@code speech/}.
 *
 * <p><b>Events.</b> {@code Tellings} resolves every trigger, {@code Happenings} joins those that
 * tell of one happening, {@link vigil.event.Confidence} says how probably each is an event of its
 * type that is not told already, and {@code EventMaker} keeps those that are sure enough. Of
 * several tellings the one that says most stands first; {@code Lenders} tells which others may add
 * to it, so that who and whom come of one act.
 *
 * <p><b>Ties.</b> {@link vigil.event.TieFinder} reads standing relations out of titles and
 * appositions ({@code ties/offices.tsv}) and out of patterns over tokens ({@code
 * ties/patterns.tsv}).
 *
 * <p><b>Loaded words.</b> {@link vigil.event.LoadedWords} marks words that take a side ({@code
 * loaded/words.tsv}), each with a neutral counterpart and with whoever chose it: the report, or the
 * speaker whose very words they are.
 *
 * <p><b>Score, context, clause.</b> {@link vigil.event.Scores} and {@link vigil.event.Contexts} are
 * PLOVER's, out of {@code plover/}; {@link vigil.event.Clauses} cuts the clause that shows an event
 * out of its sentence.
 *
 * <p>All of these are loaded once, immutable, and serve all threads.
 */
@NullMarked
package vigil.event;

import org.jspecify.annotations.NullMarked;
