package vigil.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the job on this machine, to try it. */
@Command(
    name = "run",
    header = "Runs the job on this machine, to try it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil cluster run --input reports/ --output record.vigil",
      "  vigil cluster run --input news.warc.gz --output records/",
      "  vigil cluster run --input kafka://broker:9092/reports --output jdbc:postgresql://db/vigil"
          + " --every 60"
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private JobOptions job = new JobOptions();

  @Option(
      names = "--slots",
      paramLabel = "N",
      description = "How many reports to read at once. Default: one for each processor.")
  private int slots = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--state",
      paramLabel = "FOLDER",
      description =
          "Where checkpoints and savepoints lie. Default: a folder that goes away with the job.")
  private @Nullable Path state;

  @Option(
      names = "--from",
      paramLabel = "SAVEPOINT",
      description =
          "Go on from this savepoint or checkpoint, of this version of Vigil or an earlier.")
  private @Nullable String from;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Anything of Flink's configuration.")
  private Map<String, String> settings = Map.of();

  @Override
  public Integer call() throws Exception {
    Plan plan = plan();
    if (slots < 1) {
      throw new ParameterException(spec.commandLine(), "--slots must be 1 or more");
    }
    TrialMinutes minutes = new TrialMinutes(System.err, System.getenv("VIGIL_DEBUG") != null);
    return new Trial(plan, slots, state, settings()).run(minutes).number();
  }

  private Map<String, String> settings() {
    Map<String, String> all = new HashMap<>(settings);
    if (from != null) {
      all.put("execution.state-recovery.path", from);
    }
    return all;
  }

  private Plan plan() {
    try {
      return job.plan();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
