package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One text in many outlets is one origin; what only looks alike is not. */
class CopiesTest {
  private static final String WIRE =
      """
      Two boats left the harbour before dawn with flour and medicine for the villages upriver.
      The harbour master said that they would be back on Friday if the river allowed it.
      Traders have waited for news of the road since the bridge fell in the floods of May.
      """;

  @TempDir Path folder;
  private Store store;

  /** The store; of another kind of database in a test that extends this one. */
  Store open(Clock clock) {
    return Store.write(folder.resolve("a.vigil"), clock);
  }

  @BeforeEach
  void open() {
    store = open(Sample.CLOCK);
  }

  @AfterEach
  void close() {
    assertThat(store.verify().broken()).isNull();
    store.close();
  }

  private Kept keep(Sample sample) {
    return store.keep(List.of(sample.arrival()), "ada").get(0);
  }

  private static Sample printed(String outlet, String text) {
    return Sample.of(text)
        .at("https://" + outlet.toLowerCase(java.util.Locale.ROOT) + ".example.org/a")
        .from(outlet);
  }

  @Test
  void tenOutletsPrintOneText() {
    keep(printed("Wire", WIRE));
    for (int i = 1; i < 10; i++) {
      Kept kept =
          keep(printed("Outlet" + i, "OUTLET " + i + ": " + WIRE + " Copyright " + i + "."));
      assertThat(kept.kind()).isEqualTo(Kept.Kind.COPY);
      assertThat(kept.other()).isEqualTo(1);
    }
    Stats stats = store.stats(Long.MAX_VALUE);
    assertThat(stats.appearances()).isEqualTo(10);
    assertThat(stats.articles()).isEqualTo(10);
    assertThat(stats.origins()).isEqualTo(1);
    assertThat(store.report("1", Long.MAX_VALUE).copies()).hasSize(9);
  }

  @Test
  void aTextOfTheSameThingInOtherWordsIsNoCopy() {
    keep(printed("Wire", WIRE));
    String own =
        "Flour and medicine are on their way to villages up the river: two boats left the harbour this"
            + " morning. They are expected back on Friday, according to the harbour master, weather"
            + " permitting. The road has been shut since floods brought down the bridge in May.";
    assertThat(keep(printed("Inland", own)).kind()).isEqualTo(Kept.Kind.NEW);
  }

  @Test
  void whatAnOutletPrintsEveryDayWithOtherNumbersIsNoCopy() {
    keep(printed("Wire", WIRE));
    Sample tomorrow = printed("Wire", WIRE.replace("Two", "Three").replace("Friday", "Monday"));
    assertThat(keep(tomorrow.at("https://wire.example.org/b")).kind()).isEqualTo(Kept.Kind.NEW);
  }

  @Test
  void whatIsMoreThanAWeekLaterIsNoCopyUnlessItIsTheSame() {
    LocalDate later = LocalDate.of(2024, 6, 30);
    keep(printed("Wire", WIRE));
    assertThat(keep(printed("Inland", WIRE + " More follows.").on(later)).kind())
        .isEqualTo(Kept.Kind.NEW);
    assertThat(keep(printed("Coast", WIRE).on(later)).kind()).isEqualTo(Kept.Kind.COPY);
  }

  @Test
  void aChainOfSmallChangesJoinsNothingThatHasLittleInCommon() {
    String[] parts = {"alpha", "bravo", "carol", "delta", "eagle", "fjord", "grain", "hotel"};
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(
          ("The " + part + " of the river came by at noon and " + part + " left. ").repeat(2));
    }
    int origins = 0;
    for (int i = 0; i < parts.length; i++) {
      Kept kept = keep(printed("Outlet" + i, text.toString()));
      origins += kept.kind() == Kept.Kind.NEW ? 1 : 0;
      String left = "The " + parts[i] + " of the river came by at noon and " + parts[i] + " left. ";
      String other =
          "Some " + i + " more of it " + parts[i] + "s were told in " + i + " words now. ";
      text = new StringBuilder(text.toString().replace(left, other));
    }
    assertThat(origins).isGreaterThan(1);
  }
}
