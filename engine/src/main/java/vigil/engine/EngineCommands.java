package vigil.engine;

import vigil.cli.CommandProvider;

/** Brings {@code vigil cluster} to the command line. */
public final class EngineCommands implements CommandProvider {
  @Override
  public Object command() {
    return new ClusterCommand();
  }
}
