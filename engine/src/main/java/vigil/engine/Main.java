package vigil.engine;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a cluster starts: lays out the job and hands it to the cluster. */
@Command(
    name = "vigil",
    header = "Reads reports on a cluster of Apache Flink's.",
    mixinStandardHelpOptions = true)
public final class Main {
  private static final Duration CHECKPOINT = Duration.ofSeconds(10);

  @Mixin private JobOptions job = new JobOptions();

  private Main() {}

  /** Starts the job with the options of {@code vigil cluster run}. */
  public static void main(String[] args) throws Exception {
    Main main = new Main();
    CommandLine line = new CommandLine(main).setCaseInsensitiveEnumValuesAllowed(true);
    line.parseArgs(args);
    if (line.isUsageHelpRequested()) {
      line.usage(System.out);
      return;
    }
    main.run();
  }

  private void run() throws Exception {
    Plan plan = job.plan();
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.configure(settings());
    if (env.getConfiguration().getOptional(CheckpointingOptions.CHECKPOINTING_INTERVAL).isEmpty()) {
      env.enableCheckpointing(CHECKPOINT.toMillis());
    }
    Job.of(env, plan).sinkTo(new DiscardingSink<>()).name("told").uid("told");
    env.execute("vigil");
  }

  /** What the program needs to be so, whatever the cluster's own settings are. */
  static Configuration settings() {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    return settings;
  }
}
