package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.plover.Sector;

/** Actors described rather than named: by whose they are, beside a name, as a number of persons. */
class DescribedActorsTest {
  private static final String DAY = "2023-11-10";

  @Test
  void itsAlliesAreNotTheStateItself() {
    Actor allies =
        SpokenReport.on(DAY, "Russia lost a ship.", "It asked its allies for parts.")
            .actor("its allies");
    assertThat(allies.name()).isEqualTo("Russia’s allies");
    assertThat(allies.id()).isNull();
    assertThat(allies.country()).isNull();
    assertThat(SpokenReport.of("Iran's allies objected.").actor("Iran's allies").country())
        .isNull();
  }

  @Test
  void theFightersOfAGroupBelongToIt() {
    Actor fighters =
        SpokenReport.of("Boko Haram lost a number of its fighters near the lake.")
            .actor("a number of its fighters");
    assertThat(fighters.name()).isEqualTo("Boko Haram’s fighters");
    assertThat(fighters.via()).isEqualTo("Boko Haram");
    assertThat(fighters.sectors()).containsExactly(Sector.REB);
    assertThat(fighters.id()).isNull();
  }

  @Test
  void aPersonsAidesAreTheirCountrys() {
    Actor aides =
        SpokenReport.on(DAY, "Emmanuel Macron came by train.", "His advisers took the plane.")
            .actor("His advisers");
    assertThat(aides.name()).isEqualTo("Emmanuel Macron’s advisers");
    assertThat(aides.country()).isEqualTo("FRA");
  }

  @Test
  void aPossessiveAloneTakesThePeopleBehindIt() {
    assertThat(
            SpokenReport.on(DAY, "Russia lost a ship.", "On Monday its soldiers left the port.")
                .actor("its")
                .name())
        .isEqualTo("Russia’s soldiers");
  }

  @Test
  void theGroupIsTheSubjectOfTheNearestSentence() {
    SpokenReport report =
        SpokenReport.on(
            DAY,
            "Hamas held a rally.",
            "The Maroon Rescue Front praised it and shelled a depot.",
            "The group gave no figures.");
    assertThat(report.names("The group")).containsExactly("Maroon Rescue Front");
    assertThat(
            SpokenReport.on(DAY, "Hezbollah thanked Hamas.", "The group sent a note.")
                .names("The group"))
        .containsExactly("Hezbollah");
  }

  @Test
  void aMilitiaIsNoOrganisation() {
    assertThat(
            SpokenReport.on(
                    DAY, "Boko Haram shelled a camp of the Red Cross.", "The militia fled north.")
                .actor("The militia")
                .id())
        .isEqualTo("boko-haram");
  }

  @ParameterizedTest
  @CsvSource({"The Baltic States", "the Gulf States", "The States", "the Federated States"})
  void aCapitalInsideASentenceIsANameOfItsOwn(String name) {
    SpokenReport report =
        SpokenReport.on(DAY, "Mexico and Canada complained.", "On Monday " + name + " replied.");
    assertThat(report.actor(name).name()).doesNotContain("Mexico").doesNotContain("Canada");
  }

  @Test
  void twoPersonsOfASentenceAreThey() {
    assertThat(
            SpokenReport.on(DAY, "Vladimir Putin received Ali Khamenei.", "They dined late.")
                .names("They"))
        .containsExactly("Vladimir Putin", "Ali Khamenei");
  }

  @Test
  void theThreeMenAreNoCrowd() {
    SpokenReport report =
        SpokenReport.on(
            DAY, "Erdogan, Putin and Raisi sat down in Sochi.", "The three men ate fish.");
    assertThat(report.names("The three men")).hasSize(3).contains("Vladimir Putin");
    Actor two =
        SpokenReport.on(DAY, "Erdogan, Putin and Raisi sat down in Sochi.", "The two men ate fish.")
            .actor("The two men");
    assertThat(two.sectors()).isEmpty();
    assertThat(two.resolvedBy()).isEqualTo(ResolvedBy.NONE);
    assertThat(SpokenReport.of("Police held two men.").actor("two men").sectors())
        .containsExactly(Sector.CVL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Khalifa Haftar, a veteran commander involved in the raid on the port, slept.|veteran"
            + " commander",
        "Khalifa Haftar, a militant wanted since May, slept.|a militant",
        "Khalifa Haftar is a senior operative based abroad.|a senior operative",
        "Critics say Khalifa Haftar, the commander of the force, slept.|the commander"
      })
  void theNameWinsOverTheDescriptionBesideIt(String sentence, String words) {
    assertThat(SpokenReport.of(sentence).names(words)).containsExactly("Khalifa Haftar");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Beside Khalifa Haftar, a militant shouted.|a militant",
        "Khalifa Haftar, a driver and two guards died.|a driver",
        "In Tripoli, a commander said no.|a commander"
      })
  void aDescriptionThatIsNoAppositionStandsAlone(String sentence, String words) {
    assertThat(SpokenReport.of(sentence).names(words)).doesNotContain("Khalifa Haftar", "Libya");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hezbollah then confirmed the loss of four fighters on Monday.|four fighters",
        "Hezbollah mourned three fighters.|three fighters"
      })
  void aGroupMournsItsOwn(String sentence, String words) {
    Actor fighters = SpokenReport.of(sentence).actor(words);
    assertThat(fighters.via()).isEqualTo("Hezbollah");
    assertThat(fighters.country()).isEqualTo("LBN");
    assertThat(fighters.name()).isEqualTo("Hezbollah’s fighters");
  }

  @Test
  void theFightersWhomItMournedAreItsOwnInTheNextSentenceToo() {
    assertThat(
            SpokenReport.on(
                    "2023-11-10",
                    "Hezbollah mourned three more fighters.",
                    "The mayor praised these fighters.")
                .actor("these fighters")
                .via())
        .isEqualTo("Hezbollah");
    assertThat(
            SpokenReport.on(
                    "2023-11-10",
                    "Hezbollah mourned three men.",
                    "The mayor praised these fighters.")
                .actor("these fighters")
                .via())
        .isNull();
  }

  @Test
  void aGroupThatIsCalledAGroupIsTheGroup() {
    Actor group =
        SpokenReport.of("The Hamas militant group agreed.").actor("The Hamas militant group");
    assertThat(group.name()).isEqualTo("Hamas");
    assertThat(group.id()).isEqualTo("hamas");
    assertThat(group.via()).isNull();
  }

  @Test
  void itBeforeAnAuxiliaryIsTheSpeakersGroup() {
    SpokenReport report = SpokenReport.of("Boko Haram announced on Friday it had killed a judge.");
    assertThat(report.names("it")).containsExactly("Boko Haram");
  }

  @Test
  void whereSomebodyLivesIsNoFurtherActor() {
    SpokenReport report = SpokenReport.of("Peter Hale, 54, of Palestine, was jailed on Friday.");
    assertThat(report.names("Peter Hale, 54, of Palestine")).containsExactly("Peter Hale");
  }

  @Test
  void whoAgreeAreNeverAPersonAndACountry() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10",
            "Emmanuel Macron received Olaf Scholz.",
            "The two men reviewed the fighting on Lebanon's southern border.",
            "They agreed to meet again.");
    assertThat(report.names("They")).containsExactly("Emmanuel Macron", "Olaf Scholz");
  }

  @Test
  void theyAreThoseWhomTheLastDescriptionMeans() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10",
            "Emmanuel Macron received Olaf Scholz.",
            "The two men reviewed the week.",
            "They agreed to meet again.");
    assertThat(report.names("They")).containsExactly("Emmanuel Macron", "Olaf Scholz");
  }

  @Test
  void anArmysOwnArePeopleOfTheArmy() {
    Actor soldiers =
        SpokenReport.of("Hezbollah shelled a post where, the Polish army says, its soldiers sleep.")
            .actor("its soldiers");
    assertThat(soldiers.country()).isEqualTo("LBN");
    assertThat(
            SpokenReport.of("The Polish army says that three of its soldiers were hurt.")
                .actor("three of its soldiers")
                .country())
        .isEqualTo("POL");
  }

  @Test
  void fightersWhomAGroupKillsAreNotItsOwn() {
    Actor fighters =
        SpokenReport.of("Hezbollah announced the killing of two fighters.").actor("two fighters");
    assertThat(fighters.via()).isNull();
    assertThat(
            SpokenReport.of("Sweden announced the deaths of two fighters.")
                .actor("two fighters")
                .via())
        .isNull();
  }

  @Test
  void aNameThatThePhraseCutsIsReadWhole() {
    assertThat(SpokenReport.of("The Islamic State shelled a farm.").actor("State").id())
        .isEqualTo("islamic-state");
    assertThat(SpokenReport.of("Hong Kong objected.").actor("Kong").id()).isEqualTo("HKG");
    assertThat(
            SpokenReport.of("The Revolutionary Guards (IRGC) left.")
                .actor("The Revolutionary Guards (IRGC")
                .text())
        .endsWith(")");
  }

  @Test
  void placesBetweenDoNotMakeTheTwoCountries() {
    SpokenReport report =
        SpokenReport.on(
            DAY,
            "Norway and Sweden opened a bridge.",
            "Since a dispute in Berlin over the 1998 Iceland summit the two countries kept quiet.");
    assertThat(report.names("the two countries")).containsExactly("Norway", "Sweden");
  }

  @Test
  void someOfTheCommandersAreCommanders() {
    assertThat(
            SpokenReport.of("Some of the commanders left.").actor("Some of the commanders").name())
        .isEqualTo("commanders");
  }

  @Test
  void theInternationalCommunityIsNoCrowd() {
    assertThat(
            SpokenReport.of("The international community paid.")
                .actor("The international community")
                .sectors())
        .containsExactly(Sector.IGO);
  }

  @Test
  void aStateBeforeANameThatTheReportIntroducedIsItsCountry() {
    assertThat(
            SpokenReport.on(
                    DAY, "Harbour Rescue Unit men came.", "The US Harbour Rescue Unit left.")
                .actor("US Harbour Rescue Unit")
                .country())
        .isEqualTo("USA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Emmanuel Macron denied that his country had shelled the port.|his country",
        "Emmanuel Macron denied that his country had shelled the port.|his",
        "Emmanuel Macron denied that his nation had shelled the port.|his nation"
      })
  void hisCountryIsTheStateAndNeverThePerson(String sentence, String words) {
    Actor country = SpokenReport.on("2023-11-10", sentence).actor(words);
    assertThat(country.name()).isEqualTo("France");
    assertThat(country.id()).isEqualTo("FRA");
    assertThat(country.sectors()).isEmpty();
  }

  @Test
  void itsNeighbourIsNotTheStateItself() {
    SpokenReport report = SpokenReport.on("2023-11-10", "Russia armed its neighbour.");
    assertThat(report.actor("its neighbour").id()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The chief of the border guard, Khalifa Haftar, met the mayor.|The chief of the border"
            + " guard",
        "He saw the commander of the brigade, Khalifa Haftar.|the commander of the brigade"
      })
  void theNameThatCommasEncloseIsWhomTheDescriptionMeans(String sentence, String words) {
    assertThat(SpokenReport.of(sentence).names(words)).containsExactly("Khalifa Haftar");
  }

  @Test
  void aNameThatGoesOnIsNoApposition() {
    assertThat(
            SpokenReport.of("After the talk with the mayor, Khalifa Haftar left.")
                .names("the mayor"))
        .doesNotContain("Khalifa Haftar");
  }

  @ParameterizedTest
  @CsvSource({"No one", "Nobody", "None"})
  void nobodyIsNoActor(String words) {
    assertThat(SpokenReport.of(words + " was arrested.").actors(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Fighters of the M23 movement", "Fighters from M23", "M23 fighters"})
  void fightersOfAGroupAreTheGroup(String words) {
    assertThat(SpokenReport.of(words + " closed the road.").names(words))
        .containsExactly(SpokenReport.of("M23 closed the road.").actor("M23").name());
  }
}
