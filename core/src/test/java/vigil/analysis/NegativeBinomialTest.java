package vigil.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NegativeBinomialTest {
  private static final NegativeBinomial SMALL = new NegativeBinomial(0.3, 0.8);
  private static final NegativeBinomial GREAT = new NegativeBinomial(60, 2.5);

  @Test
  void probabilitiesSumToOneAndHaveTheMeanAndVariance() {
    for (NegativeBinomial counts : new NegativeBinomial[] {SMALL, GREAT}) {
      double sum = IntStream.range(0, 2000).mapToDouble(counts::probability).sum();
      double mean = IntStream.range(0, 2000).mapToDouble(k -> k * counts.probability(k)).sum();
      double square =
          IntStream.range(0, 2000).mapToDouble(k -> 1.0 * k * k * counts.probability(k)).sum();
      assertThat(sum).isCloseTo(1, within(1e-6));
      assertThat(mean).isCloseTo(counts.mean(), within(1e-4));
      assertThat(square - mean * mean).isCloseTo(counts.variance(), within(1e-2));
    }
  }

  @Test
  void aGreatSizeIsPoisson() {
    assertThat(new NegativeBinomial(2, 1e6).probability(3))
        .isCloseTo(Math.exp(-2) * 8 / 6, within(1e-5));
  }

  @Test
  void quantilesAndTailsFitTogether() {
    int high = GREAT.quantile(0.95);
    assertThat(GREAT.atMost(high)).isGreaterThanOrEqualTo(0.95);
    assertThat(GREAT.atMost(high - 1)).isLessThan(0.95);
    assertThat(GREAT.atLeast(high)).isCloseTo(1 - GREAT.atMost(high - 1), within(1e-12));
    assertThat(GREAT.atLeast(0)).isEqualTo(1);
    assertThat(SMALL.atMost(-1)).isZero();
  }

  @Test
  void theRankedScoreOfAPointIsItsDistance() {
    NegativeBinomial nothing = new NegativeBinomial(1e-6, 1);
    assertThat(nothing.rankedScore(0)).isCloseTo(0, within(1e-5));
    assertThat(nothing.rankedScore(7)).isCloseTo(7, within(1e-4));
  }

  @Test
  void shareInsideIsTheLevelOnAverage() {
    for (NegativeBinomial counts : new NegativeBinomial[] {SMALL, GREAT}) {
      double inside =
          IntStream.range(0, 2000)
              .mapToDouble(k -> counts.probability(k) * counts.shareInside(k, 0.9))
              .sum();
      assertThat(inside).isCloseTo(0.9, within(1e-6));
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> new NegativeBinomial(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NegativeBinomial(1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
