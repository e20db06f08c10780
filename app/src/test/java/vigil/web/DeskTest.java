package vigil.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vigil.cli.Main;

/**
 * The desk in a real browser: the program serves a store of the examples, and the tests in {@code
 * ui/test} drive Chromium over it. Each of them is a test here. Where there is no browser or no
 * Node.js they are skipped, and say so.
 */
@Tag("processes")
class DeskTest {
  private static final Path UI = Path.of("ui").toAbsolutePath();
  private static final Pattern OPEN = Pattern.compile("(http://\\S+/)");
  private static final Pattern RESULT = Pattern.compile("^\\s*(not )?ok \\d+ - (.*)$");
  private static final long MOST_MINUTES = 15;

  @TempDir Path folder;

  /** What a test of the browser came to. */
  private record Result(String name, boolean passed, List<String> told) {}

  @TestFactory
  Stream<DynamicTest> inTheBrowser() throws Exception {
    missing().ifPresent(DeskTest::skip);
    Path store = folder.resolve("desk.vigil");
    assertThat(vigil("ingest", "../examples", "--into", store.toString()).start().waitFor())
        .isZero();
    Process server = vigil("serve", store.toString(), "--port", "0", "--no-browser").start();
    try {
      List<Result> results = drive(address(server));
      assertThat(results).hasSizeGreaterThan(20);
      return results.stream().map(r -> dynamicTest(r.name(), () -> check(r)));
    } finally {
      server.destroy();
      server.waitFor(20, TimeUnit.SECONDS);
      server.destroyForcibly();
    }
  }

  private static void check(Result result) {
    assertThat(result.passed()).as(String.join("\n", result.told())).isTrue();
  }

  /** What is not there that the tests need, if anything. */
  private static Optional<String> missing() {
    if (DeskTest.class.getResource("/vigil/web/assets") == null) {
      return Optional.of("the desk's pages, which npm builds");
    }
    if (!Files.isDirectory(UI.resolve("node_modules/playwright-core"))) {
      return Optional.of("playwright-core, which npm installs in app/ui");
    }
    if (!onPath("node")) {
      return Optional.of("Node.js");
    }
    boolean browser =
        System.getenv("VIGIL_BROWSER") != null
            || Stream.of("chromium", "chromium-browser", "google-chrome")
                .anyMatch(DeskTest::onPath);
    return browser ? Optional.empty() : Optional.of("Chromium (Debian: apt-get install chromium)");
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static void skip(String what) {
    System.err.println("SKIPPED: the tests of the desk in a browser need " + what);
    Assumptions.abort("needs " + what);
  }

  private static ProcessBuilder vigil(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
  }

  /** Where the server says that it is; what it says later is read and left. */
  private static String address(Process server) throws IOException {
    BufferedReader lines = lines(server);
    StringBuilder all = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      all.append(line).append('\n');
      Matcher matcher = OPEN.matcher(line);
      if (matcher.find()) {
        CompletableFuture.runAsync(() -> lines.lines().forEach(l -> {}), DeskTest::apart);
        return matcher.group(1);
      }
    }
    throw new IllegalStateException("the server did not start:\n" + all);
  }

  /** A thread for each: of the common ones there may be a single one, and both wait for long. */
  private static void apart(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  /** Runs the browser's tests; each result with the lines that explain it. */
  private static List<Result> drive(String address) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("node", "--test", "--test-reporter=tap", "test/desk.test.mjs")
            .directory(UI.toFile())
            .redirectErrorStream(true);
    builder.environment().put("VIGIL_DESK", address);
    Process node = builder.start();
    CompletableFuture<List<Result>> results =
        CompletableFuture.supplyAsync(() -> results(lines(node)), DeskTest::apart);
    if (!node.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      node.destroyForcibly();
    }
    return results.get(1, TimeUnit.MINUTES);
  }

  private static List<Result> results(BufferedReader lines) {
    List<Result> out = new ArrayList<>();
    for (String line : (Iterable<String>) lines.lines()::iterator) {
      Matcher matcher = RESULT.matcher(line);
      if (matcher.matches()) {
        out.add(new Result(matcher.group(2), matcher.group(1) == null, new ArrayList<>()));
      } else if (!out.isEmpty() && out.get(out.size() - 1).told().size() < 60) {
        out.get(out.size() - 1).told().add(line);
      }
    }
    return out;
  }
}
