package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.mention.Place.Precision;

class PlaceResolverTest {
  private static Place place(String sentence, String words) {
    return SpokenReport.of(sentence).place(words).orElseThrow();
  }

  @Test
  void countriesCitiesAndRegions() {
    Place lebanon = place("They met in Lebanon.", "Lebanon");
    assertThat(lebanon.country()).isEqualTo("LBN");
    assertThat(lebanon.precision()).isEqualTo(Precision.COUNTRY);
    assertThat(lebanon.latitude()).isCloseTo(33.83, within(0.1));
    assertThat(lebanon.geonames()).isEqualTo(272103);
    Place goma = place("Shells fell on Goma.", "Goma");
    assertThat(goma.country()).isEqualTo("COD");
    assertThat(goma.admin1()).isEqualTo("North Kivu");
    assertThat(place("Ships avoid the Red Sea.", "the Red Sea").precision())
        .isEqualTo(Precision.REGION);
    assertThat(place("Fighting in Gaza went on.", "Gaza").name()).isEqualTo("Gaza Strip");
    assertThat(place("Fighting in Gaza City went on.", "Gaza City").precision())
        .isEqualTo(Precision.CITY);
  }

  @Test
  void aStateIsNoTownThatIsCalledAfterIt() {
    for (String state : List.of("Mexico", "Guatemala", "Benin", "Nicaragua", "Grenada")) {
      Place place = place("Rebels took posts in " + state + " at dawn.", state);
      assertThat(place.precision()).as(state).isEqualTo(Precision.COUNTRY);
    }
    assertThat(place("Rebels took posts in Mexico City.", "Mexico City").precision())
        .isEqualTo(Precision.CITY);
  }

  @Test
  void theFirstWordOfALongerNameMakesItNoOther() {
    assertThat(place("Rebels took posts in Los Santos at dawn.", "Los Santos").country()).isNull();
  }

  @Test
  void aNameThatThePhraseCutsIsReadWhole() {
    assertThat(place("Shops shut in downtown San Salvador.", "Salvador").country())
        .isEqualTo("SLV");
  }

  @Test
  void ofPlacesJoinedByAndOneThatTheReportSpeaksOfIsMeant() {
    String report = "In El Salvador, rebels blew up a bridge between Tierra Blanca and Jiquilisco.";
    assertThat(place(report, "Tierra Blanca and Jiquilisco").country()).isEqualTo("SLV");
  }

  @Test
  void ofPlacesJoinedByAndTheFirstStandsWithTheWordsOfAll() {
    Place place = place("It raised militias in Chad and Niger.", "Chad and Niger");
    assertThat(place.name()).isEqualTo("Chad");
    assertThat(place.text()).isEqualTo("Chad and Niger");
  }

  @Test
  void otherSpellings() {
    assertThat(place("A raid on Khan Younis.", "Khan Younis").country()).isEqualTo("PSE");
    assertThat(place("A raid on Deir al-Zor.", "Deir al-Zor").country()).isEqualTo("SYR");
  }

  @Test
  void theMostExactNameCounts() {
    Place place = place("A clinic in Kharkiv, Ukraine, burned.", "Kharkiv, Ukraine");
    assertThat(place.precision()).isEqualTo(Precision.CITY);
    assertThat(place.country()).isEqualTo("UKR");
  }

  @Test
  void namesSharedByPlacesGoToTheCountryOfThePhraseThenOfTheReport() {
    assertThat(place("A march in Tripoli, Lebanon, ended.", "Tripoli, Lebanon").country())
        .isEqualTo("LBN");
    assertThat(place("Libyan gunmen fought in Tripoli.", "Tripoli").country()).isEqualTo("LBY");
    assertThat(place("Tbilisi says Russia holds a fifth of Georgia.", "Georgia").precision())
        .isEqualTo(Precision.COUNTRY);
    assertThat(
            place(
                    "Troopers from Atlanta, the Florida border and Alabama searched Georgia.",
                    "Georgia")
                .country())
        .isEqualTo("USA");
  }

  @Test
  void theKindOfPlaceTellsProvinceFromCity() {
    assertThat(place("Floods struck Herat province.", "Herat province").precision())
        .isEqualTo(Precision.PROVINCE);
    assertThat(place("A bomb went off in Herat.", "Herat").precision()).isEqualTo(Precision.CITY);
  }

  @Test
  void adjectivesAndBasesAreNoPlaces() {
    assertThat(SpokenReport.of("The Turkish army moved.").place("The Turkish army")).isEmpty();
    assertThat(SpokenReport.of("A Lebanon-based group said so.").place("A Lebanon-based group"))
        .isEmpty();
    assertThat(
            SpokenReport.of("They talked to Jordan Smith.")
                .place("Jordan Smith")
                .map(Place::country))
        .isEmpty();
    assertThat(SpokenReport.of("It happened in a field.").place("a field")).isEmpty();
  }

  @Test
  void unknownNamesKeepTheirWordsWithoutCoordinates() {
    Place place = place("Raiders burned the village of Umm Qarnaba.", "the village of Umm Qarnaba");
    assertThat(place.name()).isEqualTo("Umm Qarnaba");
    assertThat(place.latitude()).isNull();
    assertThat(place.precision()).isEqualTo(Precision.CITY);
  }

  @Test
  void aTownOfAStateThatTheReportNeverNamesIsNotTheOneMeant() {
    Place town =
        SpokenReport.of("Salvadoran troops shelled Tierra Blanca.").place("Tierra Blanca").get();
    assertThat(town.name()).isEqualTo("Tierra Blanca");
    assertThat(town.country()).isNotEqualTo("MEX");
    assertThat(SpokenReport.of("Salvadoran envoys flew to Geneva.").place("Geneva").get().country())
        .isEqualTo("CHE");
  }

  @Test
  void aDirectionIsNoProvince() {
    assertThat(SpokenReport.of("They fled to the East.").place("the East").map(Place::country))
        .isEmpty();
  }

  @Test
  void anAcronymIsNoDistrict() {
    assertThat(named("The SWAT team surrounded a farm.")).isEmpty();
    assertThat(named("They rode through Swat.")).containsExactly("Swat=Swat, Khyber Pakhtunkhwa");
  }

  @Test
  void theEndOfABuildingsNameIsNoTown() {
    SpokenReport report = SpokenReport.of("Gunmen entered the Orchid City Hall near Moscow.");
    assertThat(report.place("the Orchid City Hall").map(Place::country)).isEmpty();
  }

  @Test
  void theCountryOfAGroupSpeaksForItsTowns() {
    assertThat(SpokenReport.of("Hezbollah buried him in Tripoli.").place("Tripoli").get().country())
        .isEqualTo("LBN");
  }

  private static List<String> named(String... sentences) {
    return SpokenReport.on("2023-11-10", sentences).places().stream()
        .map(p -> p.text() + "=" + p.name() + ", " + p.admin1())
        .toList();
  }

  @Test
  void aProvinceBehindTheNameDecides() {
    assertThat(named("They flew from Paris, Texas, to Springfield, Ill."))
        .containsExactly(
            "Paris=Paris, Texas",
            "Texas=Texas, Texas",
            "Springfield=Springfield, Illinois",
            "Ill.=Illinois, Illinois");
    assertThat(named("He moved from Athens, Ga., to Athens in Greece."))
        .containsExactly(
            "Athens=Athens, Georgia",
            "Ga.=Georgia, Georgia",
            "Athens=Athens, Attica",
            "Greece=Greece, null");
  }

  @Test
  void aNameGoesToThePlaceNearTheReportsOtherPlaces() {
    assertThat(named("Rapides Parish deputies searched Alexandria.", "A barn in Pineville burned."))
        .containsExactly(
            "Rapides Parish=Rapides Parish, Louisiana",
            "Alexandria=Alexandria, Louisiana",
            "Pineville=Pineville, Louisiana");
    assertThat(named("Police in Cairo and Alexandria closed roads in Egypt."))
        .contains("Alexandria=Alexandria, Alexandria");
  }

  @Test
  void aNameMayEndInASmallWordForItsKind() {
    assertThat(SpokenReport.of("Shells fell on Zamzam camp in Sudan.").places())
        .extracting(Place::name)
        .containsExactly("Zamzam", "Sudan");
  }

  @Test
  void peoplesNameTheirCountry() {
    assertThat(
            SpokenReport.of("South Sudanese troops met Syrians and a Sri Lankan.")
                .peoples()
                .stream()
                .map(p -> p.text() + "=" + p.country()))
        .containsExactly("South Sudanese=SSD", "Syrians=SYR", "Sri Lankan=LKA");
  }

  @Test
  void oneNameIsOnePlaceInOneReport() {
    assertThat(
            named(
                "Alexandria woke to snow.",
                "Rapides Parish shut its schools.",
                "Alexandria did not."))
        .filteredOn(p -> p.startsWith("Alexandria"))
        .containsOnly("Alexandria=Alexandria, Louisiana");
  }

  @Test
  void streetsCommonWordsAndThingsAreNoPlaces() {
    assertThat(named("A van burned on Dublin Road.", "Reading is fun.", "The Friday fair is off."))
        .isEmpty();
  }

  @Test
  void theEndOfANameThatNoFileHasIsNoPlace() {
    assertThat(named("Shells fell on Umm Qarnaba al-Shaab in Lebanon."))
        .containsExactly("Lebanon=Lebanon, null");
    assertThat(place("Shells fell on Alma al-Shaab.", "Alma al-Shaab").country()).isEqualTo("LBN");
  }

  @Test
  void marksAndMixedScriptsDoNoHarm() {
    assertThat(named("Shells fell on \u200fRafah\u200e and Ha\u00efdra in Gaza.")).isNotEmpty();
    assertThat(named("\u200bKherson\u200b and \u0425\u0435\u0440\u0441\u043e\u043d burn."))
        .isNotEmpty();
  }
}
