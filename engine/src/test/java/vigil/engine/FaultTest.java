package vigil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vigil.engine.cluster.Broker;
import vigil.engine.cluster.Cluster;
import vigil.engine.cluster.Database;
import vigil.lab.speed.NewsFeed;
import vigil.lab.speed.Newsroom;
import vigil.record.Store;

/**
 * The job on a cluster of processes, parts of which are killed while it runs with the true coder:
 * what comes out is what {@code vigil ingest} makes of the same reports on one machine, whole and
 * nothing twice. How long it took to go on is printed.
 */
@Tag("processes")
class FaultTest {
  private static final int REPORTS = 240;
  private static final int FILES = 12;
  private static final int WORKERS = 3;
  private static final Duration CHECKPOINTS = Duration.ofMillis(250);
  private static final Duration LONG = Duration.ofMinutes(4);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private static Cluster cluster;
  private static Path reports;
  private static Path alone;

  @BeforeAll
  static void start() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    reports = Files.createDirectory(folder.resolve("reports"));
    NewsFeed feed = new NewsFeed(Newsroom.Length.SHORT, 8);
    for (int i = 0; i < FILES; i++) {
      feed.write(file(i), REPORTS / FILES);
    }
    cluster =
        Cluster.start(
            Files.createDirectory(folder.resolve("cluster")),
            new Cluster.Size(WORKERS, 1, 640),
            true);
    alone = folder.resolve("alone.vigil");
    Runs.ingest(alone, reports);
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void aKilledWorkerLosesNothing() throws Exception {
    Path output = folder.resolve("worker");
    String job = submit(Plan.Form.JSONL, output.toUri().toString());
    killBusyWorker(job, () -> some(output));
    awaitEnd(job);
    assertSame(Runs.lines(output.resolve("records")));
    assertThat(Runs.lines(output.resolve("reports"))).hasSize(REPORTS);
  }

  /** Kills one in the middle, and starts another when the job has gone on with those left. */
  private static void killBusyWorker(String job, BooleanSupplier some) {
    awaitHalfway(job, some);
    long killed = System.nanoTime();
    String worker = cluster.killBusyWorker();
    awaitAgain(job, "a task manager", killed);
    cluster.startWorker(worker);
    cluster.awaitWorkers(WORKERS);
  }

  @Test
  void aKilledManagerLosesNothing() throws Exception {
    Path output = folder.resolve("manager");
    String job = submit(Plan.Form.JSONL, output.toUri().toString());
    awaitHalfway(job, () -> some(output));
    long killed = System.nanoTime();
    cluster.killManager();
    cluster.startManager();
    awaitAgain(job, "the job manager", killed);
    awaitEnd(job);
    assertSame(Runs.lines(output.resolve("records")));
    assertThat(Runs.lines(output.resolve("reports"))).hasSize(REPORTS);
  }

  @Test
  void aKilledDatabaseLosesNothing() throws Exception {
    Path programs = Database.programs().orElse(null);
    assumeThat(programs)
        .as("needs PostgreSQL's server (Debian: apt-get install postgresql), which is not here")
        .isNotNull();
    try (Database database = Database.start(folder, programs)) {
      String job = submit(Plan.Form.STORE, database.address());
      StoreRows rows = new StoreRows(database.address());
      cluster.await("reports kept", LONG, () -> rows.kept() > REPORTS / 8);
      long killed = System.nanoTime();
      database.kill();
      database.start();
      long before = rows.kept();
      assertThat(before).isLessThan(REPORTS);
      cluster.await("more kept", LONG, () -> rows.kept() > before);
      told("the database", killed);
      awaitEnd(job);
      assertSame(database.address());
    }
  }

  @Test
  void aKilledWorkerLosesNothingBetweenTopicsAndWhatIsNoReportGoesAside() throws Exception {
    try (Broker broker = Broker.start(Files.createDirectory(folder.resolve("broker")))) {
      broker.create("reports", "out-records", "out-reports", "out-incidents", "out-refusals");
      broker.send("reports", List.of(bytes("{\"weather\": \"fine\"}"), new byte[] {0, 1, 2, 3}));
      broker.send("reports", messages());
      String topics = "kafka://" + broker.address() + "/";
      Plan plan = OnCluster.plan(topics + "reports", Plan.Form.KAFKA, topics + "out");
      String job = OnCluster.submit(cluster, plan, 2, CHECKPOINTS, "rocksdb");
      killBusyWorker(job, () -> true);
      awaitEnd(job);
      // The broker ends the last transactions a moment after it was told to.
      cluster.await("all records", LONG, () -> broker.messages("out-records").size() >= REPORTS);
      assertSame(broker.messages("out-records"));
      assertThat(broker.messages("out-reports")).hasSize(REPORTS);
      assertThat(broker.messages("out-refusals"))
          .hasSize(2)
          .allSatisfy(line -> assertThat(line).contains("\"reports/"));
    }
  }

  private static List<byte[]> messages() throws IOException {
    List<byte[]> messages = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      Files.readAllLines(file(i)).forEach(line -> messages.add(bytes(line)));
    }
    return messages;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Path file(int number) {
    return reports.resolve("feed-%02d.jsonl".formatted(number));
  }

  /** By their beginnings, which have the reports' hashes, so that what differs can be read. */
  private static void assertSame(List<String> records) {
    assertThat(beginnings(records)).isEqualTo(beginnings(undisturbed().records()));
    assertThat(records.stream().sorted().toList().equals(undisturbed().records())).isTrue();
  }

  private static List<String> beginnings(List<String> lines) {
    return lines.stream().map(line -> line.substring(0, 100)).sorted().toList();
  }

  private static void assertSame(String address) {
    StoreRows rows = new StoreRows(address);
    StoreRows whole = undisturbed();
    assertSame(rows.records());
    assertThat(rows.items()).isEqualTo(whole.items());
    assertThat(rows.reports()).isEqualTo(whole.reports());
    assertThat(rows.events()).hasSizeGreaterThan(REPORTS).isEqualTo(whole.events());
    assertThat(rows.refusals()).isEqualTo(whole.refusals());
    try (Store store = Store.read(address)) {
      assertThat(store.verify().broken()).isNull();
    }
  }

  private static String submit(Plan.Form form, String place) throws Exception {
    Plan plan = OnCluster.plan(reports.toString(), form, place);
    return OnCluster.submit(cluster, plan, 2, CHECKPOINTS, "hashmap");
  }

  /** Something is safe, and more is to do. */
  private static void awaitHalfway(String job, BooleanSupplier some) {
    cluster.await("some reports", LONG, () -> cluster.checkpoints(job) >= 2 && some.getAsBoolean());
    assertThat(cluster.state(job)).isEqualTo("RUNNING");
  }

  private static boolean some(Path output) {
    try {
      return Runs.lines(output.resolve("records")).size() >= REPORTS / 8;
    } catch (IOException | UncheckedIOException e) { // a file was given its last name meanwhile
      return false;
    }
  }

  private static void awaitAgain(String job, String what, long killed) {
    cluster.await(
        "a job that goes on", LONG, () -> cluster.restored(job) > 0 && cluster.running(job));
    told(what, killed);
  }

  private static void told(String what, long killed) {
    double seconds = (System.nanoTime() - killed) / 1e9;
    System.out.printf(Locale.ROOT, "the job went on %.1f s after %s was killed%n", seconds, what);
  }

  private static void awaitEnd(String job) {
    cluster.await("the end of the job", LONG, () -> cluster.state(job).matches("FINISHED|FAILED"));
    assertThat(cluster.state(job)).isEqualTo("FINISHED");
  }

  private static StoreRows undisturbed() {
    return new StoreRows("jdbc:sqlite:" + alone);
  }
}
