package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.annotate.Annotated;
import vigil.annotate.Name;
import vigil.annotate.NameKind;
import vigil.mention.Actor.CountryBy;

class SettledActorsTest {
  private static final ActorResolver ACTORS = ActorResolver.load();
  private static final PlaceResolver PLACES = PlaceResolver.load(ACTORS);

  private static Annotated report(String sentence) {
    return Texts.report("2023-11-10", "Peru votes on Sunday in Peru.", sentence);
  }

  private static Actor read(Annotated report, String words) {
    return ACTORS.resolve(report, PLACES.resolve(report)).in(Texts.span(report, words)).get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the police", "a judge", "the government", "protesters", "voters"})
  void officialsAndPeopleAreOfTheCountryOfTheReport(String words) {
    Actor actor = read(report("In the town " + words + " shut a road."), words);
    assertThat(actor.country()).isEqualTo("PER");
    assertThat(actor.countryBy()).isEqualTo(CountryBy.SETTING);
    assertThat(actor.resolvedBy()).isNotEqualTo(ResolvedBy.COREFERENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we",
        "someone",
        "gunmen",
        "a report",
        "the website",
        "Dara Venn",
        "Harun Movement"
      })
  void whoMayBelongAnywhereKeepsNone(String words) {
    Actor actor = read(report("In the town " + words + " shut a road."), words);
    assertThat(actor.country()).isNull();
    assertThat(actor.countryBy()).isNull();
  }

  @Test
  void personsOfAReportOfOneCountryAreTakenToBeOfIt() {
    Annotated report = withName(report("In the town Dara Venn shut a road."), "Dara Venn");
    assertThat(read(report, "Dara Venn").country()).isEqualTo("PER");
    assertThat(read(report, "Dara Venn").countryBy()).isEqualTo(CountryBy.SETTING);
    Annotated police = report("The police shut a road and they left.");
    assertThat(read(police, "they").country()).isEqualTo("PER");
  }

  @Test
  void personsOfAReportOfTwoCountriesMayBeOfEither() {
    Annotated report =
        withName(report("In the town Dara Venn, seen in Chile, shut a road."), "Dara Venn");
    assertThat(read(report, "Dara Venn").countryBy()).isNull();
    Annotated suspect = report("In Chile they held a suspect.");
    assertThat(read(suspect, "a suspect").countryBy()).isNull();
  }

  @Test
  void unidentifiedPersonsMayBeOfAnyCountry() {
    Annotated report = report("In the town unidentified persons shut a road.");
    assertThat(read(report, "unidentified persons").country()).isNull();
  }

  private static Annotated withName(Annotated plain, String words) {
    Name name = new Name(1, Texts.span(plain, words), NameKind.PERSON, 0.9);
    return new Annotated(plain.document(), plain.sentences(), List.of(name), List.of());
  }

  @Test
  void aCountryThatTheWordsTellIsTheirs() {
    Actor actor = read(report("In the town Chilean police shut a road."), "Chilean police");
    assertThat(actor.country()).isEqualTo("CHL");
    assertThat(actor.countryBy()).isNull();
  }
}
