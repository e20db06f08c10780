/**
 * What a record is written as: data for machines, an account for people.
 *
 * <p>{@link vigil.export.Export} is the door: a form ({@link vigil.export.Format}) gives an export,
 * and an export gives the text of each record, of what stands before the first, between two and
 * after the last. Exports are pure: the same record gives the same text, on any machine, in any
 * locale, and many threads may share one.
 *
 * <p>Two lines of work meet here. {@code RecordJson} writes the record field by field, for {@code
 * jsonl} and {@code json}. For people, {@code Account} first says in words what the record holds,
 * as runs of text of which some are the report's own words and know their place in it; the brief,
 * Markdown and the HTML page then only lay these runs out. So all three say the same, and whatever
 * is quoted leads back to where it stands.
 *
 * <p>Text from a report is never trusted: what a terminal, a Markdown reader or a browser would act
 * upon is made visible or escaped.
 */
@NullMarked
package vigil.export;

import org.jspecify.annotations.NullMarked;
