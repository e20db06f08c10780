package vigil.actors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vigil.data.DataException;
import vigil.data.DataFile;

class ActorTablesTest {
  private final ActorTables files = new ActorTables();

  @Test
  void anIdentifierThatComesTwice() {
    states("FRA\tFrance");
    assertThatThrownBy(() -> states("FRA\tGaul"))
        .isInstanceOf(DataException.class)
        .hasMessage("states:1: the identifier 'FRA' comes twice");
  }

  @Test
  void aCountryThatNoFileKnows() {
    assertThatThrownBy(() -> groups("# head", "foo\tFoo\t\tQQQ\tREB"))
        .hasMessage("groups:2: 'QQQ' is no country of states.tsv");
  }

  @Test
  void aSectorThatIsNone() {
    assertThatThrownBy(() -> groups("foo\tFoo\t\t\tXYZ"))
        .hasMessage("groups:1: 'XYZ' is no sector");
  }

  @Test
  void datesThatAreNone() {
    states("FRA\tFrance");
    assertThatThrownBy(() -> groups("foo\tFoo\t\tFRA\tREB\t\t2019-02-30"))
        .hasMessage("groups:1: '2019-02-30' is no date");
    assertThatThrownBy(() -> groups("bar\tBar\t\tFRA\tREB\t\t2019\t2011"))
        .hasMessageContaining("groups:1: ends on 2011-12-31");
  }

  @Test
  void rolesNeedAnOfficeAndAStateOrGroup() {
    states("FRA\tFrance");
    files.offices(file("offices", "president\t\tpresidents\tGOV"));
    assertThatThrownBy(() -> people("a\tA B\t\tFRA\tboss\tFRA\tGOV\t\t\tcertain"))
        .hasMessage("people:1: 'boss' is no office of offices.tsv");
    assertThatThrownBy(() -> people("b\tA B\t\tFRA\tpresident\tnobody\tGOV\t\t\tcertain"))
        .hasMessage("people:1: 'nobody' is no identifier of the actors' files");
    assertThatThrownBy(() -> people("c\tA B\t\tFRA\tpresident\tFRA\tGOV\t\t\tsure"))
        .hasMessageStartingWith("people:1: 'sure'");
  }

  @Test
  void aBackerThatNoFileKnows() {
    groups("foo\tFoo\t\t\tREB\tnobody");
    assertThatThrownBy(files::identities)
        .hasMessage("groups:1: 'nobody' is no identifier of the actors' files");
  }

  @Test
  void whatAGroupBecameMustBeKnownAndItsCertaintyOneOfFour() {
    assertThatThrownBy(() -> groups("foo\tFoo\t\t\tREB\t\t1990\t1999\t\tmaybe"))
        .hasMessageStartingWith("groups:1: 'maybe' is no Certainty");
    groups("old\tOld Front\t\t\tREB\t\t1990\t1999\tnew\tprobable");
    assertThatThrownBy(files::identities)
        .hasMessage("groups:1: 'new' is no identifier of the actors' files");
  }

  private void states(String... lines) {
    files.states(file("states", lines));
  }

  private void groups(String... lines) {
    files.groups(file("groups", lines), Identity.Kind.GROUP);
  }

  private void people(String... lines) {
    files.people(file("people", lines));
  }

  static DataFile file(String name, String... lines) {
    try {
      return DataFile.parse(
          name,
          new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
