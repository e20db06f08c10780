package vigil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.web.Access;
import vigil.web.ServerOptions;
import vigil.web.Users;

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

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "A file with an access token of 20 signs or more; who brings it may do everything. Default:"
              + " $VIGIL_TOKEN.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "Who may sign in: a file that 'vigil users' wrote.")
  private @Nullable Path users;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "500",
      description = "How many requests a second an address may send. Default: ${DEFAULT-VALUE}.")
  private int rate;

  @Option(
      names = "--largest",
      paramLabel = "MB",
      defaultValue = "16",
      description = "The largest text that may be sent, in megabytes. Default: ${DEFAULT-VALUE}.")
  private int largest;

  /**
   * Who may ask. An address that others reach needs a token or users.
   *
   * @param who in whose name changes are made where nobody has to say
   * @throws IllegalArgumentException saying what is missing
   * @throws IOException where a file cannot be read
   */
  Access access(Map<String, String> environment, String who) throws IOException {
    String token =
        tokenFile == null
            ? environment.getOrDefault("VIGIL_TOKEN", "").strip()
            : Files.readString(tokenFile).strip();
    boolean guarded = !token.isEmpty() || users != null;
    if (!guarded && !server().isLoopback()) {
      throw new IllegalArgumentException(
          "others reach "
              + host
              + ": give --users or --token-file, so that not everybody may read and change the"
              + " record");
    }
    return guarded
        ? Access.guarded(token, users == null ? Users.none() : Users.read(users))
        : Access.open(who);
  }

  ServerOptions server() {
    return new ServerOptions(host, port, (long) largest << 20, rate);
  }

  boolean opensBrowser() {
    return !noBrowser;
  }
}
