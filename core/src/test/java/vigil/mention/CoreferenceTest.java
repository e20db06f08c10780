package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoreferenceTest {
  @Test
  void heIsTheSubjectOfTheSentenceBefore() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10",
            "Ismail Haniyeh spoke with Hassan Nasrallah by phone.",
            "He later flew home.");
    Actor he = report.actor("He");
    assertThat(he.name()).isEqualTo("Ismail Haniyeh");
    assertThat(he.text()).isEqualTo("He");
    assertThat(he.resolvedBy()).isEqualTo(ResolvedBy.COREFERENCE);
  }

  @Test
  void himIsNotTheSubjectOfItsOwnClause() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10",
            "Saleh al-Arouri lives abroad.",
            "He is a senior figure.",
            "Nasrallah has often received him.");
    assertThat(report.names("him")).containsExactly("Saleh al-Arouri");
  }

  @Test
  void theyAreTheCoordinatedSubjects() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10", "Macron and Scholz dined in Lyon on Sunday.", "They discussed tanks.");
    assertThat(report.names("They")).containsExactly("Emmanuel Macron", "Olaf Scholz");
  }

  @Test
  void theyAreAPluralDescription() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10", "Ethiopian soldiers entered the village at dawn.", "They burned barns.");
    assertThat(report.actor("They").country()).isEqualTo("ETH");
  }

  @Test
  void theyAreTheGroupThatTheFightersAreOf() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10",
            "Fighters of Boko Haram crossed the lake at night.",
            "They burned two barns.");
    assertThat(report.actor("They").id()).isEqualTo("boko-haram");
  }

  @Test
  void theDayBeforeANameIsNoPartOfIt() {
    SpokenReport report =
        SpokenReport.on("2023-11-10", "On 9 January HMS Heron and two tugs left the port.");
    assertThat(report.actor("HMS Heron").name()).isEqualTo("HMS Heron");
  }

  @Test
  void aShipIsNoPersonOfItsName() {
    SpokenReport report = SpokenReport.on("2023-11-10", "The frigate USS Macron left the port.");
    assertThat(report.actor("USS Macron").id()).isNull();
  }

  @Test
  void whoFollowsItsAntecedent() {
    SpokenReport report = SpokenReport.of("The note came from Khalifa Haftar, who rules the east.");
    assertThat(report.names("who")).containsExactly("Khalifa Haftar");
  }

  @Test
  void theGroupIsTheLastGroup() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10", "Boko Haram raided two farms near Maiduguri.", "The group took cattle.");
    assertThat(report.actor("The group").id()).isEqualTo("boko-haram");
  }

  @Test
  void theMinisterIsTheOneNamedBefore() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10",
            "Sergei Lavrov met reporters beside Vladimir Putin.",
            "The minister blamed others.");
    assertThat(report.names("The minister")).containsExactly("Sergei Lavrov");
  }

  @Test
  void theThreeLeadersAreTheThreeNamed() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10",
            "Erdogan, Putin and Raisi sat down in Sochi.",
            "The three leaders agreed on grain.");
    assertThat(report.names("The three leaders"))
        .containsExactly("Recep Tayyip Erdogan", "Vladimir Putin", "Ebrahim Raisi");
  }

  @Test
  void theTwoCountriesAreTheTwoNamed() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10",
            "Armenia accused Azerbaijan of shelling.",
            "The two countries share a border.");
    assertThat(report.names("The two countries")).containsExactly("Armenia", "Azerbaijan");
  }

  @Test
  void withoutAnAntecedentWordsStay() {
    Actor he = SpokenReport.of("He left the room.").actor("He");
    assertThat(he.name()).isEqualTo("He");
    assertThat(he.resolvedBy()).isEqualTo(ResolvedBy.NONE);
    assertThat(SpokenReport.of("The group took cattle.").actor("The group").resolvedBy())
        .isEqualTo(ResolvedBy.NONE);
  }

  @Test
  void sheIsNoManAndHeNoWoman() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10", "Olaf Scholz praised Annalena Baerbock at length.", "She smiled.");
    assertThat(report.names("She")).containsExactly("Annalena Baerbock");
    assertThat(
            SpokenReport.on("2023-11-10", "Annalena Baerbock praised Olaf Scholz.", "He smiled.")
                .names("He"))
        .containsExactly("Olaf Scholz");
  }

  @Test
  void namesOfStatesPointNowhereElse() {
    SpokenReport report =
        SpokenReport.on("2023-11-10", "Mexico complained.", "The United States replied.");
    assertThat(report.actor("The United States").id()).isEqualTo("USA");
  }
}
