package vigil.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says on machines that lack something. It runs as a copy in an empty folder. */
class LauncherTest {
  private static final List<String> TOOLS =
      List.of(
          "dirname",
          "readlink",
          "sed",
          "head",
          "find",
          "grep",
          "mkdir",
          "rm",
          "mv",
          "cat",
          "uname");

  @TempDir Path folder;

  private Path launcher;
  private Path path;

  @BeforeEach
  void layOut() throws IOException {
    Path original = Path.of("../vigil");
    assumeThat(original).exists();
    assumeThat(Path.of("/bin/sh")).exists();
    launcher = Files.copy(original, folder.resolve("vigil"));
    path = Files.createDirectory(folder.resolve("bin"));
    for (String tool : TOOLS) {
      Path found = Path.of("/usr/bin", tool);
      if (Files.exists(found)) {
        script(path.resolve(tool), "exec " + found + " \"$@\"");
      }
    }
  }

  @Test
  void saysThatItNeedsJava() throws Exception {
    assertThat(run(null, launcher)).contains("vigil: needs Java 17 or newer, and found none");
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    assertThat(run(java("11.0.2"), launcher))
        .contains("vigil: needs Java 17 or newer, and ")
        .contains(" is 11.0.2");
  }

  @Test
  void saysThatItNeedsMaven() throws Exception {
    assertThat(run(java("17.0.1"), launcher))
        .contains("vigil: needs Maven to build itself on first use");
  }

  @Test
  void saysThatMavenIsTooOld() throws Exception {
    script(path.resolve("mvn"), "echo Apache Maven 3.3.9");
    assertThat(run(java("21"), launcher))
        .contains("vigil: needs Maven 3.8 or newer")
        .contains("3.3.9");
  }

  @Test
  void showsWhyABuildFailed() throws Exception {
    script(
        path.resolve("mvn"),
        "case $1 in -v) echo Apache Maven 3.9.1;; *) echo '[ERROR] no net'; exit 1;; esac");
    assertThat(run(java("21"), launcher))
        .contains("vigil: first use: building with Maven")
        .contains("[ERROR] no net")
        .contains("vigil: the build failed");
  }

  @Test
  void findsItsFolderThroughLinks() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("else where"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("v"), Path.of("../vigil"));
    script(path.resolve("mvn"), "case $1 in -v) echo Apache Maven 3.9.1;; *) pwd; exit 1;; esac");
    run(java("21"), link);
    assertThat(folder.toRealPath().resolve("app/target/build.log"))
        .hasContent(folder.toRealPath().toString());
  }

  private Path java(String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
    script(home.resolve("bin/java"), "exit 0");
    script(home.resolve("bin/javac"), "exit 0");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static void script(Path file, String content) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + content + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** What it says; it must not succeed. */
  private String run(Path javaHome, Path command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", command.toString(), "--version");
    builder.environment().clear();
    builder.environment().put("PATH", path.toString());
    if (javaHome != null) {
      builder.environment().put("JAVA_HOME", javaHome.toString());
    }
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(69);
    return said;
  }
}
