package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GazetteerTest {
  private final Gazetteer gazetteer = new Gazetteer();

  @Test
  void theShippedFilesLoad() {
    Gazetteer shipped = Gazetteer.load();
    assertThat(shipped.spots().get("rafah")).extracting(Spot::country).contains("PSE");
    assertThat(shipped.spots().get("donbas")).hasSize(1);
  }

  @Test
  void brokenLinesNameFileAndLine() {
    gazetteer.states(ActorFilesTest.file("states", "FRA\tFrance"));
    assertThatThrownBy(() -> cities("QQQ\tFoo\t\t\t1\t1\t1\t1"))
        .hasMessage("cities:1: 'QQQ' is no country of states.tsv");
    assertThatThrownBy(() -> cities("FRA\tFoo\t\t09\t1\t1\t1\t1"))
        .hasMessage("cities:1: 'FRA.09' is no province of provinces.tsv");
    assertThatThrownBy(() -> cities("FRA\tFoo\t\t\t91\t1\t1\t1"))
        .hasMessage("cities:1: '91' lies beyond 90 degrees");
    assertThatThrownBy(() -> cities("FRA\tFoo\t\t\tx\t1\t1\t1"))
        .hasMessage("cities:1: 'x' is no number of degrees");
    assertThatThrownBy(() -> cities("FRA\tFoo\t\t\t1\t1\tmany\t1"))
        .hasMessage("cities:1: 'many' is no whole number");
    assertThatThrownBy(
            () -> gazetteer.provinces(ActorFilesTest.file("provinces", "QQQ.1\tX\t\t1\t1")))
        .hasMessage("provinces:1: 'QQQ.1' begins with no country of states.tsv");
    assertThatThrownBy(
            () -> gazetteer.regions(ActorFilesTest.file("regions", "Foo\t\t\t1\t1\tvast")))
        .hasMessageStartingWith("regions:1: 'vast'");
    assertThatThrownBy(
            () -> gazetteer.districts(ActorFilesTest.file("districts", "FRA\tX\t\t09\t1\t1")))
        .hasMessage("districts:1: 'FRA.09' is no province of provinces.tsv");
    assertThatThrownBy(() -> gazetteer.neighbours(ActorFilesTest.file("neighbours", "NOISE\tx")))
        .hasMessage("neighbours:1: 'NOISE' is no Neighbour");
    assertThatThrownBy(
            () -> gazetteer.abbreviations(ActorFilesTest.file("abbreviations", "FRA.1\tX.\t")))
        .hasMessage("abbreviations:1: 'FRA.1' is no province of provinces.tsv");
  }

  @Test
  void aTownIsShownAsThePressCallsIt() {
    Gazetteer shipped = Gazetteer.load();
    assertThat(shipped.spots().get("cologne"))
        .anySatisfy(
            spot -> {
              assertThat(spot.country()).isEqualTo("DEU");
              assertThat(spot.name()).isEqualTo("Cologne");
            });
    assertThat(shipped.spots().get("koeln")).extracting(Spot::name).containsExactly("Cologne");
    assertThat(shipped.spots().get("grozny")).extracting(Spot::country).contains("RUS");
    assertThat(shipped.spots().get("rutshuru")).extracting(Spot::country).contains("COD");
  }

  @Test
  void namesOfThePressBelongToTownsThatAreThere() {
    gazetteer.states(ActorFilesTest.file("states", "FRA\tFrance"));
    PressNames press = press("7\tFoo\tFooville\tFootown");
    gazetteer.cities(ActorFilesTest.file("cities", "FRA\tFoo\tFou\t\t1\t1\t1\t7"), press);
    press.check();
    assertThat(gazetteer.spots().get("footown")).extracting(Spot::name).containsExactly("Fooville");
    assertThat(gazetteer.spots().get("fou")).extracting(Spot::name).containsExactly("Fooville");

    PressNames other = press("7\tBar\tFooville\t");
    assertThatThrownBy(
            () -> gazetteer.cities(ActorFilesTest.file("c", "FRA\tFoo\t\t\t1\t1\t1\t7"), other))
        .hasMessage("press:1: that identifier is 'Foo' in the gazetteer");
    assertThatThrownBy(() -> press("8\tFoo\tFooville\t").check())
        .hasMessage("press:1: no town has the identifier 8");
    assertThatThrownBy(() -> press("8\tFoo\t\t")).hasMessageStartingWith("press:1: no name");
    assertThatThrownBy(() -> press("x\tFoo\tY\t"))
        .hasMessage("press:1: 'x' is no GeoNames identifier");
    assertThatThrownBy(() -> press("8\tFoo\tY\t", "8\tFoo\tZ\t"))
        .hasMessage("press:2: '8' stands twice");
  }

  private static PressNames press(String... lines) {
    return PressNames.of(ActorFilesTest.file("press", lines));
  }

  private void cities(String... lines) {
    gazetteer.cities(ActorFilesTest.file("cities", lines), press());
  }
}
