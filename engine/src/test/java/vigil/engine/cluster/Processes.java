package vigil.engine.cluster;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Programs that a test starts and may kill; all are gone when it ends, however it ends. */
public final class Processes implements AutoCloseable {
  private final Path folder;
  private final String classPath;
  private final List<Process> started = new ArrayList<>();
  private final Set<Process> killed = new HashSet<>();
  private final Thread atExit = new Thread(this::killAll, "killing what tests started");

  /** Of Java with this test's own class path; their output goes to the folder, a file each. */
  public Processes(Path folder) {
    this(folder, System.getProperty("java.class.path"));
  }

  /** Of Java with that class path; their output goes to the folder, a file each. */
  public Processes(Path folder, String classPath) {
    this.folder = folder;
    this.classPath = classPath;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** A Java program, with so many megabytes of heap. */
  public Process java(String name, int heap, Class<?> main, List<String> arguments) {
    return java(name, List.of("-Xmx" + heap + "m"), main.getName(), arguments);
  }

  /** A Java program, with options of the machine's. */
  public Process java(String name, List<String> options, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto"));
    command.add("--add-opens=java.base/java.util=ALL-UNNAMED"); // as Flink's own scripts do
    command.add("-Dslf4j.provider=org.apache.logging.slf4j.SLF4JServiceProvider");
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(arguments);
    return start(name, command);
  }

  /** Any program, with its arguments. */
  public synchronized Process start(String name, List<String> command) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()));
      builder.environment().put("FLINK_CONF_DIR", folder.toString());
      Process process = builder.start();
      started.add(process);
      return process;
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** Where a program's output is. */
  Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** Kills as {@code kill -9} does, and waits until it is gone. */
  public void kill(Process process) {
    killed.add(process);
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A port that nothing listens on. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Waits until something is so.
   *
   * @throws IllegalStateException if it is not within that time, or a program failed that was not
   *     killed; the message tells the ends of all programs' output
   */
  public void await(String what, Duration longest, BooleanSupplier so) {
    long end = System.nanoTime() + longest.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end || failed()) {
        throw new IllegalStateException("not within " + longest + ": " + what + said());
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private synchronized boolean failed() {
    return started.stream()
        .anyMatch(p -> !p.isAlive() && p.exitValue() != 0 && !killed.contains(p));
  }

  private String said() {
    StringBuilder said = new StringBuilder();
    try (var logs = Files.newDirectoryStream(folder, "*.log")) {
      for (Path log : logs) {
        List<String> lines = Files.readAllLines(log);
        said.append("\n== ").append(log.getFileName());
        lines
            .subList(Math.max(0, lines.size() - 15), lines.size())
            .forEach(line -> said.append('\n').append(line));
      }
    } catch (IOException e) {
      said.append(e);
    }
    return said.toString();
  }

  private synchronized void killAll() {
    started.forEach(Process::destroyForcibly);
  }

  @Override
  public void close() {
    killAll();
    started.forEach(this::kill);
    Runtime.getRuntime().removeShutdownHook(atExit);
  }
}
