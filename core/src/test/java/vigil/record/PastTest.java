package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.plover.EventType;

class PastTest {
  private static final String TEXT =
      "A patrol was shelled near Easthaven at noon, the ministry said on Wednesday.";

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.write(folder.resolve("a.vigil"), Sample.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void keep(Sample... samples) {
    for (Sample sample : samples) {
      store.keep(List.of(sample.arrival()), "ada");
    }
  }

  @Test
  void aFloodOfCopiesIsOneHappeningAndOneReport() {
    for (int i = 0; i < 20; i++) {
      keep(Sample.of(TEXT).at("https://example.org/" + i).from("Outlet " + i));
    }
    List<Happening> found = store.past().happenings(Filter.ALL);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).reference()).isEqualTo("1#e1");
    assertThat(found.get(0).imported()).isFalse();
    assertThat(store.past().published(Long.MAX_VALUE))
        .containsExactlyEntriesOf(java.util.Map.of(LocalDate.of(2024, 5, 15), 1));
  }

  @Test
  void happeningsAreAskedLikeEventsAndAsOfThen() {
    keep(
        Sample.of(TEXT).at("https://example.org/a"),
        Sample.of("Protesters marched through Westhaven for a second day, police said.")
            .at("https://example.org/b")
            .by("Protesters")
            .in("Westhaven")
            .type(EventType.PROTEST)
            .on(LocalDate.of(2024, 5, 20)));
    assertThat(store.past().happenings(Filter.ALL)).hasSize(2);
    assertThat(store.past().happenings(Filter.ALL.withType(EventType.PROTEST))).hasSize(1);
    assertThat(store.past().happenings(Filter.ALL.withPlace("easthaven"))).hasSize(1);
    assertThat(store.past().happenings(Filter.ALL.asOf(1))).hasSize(1);
    assertThat(store.past().imported(Filter.ALL)).isEmpty();
  }

  @Test
  void whatAPersonRejectedCountsNot() {
    keep(Sample.of(TEXT).at("https://example.org/a"));
    store.reject("1#e1", "ada", "a drill");
    assertThat(store.past().happenings(Filter.ALL)).isEmpty();
  }
}
