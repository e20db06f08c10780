package vigil.lab.train;

import vigil.cli.CommandProvider;

/** Adds {@code train} to the command line. */
public final class TrainCommands implements CommandProvider {
  @Override
  public Object command() {
    return new TrainCommand();
  }
}
