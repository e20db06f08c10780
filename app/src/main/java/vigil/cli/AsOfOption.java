package vigil.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.record.Store;

/** The option for how a store was at another time. */
final class AsOfOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--as-of",
      paramLabel = "MOMENT",
      description = "As it was then: a day, a moment, or the number of an entry of the log.")
  private @Nullable String moment;

  /** The last entry of the log that counts. */
  long entry(Store store) {
    return FilterOptions.asOf(moment, store, spec);
  }
}
