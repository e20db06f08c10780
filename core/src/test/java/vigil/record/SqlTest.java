package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows may wait until they are written; nobody sees that. */
class SqlTest {
  private static final String INSERT = "INSERT INTO term (id, kind, label) VALUES (?, ?, ?)";
  private static final String COUNT = "SELECT count(*) FROM term";

  @TempDir Path folder;
  private Sql sql;

  /** The store; of another kind of database in a test that extends this one. */
  Home home() {
    return Home.of(folder.resolve("a.vigil").toString());
  }

  @BeforeEach
  void open() {
    sql = home().write();
  }

  @AfterEach
  void close() {
    sql.close();
  }

  private void add(long id, String label) {
    sql.insert(INSERT, id, "actor", label);
  }

  @Test
  void aRowIsSeenByWhoeverAsksForItsTable() {
    long seen =
        sql.writing(
            () -> {
              add(1, "front");
              add(2, "army");
              return sql.number(COUNT);
            });
    assertThat(seen).isEqualTo(2);
  }

  @Test
  void aRowIsThereForAChange() {
    sql.writing(
        () -> {
          add(1, "front");
          return sql.update("UPDATE term SET label = ? WHERE id = ?", "army", 1);
        });
    assertThat(sql.number(COUNT + " WHERE label = ?", "army")).isEqualTo(1);
  }

  @Test
  void allRowsAreThereInTheEnd() {
    sql.writing(
        () -> {
          for (int i = 1; i <= 2_300; i++) {
            add(i, "group " + i);
          }
          return true;
        });
    assertThat(sql.number(COUNT)).isEqualTo(2_300);
    assertThat(sql.number("SELECT id FROM term WHERE label = ?", "group 1700")).isEqualTo(1_700);
  }

  @Test
  void whatWasTakenBackIsNotWrittenLater() {
    assertThatThrownBy(
            () ->
                sql.writing(
                    () -> {
                      add(1, "front");
                      throw new IllegalStateException("no more");
                    }))
        .hasMessage("no more");
    sql.writing(
        () -> {
          add(2, "army");
          return true;
        });
    assertThat(sql.number("SELECT min(id) FROM term")).isEqualTo(2);
  }

  @Test
  void aRowThatCannotBeWrittenTakesAllBackAndTheStoreIsNamed() {
    assertThatThrownBy(
            () ->
                sql.writing(
                    () -> {
                      add(1, "front");
                      add(1, "army");
                      return true;
                    }))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(sql.name())
        .hasMessageNotContaining("Batch entry");
    assertThat(sql.number(COUNT)).isZero();
  }

  @Test
  void workThatWaitsSeesTheRowsAndIsDoneBeforeItsTableIsAskedFor() {
    long[] told = {0};
    long seen =
        sql.writing(
            () -> {
              sql.later("rule", () -> told[0] = sql.number(COUNT));
              add(1, "front");
              assertThat(told[0]).isZero();
              return sql.number("SELECT count(*) FROM rule");
            });
    assertThat(seen).isZero();
    assertThat(told[0]).isEqualTo(1);
  }

  @Test
  void workThatWaitsIsDoneBeforeTheTransactionEnds() {
    sql.writing(
        () -> {
          sql.later("term", () -> add(5, "militia"));
          return true;
        });
    assertThat(sql.number("SELECT max(id) FROM term")).isEqualTo(5);
  }

  @Test
  void numbersAreGivenOnceInATransactionAndAnewInTheNext() {
    String given =
        sql.writing(
            () -> {
              add(7, "front");
              return sql.next("term") + " " + sql.next("term");
            });
    assertThat(given).isEqualTo("8 9");
    assertThat(sql.<Long>writing(() -> sql.next("term"))).isEqualTo(8);
  }

  @Test
  void aTableIsEmptyUntilARowWaits() {
    String told =
        sql.writing(
            () -> {
              String before = sql.isEmpty("term") + " " + sql.isEmpty("term");
              add(1, "front");
              return before + " " + sql.isEmpty("term");
            });
    assertThat(told).isEqualTo("true true false");
  }

  @Test
  void aTableIsEmptyUntilAChangeWritesIntoIt() {
    String told =
        sql.writing(
            () -> {
              boolean before = sql.isEmpty("term");
              sql.update(INSERT, 1, "actor", "front");
              return before + " " + sql.isEmpty("term");
            });
    assertThat(told).isEqualTo("true false");
  }
}
