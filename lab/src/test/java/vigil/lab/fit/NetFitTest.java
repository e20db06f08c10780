package vigil.lab.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigil.event.TinyNet;

class NetFitTest {
  private static final float[][] POINTS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

  /** What no straight line parts: one of two, but not both. */
  private static TinyNet fitted() {
    NetFit fit = new NetFit(2, 8, 2, 1);
    for (int pass = 0; pass < 600; pass++) {
      for (float[] point : POINTS) {
        fit.learn(point, right(point), new float[2]);
      }
      fit.step(0.02f, POINTS.length);
    }
    return fit.net();
  }

  private static int right(float[] point) {
    return point[0] == point[1] ? 0 : 1;
  }

  @Test
  void itLearnsWhatNoStraightLineParts() {
    TinyNet net = fitted();
    for (float[] point : POINTS) {
      assertThat(net.chances(net.units(point))[right(point)]).isGreaterThan(0.9f);
    }
  }

  @Test
  void theSameSeedGivesTheSameWeights() {
    assertThat(fitted().hidden().get(3)).containsExactly(fitted().hidden().get(3));
  }

  /** The numbers are asked to change against the slope of the loss. */
  @Test
  void whatIsAskedOfTheNumbersIsTheSlopeOfTheLoss() {
    NetFit fit = new NetFit(3, 5, 3, 2);
    float[] at = {0.3f, -0.7f, 1.1f};
    float[] asked = new float[3];
    double loss = fit.learn(at, 1, asked);
    for (int i = 0; i < at.length; i++) {
      float[] moved = at.clone();
      moved[i] += 0.001f;
      double slope = (fit.learn(moved, 1, new float[3]) - loss) / 0.001;
      assertThat((double) asked[i]).isCloseTo(slope, org.assertj.core.data.Offset.offset(0.01));
    }
  }
}
