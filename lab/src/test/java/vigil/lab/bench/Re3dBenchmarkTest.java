package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.annotate.NameKind;
import vigil.data.DataException;
import vigil.document.Span;
import vigil.lab.bench.Re3dText.Kind;
import vigil.lab.bench.Re3dText.Link;
import vigil.mention.Entity;

class Re3dBenchmarkTest {
  private static final String ENTITIES =
      """
      { "begin" : 0, "end" : 10, "type" : "Person", "documentId" : "d" }

      { "begin" : 15, "end" : 23, "type" : "Organisation", "documentId" : "d" }
      { "begin" : 27, "end" : 31, "type" : "Weapon", "documentId" : "d" }
      """;

  @TempDir Path folder;

  private Re3dText only(String entities) throws IOException {
    Files.writeString(
        folder.resolve("documents.jsonl"),
        "{\"_id\": \"d\", \"text\": \"Mayor Nowy met the club in Lodz.\"}\n");
    Files.writeString(folder.resolve("entities.jsonl"), entities);
    Files.writeString(
        folder.resolve("relations.jsonl"),
        "{\"sourceBegin\": 0, \"sourceEnd\": 10, \"targetBegin\": 15, \"targetEnd\": 23,"
            + " \"type\": \"CommWith\", \"documentId\": \"d\"}\n");
    return Re3dFolder.read(folder).get(0);
  }

  @Test
  void readsEntitiesOfTheThreeKindsAndRelations() throws IOException {
    Re3dText text = only(ENTITIES);
    assertThat(text.entities())
        .containsExactly(
            new Entity(new Span(0, 10), NameKind.PERSON),
            new Entity(new Span(15, 23), NameKind.ORGANISATION));
    assertThat(text.links())
        .containsExactly(new Link(Kind.COMM_WITH, new Span(0, 10), new Span(15, 23)));
  }

  @Test
  void countsWordsInCommonAndTheSameWords() throws IOException {
    Entity name = new Entity(new Span(6, 10), NameKind.PERSON);
    Entity other = new Entity(new Span(27, 31), NameKind.PERSON);
    Link turned = new Link(Kind.COMM_WITH, new Span(19, 23), new Span(6, 10));
    Re3dMatch match = new Re3dMatch(only(ENTITIES), List.of(name, other), List.of(turned));
    assertThat(match.overlaps(NameKind.PERSON)).isEqualTo(new Share(1, 2, 1, 1));
    assertThat(match.exact(NameKind.PERSON)).isEqualTo(new Share(0, 2, 0, 1));
    assertThat(match.overlaps(NameKind.ORGANISATION)).isEqualTo(new Share(0, 0, 0, 1));
    assertThat(match.related().f1()).isEqualTo(1);
  }

  @Test
  void brokenLinesAreNamed() {
    assertThatThrownBy(() -> only(ENTITIES + "{ broken\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("entities.jsonl:5");
    assertThatThrownBy(() -> Re3dFolder.read(folder.resolve("none")))
        .isInstanceOf(MissingDataException.class);
  }
}
