package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadsTest {
  @Test
  void everyColumnBelongsToOneHead() {
    List<Integer> columns = new ArrayList<>();
    for (Heads head : Heads.values()) {
      IntStream.range(head.start(), head.start() + head.width()).forEach(columns::add);
    }
    assertThat(columns)
        .containsExactlyElementsOf(IntStream.range(0, Heads.columns()).boxed().toList());
  }

  @Test
  void theLayerOfOneHappeningIsNoRoles() {
    assertThat(Heads.SAME_EVENT).isEqualTo(RoleKind.values().length).isLessThan(Heads.LINKS);
  }

  @Test
  void theWidthsAreThoseOfPlover() {
    assertThat(Heads.TRIGGER.width()).isEqualTo(17);
    assertThat(Heads.STATUS.width()).isEqualTo(5);
    assertThat(Heads.NAMES.width()).isEqualTo(7);
    assertThat(Heads.PAIR_SENTENCE.width()).isEqualTo(16);
  }
}
