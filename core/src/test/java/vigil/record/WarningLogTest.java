package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarningLogTest {
  private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  @TempDir Path folder;
  private Store store;

  /** The store; of another kind of database in a test that extends this one. */
  Store open(Clock clock) {
    return Store.write(folder.resolve("a.vigil"), clock);
  }

  @BeforeEach
  void begin() {
    store = open(Sample.CLOCK);
  }

  @org.junit.jupiter.api.AfterEach
  void close() {
    store.close();
  }

  private static RaisedWarning warning(String series, LocalDate since, LocalDate day) {
    return new RaisedWarning(
        "surge", series, since, day, "what", "why", "usual", 0, null, List.of("1#e1", "h1:2"));
  }

  @Test
  void theSameAlarmIsKeptOnceAsLongAsItGoesOn() {
    WarningLog log = store.warnings();
    assertThat(log.raise(List.of(warning("A", DAY, DAY)), "ada")).hasSize(1);
    assertThat(log.raise(List.of(warning("A", DAY, DAY.plusDays(7))), "ada")).isEmpty();
    assertThat(log.raise(List.of(warning("B", DAY, DAY)), "ada")).hasSize(1);
    LocalDate later = DAY.plusDays(60);
    assertThat(log.raise(List.of(warning("A", later, later)), "ada")).hasSize(1);
    assertThat(log.all(true)).extracting(KeptWarning::name).containsExactly("w3", "w2", "w1");
    assertThat(log.one(1).warning().events()).containsExactly("1#e1", "h1:2");
    assertThat(store.verify().broken()).isNull();
  }

  @Test
  void whatWasAcknowledgedIsNotRaisedAgainInTheSameSpell() {
    WarningLog log = store.warnings();
    log.raise(List.of(warning("A", DAY, DAY)), "ada");
    log.acknowledge(1, "ada", "seen");
    assertThat(log.all(true)).isEmpty();
    assertThat(log.all(false)).singleElement().satisfies(w -> assertThat(w.open()).isFalse());
    assertThat(log.raise(List.of(warning("A", DAY, DAY.plusDays(3))), "ada")).isEmpty();
    assertThatThrownBy(() -> log.acknowledge(1, "ada", "")).hasMessageContaining("before");
    assertThatThrownBy(() -> log.acknowledge(9, "ada", "")).hasMessageContaining("no warning w9");
    assertThat(store.verify().broken()).isNull();
  }

  @Test
  void aMessageIsWrittenDownOnceAndTakenByOne() {
    WarningLog log = store.warnings();
    log.send("m1", List.of(1L, 2L), "https://example.org/hook", NOW);
    log.send("m1", List.of(1L, 2L), "https://example.org/hook", NOW);
    assertThat(log.due(NOW.minusSeconds(1))).isEmpty();
    Delivery delivery = log.due(NOW).get(0);
    assertThat(log.due(NOW)).hasSize(1);
    assertThat(delivery.warnings()).containsExactly(1L, 2L);
    assertThat(log.take(delivery, NOW, NOW.plusSeconds(60))).isTrue();
    assertThat(log.take(delivery, NOW, NOW.plusSeconds(60))).isFalse();
    assertThat(log.due(NOW)).isEmpty();
    log.again(delivery, "no answer", NOW.plusSeconds(5));
    assertThat(log.due(NOW.plusSeconds(5)))
        .singleElement()
        .satisfies(d -> assertThat(d.tries()).isEqualTo(1));
    log.sent(delivery);
    assertThat(log.due(NOW.plusSeconds(9_999))).isEmpty();
  }
}
