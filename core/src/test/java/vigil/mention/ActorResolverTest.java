package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.plover.Sector;

class ActorResolverTest {
  @Test
  void aPersonWithGroupAndOffice() {
    Actor actor =
        SpokenReport.of("Hezbollah leader Hassan Nasrallah spoke on television.")
            .actor("Hezbollah leader Hassan Nasrallah");
    assertThat(actor.name()).isEqualTo("Hassan Nasrallah");
    assertThat(actor.id()).isEqualTo("hassan-nasrallah");
    assertThat(actor.country()).isEqualTo("LBN");
    assertThat(actor.sectors()).containsExactly(Sector.REB);
    assertThat(actor.via()).isEqualTo("Hezbollah");
    assertThat(actor.resolvedBy()).isEqualTo(ResolvedBy.DICTIONARY);
  }

  @Test
  void aCoordinationGivesEachOfItsMembers() {
    SpokenReport report = SpokenReport.of("In Doha, Haniyeh, Mashal, and Hamdan talked for hours.");
    assertThat(report.names("Haniyeh, Mashal")).containsExactly("Ismail Haniyeh", "Khaled Mashal");
    assertThat(SpokenReport.of("Israel and Hamas traded fire.").names("Israel and Hamas"))
        .containsExactly("Israel", "Hamas");
    assertThat(
            SpokenReport.of("Mali, Niger and Burkina Faso left the bloc.")
                .names("Mali, Niger and Burkina Faso"))
        .containsExactly("Mali", "Niger", "Burkina Faso");
  }

  @Test
  void oneNameWithAndStaysOne() {
    assertThat(
            SpokenReport.of("Ghana's Ministry of Trade and Industry objected.")
                .names("Ministry of Trade and Industry"))
        .containsExactly("Ministry of Trade and Industry");
  }

  @Test
  void anAppositionIsNoSecondActor() {
    SpokenReport report =
        SpokenReport.of(
            "Ziad Nakhala, the leader of Palestinian Islamic Jihad (PIJ), landed in Beirut.");
    Actor actor = report.actor("Ziad Nakhala, the leader of Palestinian Islamic Jihad (PIJ),");
    assertThat(actor.name()).isEqualTo("Ziyad al-Nakhalah");
    assertThat(actor.via()).isEqualTo("Palestinian Islamic Jihad");
    SpokenReport list =
        SpokenReport.of(
            "They met Saleh Arouri and Ziad Nakhala, the leader of Palestinian Islamic Jihad, on"
                + " Friday.");
    assertThat(list.names("Saleh Arouri and Ziad Nakhala, the leader of Palestinian Islamic Jihad"))
        .containsExactly("Saleh al-Arouri", "Ziyad al-Nakhalah");
  }

  @Test
  void unknownPersonsKeepTheirNamesAndTakeTheirTitles() {
    Actor before =
        SpokenReport.of("Kenyan police commander Otieno Wafula denied it.")
            .actor("Kenyan police commander Otieno Wafula");
    assertThat(before.name()).isEqualTo("Otieno Wafula");
    assertThat(before.country()).isEqualTo("KEN");
    assertThat(before.sectors()).containsExactly(Sector.COP);
    assertThat(before.resolvedBy()).isEqualTo(ResolvedBy.TITLE);
    Actor after =
        SpokenReport.of("Marta Quispe, the mayor of a small Peruvian town, resigned.")
            .actor("Marta Quispe, the mayor of a small Peruvian town");
    assertThat(after.name()).isEqualTo("Marta Quispe");
    assertThat(after.sectors()).containsExactly(Sector.GOV);
  }

  @Test
  void officesAreThoseOfTheReportsDay() {
    String sentence = "The Iranian foreign minister flew to Muscat.";
    assertThat(SpokenReport.on("2023-11-10", sentence).actor("The Iranian foreign minister").name())
        .isEqualTo("Hossein Amir-Abdollahian");
    assertThat(SpokenReport.on("2019-05-02", sentence).actor("The Iranian foreign minister").name())
        .isEqualTo("Mohammad Javad Zarif");
    Actor undated = SpokenReport.on("", sentence).actor("The Iranian foreign minister");
    assertThat(undated.name()).isEqualTo("Iranian foreign minister");
    assertThat(undated.country()).isEqualTo("IRN");
    assertThat(undated.sectors()).containsExactly(Sector.GOV);
    assertThat(undated.resolvedBy()).isEqualTo(ResolvedBy.TITLE);
  }

  @Test
  void whoseOfficeIsOverIsNoGovernment() {
    assertThat(
            SpokenReport.on("2024-06-01", "Boris Johnson wrote a column.")
                .actor("Boris Johnson")
                .sectors())
        .containsExactly(Sector.ELI);
    assertThat(
            SpokenReport.on("2020-06-01", "Boris Johnson wrote a column.")
                .actor("Boris Johnson")
                .sectors())
        .containsExactly(Sector.GOV);
    assertThat(
            SpokenReport.on("2020-06-01", "The former Israeli prime minister was questioned.")
                .actor("The former Israeli prime minister")
                .id())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Syrian rebels, SYR, REB", "Turkish police, TUR, COP", "Israel's army, ISR, MIL",
        "two Sudanese soldiers, SDN, MIL",
    "the Ugandan parliament, UGA, LEG", "French farmers, FRA, AGR", "a Greek court, GRC, JUD",
        "Assad's forces, SYR, MIL",
    "the Obama administration, USA, GOV", "students from Chile, CHL, EDU",
        "police in Kenya, KEN, COP"
  })
  void agentsTakeTheCountryThatTheWordsGive(String phrase, String country, Sector sector) {
    Actor actor = SpokenReport.of("Witnesses saw " + phrase + " on Monday.").actor(phrase);
    assertThat(actor.country()).isEqualTo(country);
    assertThat(actor.sectors()).containsExactly(sector);
    assertThat(actor.id()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "gunmen, UAF",
    "three villagers, CVL",
    "the guerrillas, REB",
    "a journalist, JRN",
    "refugees, REF"
  })
  void agentsWithoutACountry(String phrase, Sector sector) {
    Actor actor = SpokenReport.of("They met " + phrase + " there.").actor(phrase);
    assertThat(actor.country()).isNull();
    assertThat(actor.sectors()).containsExactly(sector);
  }

  @Test
  void numbersOfPersons() {
    assertThat(SpokenReport.of("The blast killed two soldiers.").actor("two soldiers").number())
        .isEqualTo(2);
    assertThat(
            SpokenReport.of("The blast killed at least 40 miners.")
                .actor("at least 40 miners")
                .number())
        .isEqualTo(40);
    assertThat(SpokenReport.of("The blast killed soldiers.").actor("soldiers").number()).isNull();
  }

  @Test
  void aFighterOfAGroupIsTheGroup() {
    Actor actor =
        SpokenReport.of("Troops killed five Al Shabab militants.")
            .actor("five Al Shabab militants");
    assertThat(actor.id()).isEqualTo("al-shabaab");
    assertThat(actor.number()).isEqualTo(5);
  }

  @Test
  void aBackerIsNotTheActor() {
    Actor houthis =
        SpokenReport.of("Iran-backed Houthis seized a ship.").actor("Iran-backed Houthis");
    assertThat(houthis.id()).isEqualTo("houthis");
    Actor militias =
        SpokenReport.of("Rockets were fired by pro-Iran militias overnight.")
            .actor("pro-Iran militias");
    assertThat(militias.id()).isNull();
    assertThat(militias.country()).isNull();
    assertThat(militias.sectors()).containsExactly(Sector.PRM);
  }

  @Test
  void seatsOfPowerAreGovernments() {
    assertThat(SpokenReport.of("Tehran rejected the offer.").actor("Tehran").id()).isEqualTo("IRN");
    assertThat(SpokenReport.of("The Kremlin rejected it.").actor("The Kremlin").sectors())
        .containsExactly(Sector.GOV);
  }

  @Test
  void statesInsideOtherNamesAreNoStates() {
    assertThat(
            SpokenReport.of("A neighbour, Jordan Smith, was hurt.").actor("Jordan Smith").country())
        .isNull();
    assertThat(
            SpokenReport.of("Turkish Airlines cancelled flights.").actor("Turkish Airlines").id())
        .isEqualTo("turkish-airlines");
    assertThat(
            SpokenReport.of("We spoke with Michael Jordan there.")
                .actor("Michael Jordan")
                .country())
        .isNull();
  }

  @Test
  void otherSpellings() {
    assertThat(SpokenReport.of("Hizbollah denied it.").actor("Hizbollah").id())
        .isEqualTo("hezbollah");
    assertThat(SpokenReport.of("Ziad Nakhaleh denied it.").actor("Ziad Nakhaleh").id())
        .isEqualTo("ziyad-al-nakhalah");
    assertThat(SpokenReport.of("Zelenskii denied it.").actor("Zelenskii").id())
        .isEqualTo("volodymyr-zelenskyy");
  }

  @Test
  void acronymsOfTheReport() {
    SpokenReport report =
        SpokenReport.of("The Lofa Farmers Union (LFU) marched, and LFU members sang.");
    assertThat(report.names("LFU")).containsExactly("Lofa Farmers Union");
  }

  @Test
  void lastNamesAfterFullNames() {
    SpokenReport report =
        SpokenReport.on(
            "2023-11-10", "Mayor Teresa Okello addressed the crowd.", "Later Okello left.");
    Actor actor = report.actor("Okello");
    assertThat(actor.name()).isEqualTo("Teresa Okello");
    assertThat(actor.sectors()).containsExactly(Sector.GOV);
    assertThat(actor.resolvedBy()).isEqualTo(ResolvedBy.COREFERENCE);
  }

  @Test
  void reportsWithoutCapitals() {
    SpokenReport report =
        SpokenReport.on(
            "1990-02-01", "the fmln attacked a post of the salvadoran army near the u.s. embassy.");
    assertThat(report.actor("the fmln").country()).isEqualTo("SLV");
    assertThat(report.actor("the salvadoran army").sectors()).containsExactly(Sector.MIL);
    assertThat(
            SpokenReport.on("1990-02-01", "the soldiers told us that they were lost.")
                .actor("us")
                .id())
        .isNull();
    assertThat(
            SpokenReport.on("1990-02-01", "president cristiani spoke.")
                .actor("president cristiani")
                .country())
        .isEqualTo("SLV");
  }

  @Test
  void unknownWordsStayAsTheyAre() {
    Actor actor = SpokenReport.of("The wobbly thing fell over.").actor("The wobbly thing");
    assertThat(actor.text()).isEqualTo("The wobbly thing");
    assertThat(actor.name()).isEqualTo("wobbly thing");
    assertThat(actor.resolvedBy()).isEqualTo(ResolvedBy.NONE);
  }

  @Test
  void surnamesThatAreTitles() {
    Actor actor =
        SpokenReport.of("Trade Minister Julie Bishop declined.")
            .actor("Trade Minister Julie Bishop");
    assertThat(actor.name()).isEqualTo("Julie Bishop");
    assertThat(actor.sectors()).containsExactly(Sector.GOV);
  }

  @Test
  void aNameAfterItsTitle() {
    Actor actor =
        SpokenReport.of("The mayor of a Bolivian town, Ines Choque Mamani, fled.")
            .actor("The mayor of a Bolivian town, Ines Choque Mamani,");
    assertThat(actor.name()).isEqualTo("Ines Choque Mamani");
    assertThat(actor.country()).isEqualTo("BOL");
  }

  @Test
  void rebelTroopsAreRebels() {
    assertThat(SpokenReport.of("Rebel troops took the hill.").actor("Rebel troops").sectors())
        .containsExactly(Sector.REB);
  }

  @Test
  void adjectivesShareAHead() {
    assertThat(
            SpokenReport.of("Turkish and Iraqi soldiers met.").actors("Turkish and Iraqi soldiers"))
        .extracting(Actor::country)
        .containsExactly("TUR", "IRQ");
  }

  @Test
  void emptyAndStrangePhrases() {
    assertThat(SpokenReport.of("( ) , — and .").actors("—")).hasSize(1);
    assertThat(SpokenReport.of("and").actors("and")).hasSize(1);
    assertThat(SpokenReport.of("'s").actors("'s")).hasSize(1);
  }

  @Test
  void regionsTellWhose() {
    assertThat(SpokenReport.of("Residents of Gaza queued.").actor("Residents of Gaza").country())
        .isEqualTo("PSE");
    Actor region = SpokenReport.of("Raids on the West Bank went on.").actor("the West Bank");
    assertThat(region.name()).isEqualTo("West Bank");
    assertThat(region.country()).isEqualTo("PSE");
    assertThat(region.sectors()).isEmpty();
  }

  @Test
  void twoPlacesOfTheSameMilitias() {
    Actor actor =
        SpokenReport.of("It armed militias in Syria and Iraq.").actor("militias in Syria and Iraq");
    assertThat(actor.sectors()).containsExactly(Sector.PRM);
    assertThat(actor.country()).isNull();
    assertThat(
            SpokenReport.of("It armed militias in Syria and Hamas.")
                .actors("militias in Syria and Hamas"))
        .hasSize(2);
  }
}
