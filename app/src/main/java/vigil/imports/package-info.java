/**
 * What other systems made, read into Vigil's own forms.
 *
 * <p>Tables of coded events ({@link vigil.imports.EventImport}) become a history in the store:
 * KEDS's four columns, GDELT, ICEWS, POLECAT, ACLED, GED. Their columns and codes stand in files of
 * knowledge; a row that cannot be taken is counted by its reason.
 *
 * <p>Foreign dictionaries of actors become Vigil's own facts: PETRARCH's dictionaries, extracts out
 * of Wikidata as CSV or JSON, entities of FollowTheMoney as JSON lines.
 *
 * <p>{@link vigil.imports.ActorImport} tells a file's form by what is in it and reads it. What a
 * form has no word for stays unknown; a broken entry is named with file and line and left out, the
 * others are read. What the codes of a foreign scheme mean here stands in files of knowledge.
 */
@NullMarked
package vigil.imports;

import org.jspecify.annotations.NullMarked;
