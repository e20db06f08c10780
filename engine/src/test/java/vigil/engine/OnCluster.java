package vigil.engine;

import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import vigil.document.Overrides;
import vigil.engine.cluster.Cluster;
import vigil.engine.intake.Reading;

/** Hands Vigil's job in to a cluster of the tests. */
final class OnCluster {
  private OnCluster() {}

  /** Reads once what is there, and ends. */
  static Plan plan(String input, Plan.Form form, String place) {
    return new Plan(
        List.of(input),
        null,
        Reading.USUAL,
        Overrides.NONE,
        Plan.Coder.STANDARD,
        new Plan.Output(form, place),
        Duration.ofDays(60),
        "test");
  }

  /**
   * Starts the job.
   *
   * @param slots how many reports are read at once
   * @param checkpoints how long from one checkpoint to the next
   * @param state where the job's state lies: hashmap or rocksdb
   * @return its number
   */
  static String submit(Cluster cluster, Plan plan, int slots, Duration checkpoints, String state)
      throws Exception {
    Configuration settings = cluster.client();
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoints);
    settings.set(CheckpointingOptions.ENABLE_UNALIGNED, true);
    settings.set(StateBackendOptions.STATE_BACKEND, state);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 100);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createRemoteEnvironment("127.0.0.1", cluster.port(), settings);
    env.setParallelism(slots);
    Job.of(env, plan);
    return env.executeAsync("vigil").getJobID().toHexString();
  }
}
