package vigil.lab.bench;

import vigil.cli.CommandProvider;

/** Adds {@code evaluate} to the command line. */
public final class BenchCommands implements CommandProvider {
  @Override
  public Object command() {
    return new EvaluateCommand(CoderCoding::of);
  }
}
