package vigil.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/api.md run as they stand there, where their tools are installed. */
class DocsExamplesTest {
  private static final String USUAL = "http://127.0.0.1:8417";

  @TempDir static Path folder;
  private static Served served;
  private static String docs;

  @BeforeAll
  static void start() throws IOException {
    served = Served.open(Served.examples(folder));
    docs = Files.readString(Path.of("../docs/api.md"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static List<String> examples(String language) {
    List<String> examples = new ArrayList<>();
    Matcher blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(docs);
    while (blocks.find()) {
      examples.add(blocks.group(1).replace(USUAL, served.base()));
    }
    assertThat(examples).isNotEmpty();
    return examples;
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static void assumeInstalled(String... command) throws InterruptedException {
    boolean there;
    try {
      there = new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    assumeTrue(there, () -> "skipped: " + command[0] + " or what it needs is not installed");
  }

  @Test
  void thoseForTheShell() throws Exception {
    assumeInstalled("curl", "--version");
    for (String example : examples("sh")) {
      String said = run("sh", "-ec", example);
      assertThat(said)
          .startsWith("{")
          .doesNotContain("\"status\":4")
          .doesNotContain("\"status\":5");
    }
  }

  @Test
  void thoseInPython() throws Exception {
    assumeInstalled("python3", "--version");
    for (String example : examples("python")) {
      assertThat(run("python3", "-c", example)).contains("#e");
    }
  }

  @Test
  void thoseInR() throws Exception {
    assumeInstalled("Rscript", "-e", "library(jsonlite)");
    for (String example : examples("r")) {
      assertThat(run("Rscript", "-e", example)).contains("events");
    }
  }
}
