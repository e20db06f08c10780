package vigil.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --model}: another model reads, and a wrong file is named before anything is read. */
class ModelOptionTest {
  @TempDir static Path folder;

  private static Console console;
  private static byte[] shipped;
  private static String report;

  @BeforeAll
  static void load() throws IOException {
    console = new Console();
    try (InputStream in = Console.class.getResourceAsStream("/vigil/reader/reader.onnx")) {
      shipped = in.readAllBytes();
    }
    report =
        Files.writeString(
                folder.resolve("note.txt"),
                "Gunmen attacked a bus near the old bridge on Monday and wounded two drivers.\n")
            .toString();
  }

  @AfterAll
  static void close() {
    console.close();
  }

  @Test
  void readsWithTheModelThatIsGiven() throws IOException {
    String own = write("own.onnx", renamed("vigil-reader", "burgh-reader"));
    Console.Said said = console.run("read", "--format", "jsonl", "--model", own, report);
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("burgh-reader").contains("ASSAULT");
    assertThat(console.run("explain", "--model", own, report).out()).contains("burgh-reader");
  }

  @Test
  void namesAModelThatIsNotThere() {
    String missing = folder.resolve("none.onnx").toString();
    for (String command : new String[] {"read", "explain"}) {
      Console.Said said = console.run(command, "--model", missing, report);
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.out()).isEmpty();
      assertThat(said.err()).isEqualTo("vigil: " + missing + ": there is no such model\n");
    }
  }

  @Test
  void namesAModelThatIsCut() throws IOException {
    String cut = write("cut.onnx", Arrays.copyOf(shipped, shipped.length / 2));
    Console.Said said = console.run("read", "--model", cut, report);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).startsWith("vigil: " + cut + " is no model that can be read: ");
  }

  @Test
  void namesAModelOfSomethingElse() throws IOException {
    String other = write("other.onnx", renamed("head.", "hand."));
    Console.Said said = console.run("read", "--model", other, report);
    assertThat(said.err())
        .isEqualTo("vigil: " + other + " is a model, but none of Vigil's reader\n");
  }

  /** The shipped model with another word of the same length in its description. */
  private static byte[] renamed(String from, String to) {
    String model = new String(shipped, ISO_8859_1);
    assertThat(model).contains(from);
    return model.replace(from, to).getBytes(ISO_8859_1);
  }

  private static String write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }
}
