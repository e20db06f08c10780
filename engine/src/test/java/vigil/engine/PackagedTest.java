package vigil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.data.DataFile;
import vigil.engine.cluster.Cluster;
import vigil.lab.speed.NewsFeed;
import vigil.lab.speed.Newsroom;

/** The one file that is handed in to a cluster that knows nothing of Vigil. */
@Tag("processes")
class PackagedTest {
  private static final int REPORTS = 12;
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final List<String> OF_TESTS =
      List.of("kafka_2", "scala", "junit", "assertj", "archunit", "byte-buddy", "log4j");

  /** What Flink's own distribution has besides, and what writes logs. */
  private static final List<String> BESIDES = List.of("commons-io-", "log4j");

  @TempDir Path folder;

  @Test
  void runsOnAClusterOfFlinksLibrariesAlone() throws Exception {
    Path reports = folder.resolve("reports.jsonl");
    new NewsFeed(Newsroom.Length.SHORT, 4).write(reports, REPORTS);
    Path jar = folder.resolve("vigil-cluster.jar");
    ClusterJar.write(classPath().stream().filter(p -> !isOneOf(OF_TESTS, p)).toList(), jar);

    Path output = folder.resolve("lines");
    try (Cluster cluster = Cluster.plain(folder, new Cluster.Size(1, 2, 640), flink())) {
      run(cluster, jar, reports, output);
      run(cluster, jar, reports, folder.resolve("one.vigil"));
      run(cluster, jar, reports, folder.resolve("two.vigil"));
    }

    Path alone = folder.resolve("alone.vigil");
    Runs.ingest(alone, reports);
    List<String> records = new StoreRows("jdbc:sqlite:" + alone).records();
    assertThat(Runs.lines(output.resolve("records")).stream().sorted().toList()).isEqualTo(records);
    for (String store : List.of("one.vigil", "two.vigil")) {
      assertThat(new StoreRows("jdbc:sqlite:" + folder.resolve(store)).records())
          .isEqualTo(records);
    }
  }

  /**
   * One job after the other, each with a class loader of its own, and each at the first attempt.
   */
  private static void run(Cluster cluster, Path jar, Path reports, Path output) throws IOException {
    String job =
        cluster.run(jar, 2, List.of("--input", reports.toString(), "--output", output.toString()));
    cluster.await("the end", LONG, () -> cluster.state(job).matches("FINISHED|FAILED"));
    assertThat(cluster.state(job)).isEqualTo("FINISHED");
    assertThat(cluster.failures(job)).isZero();
  }

  /** What a cluster has. */
  private static String flink() throws IOException {
    List<String> provided =
        DataFile.resource("engine/provided.tsv").lines().stream()
            .map(line -> line.required(0, "prefix"))
            .toList();
    return classPath().stream()
        .filter(path -> isOneOf(provided, path) || isOneOf(BESIDES, path))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  private static boolean isOneOf(List<String> prefixes, Path path) {
    return prefixes.stream().anyMatch(path.getFileName().toString()::startsWith);
  }
}
