package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is changed behind a store's back is found: every column of every table, really changed.
 */
class VerifierTest {
  @TempDir static Path folder;
  private static Path whole;

  @BeforeAll
  static void fill() {
    whole = folder.resolve("whole.vigil");
    try (Store store = Store.write(whole, Sample.CLOCK)) {
      Sample first = Sample.of("The Northern Front shelled Easthaven.").at("https://example.org/1");
      store.keep(List.of(first.arrival()), "ada");
      store.keep(List.of(first.at("https://example.org/2").arrival()), "ada");
      Sample later = Sample.of("The Northern Front shelled Easthaven again.");
      store.keep(List.of(later.at("https://example.org/1").arrival()), "ada");
      store.split(List.of("2#e1"), "ben", "another attack");
      store.change("3#e1", Map.of(EventField.TYPE, "PROTEST"), "ben", "on second thoughts");
    }
  }

  private static Path copy() throws IOException {
    return Files.copy(whole, folder.resolve("copy.vigil"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static Verification verify(Path file) {
    try (Store store = Store.read(file)) {
      return store.verify();
    }
  }

  /** Every column of every table that is no index's own. */
  static List<String> columns() {
    try (Sql sql = new Database(Migrations.shipped("sqlite")).read(whole)) {
      List<String> columns = new ArrayList<>();
      for (String table :
          sql.list(
              "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND"
                  + " name NOT LIKE 'report\\_words%' ESCAPE '\\' AND name NOT LIKE 'place\\_box%'"
                  + " ESCAPE '\\' ORDER BY name",
              row -> row.getString(1))) {
        if (sql.number("SELECT count(*) FROM " + table) > 0) {
          sql.list("PRAGMA table_info(" + table + ")", row -> row.getString(2))
              .forEach(column -> columns.add(table + "." + column));
        }
      }
      return columns;
    }
  }

  @Test
  void anUntouchedStoreHolds() throws IOException {
    Verification proof = verify(copy());
    assertThat(proof.broken()).isNull();
    assertThat(proof.entries()).isEqualTo(5);
    assertThat(proof.reports()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("columns")
  void aChangedValueIsFound(String column) throws IOException {
    Path file = copy();
    String table = column.substring(0, column.indexOf('.'));
    String name = "\"" + column.substring(column.indexOf('.') + 1) + "\"";
    String other =
        "CASE typeof("
            + name
            + ") WHEN 'integer' THEN "
            + name
            + " + 1000 WHEN 'real' THEN "
            + name
            + " + 0.5 WHEN 'blob' THEN zeroblob(8) WHEN 'null' THEN 1 ELSE "
            + name
            + " || 'x' END";
    Tampering.change(
        file, "UPDATE " + table + " SET " + name + " = " + other + " WHERE " + firstRow(table));
    assertThat(verify(file).broken()).as(column).isNotNull();
  }

  /** One row alone is changed, so that nothing else can give it away. */
  private static String firstRow(String table) {
    return switch (table) {
      case "actor" -> "event = 1 AND role = 'actor' AND n = 1";
      case "quantity" -> "event = 1 AND n = 1";
      case "attribution" -> "event = 1 AND mention = 0 AND n = 1";
      case "band" -> "(band, report) = (SELECT band, report FROM band LIMIT 1)";
      case "facet" -> "(term, day, event) = (SELECT term, day, event FROM facet LIMIT 1)";
      default -> "rowid = (SELECT min(rowid) FROM " + table + ")";
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log",
        "item",
        "report",
        "record",
        "event",
        "actor",
        "place",
        "quantity",
        "attribution",
        "member",
        "link",
        "original",
        "record_json",
        "facet",
        "term",
        "place_box",
        "report_words"
      })
  void aMissingRowIsFound(String table) throws IOException {
    Path file = copy();
    String where =
        List.of("actor", "quantity", "attribution", "facet", "band").contains(table)
            ? firstRow(table)
            : "rowid = 1";
    if (table.equals("report_words")) {
      Tampering.change(
          file,
          "INSERT INTO report_words (report_words, rowid, title, text, speakers)"
              + " SELECT 'delete', id, title, text, speakers FROM report WHERE id = 1");
    } else {
      Tampering.change(file, "DELETE FROM " + table + " WHERE " + where);
    }
    assertThat(verify(file).broken()).as(table).isNotNull();
  }

  @Test
  void aRowMoreIsFound() throws IOException {
    Path file = copy();
    Tampering.change(
        file,
        "INSERT INTO actor SELECT event, role, 7, text, name, actor_id, country, sectors, via, number,"
            + " resolved_by, country_by FROM actor WHERE event = 1 AND role = 'actor'");
    assertThat(verify(file).broken()).contains("entry 1 of the log");
  }

  @Test
  void aChangedFormIsFound() throws IOException {
    Path file = copy();
    Tampering.change(file, "CREATE TRIGGER forget AFTER INSERT ON log BEGIN DELETE FROM item; END");
    assertThat(verify(file).broken())
        .isEqualTo("the form of its tables was changed: trigger forget is none of its own");
  }

  @Test
  void aTableThatIsGoneIsNamedWithoutTheDatabasesWords() throws IOException {
    Path gone = copy();
    Tampering.change(gone, "DROP TABLE quantity");
    assertThat(verify(gone).broken())
        .isEqualTo("the form of its tables was changed: table quantity is missing");
    Path other = copy();
    Tampering.change(other, "ALTER TABLE report RENAME COLUMN outlet TO paper");
    assertThat(verify(other).broken())
        .isEqualTo("the form of its tables was changed: table report is not as it was made");
  }

  @Test
  void tablesThatCannotBeReadAtAllAreToldInTheStoresWords() throws IOException {
    Path broken = copy();
    Tampering.change(
        broken,
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master SET sql = 'CREATE TABLE event (' WHERE name = 'event'");
    assertThatThrownBy(() -> verify(broken))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is damaged: its bytes are no longer those that were written")
        .hasMessageNotContaining("SQL");
  }

  @Test
  void aQuestionToATableThatIsGoneIsToldInTheStoresWords() throws IOException {
    Path gone = copy();
    Tampering.change(gone, "DROP TABLE quantity");
    try (Store store = Store.read(gone)) {
      assertThatThrownBy(() -> store.events(Filter.ALL))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("the form of its tables was changed")
          .hasMessageNotContaining("SQL");
    }
  }

  @Test
  void theFirstBreakIsNamed() throws IOException {
    Path file = copy();
    Tampering.change(file, "UPDATE event SET type = 'PROTEST' WHERE id = 2");
    assertThat(verify(file).broken())
        .isEqualTo(
            "entry 2 of the log (keep report 2): its rows are not those that it added or closed");
    Tampering.change(file, "UPDATE log SET who = 'eve' WHERE seq = 1");
    assertThat(verify(file).broken()).contains("entry 1").contains("its hash is another");
  }

  @Test
  void aLogCutAtItsEndNeedsAHeadNotedElsewhere() throws IOException {
    Path file = copy();
    String head = verify(file).head();
    for (String table : List.of("correction", "event")) {
      Tampering.change(file, "DELETE FROM " + table + " WHERE seq = 5");
    }
    try (Store store = Store.read(file)) {
      assertThat(store.hasHead(head)).isTrue();
    }
    Tampering.change(file, "DELETE FROM log WHERE seq = 5");
    try (Store store = Store.read(file)) {
      assertThat(store.hasHead(head)).isFalse();
    }
  }

  @Test
  void bytesChangedInTheFileAreFound() throws IOException {
    Path compact = folder.resolve("compact.vigil"); // holds no room that nothing uses
    Tampering.change(whole, "VACUUM INTO '" + compact + "'");
    byte[] bytes = Files.readAllBytes(compact);
    List<Integer> pagesOfTheForm = // they keep leavings of the tables' making
        Tampering.numbers(compact, "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'");
    int found = 0;
    int tried = 0;
    for (int at = 5000; at < bytes.length; at += 373) {
      byte[] other = bytes.clone();
      if (other[at] == 0 || pagesOfTheForm.contains(at / 4096 + 1)) {
        continue; // most likely the end of a page that is not full
      }
      other[at] ^= 0x15;
      Path file = Files.write(folder.resolve("bytes.vigil"), other);
      tried++;
      found += broken(file) ? 1 : 0;
    }
    assertThat(tried).isGreaterThan(10);
    assertThat(found).isEqualTo(tried);
  }

  private static boolean broken(Path file) {
    try {
      return !verify(file).holds();
    } catch (StoreException e) {
      return true;
    }
  }
}
