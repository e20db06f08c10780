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

  private void cities(String... lines) {
    gazetteer.cities(ActorFilesTest.file("cities", lines));
  }
}
