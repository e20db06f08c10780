package vigil.engine;

import picocli.CommandLine.Command;

/** Reads with many machines. */
@Command(
    name = "cluster",
    header = "Reads reports on many machines, by Apache Flink.",
    mixinStandardHelpOptions = true,
    description = {
      "%nThe same coder as a job for Apache Flink, for archives and for streams: 'run' tries it on"
          + " this machine, 'package' makes the one file to submit to a cluster.%n"
    },
    subcommands = {RunCommand.class, PackageCommand.class})
final class ClusterCommand {}
