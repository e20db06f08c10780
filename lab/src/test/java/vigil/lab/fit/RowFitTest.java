package vigil.lab.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowFitTest {
  private static RowFit fit() {
    RowFit fit = new RowFit(2, 1);
    for (int i = 0; i < 10; i++) {
      fit.add(
          List.of(
              List.of(List.of("rain"), List.of("T")),
              List.of(List.of("sun"), List.of("T")),
              List.of(List.of("sun"), List.of("T"))),
          new int[] {0, 1, 1});
    }
    fit.fit(3);
    return fit;
  }

  @Test
  void learnsWhichWordHasWhichTag() {
    assertThat(fit().file("# head\n", 1).lines())
        .anyMatch(l -> l.matches("sun\t-\\d+ \\d+"))
        .startsWith("# head");
  }

  @Test
  void theSameRowsGiveTheSameWeights() {
    assertThat(fit().file("", 1)).isEqualTo(fit().file("", 1));
  }
}
