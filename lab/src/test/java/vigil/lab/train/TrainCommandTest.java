package vigil.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vigil.annotate.EncoderReader;

/** {@code vigil train} from its arguments on; the training itself only where the engine is. */
class TrainCommandTest {
  private static final String ROWS =
      """
      [Dockers|a1] [walked out|t1:PROTEST:strike] at [the northern port|p1].
      [The harbour board|a1] [opened talks|t1:CONSULT] with [the dockers|r1].
      The tide came in at noon.
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void looksThroughWhatIsGivenBeforeAnythingIsFetched() throws IOException {
    assumeThat(FineTune.possible()).isFalse();
    assertThat(run(rows(), "-o", folder.resolve("own.onnx").toString())).isEqualTo(75);
    assertThat(err.toString())
        .contains(
            "vigil: 2 reports or rows to learn from, with 2 sentences and 2 events; 1 held out")
        .contains("training needs PyTorch, which is not there yet");
    assertThat(folder).isDirectoryNotContaining("glob:**.onnx");
  }

  @Test
  void namesWhatCannotBeLearnedFrom() throws IOException {
    String rows = write("rows.txt", ROWS + "[They|a1] left.\n");
    assertThat(run(rows, "-o", folder.resolve("own.onnx").toString())).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo("vigil: " + rows + ":4: roles of a trigger that is not there: 1\n");
  }

  @Test
  void replacesNoModelUnasked() throws IOException {
    String model = write("own.onnx", "kept");
    assertThat(run(rows(), "-o", model)).isEqualTo(2);
    assertThat(err.toString()).contains(model + " is there already; --force replaces it");
    assertThat(folder.resolve("own.onnx")).hasContent("kept");
  }

  @Test
  void namesAModelThatItCannotStartFrom() throws IOException {
    String model = write("start.onnx", "no model");
    assertThat(run(rows(), "--model", model, "-o", folder.resolve("own.onnx").toString()))
        .isEqualTo(1);
    assertThat(err.toString()).startsWith("vigil: " + model + " is no model that can be read");
  }

  @Test
  void writesAModelAndTellsWhatChanged() throws IOException {
    assumeThat(FineTune.possible()).isTrue();
    Path model = folder.resolve("own.onnx");
    assertThat(run(rows(), "--epochs", "1", "-o", model.toString())).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("Your own, held out (1 reports or rows)")
        .contains("Vigil's own rows, not learned again")
        .contains("with their type");
    try (EncoderReader reader = EncoderReader.of(model)) {
      assertThat(reader.version()).contains("+own-");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("no draft is left").hasSize(2);
    }
  }

  private int run(String... arguments) {
    return new CommandLine(new TrainCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private String rows() throws IOException {
    return write("rows.txt", ROWS);
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
