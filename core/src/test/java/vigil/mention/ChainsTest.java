package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.annotate.NameKind;
import vigil.data.DataException;
import vigil.data.DataFile;

class ChainsTest {
  private static List<List<String>> chains(String... sentences) {
    SpokenReport report = SpokenReport.on("2023-11-10", sentences);
    String text = report.annotated().document().text();
    return report.chains().stream()
        .filter(c -> c.parts().size() > 1)
        .map(c -> c.parts().stream().map(p -> p.span().of(text)).toList())
        .toList();
  }

  @Test
  void theNounWithArticleGoesBackToItsFirstMention() {
    assertThat(chains("A ferry left the harbour at noon.", "The ferry sank an hour later."))
        .contains(List.of("A ferry", "The ferry"));
  }

  @Test
  void aNewOneIsAnother() {
    assertThat(chains("A ferry left the harbour.", "A ferry sank.")).isEmpty();
  }

  @Test
  void aPhraseHasTheOfThatFollowsItAndAnOwnerItsSign() {
    assertThat(chains("The mayor of Lodz was ill.", "The mayor's car was stolen."))
        .contains(List.of("The mayor of Lodz", "The mayor's"));
  }

  @Test
  void itIsTheThingAndSheThePerson() {
    assertThat(chains("The woman found a radio in the garden.", "She opened it.", "It was broken."))
        .contains(List.of("The woman", "She"));
  }

  @Test
  void itOfAClauseSpeaksOfNothing() {
    assertThat(chains("The council met on Monday.", "It is clear that talks failed.")).isEmpty();
  }

  @Test
  void theirGoesBackToSeveral() {
    assertThat(chains("Two farmers crossed the river.", "Soldiers stopped a bus.", "Their boat"))
        .noneMatch(c -> c.contains("a bus"));
  }

  @Test
  void theSameStateHasManyNames() {
    assertThat(chains("The United States protested.", "Envoys left the U.S. on Friday."))
        .contains(List.of("The United States", "the U.S."));
  }

  @Test
  void aDayAndItsDateAreOne() {
    assertThat(chains("They spoke on Monday, May 18, 2015, in Geneva."))
        .contains(List.of("Monday", "May 18, 2015"));
  }

  @Test
  void aPronounForAThingIsNoActor() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10", "Hamas fired a rocket.", "The rocket flew far.", "It hit a barn.");
    assertThat(report.actor("It").id()).isNull();
  }

  @Test
  void theyAreWhoseDescriptionIsKnown() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10",
            "Sergei Lavrov met Hassan Nasrallah.",
            "Nasrallah thanked the minister.",
            "They embraced.");
    assertThat(report.names("They")).containsExactly("Hassan Nasrallah", "Sergei Lavrov");
  }

  @Test
  void theParamilitaryGroupIsNotTheArmyAndTheArmyIsTheOneNamed() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10",
            "The Sudanese army shelled the Rapid Support Forces.",
            "The paramilitary group said it had fired at the army.");
    assertThat(report.names("The paramilitary group")).containsExactly("Rapid Support Forces");
    assertThat(report.names("it")).containsExactly("Rapid Support Forces");
    assertThat(report.actor("the army").country()).isEqualTo("SDN");
  }

  @Test
  void sheIsTheNameAndNotItsDescription() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10", "Judge Salma Ferjani, a former prosecutor, objected.", "She left early.");
    assertThat(report.names("She")).containsExactly("Salma Ferjani");
  }

  @Test
  void entitiesAreWholePhrasesWithTheirKind() {
    SpokenReport report =
        SpokenReport.on("2023-11-10", "We drove to the village with three Hamas fighters.");
    String text = report.annotated().document().text();
    assertThat(report.entities())
        .extracting(e -> e.span().of(text) + " " + e.kind())
        .contains(
            "We " + NameKind.ORGANISATION,
            "the village " + NameKind.LOCATION,
            "three Hamas fighters " + NameKind.ORGANISATION);
  }

  @Test
  void filesAreCheckedAndTheShippedOnesLoad() {
    assertThat(PhraseWord.Table.load().is("they", PhraseWord.THEY)).isTrue();
    assertThat(Chunker.load().tags(List.of("The", "mayor", "left")))
        .containsExactly(ChunkTag.BEGIN, ChunkTag.INSIDE, ChunkTag.VERB);
    assertThatThrownBy(() -> Chunker.of(file("w the\t1 2 3\n")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("x.tsv:1");
    assertThatThrownBy(() -> Chunker.of(file("w the\t1 2 3 4 x\n")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("'x'");
    assertThatThrownBy(() -> PhraseWord.Table.of(file("he\tnobody\n")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("x.tsv:1");
  }

  private static DataFile file(String lines) {
    try {
      return DataFile.parse(
          "x.tsv", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
