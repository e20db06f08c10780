package vigil.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigil.analysis.Observed;
import vigil.analysis.Rule;
import vigil.analysis.Rules;
import vigil.analysis.Warning;
import vigil.analysis.Warnings;
import vigil.notify.Outbox;
import vigil.notify.QuietHours;
import vigil.record.KeptWarning;
import vigil.record.RaisedWarning;
import vigil.record.Store;

/** The options for rules that warn, and for where warnings are sent. */
final class AlertOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "Rules of your own, in the form of Vigil's own file, instead of Vigil's and those made on"
              + " the desk.")
  private @Nullable Path rules;

  @Option(
      names = "--send-to",
      paramLabel = "ADDRESS",
      description = "Send what is new: https://… or mailto:…; may be given more than once.")
  private List<String> targets = List.of();

  @Option(
      names = "--quiet",
      paramLabel = "HH:MM-HH:MM",
      description = "Hours in which nothing is sent, in UTC; it waits for their end.")
  private @Nullable String quiet;

  /** Whether anything is to be sent anywhere. */
  boolean sends() {
    return !targets.isEmpty();
  }

  /**
   * The warnings that stand.
   *
   * @throws vigil.data.DataException if the rules are broken; names file and line
   */
  List<Warning> warnings(Store store, Observed observed) {
    List<Rule> used = rules == null ? Rules.of(store) : Rules.read(rules);
    return Warnings.of(used, observed);
  }

  /** Keeps those that are new, and writes down where they are to be sent. */
  List<KeptWarning> raise(Store store, Observed observed, Outbox outbox, String who) {
    checkTargets();
    List<RaisedWarning> raised = warnings(store, observed).stream().map(Warning::raised).toList();
    List<KeptWarning> fresh = store.warnings().raise(raised, who);
    outbox.put(fresh, targets);
    return fresh;
  }

  /** What sends a store's warnings. */
  Outbox outbox(Store store, Clock clock, Surroundings surroundings) {
    return Outbox.of(store.warnings(), quietHours(), clock, surroundings.environment());
  }

  private QuietHours quietHours() {
    try {
      return quiet == null ? QuietHours.NONE : QuietHours.of(quiet);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private void checkTargets() {
    for (String target : targets) {
      if (!target.matches("(https?://|mailto:)\\S+")) {
        throw new ParameterException(
            spec.commandLine(), "--send-to is https://… or mailto:…, and not '" + target + "'");
      }
    }
  }
}
