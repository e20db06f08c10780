package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.event.Tie.Relation;

class TieEndsTest {
  private static TieEnds tie(String from, Relation relation, String to) {
    return new TieEnds(Set.of(from), relation, Set.of(to));
  }

  @Test
  void endsAgreeByTheWordsOfTheShorter() {
    TieEnds gold = tie("the envoy Omar Hadri", Relation.LEADS, "The Talvar Front");
    assertThat(gold.same(tie("Hadri", Relation.LEADS, "Talvar Front"))).isTrue();
    assertThat(gold.same(tie("Hadri", Relation.BACKS, "Talvar Front"))).isFalse();
    assertThat(gold.sameEnds(tie("Hadri", Relation.BACKS, "Talvar Front"))).isTrue();
    assertThat(gold.sameEnds(tie("Venn", Relation.LEADS, "Talvar Front"))).isFalse();
    assertThat(gold.sameEnds(tie("Talvar Front", Relation.LEADS, "Hadri"))).isFalse();
  }

  @Test
  void anyWayToCallAnEndWill() {
    TieEnds gold = new TieEnds(Set.of("he", "Omar Hadri"), Relation.LEADS, Set.of("Talvar"));
    assertThat(gold.same(tie("Hadri", Relation.LEADS, "Talvar"))).isTrue();
  }

  @Test
  void nothingAgreesWithSigns() {
    assertThat(tie("-", Relation.LEADS, "X").same(tie("Y", Relation.LEADS, "X"))).isFalse();
  }
}
