package vigil.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vigil.cli.Main;
import vigil.engine.cluster.Cluster;
import vigil.engine.cluster.Database;
import vigil.engine.cluster.Processes;
import vigil.lab.speed.NewsFeed;
import vigil.lab.speed.Newsroom;

/**
 * What the job takes on a real cluster of processes, as {@code mvn -Pscale} runs it. The same
 * made-up reports are kept by {@code vigil ingest}, then by the job on one slot and on two, and
 * written by it as lines of JSON; rates are those of whole reports from the job's start to its end,
 * processor times those of all task managers.
 */
public final class Scale {
  private static final Duration LONG = Duration.ofHours(2);
  private static final Duration CHECKPOINTS = Duration.ofSeconds(10);
  private static final int FILES = 50;
  private static final int HAPPENINGS = 40;
  private static final int HEAP = 900;

  private final Path folder;
  private final int reports;
  private final PrintStream out;

  private Scale(Path folder, int reports, PrintStream out) {
    this.folder = folder;
    this.reports = reports;
    this.out = out;
  }

  /** A folder, how many reports, and "state" to measure only what is remembered of them. */
  public static void main(String[] arguments) throws Exception {
    Scale scale = new Scale(Path.of(arguments[0]), Integer.parseInt(arguments[1]), System.out);
    scale.make();
    if (arguments.length > 2 && arguments[2].equals("state")) {
      scale.job(2, Plan.Form.JSONL, "hashmap");
      scale.job(2, Plan.Form.JSONL, "rocksdb");
      return;
    }
    scale.ingest();
    for (int slots : List.of(1, 2)) {
      scale.job(slots, Plan.Form.JSONL, "hashmap");
      scale.job(slots, Plan.Form.STORE, "hashmap");
    }
    scale.database();
  }

  private Path input() {
    return folder.resolve("reports");
  }

  private void make() throws IOException {
    Files.createDirectories(input());
    NewsFeed feed = new NewsFeed(Newsroom.Length.WHOLE, HAPPENINGS);
    for (int i = 0; i < FILES; i++) {
      feed.write(input().resolve("feed-%03d.jsonl".formatted(i)), reports / FILES);
    }
  }

  private void ingest() {
    try (Processes processes = new Processes(folder)) {
      long begun = System.nanoTime();
      String store = folder.resolve("alone.vigil").toString();
      Process ingest =
          processes.java(
              "ingest", HEAP, Main.class, List.of("ingest", input().toString(), "--into", store));
      Duration[] taken = {Duration.ZERO};
      processes.await(
          "an ingestion",
          LONG,
          () -> {
            taken[0] = ingest.info().totalCpuDuration().orElse(taken[0]);
            return !ingest.isAlive();
          });
      tell("vigil ingest, two threads", (System.nanoTime() - begun) / 1e9, taken[0]);
    }
  }

  private void job(int slots, Plan.Form form, String state) throws Exception {
    String name = form + "-" + slots + "-" + state;
    String place =
        form == Plan.Form.STORE
            ? folder.resolve(name + ".vigil").toString()
            : folder.resolve(name).toUri().toString();
    job(name, slots, OnCluster.plan(input().toString(), form, place), state);
  }

  /** Two slots, and PostgreSQL where it is installed. */
  private void database() throws Exception {
    Path programs = Database.programs().orElse(null);
    if (programs == null) {
      out.println("PostgreSQL's server is not here");
      return;
    }
    Path own = Files.createTempDirectory("vigil-scale");
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Database database = Database.start(own, programs)) {
      Plan plan = OnCluster.plan(input().toString(), Plan.Form.STORE, database.address());
      job("PostgreSQL-2", 2, plan, "hashmap");
    }
  }

  private void job(String name, int slots, Plan plan, String state) throws Exception {
    Path own = Files.createDirectories(folder.resolve("cluster-" + name));
    try (Cluster cluster = Cluster.start(own, new Cluster.Size(1, slots, HEAP), false)) {
      Duration before = cluster.workersTime();
      String job = OnCluster.submit(cluster, plan, slots, CHECKPOINTS, state);
      cluster.await("the end", LONG, () -> cluster.state(job).matches("FINISHED|FAILED"));
      String what = "the job, slots: " + slots + ", output: " + name + ", state: " + state;
      tell(what, cluster.millis(job) / 1e3, cluster.workersTime().minus(before));
      tell(cluster.checkpointed(job));
    }
  }

  private void tell(String what, double seconds, Duration processor) {
    out.printf(
        Locale.ROOT,
        "%s: %d reports in %.1f s, %.1f a second; %.1f s of processor, %.1f ms a report%n",
        what,
        reports,
        seconds,
        reports / seconds,
        processor.toMillis() / 1e3,
        processor.toMillis() / (double) reports);
  }

  private void tell(Cluster.Checkpoints taken) {
    out.printf(
        Locale.ROOT,
        "  checkpoints: %d, half within %d ms, longest %d ms, largest %,d bytes%n",
        taken.many(),
        taken.median(),
        taken.longest(),
        taken.largest());
  }
}
