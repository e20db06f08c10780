package vigil.cli;

import picocli.CommandLine.Option;
import vigil.web.ServerOptions;

/** The options for where the desk is served. */
final class ServeOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8417",
      description = "The port; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen at. Default: ${DEFAULT-VALUE}, this machine only.")
  private String host = "127.0.0.1";

  @Option(names = "--no-browser", description = "Do not open a browser.")
  private boolean noBrowser;

  ServerOptions server() {
    return ServerOptions.USUAL.at(host, port);
  }

  boolean opensBrowser() {
    return !noBrowser;
  }
}
