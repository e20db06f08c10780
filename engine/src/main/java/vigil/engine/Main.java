package vigil.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** What a cluster starts: lays out the job and hands it to the cluster. */
@Command(
    name = "vigil",
    header = "Reads reports on a cluster of Apache Flink's.",
    mixinStandardHelpOptions = true)
public final class Main {
  private static final Duration CHECKPOINT = Duration.ofSeconds(10);

  @Mixin private JobOptions job = new JobOptions();

  Main() {}

  /** Starts the job with the options of {@code vigil cluster run}. */
  public static void main(String[] args) throws Exception {
    Main main = new Main();
    CommandLine line = new CommandLine(main).setCaseInsensitiveEnumValuesAllowed(true);
    Plan plan = main.plan(line, args);
    if (plan == null) {
      line.usage(System.out);
    } else {
      run(plan);
    }
  }

  /**
   * What is to be done; null where only help is asked for.
   *
   * @throws ProgramParametrizationException for what cannot be understood; Flink shows its message
   *     alone
   */
  @Nullable Plan plan(CommandLine line, String... args) {
    try {
      line.parseArgs(args);
      return line.isUsageHelpRequested() ? null : whole(job.plan());
    } catch (ParameterException | IllegalArgumentException e) {
      throw new ProgramParametrizationException("vigil: " + e.getMessage());
    }
  }

  /** A path means something to the workers only where it is full. */
  private static Plan whole(Plan plan) {
    plan.inputs().forEach(Main::checkWhole);
    if (plan.output().form() == Plan.Form.STORE) {
      checkWhole(plan.output().place());
    }
    return plan;
  }

  private static void checkWhole(String place) {
    boolean address = place.startsWith("jdbc:") || place.contains("://");
    if (!address && !Path.of(place).isAbsolute()) {
      throw new IllegalArgumentException(
          place + ": on a cluster, give the full path; the workers look for it in another folder");
    }
  }

  private static void run(Plan plan) throws Exception {
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
