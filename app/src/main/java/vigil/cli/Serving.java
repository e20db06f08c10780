package vigil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import vigil.api.Api;
import vigil.api.Questions;
import vigil.api.Stores;
import vigil.data.DataException;
import vigil.mcp.McpDoor;
import vigil.record.Store;
import vigil.record.StoreException;
import vigil.web.Access;
import vigil.web.Lazily;
import vigil.web.ServerOptions;
import vigil.web.WebServer;

/** Serves a store until the process is told to end. */
final class Serving {
  private static final int READERS = 4;

  private final Surroundings surroundings;
  private final ServeOptions options;
  private final String location;
  private final Lazy<Coding> coding;

  Serving(Surroundings surroundings, ServeOptions options, String location, Lazy<Coding> coding) {
    this.surroundings = surroundings;
    this.options = options;
    this.location = location;
    this.coding = coding;
  }

  /** Brings a store of an earlier form to the present one; one that may not be written stays. */
  static void bringOn(String location) {
    try {
      Store.read(location).close();
    } catch (StoreException e) {
      if (e.problem() != StoreException.Problem.NO_STORE || !Files.isWritable(Path.of(location))) {
        throw e;
      }
      Store.write(location, Clock.systemUTC()).close();
    }
  }

  ExitCode run() throws InterruptedException {
    ServerOptions server = options.server();
    try (Stores stores = new Stores(location, READERS, Clock.systemUTC());
        WebServer web = start(server, stores)) {
      String address = "http://" + shown(server.host()) + ":" + web.port() + "/";
      web.begin();
      surroundings.err().println("vigil: " + location + " is open at " + address);
      if (options.opensBrowser()) {
        Browser.open(address);
      }
      untilStopped(web);
      return ExitCode.DONE;
    } catch (IllegalArgumentException | DataException e) {
      surroundings.say(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    } catch (IOException e) {
      surroundings.say(
          server.host() + ":" + server.port() + ": cannot be listened at: " + e.getMessage());
      return ExitCode.REFUSED;
    }
  }

  private WebServer start(ServerOptions server, Stores stores) throws IOException {
    String version = new VigilCommand.Version().getVersion()[0];
    Api api = new Api(stores, document -> coding.get().code(document), Clock.systemUTC(), version);
    Access access = options.access(surroundings.environment(), new ByOption().who(surroundings));
    Questions questions = new Questions(stores);
    return WebServer.start(
        server,
        api,
        access,
        new Lazily<>(() -> new McpDoor(questions, version).servlet(WebServer.MCP)));
  }

  private static String shown(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** Until the process is told to end; then what is being answered is ended first. */
  private static void untilStopped(WebServer web) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  web.close();
                  stopped.countDown();
                }));
    stopped.await();
  }
}
