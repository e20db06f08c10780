package vigil.lab.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RidgeFitTest {
  @Test
  void solvesWhatIsLinear() {
    RidgeFit fit = new RidgeFit(1, 1e-9);
    fit.add(Map.of("one", 1.0, "not", 1.0), -3, 1);
    fit.add(Map.of("one", 1.0), 3, 1);
    fit.add(Map.of("one", 1.0, "may", 1.0), 1, 1);
    Map<String, Double> weights = fit.weights();
    assertThat(weights.get("one")).isCloseTo(3, within(1e-6));
    assertThat(weights.get("not")).isCloseTo(-6, within(1e-6));
    assertThat(weights.get("may")).isCloseTo(-2, within(1e-6));
  }

  @Test
  void rareFeaturesGetNoWeight() {
    RidgeFit fit = new RidgeFit(2, 1);
    fit.add(Map.of("one", 1.0, "rare", 1.0), 2, 1);
    fit.add(Map.of("one", 1.0), 2, 1);
    assertThat(fit.weights()).containsOnlyKeys("one");
  }
}
