package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vigil explain} and {@code vigil read --min-confidence}, with the shipped model. */
class ExplainCommandTest {
  private static final String REPORT =
      """
      date 2023-04-18

      Gunmen killed nine soldiers near Gao in northern Mali on Sunday, the Malian army said. \
      The killing of the nine soldiers shocked the region.

      The two governments did not sign the agreement on Monday.
      """;

  private static Console console;
  @TempDir static Path folder;
  private static String file;

  @BeforeAll
  static void load() throws IOException {
    console = new Console();
    file = Files.writeString(folder.resolve("report.txt"), REPORT).toString();
  }

  @AfterAll
  static void close() {
    console.close();
  }

  private static JsonNode json(String... arguments) throws IOException {
    return new ObjectMapper().readTree(console.run(arguments).out());
  }

  @Test
  void showsTheWayToAnEvent() {
    Console.Said said = console.run("explain", file, "1");
    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out())
        .startsWith(file + "\n\n  1 ASSAULT\n")
        .containsPattern("words +“killed”, in sentence 1\n")
        .containsPattern("type +ASSAULT [01]\\.\\d\\d")
        .containsPattern("actor +“Gunmen” [01]\\.\\d\\d\n")
        .containsPattern("recipient +“nine soldiers” [01]\\.\\d\\d\n")
        .containsPattern("says +Malian army \\(“said”\\)")
        .containsPattern("decided by +\\S")
        .containsPattern("lexicon +“killed” and its forms: seen \\d+ times, \\d+ times as ASSAULT")
        .containsPattern("told too +“killing”, in sentence 2\n")
        .containsPattern("joined +“killing” [01]\\.\\d\\d: [+-]\\d\\.\\d\\d ")
        .containsPattern("confidence +0\\.\\d\\d: [+-]\\d\\.\\d\\d ")
        .containsPattern("told\\s+more\\s+than\\s+once");
  }

  @Test
  void showsEveryEventWhereNoneIsChosen() throws IOException {
    JsonNode events = json("explain", "--format", "json", file).get("events");
    JsonNode record = json("read", "--format", "jsonl", file).get("events");
    assertThat(events.size()).isEqualTo(record.size()).isGreaterThanOrEqualTo(1);
    for (int i = 0; i < record.size(); i++) {
      for (String field : new String[] {"id", "type", "status", "certainty", "confidence"}) {
        assertThat(events.get(i).get(field)).as(field).isEqualTo(record.get(i).get(field));
      }
    }
  }

  @Test
  void anEventIsChosenByNumberOrIdentifier() throws IOException {
    JsonNode first = json("explain", "-f", "json", file, "1");
    assertThat(first.get("events")).hasSize(1);
    String id = first.at("/events/0/id").asText();
    assertThat(id).endsWith("#e1");
    assertThat(json("explain", "-f", "json", file, id)).isEqualTo(first);
  }

  @Test
  void partsOfTheConfidenceMakeItsWhole() throws IOException {
    for (JsonNode event : json("explain", "-f", "json", file).get("events")) {
      double odds = 0;
      for (JsonNode reason : event.get("confidence_reasons")) {
        odds += reason.get("effect").asDouble();
      }
      double whole = 1 / (1 + Math.exp(-odds));
      assertThat(event.get("confidence").asDouble())
          .isCloseTo(whole, org.assertj.core.api.Assertions.within(0.005));
    }
  }

  @Test
  void tellingsAreJoinedForReasons() throws IOException {
    JsonNode tellings = json("explain", "-f", "json", file, "1").at("/events/0/tellings");
    assertThat(tellings).hasSize(2);
    assertThat(tellings.get(0).get("joined_reasons")).isEmpty();
    assertThat(tellings.get(1).get("joined").asDouble()).isGreaterThan(0.35);
    assertThat(tellings.get(1).at("/joined_reasons/0/effect").asDouble()).isNotZero();
  }

  @Test
  void saysThatThereIsNoSuchEvent() {
    Console.Said said = console.run("explain", file, "99");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("vigil: " + file + ": has no event 99").hasLineCount(1);
  }

  @Test
  void namesWhatCannotBeRead() {
    String missing = folder.resolve("missing.txt").toString();
    Console.Said said = console.run("explain", missing);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).startsWith("vigil: " + missing + ": ").hasLineCount(1);
    assertThat(console.run("explain").code()).isEqualTo(2);
  }

  @Test
  void leavesOutWhatIsLessSure() throws IOException {
    JsonNode all = json("read", "-f", "jsonl", "../examples/goma-newspaper.txt").get("events");
    JsonNode sure =
        json("read", "-f", "jsonl", "--min-confidence", "0.6", "../examples/goma-newspaper.txt")
            .get("events");
    assertThat(sure.size()).isPositive().isLessThan(all.size());
    for (JsonNode event : all) {
      boolean kept = sure.findValuesAsText("id").contains(event.get("id").asText());
      assertThat(kept).isEqualTo(event.get("confidence").asDouble() >= 0.6);
    }
    assertThat(console.run("read", "--min-confidence", "1.5", file).code()).isEqualTo(2);
    assertThat(console.run("read", "--min-confidence", "NaN", file).code()).isEqualTo(2);
  }
}
