package vigil.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.cli.ExitCode;

/** Makes the one file that is submitted to a cluster. */
@Command(
    name = "package",
    header = "Makes the one file that is submitted to a cluster.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil cluster package",
      "  flink run -d vigil-cluster.jar --input /archive --output jdbc:postgresql://db/vigil"
    })
final class PackageCommand implements Callable<Integer> {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it. Default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("vigil-cluster.jar");

  @Override
  public Integer call() {
    try {
      List<Path> parts =
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .filter(part -> !part.isEmpty())
              .map(Path::of)
              .filter(Files::exists)
              .toList();
      ClusterJar.write(parts, output);
      System.err.println("vigil: wrote " + output + ", " + Files.size(output) / 1_000_000 + " MB");
      return ExitCode.DONE.number();
    } catch (IOException e) {
      System.err.println("vigil: " + output + ": cannot be written: " + e.getMessage());
      return ExitCode.NOT_WRITTEN.number();
    }
  }
}
