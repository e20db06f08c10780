package vigil.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.CloseableIterator;
import org.jspecify.annotations.Nullable;
import vigil.cli.ExitCode;

/** The job on this machine, in this process. */
final class Trial {
  private static final Duration CHECKPOINT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Plan plan;
  private final int slots;
  private final @Nullable Path state;
  private final Map<String, String> settings;

  /**
   * @param slots how many reports are read at once
   * @param state where checkpoints lie; null for a folder that goes away with the job
   * @param settings anything of Flink's configuration
   */
  Trial(Plan plan, int slots, @Nullable Path state, Map<String, String> settings) {
    this.plan = plan;
    this.slots = slots;
    this.state = state;
    this.settings = Map.copyOf(settings);
  }

  /** Runs to the end, and tells of it. */
  ExitCode run(TrialMinutes minutes) throws Exception {
    Path folder = state == null ? Files.createTempDirectory("vigil-cluster") : state;
    try {
      return run(minutes, configuration(folder));
    } catch (Exception e) {
      return minutes.failed(e);
    } finally {
      if (state == null) {
        delete(folder);
      }
    }
  }

  /** Starts it, and leaves it running. Checkpoints stay where they are. */
  JobClient start() throws Exception {
    Path folder = java.util.Objects.requireNonNull(state, "a job that is left running");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(slots, configuration(folder));
    Job.of(env, plan).sinkTo(new DiscardingSink<>()).name("told").uid("told");
    return env.executeAsync("vigil");
  }

  private ExitCode run(TrialMinutes minutes, Configuration configuration) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(slots, configuration);
    DataStream<Outcome> outcomes = Job.of(env, plan);
    try (CloseableIterator<Outcome> told = outcomes.collectAsync()) {
      JobClient job = env.executeAsync("vigil");
      told.forEachRemaining(minutes::take);
      job.getJobExecutionResult().get();
    }
    return minutes.end();
  }

  private Configuration configuration(Path folder) {
    Configuration configuration = Main.settings();
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT);
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
    // All is one process: what is slow to answer is busy, not gone.
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, PATIENCE);
    configuration.set(RpcOptions.ASK_TIMEOUT_DURATION, PATIENCE);
    settings.forEach(configuration::setString);
    return configuration;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(path);
      }
    }
  }
}
