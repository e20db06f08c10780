package vigil.engine.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server of PostgreSQL's with one database, which can be killed with all that it does and started
 * again on the same files and port.
 */
public final class Database implements AutoCloseable {
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
  private static final Duration LONG = Duration.ofMinutes(3);

  private final Processes processes;
  private final Path folder;
  private final Path programs;
  private final int port = Processes.freePort();
  private Process server;

  private Database(Processes processes, Path folder, Path programs) {
    this.processes = processes;
    this.folder = folder;
    this.programs = programs;
  }

  /** Where its programs are installed, if they are. */
  public static Optional<Path> programs() {
    try (Stream<Path> versions =
        Files.isDirectory(VERSIONS) ? Files.list(VERSIONS) : Stream.empty()) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts one with files of its own under the folder. */
  public static Database start(Path folder, Path programs) throws IOException {
    Path own = Files.createDirectories(folder.resolve("database"));
    if (superuser()) { // its programs refuse to run as one
      Files.setOwner(
          own, own.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    }
    Database database = new Database(new Processes(folder), own, programs);
    try {
      Process made =
          database.program("initdb", "-D", database.data(), "-U", "vigil", "-A", "trust", "-N");
      database.processes.await("files of a database", LONG, () -> !made.isAlive());
      database.start();
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static boolean superuser() {
    return "root".equals(System.getProperty("user.name"));
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private Process program(String name, String... arguments) {
    List<String> command = new ArrayList<>();
    if (superuser()) {
      command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
    }
    command.add(programs.resolve(name).toString());
    command.addAll(List.of(arguments));
    return processes.start("database", command);
  }

  /** Starts it, or starts it again, and waits until it answers. */
  public void start() {
    processes.await("a database that answers", LONG, this::answers);
  }

  /** Starts the server where it does not run: right after a kill it refuses until all is gone. */
  private boolean answers() {
    if (server == null || !server.isAlive()) {
      String options = "listen_addresses=127.0.0.1";
      server =
          program(
              "postgres", "-D", data(), "-p", "" + port, "-c", options, "-k", folder.toString());
    }
    try (Connection connection = DriverManager.getConnection(address())) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Kills the server and every connection's process with no warning. */
  public void kill() {
    List<ProcessHandle> all = server.descendants().toList();
    processes.kill(server);
    all.forEach(ProcessHandle::destroyForcibly);
  }

  /** Its address for JDBC. */
  public String address() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=vigil";
  }

  @Override
  public void close() {
    if (server != null) {
      kill();
    }
    processes.close();
  }
}
