package vigil.record;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server of PostgreSQL's of its own, where its programs are installed; else tests that need it
 * are skipped. One for all tests, stopped with the last; every store has a database of its own.
 */
final class PostgresServer {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
  private static @Nullable PostgresServer running;
  private static boolean tried;

  private final Path folder;
  private final Path programs;
  private final int port;
  private int databases;

  private PostgresServer(Path folder, Path programs, int port) {
    this.folder = folder;
    this.programs = programs;
    this.port = port;
  }

  /** The address of a database that nothing is in. */
  static synchronized String emptyDatabase() {
    if (!tried) {
      tried = true;
      running = start().orElse(null);
    }
    assumeThat(running)
        .as("needs PostgreSQL's server (Debian: apt-get install postgresql), which is not here")
        .isNotNull();
    return running.create();
  }

  private static Optional<PostgresServer> start() {
    try (Stream<Path> versions =
        Files.isDirectory(PROGRAMS) ? Files.list(PROGRAMS) : Stream.empty()) {
      Optional<Path> programs =
          versions
              .map(version -> version.resolve("bin"))
              .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
              .max(Comparator.naturalOrder());
      return programs.isPresent() ? Optional.of(start(programs.get())) : Optional.empty();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PostgresServer start(Path programs) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("vigil-postgres");
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    PostgresServer server = new PostgresServer(folder, programs, port);
    if (superuser()) { // its programs refuse to run as one
      new ProcessBuilder("chown", "nobody", folder.toString()).start().waitFor();
    }
    String data = folder.resolve("data").toString();
    server.run(
        "initdb", "-D", data, "-U", "vigil", "-A", "trust", "--locale=C", "-E", "UTF8", "-N");
    String options =
        "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder;
    server.run(
        "pg_ctl", "-D", data, "-w", "-o", options, "-l", folder.resolve("log").toString(), "start");
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    return server;
  }

  private static boolean superuser() {
    return "root".equals(System.getProperty("user.name"));
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (superuser()) {
      command.addAll(List.of("runuser", "-u", "nobody", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    Path said = Files.createTempFile("vigil-postgres", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException(command + ": " + Files.readString(said));
    }
    Files.delete(said);
  }

  /** Leaves the rest to a shell, so that the tests' end waits for nothing. */
  private void stop() {
    try {
      String process = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip();
      String end = "kill -QUIT " + process + "; sleep 2; rm -r '" + folder + "'";
      new ProcessBuilder("sh", "-c", end)
          .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String create() {
    String name = "vigil" + ++databases;
    change(address("postgres"), "CREATE DATABASE " + name);
    return address(name);
  }

  private String address(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=vigil";
  }

  /** Changes a database behind a store's back. */
  static void change(String address, String statement) {
    try (Connection connection = DriverManager.getConnection(address);
        Statement plain = connection.createStatement()) {
      plain.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }
}
