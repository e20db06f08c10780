package vigil.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vigil.cli.Main;
import vigil.engine.cluster.Processes;
import vigil.lab.speed.NewsFeed;
import vigil.lab.speed.Newsroom;

/**
 * Whether memory stays within what it is given for an input ten times as large: makes files of JSON
 * lines, most of them long texts in French that are refused and one in two hundred a report, and
 * reads them by {@code vigil cluster run} on two slots. Tells the most memory that the process had.
 */
public final class Bulk {
  private static final int TIMES = 10;
  private static final int FILE = 32 << 20;
  private static final int LINE = 20_000;
  private static final int ONE_IN = 200;
  private static final String SENTENCE =
      "Le conseil de la commune a remis au lendemain la vente du vieux moulin, faute de lampes. ";

  private Bulk() {}

  /** A folder, and the megabytes of the heap. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    int heap = Integer.parseInt(arguments[1]);
    Path input = Files.createDirectories(folder.resolve("bulk"));
    Files.writeString(folder.resolve("config.yaml"), ""); // where the process looks for Flink's
    long bytes = make(input, (long) TIMES * heap << 20);
    System.out.printf(Locale.ROOT, "%,d bytes to read with a heap of %d MB%n", bytes, heap);
    long begun = System.nanoTime();
    long most = run(folder, input, heap);
    System.out.printf(
        Locale.ROOT,
        "read in %.0f s; %,d lines of records, %,d of refusals; at most %,d kB resident%n",
        (System.nanoTime() - begun) / 1e9,
        lines(folder.resolve("lines/records")),
        lines(folder.resolve("lines/refusals")),
        most);
  }

  private static long make(Path input, long wanted) throws IOException {
    NewsFeed feed = new NewsFeed(Newsroom.Length.WHOLE, 20);
    long made = 0;
    for (int file = 0; made < wanted; file++) {
      Path path = input.resolve("bulk-%04d.jsonl".formatted(file));
      write(path, file, feed);
      made += Files.size(path);
    }
    return made;
  }

  private static void write(Path path, int file, NewsFeed feed) throws IOException {
    ObjectMapper json = new ObjectMapper();
    String text = SENTENCE.repeat(LINE / SENTENCE.length());
    try (Writer out = Files.newBufferedWriter(path)) {
      for (int i = 0; i < FILE / LINE; i++) {
        String url = "https://bulk.example.org/" + file + "/" + i;
        Map<String, String> line =
            i % ONE_IN == 0 ? feed.next() : Map.of("url", url, "text", text + i);
        out.write(json.writeValueAsString(line) + "\n");
      }
    }
  }

  private static long run(Path folder, Path input, int heap) throws InterruptedException {
    try (Processes processes = new Processes(folder)) {
      List<String> arguments =
          List.of(
              "cluster",
              "run",
              "--slots",
              "2",
              "--input",
              input.toString(),
              "--output",
              folder.resolve("lines").toString());
      Process process = processes.java("bulk", heap, Main.class, arguments);
      long most = 0;
      while (process.isAlive()) {
        most = Math.max(most, resident(process.pid()));
        Thread.sleep(200);
      }
      return most;
    }
  }

  /** The most kilobytes that a process had until now; 0 where it is gone. */
  private static long resident(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static long lines(Path folder) throws IOException {
    long all = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        try (Stream<String> lines = Files.lines(file)) {
          all += lines.count();
        }
      }
    }
    return all;
  }
}
