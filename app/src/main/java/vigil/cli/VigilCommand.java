package vigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command. */
@Command(
    name = "vigil",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "%nReads reports of conflict into a record: who did what to whom, where, when, how many, and who"
          + " says so.%n"
    },
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil read examples/              what Vigil makes of the reports in a folder",
      "  vigil read --format jsonl a.txt   the same as data",
      "  vigil explain a.txt 2             how its second event came to be",
      "  vigil actors show Hezbollah       what is known of somebody beforehand",
      "  vigil read --help                 all that the command can do"
    })
final class VigilCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  /** The version that the build wrote into the program's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = VigilCommand.class.getPackage().getImplementationVersion();
      return new String[] {"vigil " + (version == null ? "(not packaged)" : version)};
    }
  }
}
