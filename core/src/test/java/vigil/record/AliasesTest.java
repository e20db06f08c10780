package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AliasesTest {
  @Test
  void aNameLeadsToAllWhoBearIt() {
    assertThat(Aliases.ids("RSF")).containsExactly("rapid-support-forces");
    assertThat(Aliases.ids("hizbullah")).containsExactly("hezbollah");
    assertThat(Aliases.ids("PDF")).hasSize(2);
    assertThat(Aliases.ids("the mayor of Oko")).isEmpty();
  }
}
