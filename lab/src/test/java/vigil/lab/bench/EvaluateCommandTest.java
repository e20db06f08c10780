package vigil.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vigil.cli.CommandProvider;
import vigil.plover.EventType;

class EvaluateCommandTest {
  private static final String TEXT = "Norland thanked Sudland.";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private @Nullable Path model;

  @BeforeEach
  void writeRow() throws IOException {
    Files.writeString(
        folder.resolve("rows.tsv"),
        "id\tmarked_sentence\tgold_quad\tgold_root\n"
            + "17\t<s>Norland</s> thanked <t>Sudland</t>.\t1\tSUPPORT\n");
  }

  private int run(String... args) {
    EvaluateCommand command =
        new EvaluateCommand(
            file -> {
              model = file;
              return new FakeCoding()
                  .pair(TEXT, Map.of(EventType.SUPPORT, 0.7, EventType.AID, 0.3));
            });
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  @Test
  void printsOneObject() throws IOException {
    assertThat(run("plv", "--data", folder.toString(), "--format", "json")).isZero();

    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("benchmark", "data", "items", "metrics", "seconds", "version");
    assertThat(json.path("items").asInt()).isEqualTo(1);
    assertThat(json.path("version").asText()).isEqualTo("fake 1");
    assertThat(json.path("metrics").toString())
        .isEqualTo(
            "{\"root_macro_f1\":1.0,\"root_accuracy\":1.0,\"quad_macro_f1\":1.0,\"binary_macro_f1\":1.0,"
                + "\"found_pair_coverage\":0.0,\"found_pair_precision\":null}");
  }

  @Test
  void printsRowsByClass() {
    assertThat(run("plv", "--data", folder.toString())).isZero();

    assertThat(out.toString())
        .contains("plv on " + folder + ": 1 items")
        .contains("root_macro_f1         1.0000")
        .contains("SUPPORT     1.0000  1.0000  1.0000     1         1");
  }

  @Test
  void writesPredictions() throws IOException {
    Path answers = folder.resolve("answers.out");

    assertThat(run("plv", "--data", folder.toString(), "--predictions", answers.toString()))
        .isZero();

    assertThat(answers).hasContent("17\tSUPPORT\n");
  }

  @Test
  void measuresTheModelThatIsNamed() {
    run("plv", "--data", folder.toString(), "--model", "fold0.onnx");

    assertThat(model).isEqualTo(Path.of("fold0.onnx"));
  }

  @Test
  void namesAModelThatCannotBeRead() {
    Path nowhere = folder.resolve("nowhere.onnx");
    CommandLine line =
        new CommandLine(new EvaluateCommand(CoderCoding::of)).setErr(new PrintWriter(err));

    assertThat(line.execute("plv", "--data", folder.toString(), "--model", nowhere.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).startsWith("vigil: " + nowhere + ": there is no such model");
  }

  @Test
  void saysWhatIsMissingAndEndsWithThree() {
    Path nowhere = folder.resolve("nowhere");

    assertThat(run("reports", "--data", nowhere.toString())).isEqualTo(3);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "vigil: skipped reports: no annotated reports (events.jsonl) at " + nowhere);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void namesTheBrokenLineAndEndsWithOne() throws IOException {
    Path broken = folder.resolve("rows.tsv");
    Files.writeString(broken, "id\tmarked_sentence\tgold_quad\tgold_root\n1\t<s>A\t1\tAID\n");

    assertThat(run("plv", "--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("vigil: " + broken + ":2: <s> is not closed");
  }

  @Test
  void saysThatPredictionsCannotBeWrittenAndEndsWithFour() {
    Path nowhere = folder.resolve("no/such/folder.tsv");

    assertThat(run("plv", "--data", folder.toString(), "--predictions", nowhere.toString()))
        .isEqualTo(4);
    assertThat(err.toString()).startsWith("vigil: cannot write " + nowhere);
  }

  @Test
  void namesTheBenchmarksThereAre() {
    assertThat(run("chess")).isEqualTo(2);
    assertThat(err.toString())
        .contains("no benchmark 'chess'; there are plv, case2021, muc4, reports, ");
    assertThat(run("plv", "--fold", "7/5")).isEqualTo(2);
  }

  @Test
  void isFoundByTheCommandLine() {
    assertThat(ServiceLoader.load(CommandProvider.class))
        .anySatisfy(provider -> assertThat(provider.command()).isInstanceOf(EvaluateCommand.class));
  }
}
