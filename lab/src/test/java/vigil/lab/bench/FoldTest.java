package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {
  @Test
  void holdsTheNumbersThatLeaveTheRemainder() {
    assertThat(LongStream.range(0, 12).filter(Fold.parse("2/5")::holds)).containsExactly(2L, 7L);
    assertThat(LongStream.range(0, 3).filter(Fold.all()::holds)).containsExactly(0L, 1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "5/5", "-1/5", "1/0", "a/b", "1/2/3"})
  void refusesWhatIsNoFold(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fold.parse(text))
        .withMessageContaining("K");
  }
}
