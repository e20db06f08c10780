package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
  void aNameThatThePhraseCutsIsReadWhole() {
    assertThat(place("Shops shut in downtown San Salvador.", "Salvador").country())
        .isEqualTo("SLV");
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
  void theCountryOfAGroupSpeaksForItsTowns() {
    assertThat(SpokenReport.of("Hezbollah buried him in Tripoli.").place("Tripoli").get().country())
        .isEqualTo("LBN");
  }
}
