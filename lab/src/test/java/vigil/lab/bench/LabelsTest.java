package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final double EXACT = 1e-12;

  @Test
  void averagesTheClassesThatOccurInGoldOrAmongTheAnswers() {
    Labels labels = new Labels(List.of("A", "A", "B", "C"), List.of("A", "B", "B", "D"));

    // A: 1 of 2 found, nothing wrong: 2/3. B: found, one wrong: 2/3. C and D: 0.
    assertThat(labels.macroF1()).isCloseTo((2.0 / 3 + 2.0 / 3) / 4, within(EXACT));
    assertThat(labels.accuracy()).isEqualTo(0.5);
    assertThat(labels.byClass().keySet()).containsExactly("A", "B", "C", "D");
  }

  @Test
  void hasNoFigureWithoutItems() {
    assertThat(new Labels(List.of(), List.of()).macroF1()).isNaN();
  }

  @Test
  void showsWhatWasTakenForWhat() {
    Labels labels = new Labels(List.of("B", "A", "A", "A"), List.of("A", "C", "C", "A"));

    assertThat(labels.confusions(1).rows()).containsExactly(List.of("A", "C", "2"));
  }
}
