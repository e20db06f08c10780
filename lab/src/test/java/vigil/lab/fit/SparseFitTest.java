package vigil.lab.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SparseFitTest {
  @Test
  void weighsWhatTellsTheOutcomeAndLeavesOutTheRare() {
    SparseFit fit = new SparseFit(2, 0.1);
    fit.add(List.of("bias", "smoke"), true);
    fit.add(List.of("bias", "smoke"), true);
    fit.add(List.of("bias", "rain"), false);
    fit.add(List.of("bias", "rain", "hail"), false);

    Map<String, Double> weights = fit.weights();

    assertThat(weights).containsOnlyKeys("bias", "rain", "smoke");
    assertThat(weights.get("smoke")).isGreaterThan(1);
    assertThat(weights.get("rain")).isLessThan(-1);
  }
}
