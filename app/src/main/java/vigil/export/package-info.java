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
 * <p>A store is handed out by {@link vigil.export.EventFile}: a form ({@link
 * vigil.export.ExportForm}) gives the bytes of each event, tells which it has no place for and why,
 * and what values lost. Other collections' columns ({@code AcledTable}, {@code GedTable}, {@code
 * GdeltTable}, {@code PolecatTable}) are filled by files of knowledge under {@code export/}; no row
 * passes for theirs. Identifiers ({@code Names}) are the same wherever the same thing is written.
 *
 * <p>Text from a report is never trusted: what a terminal, a Markdown reader or a browser would act
 * upon is made visible or escaped.
 */
@NullMarked
package vigil.export;

import org.jspecify.annotations.NullMarked;
