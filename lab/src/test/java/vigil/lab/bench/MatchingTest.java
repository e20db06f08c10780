package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatchingTest {
  @Test
  void movesAnEarlierAnswerWhereThatFindsAPlaceForAnother() {
    // The first answer fits both, the second the first alone: taking what comes first would lose
    // one.
    assertThat(Matching.of(2, 2, (a, g) -> a == 0 || g == 0))
        .containsExactly(new Matching.Pair(1, 0), new Matching.Pair(0, 1));
  }

  @Test
  void matchesEachOnce() {
    assertThat(Matching.of(3, 1, (a, g) -> true)).containsExactly(new Matching.Pair(0, 0));
    assertThat(Matching.of(0, 2, (a, g) -> true)).isEmpty();
    assertThat(Matching.of(2, 2, (a, g) -> false)).isEmpty();
  }
}
