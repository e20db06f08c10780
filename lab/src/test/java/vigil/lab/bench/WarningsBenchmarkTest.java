package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.analysis.Pair;
import vigil.data.DataException;

class WarningsBenchmarkTest {
  @TempDir Path folder;

  private Setup setup(Integer from) {
    return new Setup(folder, Fold.all(), FakeCoding::new, 3, null, from);
  }

  /** Four years in which each third quarter is stormy. */
  private void write() throws IOException {
    StringBuilder rows = new StringBuilder("date,source,target,code\n");
    for (LocalDate day = LocalDate.of(2001, 1, 1); day.getYear() < 2005; day = day.plusDays(1)) {
      boolean storm = day.getMonthValue() / 4 == 2;
      rows.append(day).append(",EGYMIL,SDN,").append(storm ? "190" : "040").append('\n');
    }
    Files.writeString(folder.resolve("made.csv"), rows);
  }

  @Test
  void metricsTablesAndPictureAreGiven() throws IOException {
    write();
    Result result = new WarningsBenchmark().run(setup(2003));
    assertThat(result.metrics())
        .containsOnlyKeys(
            "log_score_gain",
            "crps_gain",
            "coverage_90",
            "brier_gain",
            "false_alarms_per_year",
            "median_lead_days");
    assertThat(result.metrics().get("log_score_gain")).isPositive();
    assertThat(result.picture()).startsWith("<svg").contains("EGY → SDN");
    assertThat(result.predictions().get(0).item()).matches("EGYMIL → SDN 2003-01-\\d\\d 7d");
  }

  @Test
  void aBackTestNeedsAPast() throws IOException {
    write();
    assertThatThrownBy(() -> new WarningsBenchmark().run(setup(2001)))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(() -> new WarningsBenchmark().run(setup(2030)))
        .isInstanceOf(DataException.class);
  }

  @Test
  void missingDataIsSaid() {
    assertThatThrownBy(() -> new WarningsBenchmark().run(setup(null)))
        .isInstanceOf(MissingDataException.class);
  }

  @Test
  void escalationsAreBetweenSidesWhoeverBegan() {
    Escalation escalation = Escalation.shipped().get(0);
    assertThat(escalation.between(new Pair("ISR", "LBN"))).isTrue();
    assertThat(escalation.between(new Pair("PSE", "ISR"))).isTrue();
    assertThat(escalation.between(new Pair("LBN", "PSE"))).isFalse();
  }
}
