package vigil.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.plover.EventType;
import vigil.record.Happening;

class WarningsTest {
  private static final int WEEKS = 200;

  private static List<Rule> rules(String... lines) throws IOException {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return Rules.of(DataFile.parse("own.tsv", new ByteArrayInputStream(bytes)));
  }

  private static Observed observed(List<Happening> happenings) {
    Map<LocalDate, Integer> volume = new HashMap<>();
    for (int i = 0; i < 7 * WEEKS; i++) {
      volume.put(Made.FIRST.plusDays(i), 3);
    }
    return Observed.of(happenings, volume, Map.of(), null);
  }

  private static int[] calmThenStorm() {
    int[] counts = new int[WEEKS];
    for (int w = 0; w < WEEKS; w++) {
      counts[w] = w % 3 == 0 ? 1 : 0;
    }
    counts[WEEKS - 1] = 9;
    return counts;
  }

  private static List<Warning> warnings(String rule, int... counts) throws IOException {
    return Warnings.of(rules(rule), observed(Made.weeks("North", "South", counts)));
  }

  @Test
  void theShippedRulesAreRead() {
    assertThat(Rules.shipped()).extracting(Rule::name).contains("surge", "trend");
  }

  @Test
  void eachRuleWarnsOfAStormAndNotOfTheUsual() throws IOException {
    for (String rule :
        List.of(
            "a\tdeviations\tASSAULT\tpair\t1\t3.0\t5",
            "a\trolling-max\tASSAULT\tpair\t1\t26\t5",
            "a\ttrend\tASSAULT\tpair\t4\t2.0\t5",
            "a\ttrend\tany\tall\t4\t2.0\t5")) {
      assertThat(warnings(rule, calmThenStorm())).as(rule).hasSize(1);
      int[] calm = calmThenStorm();
      calm[WEEKS - 1] = 1;
      assertThat(warnings(rule, calm)).as(rule).isEmpty();
    }
  }

  @Test
  void aWarningTellsWhatWhyAndHowTheRuleDid() throws IOException {
    Warning warning = warnings("a\tdeviations\tASSAULT\tpair\t1\t3.0\t5", calmThenStorm()).get(0);
    assertThat(warning.what()).isEqualTo("North → South: 9 ASSAULT in 7 days, usual 0.3");
    assertThat(warning.why()).contains("mean + 3.0 deviations", "count 9");
    assertThat(warning.happenings()).hasSize(9);
    assertThat(warning.gaps()).isZero();
    assertThat(warning.test()).isNotNull();
    assertThat(warning.test().words()).contains("of 0 surges");
    assertThat(warning.since()).isEqualTo(warning.day());
  }

  @Test
  void backTestsCountWhatCameAfter() {
    double[] counts = new double[120];
    boolean[] warns = new boolean[120];
    warns[60] = true; // a surge follows
    counts[62] = 12;
    warns[90] = true; // nothing follows
    counts[110] = 9; // unforeseen
    RuleRun.Sums sums = new RuleRun.Sums();
    sums.add(counts, warns, 52);
    RuleTest test = sums.test();
    assertThat(test.raised()).isEqualTo(2);
    assertThat(test.right()).isEqualTo(1);
    assertThat(test.surges()).isEqualTo(2);
    assertThat(test.foreseen()).isEqualTo(1);
    assertThat(test.lead()).isEqualTo(7);
    assertThat(test.precision()).isEqualTo(0.5);
  }

  /** Three talks within a fortnight, which the two never had so often. */
  private static void talks(List<Happening> all, int week, String one, String other) {
    for (int day = 0; day < 3; day++) {
      LocalDate when = Made.FIRST.plusDays(7L * week + 2 * day);
      all.add(Made.of(when, EventType.CONSULT, one, other));
    }
  }

  @Test
  void rulesOfBreaksAreTestedByTheAttacksBetweenTheSameTwo() throws IOException {
    int[] counts = new int[WEEKS];
    counts[122] = 9; // three weeks after talks between these two
    counts[180] = 9; // without any
    List<Happening> all = new ArrayList<>(Made.weeks("South", "North", counts));
    talks(all, 119, "North", "South");
    talks(all, 150, "East", "West"); // nothing follows
    talks(all, WEEKS - 1, "East", "South");
    String rule = "a\tbreak\tany\tall\t2\tcadence\t3";
    RuleTest test = Warnings.of(rules(rule), observed(all)).get(0).test();
    assertThat(test).isNotNull();
    assertThat(test.raised()).isEqualTo(2);
    assertThat(test.right()).isEqualTo(1);
    assertThat(test.surges()).isEqualTo(2);
    assertThat(test.foreseen()).isEqualTo(1);
    assertThat(test.lead()).isEqualTo(14);
  }

  @Test
  void rulesOfBurstsAreTestedByAllAttacks() throws IOException {
    int[] counts = new int[WEEKS];
    counts[WEEKS - 1] = 9;
    List<Happening> all = new ArrayList<>(Made.weeks("North", "South", counts));
    for (int i = 0; i < 6; i++) {
      all.add(Made.of(Made.FIRST.plusDays(7L * 150 + i), EventType.THREATEN, "North", "South"));
      all.add(Made.of(Made.FIRST.plusDays(7L * 152 + i), EventType.ASSAULT, "East", "West"));
    }
    RuleTest test =
        Warnings.of(rules("a\tbreak\tany\tall\t1\tburst\t3"), observed(all)).get(0).test();
    assertThat(test).isNotNull();
    assertThat(test.series()).isEqualTo(1);
    assertThat(test.foreseen()).isEqualTo(1);
  }

  @Test
  void anEmptyOrShortPastWarnsOfNothing() throws IOException {
    Observed none = Observed.of(List.of(), Map.of(), Map.of(), null);
    assertThat(Warnings.of(Rules.shipped(), none)).isEmpty();
    Observed one =
        Observed.of(
            List.of(Made.of(Made.FIRST, EventType.ASSAULT, "A", "B")),
            Map.of(Made.FIRST, 1),
            Map.of(),
            null);
    assertThat(Warnings.of(Rules.shipped(), one)).isEmpty();
  }

  @Test
  void rulesMayBeAboutSomebody() throws IOException {
    List<Happening> all = new ArrayList<>(Made.weeks("North", "South", calmThenStorm()));
    all.addAll(Made.weeks("East", "West", calmThenStorm()));
    String rule = "a\tdeviations\tASSAULT\tpair\t1\t3.0\t5\tEast";
    assertThat(Warnings.of(rules(rule), observed(all)))
        .singleElement()
        .satisfies(w -> assertThat(w.series()).isEqualTo("East → West"));
  }

  @Test
  void brokenRulesAreNamedByLine() {
    assertThatThrownBy(() -> rules("a\tsurge\tASSAULT\tplace\t4\t0.2\t5"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("own.tsv:1: 'surge' needs pairs");
    assertThatThrownBy(() -> rules("a\tsurge\tPROTEST\tpair\t4\t0.2\t5"))
        .hasMessageContaining("forecasts ASSAULT");
    assertThatThrownBy(() -> rules("a\ttrend\tASSAULT\tpair\t4\tmany\t5"))
        .hasMessageContaining("no number above 0");
    assertThatThrownBy(() -> rules("a\ttrend\tWAR\tpair\t4\t2\t5"))
        .hasMessageContaining("own.tsv:1");
    assertThatThrownBy(() -> rules("a\ttrend\tany\tpair\t4\t2\t5", "a\ttrend\tany\tpair\t4\t2\t5"))
        .hasMessageContaining("stands here twice");
  }
}
