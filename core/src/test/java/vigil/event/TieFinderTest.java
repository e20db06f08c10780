package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.annotate.NameKind;

class TieFinderTest {
  private static final TieFinder FINDER = TieFinder.load(AttributionFinder.load());

  private static List<String> ties(Report report) {
    return FINDER.find(report.mentions()).stream()
        .map(t -> t.from().name() + " " + t.relation() + " " + t.to().name())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Talvar leader Omar Hadri left the port. | Omar Hadri LEADS Talvar
      They met Omar Hadri, the leader of the Talvar Front (TF), in May. | Omar Hadri LEADS Talvar Front
      The leader of Talvar, Omar Hadri, left the port. | Omar Hadri LEADS Talvar
      Talvar commander Omar Hadri left the port. | Omar Hadri MEMBER_OF Talvar
      Talvar terror commander Omar Hadri left the port. | Omar Hadri MEMBER_OF Talvar
      Omar Hadri is a senior Talvar operative. | Omar Hadri MEMBER_OF Talvar
      Omar Hadri, deputy head of Talvar, left the port. | Omar Hadri DEPUTY_OF Talvar
      Norland's foreign minister Omar Hadri left the port. | Omar Hadri HOLDS_OFFICE Norland's foreign minister
      Norland Prime Minister Omar Hadri left the port. | Omar Hadri HOLDS_OFFICE Norland Prime Minister
      The Norland-backed Talvars shelled the port. | Norland BACKS Talvars
      Talvar, which is funded by Norland, left the port. | Norland BACKS Talvar
      Talvar, led by Omar Hadri, left the port. | Omar Hadri LEADS Talvar
      Talvar is allied with Norland. | Talvar ALLIED_WITH Norland
      The Harun Brigade is part of the Talvar Front. | Harun Brigade PART_OF Talvar Front
      Omar Hadri is an operative based in Norland. | Omar Hadri BASED_IN Norland
      They praised the "Ring of Fire" that Norland has been promoting. | Norland BACKS Ring of Fire
      Talvar opposes Norland. | Talvar OPPOSES Norland
      """)
  void readsOneTie(String sentence, String tie) {
    assertThat(ties(Report.of(sentence))).contains(tie);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In Norland, the press secretary spoke of peace.",
        "Former Talvar leader Omar Hadri left the port.",
        "Omar Hadri walked down King Place in May.",
        "They said Omar Hadri would be president of Norland.",
        "Omar Hadri met the leader in Norland."
      })
  void inventsNone(String sentence) {
    assertThat(ties(Report.of(sentence))).isEmpty();
  }

  @Test
  void aTieIsToldOnceWithItsClauseAndSpeaker() {
    Report report =
        Report.of(
            "The army said Talvar leader Omar Hadri left; the port burned.",
            "Talvar leader Omar Hadri came back.");
    List<Tie> ties = FINDER.find(report.mentions());
    assertThat(ties).hasSize(1);
    assertThat(ties.get(0).evidence().text())
        .contains("Talvar leader Omar Hadri")
        .doesNotContain("burned");
    assertThat(ties.get(0).attribution().get(0).text()).isEqualTo("The army");
  }

  @Test
  void membershipByOfWantsTheReadersKinds() {
    Report report =
        Report.of("Omar Hadri of the Talvar Front left.")
            .name("Omar Hadri", NameKind.PERSON)
            .name("Talvar Front", NameKind.ORGANISATION);
    assertThat(ties(report)).containsExactly("Omar Hadri MEMBER_OF Talvar Front");
    assertThat(ties(Report.of("Omar Hadri of Norland left."))).isEmpty();
  }

  @Test
  void anUnknownPronounTiesNobody() {
    assertThat(ties(Report.of("He is a senior Talvar operative."))).isEmpty();
  }

  @Test
  void theShippedFilesLoadAndWrongLinesAreNamed() {
    assertThat(TiePattern.all(vigil.data.DataFile.resource(TiePattern.FILE))).isNotEmpty();
    assertThatThrownBy(() -> TiePattern.all(SpeechDataTest.file("backs\tA backs A")))
        .hasMessage("test.tsv:1: a pattern has A and B once each");
    assertThatThrownBy(() -> TiePattern.all(SpeechDataTest.file("likes\tA likes B")))
        .hasMessage("test.tsv:1: 'likes' is no Relation");
    assertThatThrownBy(() -> TiePattern.all(SpeechDataTest.file("backs\tA *ANY B")))
        .hasMessageContaining("'*ANY' is no element");
    assertThatThrownBy(() -> Offices.of(SpeechDataTest.file("boss\towns")))
        .hasMessage("test.tsv:1: 'owns' is no Relation");
    assertThatThrownBy(() -> Offices.of(SpeechDataTest.file("boss\tleads\nboss\tleads")))
        .hasMessage("test.tsv:2: 'boss' stands twice");
  }
}
