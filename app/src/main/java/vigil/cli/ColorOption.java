package vigil.cli;

import picocli.CommandLine.Option;
import vigil.export.Layout;

/** The option for colour in text. */
final class ColorOption {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colour in text: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private ReadCommand.When color;

  Layout layout(Surroundings surroundings) {
    return surroundings.layout(color, surroundings.isTerminal());
  }
}
