package vigil.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import vigil.cli.ExitCode;

/** Runs jobs in this process, and the rest of Vigil in another. */
final class Runs {
  private Runs() {}

  /** What a trial told. */
  record Told(ExitCode end, String err) {}

  /** Runs the job with the options of {@code vigil cluster run}. */
  static Told trial(int slots, Map<String, String> settings, String... options) throws Exception {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    TrialMinutes minutes =
        new TrialMinutes(new PrintStream(err, true, StandardCharsets.UTF_8), true);
    ExitCode end = new Trial(plan(options), slots, null, settings).run(minutes);
    return new Told(end, err.toString(StandardCharsets.UTF_8));
  }

  static Plan plan(String... options) {
    JobOptions job = new JobOptions();
    List<String> all = new ArrayList<>(List.of("--by", "ada"));
    all.addAll(List.of(options));
    new CommandLine(job)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(all.toArray(String[]::new));
    return job.plan();
  }

  /** {@code vigil ingest}, the real program. */
  static void ingest(Path store, Path sources) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "vigil.cli.Main",
                "ingest",
                "--by",
                "ada",
                "--into",
                store.toString(),
                sources.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int end = process.waitFor();
    if (end > 1) {
      throw new IllegalStateException("ingest ended with " + end);
    }
  }

  /** The lines of all finished files in a folder. */
  static List<String> lines(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(".jsonl"))
          .filter(f -> !f.getFileName().toString().startsWith("."))
          .flatMap(Runs::readLines)
          .toList();
    }
  }

  private static Stream<String> readLines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
