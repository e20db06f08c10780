package vigil.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.record.Present.Here;
import vigil.record.ReportRows.Version;

/** Reads which version of an article an item was made, and which one holds. */
final class Versions {
  private final Sql sql;

  Versions(Sql sql) {
    this.sql = sql;
  }

  /** The item as it lies, if it is kept. */
  Optional<Here> here(Original original) {
    return sql.first(
        "SELECT id, report FROM item WHERE identity = ?",
        row -> new Here(row.getLong(1), row.getLong(2)),
        original.identity());
  }

  /**
   * The latest version of the article, where a page has gone back to what it said before that; null
   * where it has not. Only what was fetched just now can go back: a file may be from any day.
   */
  @Nullable Version left(Original original, Here here) {
    if (!original.isPage()) {
      return null;
    }
    return version(
        "SELECT l.id, l.article, l.version, l.origin, l.document FROM report r JOIN report l"
            + " ON l.article = r.article AND l.until_seq IS NULL WHERE r.id = ?"
            + " AND l.document <> r.document",
        here.report());
  }

  /** The version that holds and was made of the item, or of the same bytes under its address. */
  @Nullable Version current(Here here) {
    return version(
        "SELECT r.id, r.article, r.version, r.origin, r.document FROM report r JOIN item i"
            + " ON i.id = r.item WHERE r.until_seq IS NULL AND (r.id = ? OR r.article ="
            + " (SELECT article FROM report WHERE id = ?) AND i.sha256 ="
            + " (SELECT sha256 FROM item WHERE id = ?))",
        here.report(),
        here.report(),
        here.item());
  }

  /** The item that a version was made of. */
  long itemOf(Version version) {
    return sql.number("SELECT item FROM report WHERE id = ?", version.report());
  }

  private @Nullable Version version(String query, Object... values) {
    return sql.first(
            query,
            row ->
                new Version(
                    row.getLong(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getString(5)),
            values)
        .orElse(null);
  }
}
