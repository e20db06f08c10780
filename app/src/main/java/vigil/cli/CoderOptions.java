package vigil.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for the coder that reads: its model, and actors of the user's own. */
public final class CoderOptions {
  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "Read with this model, such as one that 'vigil train' wrote, instead of Vigil's own.")
  private @Nullable Path model;

  @Mixin private ActorsOption actors = new ActorsOption();

  /** The model's file; null for Vigil's own. */
  public @Nullable Path model() {
    return model;
  }

  /** Files of actors that are known too. */
  public List<Path> actors() {
    return actors.files();
  }

  /**
   * The coder, loaded with the first report.
   *
   * @throws vigil.annotate.ModelException naming a file that is no model of this version
   */
  Lazy<Coding> coding(Coders coders, Surroundings surroundings) {
    return coders.lazily(model, actors.known(surroundings));
  }

  /** How a run ends that ended so but for a file of actors that was left out. */
  ExitCode end(ExitCode code) {
    return code == ExitCode.DONE && actors.refused() ? ExitCode.REFUSED : code;
  }
}
