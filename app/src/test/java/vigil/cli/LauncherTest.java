package vigil.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the launcher says on machines that lack something, and that two of them build but once. It
 * runs as a copy in an empty folder.
 */
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
          "uname",
          "ln",
          "ps",
          "rmdir",
          "sleep",
          "touch");

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
      found = Files.exists(found) ? found : Path.of("/bin", tool);
      if (Files.exists(found)) {
        script(path.resolve(tool), "exec " + found + " \"$@\"");
      }
    }
  }

  @Test
  void clusterBuildsEveryModuleThatTheEngineNeeds() throws IOException {
    String pom = Files.readString(Path.of("../engine/pom.xml"));
    String build =
        Files.readString(Path.of("../vigil"))
            .lines()
            .filter(l -> l.contains("maven") && l.contains("engine package"))
            .findFirst()
            .orElseThrow();
    assertThat(pom).contains("<artifactId>vigil-lab</artifactId>");
    assertThat(build).contains("-pl core,app,lab,engine ");
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

  @Test
  void twoFirstStartsBuildOnce() throws Exception {
    slowMaven();
    Process first = start(java("21"), launcher);
    BufferedReader firstSays = first.inputReader(UTF_8);
    assertThat(firstSays.readLine()).startsWith("vigil: first use: building with Maven");
    Process second = start(java("21"), launcher);
    BufferedReader secondSays = second.inputReader(UTF_8);
    assertThat(secondSays.readLine())
        .isEqualTo(
            "vigil: another start (process " + first.pid() + ") is building: waiting for it …");
    Files.createFile(folder.resolve("go"));
    assertThat(firstSays.lines()).containsExactly("vigil: built.", "started --version");
    assertThat(secondSays.lines()).containsExactly("started --version");
    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(folder.resolve("builds")).hasContent("build");
    assertThat(lock()).doesNotExist();
  }

  @Test
  void doesNotWaitForAStartThatIsGone() throws Exception {
    Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
    gone.waitFor();
    Files.createDirectories(lock().getParent());
    Files.createSymbolicLink(lock(), Path.of(Long.toString(gone.pid())));
    slowMaven();
    Files.createFile(folder.resolve("go"));
    Process start = start(java("21"), launcher);
    assertThat(start.inputReader(UTF_8).lines()).hasSize(3).last().isEqualTo("started --version");
    assertThat(start.waitFor()).isZero();
    assertThat(lock()).doesNotExist();
  }

  @Test
  void aBuildThatFailsKeepsNobodyWaiting() throws Exception {
    script(path.resolve("mvn"), "case $1 in -v) echo Apache Maven 3.9.1;; *) exit 1;; esac");
    run(java("21"), launcher);
    assertThat(lock()).doesNotExist();
    run(java("21"), launcher);
  }

  private Path lock() {
    return folder.resolve("app/target/vigil.building");
  }

  /** Builds when the file "go" is there, and keeps count of its builds. */
  private void slowMaven() throws IOException {
    script(
        path.resolve("mvn"),
        "case $1 in -v) echo Apache Maven 3.9.1; exit;; esac\n"
            + "until [ -e go ]; do sleep 1; done\n"
            + "echo build >>builds\n"
            + "touch app/target/vigil-app-0.1.0.jar");
  }

  private Path java(String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
    script(
        home.resolve("bin/java"),
        "case $* in *' --version') echo started --version;; *) cat >/dev/null;; esac");
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
    Process process = start(javaHome, command);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(69);
    return said;
  }

  private Process start(Path javaHome, Path command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", command.toString(), "--version");
    builder.environment().clear();
    builder.environment().put("PATH", path.toString());
    if (javaHome != null) {
      builder.environment().put("JAVA_HOME", javaHome.toString());
    }
    return builder.redirectErrorStream(true).start();
  }
}
