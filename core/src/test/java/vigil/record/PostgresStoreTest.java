package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store on PostgreSQL keeps each report once, proves itself, and refuses what it must. */
class PostgresStoreTest {
  private static final Sample SHELLING =
      Sample.of(
          "Fighters of the Northern Front shelled a camp outside Easthaven and killed three.");

  private final String address = PostgresServer.emptyDatabase();

  @BeforeEach
  void fill() {
    try (Store store = Store.write(address, Sample.CLOCK)) {
      store.keep(List.of(SHELLING.at("https://example.org/1").arrival()), "ada");
      Sample later =
          Sample.of("Fighters of the Northern Front shelled two camps outside Easthaven.");
      store.keep(List.of(later.at("https://example.org/1").arrival()), "ada");
      store.change("2#e1", Map.of(EventField.TYPE, "PROTEST"), "ben", "on second thoughts");
    }
  }

  private Verification verify() {
    try (Store store = Store.read(address)) {
      return store.verify();
    }
  }

  @Test
  void aWholeStoreHolds() {
    Verification proof = verify();
    assertThat(proof.broken()).isNull();
    assertThat(proof.entries()).isEqualTo(3);
    try (Store store = Store.read(address)) {
      assertThat(store.stats(Long.MAX_VALUE).bytes()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE log SET who = 'eve' WHERE seq = 1",
        "DELETE FROM log WHERE seq = 2",
        "UPDATE item SET fetched = 'never' WHERE id = 1",
        "UPDATE original SET packed = '\\x00' WHERE item = 1",
        "UPDATE report SET title = 'x' WHERE id = 1",
        "UPDATE report SET until_seq = NULL WHERE id = 1",
        "UPDATE record_json SET packed = '\\x00' WHERE record = 1",
        "UPDATE event SET confidence = 0.1 WHERE id = 1",
        "DELETE FROM actor WHERE event = 1 AND role = 'actor'",
        "UPDATE place SET latitude = 1 WHERE event = 1",
        "UPDATE quantity SET low = 300 WHERE event = 1",
        "UPDATE attribution SET stance = 'denies' WHERE event = 1",
        "DELETE FROM facet WHERE event = 2",
        "UPDATE correction SET why = 'x'",
        "UPDATE report_words SET text = 'x' WHERE rowid = 1",
        "DELETE FROM place_box WHERE event = 1",
        "DELETE FROM band WHERE report = 2"
      })
  void whatIsChangedBehindItsBackIsFound(String statement) {
    PostgresServer.change(address, statement);
    assertThat(verify().broken()).isNotNull();
  }

  @Test
  void aStoreOfALaterFormAndNoStoreAreRefused() {
    PostgresServer.change(address, "INSERT INTO vigil_form VALUES (999)");
    assertThatThrownBy(() -> Store.write(address, Sample.CLOCK))
        .hasMessageContaining("later version");
    assertThatThrownBy(() -> Store.read(PostgresServer.emptyDatabase()))
        .hasMessageContaining("there is no store in it");
    assertThatThrownBy(() -> Store.read(address.replace("/vigil", "/other")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be opened");
  }

  @Test
  void severalAtOnceKeepEachReportOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(threads.submit(this::keepTwenty));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
    Verification proof = verify();
    assertThat(proof.broken()).isNull();
    assertThat(proof.reports()).isEqualTo(22);
  }

  private void keepTwenty() {
    try (Store store = Store.write(address, Sample.CLOCK)) {
      for (int i = 0; i < 20; i++) {
        Sample report = Sample.of("Notice number " + i + " from the harbour of Westhaven.");
        store.keep(List.of(report.at("https://example.org/n" + i).arrival()), "ada");
      }
    }
  }
}
