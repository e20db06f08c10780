package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.plover.EventType;

class HistoriesTest {
  @TempDir Path folder;

  /** The store; of another kind of database in a test that extends this one. */
  Store open(Clock clock) {
    return Store.write(folder.resolve("a.vigil"), clock);
  }

  /** Changes it behind its back. */
  void change(String statement) {
    Tampering.change(folder.resolve("a.vigil"), statement);
  }

  private static HistoryEvent event(String day, @Nullable EventType type, String from, String to) {
    return new HistoryEvent(
        LocalDate.parse(day),
        type,
        "190",
        from,
        "SDN",
        to,
        null,
        "Easthaven",
        "SDN",
        15.5,
        null,
        3,
        null,
        null);
  }

  private static HistoryFile file(HistoryEvent... events) {
    return new HistoryFile("old.csv", "keds", "abc" + events.length, List.of(events), 2);
  }

  private List<Happening> imported(Store store, Filter filter) {
    return store.past().imported(filter);
  }

  @Test
  void aFileIsKeptOnceApartFromTheRecordsOwn() {
    try (Store store = open(Sample.CLOCK)) {
      HistoryFile file =
          file(
              event("2003-05-02", EventType.ASSAULT, "NORTH", "SOUTH"),
              event("2001-01-01", null, "SOUTH", ""));
      History kept = store.past().keep(file, "ada");
      assertThat(kept.fresh()).isTrue();
      assertThat(kept.first()).isEqualTo("2001-01-01");
      assertThat(kept.last()).isEqualTo("2003-05-02");
      assertThat(store.past().keep(file, "ada").fresh()).isFalse();
      assertThat(store.past().histories(Long.MAX_VALUE)).hasSize(1);
      assertThat(store.events(Filter.ALL)).isEmpty();
      assertThat(imported(store, Filter.ALL))
          .extracting(Happening::reference)
          .containsExactly("h1:2", "h1:1");
      assertThat(imported(store, Filter.ALL)).allMatch(Happening::imported);
      assertThat(store.verify().broken()).isNull();
      assertThat(store.verify().entries()).isEqualTo(1);
    }
  }

  @Test
  void theyAreAskedLikeTheRecord() {
    try (Store store = open(Sample.CLOCK)) {
      store
          .past()
          .keep(
              file(
                  event("2003-05-02", EventType.ASSAULT, "NORTH", "SOUTH"),
                  event("2003-06-02", EventType.CONSULT, "EAST", "NORTH ARMY")),
              "ada");
      assertThat(imported(store, Filter.ALL.withActor("north"))).hasSize(2);
      assertThat(imported(store, Filter.ALL.withActor("=north"))).hasSize(1);
      assertThat(imported(store, Filter.ALL.withActor("SDN"))).hasSize(2);
      assertThat(imported(store, Filter.ALL.withActor("west"))).isEmpty();
      assertThat(imported(store, Filter.ALL.withPlace("easthaven"))).hasSize(2);
      assertThat(imported(store, Filter.ALL.withType(EventType.CONSULT))).hasSize(1);
      assertThat(imported(store, Filter.ALL.between(LocalDate.parse("2003-06-01"), null)))
          .hasSize(1);
      assertThat(imported(store, Filter.ALL.withWords("shelled"))).isEmpty();
    }
  }

  @Test
  void aDroppedHistoryCountsNoLongerButWasThere() {
    try (Store store = open(Sample.CLOCK)) {
      HistoryFile file = file(event("2003-05-02", EventType.ASSAULT, "NORTH", "SOUTH"));
      store.past().keep(file, "ada");
      store.past().drop(1, "ada");
      assertThat(imported(store, Filter.ALL)).isEmpty();
      assertThat(imported(store, Filter.ALL.asOf(1))).hasSize(1);
      assertThat(store.verify().broken()).isNull();
      assertThatThrownBy(() -> store.past().drop(1, "ada")).hasMessageContaining("no history h1");
      assertThat(store.past().keep(file, "ada").number()).isEqualTo(2);
    }
  }

  @Test
  void aChangedEventIsFound() {
    try (Store store = open(Sample.CLOCK)) {
      store.past().keep(file(event("2003-05-02", EventType.ASSAULT, "NORTH", "SOUTH")), "ada");
    }
    change("UPDATE history_event SET target = 'WEST'");
    try (Store store = open(Sample.CLOCK)) {
      assertThat(store.verify().broken()).contains("history 1: its events were changed");
    }
  }
}
