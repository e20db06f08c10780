package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointsFitTest {
  private static final int[] CLASS_OF = {0, 1, 1};
  private static final double[] PRIOR = {1, 1, 0};

  private static PointsFit.Row row(boolean first, boolean second, boolean third, int right) {
    return PointsFit.Row.of(new boolean[] {first, second, third}, right);
  }

  @Test
  void givesPointsToWhatTellsTheClass() {
    List<PointsFit.Row> rows =
        List.of(row(true, true, false, 0), row(true, true, false, 0), row(true, true, true, 1));

    double[] points = new PointsFit(2, CLASS_OF, PRIOR, 0.1).fit(rows);

    assertThat(points[0]).isGreaterThan(points[1]);
    assertThat(points[1] + points[2]).isGreaterThan(points[0]);
  }

  @Test
  void keepsWhatNoRowSpeaksOf() {
    double[] points = new PointsFit(2, CLASS_OF, PRIOR, 1).fit(List.of(row(true, true, false, 0)));

    assertThat(points[2]).isCloseTo(0, within(1e-12));
  }

  @Test
  void staysNearThePriorUnderAStrongPull() {
    double[] points =
        new PointsFit(2, CLASS_OF, PRIOR, 1000).fit(List.of(row(true, true, false, 1)));

    assertThat(points[0]).isCloseTo(1, within(0.05));
  }
}
