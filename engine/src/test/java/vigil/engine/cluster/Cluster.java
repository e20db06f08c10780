package vigil.engine.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.apache.flink.client.cli.CliFrontend;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;
import org.apache.flink.shaded.zookeeper3.org.apache.zookeeper.server.ZooKeeperServerMain;

/** A standalone cluster of processes on this machine. Used by one test at a time. */
public final class Cluster implements AutoCloseable {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final Pattern JOB = Pattern.compile("submitted with JobID ([0-9a-f]{32})");

  private final Path folder;
  private final Processes processes;
  private final int rpcPort = Processes.freePort();
  private final int restPort = Processes.freePort();
  private final Rest rest = new Rest(restPort);
  private final Map<String, Process> workers = new LinkedHashMap<>();
  private final Size size;
  private Process manager;

  /**
   * How much there is of it.
   *
   * @param workers task managers
   * @param slots how many tasks each of them runs side by side
   * @param heap the megabytes that each of them has for objects
   */
  public record Size(int workers, int slots, int heap) {}

  private Cluster(Path folder, Size size, Processes processes) {
    this.folder = folder;
    this.size = size;
    this.processes = processes;
  }

  /**
   * Starts a job manager and task managers.
   *
   * @param surviving whether another job manager can go on where one was killed
   */
  public static Cluster start(Path folder, Size size, boolean surviving) throws IOException {
    return start(folder, size, surviving, new Processes(folder));
  }

  /** Starts one that knows Flink alone, without high availability. */
  public static Cluster plain(Path folder, Size size, String classPath) throws IOException {
    return start(folder, size, false, new Processes(folder, classPath));
  }

  private static Cluster start(Path folder, Size size, boolean surviving, Processes processes)
      throws IOException {
    Cluster cluster = new Cluster(folder, size, processes);
    try {
      cluster.configure(surviving);
      cluster.startManager();
      for (int i = 1; i <= size.workers; i++) {
        cluster.startWorker("worker-" + i);
      }
      cluster.awaitWorkers(size.workers);
      return cluster;
    } catch (RuntimeException | IOException e) {
      cluster.close();
      throw e;
    }
  }

  private void configure(boolean surviving) throws IOException {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("jobmanager.rpc.address", "127.0.0.1");
    options.put("jobmanager.rpc.port", String.valueOf(rpcPort));
    options.put("jobmanager.bind-host", "127.0.0.1");
    options.put("rest.address", "127.0.0.1");
    options.put("rest.bind-address", "127.0.0.1");
    options.put("rest.port", String.valueOf(restPort));
    options.put("taskmanager.host", "127.0.0.1");
    options.put("taskmanager.bind-host", "127.0.0.1");
    options.put("taskmanager.numberOfTaskSlots", String.valueOf(size.slots));
    options.put("taskmanager.memory.task.heap.size", size.heap + "m");
    options.put("taskmanager.memory.framework.heap.size", "64m");
    options.put("taskmanager.memory.managed.size", "32m");
    options.put("taskmanager.memory.network.min", "32m");
    options.put("taskmanager.memory.network.max", "32m");
    options.put("io.tmp.dirs", folder.resolve("tmp").toString());
    options.put("execution.checkpointing.storage", "filesystem");
    options.put("execution.checkpointing.dir", folder.resolve("checkpoints").toUri().toString());
    options.put("web.refresh-interval", "200");
    options.put("metrics.fetcher.update-interval", "200");
    options.put("heartbeat.interval", "1000");
    options.put("heartbeat.timeout", "6000");
    options.put("heartbeat.rpc-failure-threshold", "2");
    if (surviving) {
      options.put("high-availability.type", "zookeeper");
      options.put("high-availability.storageDir", folder.resolve("surviving").toUri().toString());
      options.put("high-availability.zookeeper.quorum", "127.0.0.1:" + startZooKeeper());
      options.put("high-availability.zookeeper.client.session-timeout", "6000");
    }
    StringBuilder lines = new StringBuilder();
    options.forEach((key, value) -> lines.append(key).append(": ").append(value).append('\n'));
    Files.createDirectories(folder.resolve("tmp"));
    Files.writeString(folder.resolve("config.yaml"), lines);
  }

  private int startZooKeeper() throws IOException {
    int port = Processes.freePort();
    Path settings = folder.resolve("zookeeper.properties");
    Files.writeString(
        settings,
        "clientPort=%d\nclientPortAddress=127.0.0.1\ndataDir=%s\nadmin.enableServer=false\n"
                .formatted(port, folder.resolve("zookeeper"))
            + "tickTime=500\n");
    processes.java("zookeeper", 48, ZooKeeperServerMain.class, List.of(settings.toString()));
    return port;
  }

  /** Starts a job manager in the place of one that was killed. */
  public void startManager() {
    manager =
        processes.java(
            "manager",
            256,
            StandaloneSessionClusterEntrypoint.class,
            List.of("--configDir", folder.toString()));
  }

  /** Starts a task manager, with its memory shared out as Flink's own start script does. */
  public void startWorker(String name) {
    TaskExecutorProcessSpec memory =
        TaskExecutorProcessUtils.processSpecFromConfig(
            GlobalConfiguration.loadConfiguration(folder.toString()));
    List<String> arguments = new ArrayList<>(List.of("--configDir", folder.toString()));
    arguments.addAll(words(TaskExecutorProcessUtils.generateDynamicConfigsStr(memory)));
    arguments.addAll(List.of("-D", "taskmanager.resource-id=" + name));
    List<String> options = words(ProcessMemoryUtils.generateJvmParametersStr(memory));
    workers.put(name, processes.java(name, options, TaskManagerRunner.class.getName(), arguments));
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split("\\s+"));
  }

  /** Waits until so many task managers are there. */
  public void awaitWorkers(int many) {
    await(
        many + " workers", LONG, () -> rest.get("/overview").path("taskmanagers").asInt() >= many);
  }

  /** Waits until something is so; fails with what the processes said last. */
  public void await(String what, Duration longest, BooleanSupplier so) {
    processes.await(what, longest, so);
  }

  /**
   * Hands in a program as {@code flink run -d} does.
   *
   * @param jar the program's file
   * @return the number of its job
   */
  public String run(Path jar, int slots, List<String> arguments) throws IOException {
    List<String> all =
        new ArrayList<>(List.of("run", "-d", "-p", String.valueOf(slots), jar.toString()));
    all.addAll(arguments);
    Process process = processes.java("run", 256, CliFrontend.class, all);
    processes.await("a job that is handed in", LONG, () -> !process.isAlive());
    String said = Files.readString(processes.log("run"));
    return JOB.matcher(said)
        .results()
        .reduce((former, last) -> last)
        .orElseThrow(() -> new IllegalStateException(said))
        .group(1);
  }

  /** How a client reaches it. */
  public Configuration client() {
    Configuration configuration = new Configuration();
    configuration.setString("rest.address", "127.0.0.1");
    configuration.setString("rest.port", String.valueOf(restPort));
    return configuration;
  }

  /** The port of its REST interface. */
  public int port() {
    return restPort;
  }

  /** A job's state, such as RUNNING; empty while no job manager answers. */
  public String state(String job) {
    return rest.get("/jobs/" + job).path("state").asText();
  }

  /** How many records went into a job's steps, all of them together. */
  public long records(String job) {
    long all = 0;
    for (JsonNode step : rest.get("/jobs/" + job).path("vertices")) {
      all += step.path("metrics").path("read-records").asLong();
    }
    return all;
  }

  /** How many checkpoints of a job are complete. */
  public int checkpoints(String job) {
    return rest.get("/jobs/" + job + "/checkpoints").path("counts").path("completed").asInt();
  }

  /**
   * A job's checkpoints until now.
   *
   * @param median the milliseconds that half of them took at most
   * @param longest the milliseconds of the longest
   * @param largest the bytes of the largest
   */
  public record Checkpoints(int many, long median, long longest, long largest) {}

  /** A job's checkpoints until now. */
  public Checkpoints checkpointed(String job) {
    JsonNode told = rest.get("/jobs/" + job + "/checkpoints");
    JsonNode took = told.path("summary").path("end_to_end_duration");
    return new Checkpoints(
        told.path("counts").path("completed").asInt(),
        took.path("p50").asLong(),
        took.path("max").asLong(),
        told.path("summary").path("state_size").path("max").asLong());
  }

  /** The milliseconds between a job's start and its end. */
  public long millis(String job) {
    return rest.get("/jobs/" + job).path("duration").asLong();
  }

  /** The processor time of all task managers that live. */
  public Duration workersTime() {
    return workers.values().stream()
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How often a job was started anew from a checkpoint, by the job manager that there is now. */
  public int restored(String job) {
    return rest.get("/jobs/" + job + "/checkpoints").path("counts").path("restored").asInt();
  }

  /** How often something of a job failed. */
  public int failures(String job) {
    return rest.get("/jobs/" + job + "/exceptions").path("exceptionHistory").path("entries").size();
  }

  /** Whether all of a job's tasks are running. */
  public boolean running(String job) {
    JsonNode told = rest.get("/jobs/" + job);
    List<String> others = new ArrayList<>();
    for (JsonNode step : told.path("vertices")) {
      if (!step.path("status").asText().matches("RUNNING|FINISHED")) {
        others.add(step.path("name").asText());
      }
    }
    return told.path("state").asText().equals("RUNNING") && others.isEmpty();
  }

  /** Kills a task manager that has work, with no warning. */
  public String killBusyWorker() {
    for (JsonNode worker : rest.get("/taskmanagers").path("taskmanagers")) {
      Process process = workers.get(worker.path("id").asText());
      if (worker.path("freeSlots").asInt() == 0 && process != null && process.isAlive()) {
        processes.kill(process);
        return worker.path("id").asText();
      }
    }
    throw new IllegalStateException("no task manager has work");
  }

  /** Kills the job manager with no warning. */
  public void killManager() {
    processes.kill(manager);
  }

  @Override
  public void close() {
    processes.close();
  }
}
