/**
 * Foreign dictionaries of actors, read into Vigil's own facts: PETRARCH's dictionaries, extracts
 * out of Wikidata as CSV or JSON, entities of FollowTheMoney as JSON lines.
 *
 * <p>{@link vigil.imports.ActorImport} tells a file's form by what is in it and reads it. What a
 * form has no word for stays unknown; a broken entry is named with file and line and left out, the
 * others are read. What the codes of a foreign scheme mean here stands in files of knowledge.
 */
@NullMarked
package vigil.imports;

import org.jspecify.annotations.NullMarked;
