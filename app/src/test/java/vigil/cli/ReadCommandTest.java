package vigil.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.actors.KnownActors;
import vigil.document.Document;
import vigil.document.Span;
import vigil.event.ReportRecord;
import vigil.pipeline.Explained;

/** {@code vigil read} from its arguments to its output, with a coder that finds nothing. */
class ReadCommandTest {
  private static final String NOTE =
      "The two ministers met in the old harbour on Monday and agreed to open the crossing again.\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicInteger coders = new AtomicInteger();

  @TempDir Path folder;
  @TempDir Path inputs;

  @Test
  void writesABriefByDefault() throws IOException {
    assertThat(run("read", file("note.txt", NOTE))).isZero();
    assertThat(out()).contains("note.txt").contains("no events");
    assertThat(err()).isEmpty();
  }

  @Test
  void writesOneLineAReportInTheOrderOfTheInputs() throws IOException {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      files.add(
          file("n" + (97 * i % 40) + ".txt", NOTE + "Number " + i + " of them was sent home.\n"));
    }
    List<String> arguments =
        new ArrayList<>(List.of("read", "--format", "jsonl", "--threads", "3"));
    arguments.addAll(files);
    assertThat(run(arguments.toArray(String[]::new))).isZero();
    List<String> texts =
        out()
            .lines()
            .map(ReadCommandTest::parsed)
            .map(n -> n.at("/document/text").asText())
            .toList();
    assertThat(texts).hasSize(40);
    IntStream.range(0, 40).forEach(i -> assertThat(texts.get(i)).contains("Number " + i + " of"));
    assertThat(err()).isEqualTo("40 reports read\n");
    assertThat(coders).hasValue(1);
  }

  @Test
  void readsStandardInput() {
    assertThat(runOn(NOTE, "read", "--format", "jsonl", "-")).isZero();
    assertThat(parsed(out()).at("/document/text").asText()).contains("old harbour");
  }

  @Test
  void takesFromTheUserWhatTheFileDoesNotSay() throws IOException {
    String file = file("note.txt", NOTE);
    String[] said = {
      "--date", "2024-03-02", "--outlet", "Post", "--url", "https://a.b/c", "--title", "Ministers"
    };
    assertThat(
            run(
                "read", "-f", "jsonl", said[0], said[1], said[2], said[3], said[4], said[5],
                said[6], said[7], file))
        .isZero();
    JsonNode document = parsed(out()).get("document");
    assertThat(document.get("published").asText()).isEqualTo("2024-03-02");
    assertThat(document.get("published_basis").asText()).isEqualTo("option");
    assertThat(document.get("outlet").asText()).isEqualTo("Post");
    assertThat(document.get("url").asText()).isEqualTo("https://a.b/c");
    assertThat(document.get("title").asText()).isEqualTo("Ministers");
  }

  @Test
  void namesWhatItRefusesAndReadsTheOthers() throws IOException {
    String missing = folder.resolve("missing.txt").toString();
    String empty = file("empty.txt", "");
    String binary = folder.resolve("binary.txt").toString();
    Files.write(
        Path.of(binary), new byte[] {0x7F, 'E', 'L', 'F', 0, 0, 1, 2, 3, 0, 0, 0, -1, -2, 0, 0});
    String good = file("good.txt", NOTE);
    assertThat(run("read", "-f", "jsonl", missing, empty, good, binary)).isEqualTo(1);
    assertThat(out().lines()).hasSize(1);
    assertThat(err().lines())
        .hasSize(4)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("vigil: " + missing + ": "),
            line -> assertThat(line).startsWith("vigil: " + empty + ": "),
            line -> assertThat(line).startsWith("vigil: " + binary + ": "),
            line -> assertThat(line).isEqualTo("1 report read, 3 refused"));
  }

  @Test
  void saysThatASentenceOf200000WordsIsReadInPartsAndReadsTheOthers() throws IOException {
    String endless = file("endless.txt", "The boats " + "and the boats ".repeat(66_666) + "left.");
    assertThat(run("read", "-f", "jsonl", endless, file("good.txt", NOTE))).isZero();
    assertThat(out().lines()).hasSize(2);
    assertThat(err().lines())
        .containsExactly(
            "vigil: "
                + endless
                + ": note: 200001 words without the end of a sentence; read in parts",
            "2 reports read");
  }

  @Test
  void refusesAFolderThatItMayNotReadAndReadsTheOthers() throws IOException {
    Path closed = unreadable();
    assertThat(run("read", closed.toString(), file("good.txt", NOTE))).isEqualTo(1);
    assertThat(err()).contains("vigil: " + closed).contains("1 report read, 1 refused");
  }

  /** A folder that is closed; for the superuser, to whom none is, one that holds itself. */
  private Path unreadable() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.createSymbolicLink(closed.resolve("again"), closed);
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    return closed;
  }

  @Test
  void refusesWhatTheCoderFailsOnAndReadsTheOthers() throws IOException {
    String bad = file("bad.txt", NOTE.replace("harbour", "FAIL"));
    assertThat(run("read", "-f", "jsonl", bad, file("good.txt", NOTE))).isEqualTo(1);
    assertThat(err())
        .contains("vigil: " + bad + ": could not be coded: ")
        .contains("1 report read, 1 refused");
    assertThat(out().lines()).hasSize(1);
  }

  @Test
  void stopsQuietlyWhenNobodyReadsOn() throws IOException {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    assertThat(runTo(closed, "read", file("a.txt", NOTE), file("b.txt", NOTE))).isEqualTo(141);
    assertThat(err()).isEmpty();
  }

  @Test
  void saysThatTheDiskIsFull() throws IOException {
    assumeThat(Path.of("/dev/full")).exists();
    try (OutputStream full = new FileOutputStream("/dev/full")) {
      assertThat(runTo(full, "read", file("a.txt", NOTE))).isEqualTo(4);
    }
    assertThat(err()).startsWith("vigil: standard output: cannot be written: ").hasLineCount(1);
    err.reset();
    assertThat(run("read", "-o", "/dev/full", file("b.txt", NOTE))).isEqualTo(4);
    assertThat(err()).startsWith("vigil: /dev/full: cannot be written: ").hasLineCount(1);
  }

  @Test
  void writesAFileWhole() throws IOException {
    Path target = folder.resolve("out/records.jsonl");
    Files.createDirectory(target.getParent());
    Files.writeString(target, "old");
    assertThat(run("read", "-f", "jsonl", "-o", target.toString(), file("a.txt", NOTE))).isZero();
    assertThat(Files.readString(target)).contains("old harbour").endsWith("}\n");
    assertThat(out()).isEmpty();
    try (var files = Files.list(target.getParent())) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void leavesTheOldFileWhereNothingWasRead() throws IOException {
    Path target = folder.resolve("records.jsonl");
    Files.writeString(target, "old");
    assertThat(run("read", "-o", target.toString(), folder.resolve("missing").toString()))
        .isEqualTo(1);
    assertThat(target).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    String target = folder.resolve("no/such/records.jsonl").toString();
    assertThat(run("read", "-o", target, file("a.txt", NOTE))).isEqualTo(4);
    assertThat(err()).isEqualTo("vigil: " + target + ": cannot be written: no such folder\n");
    err.reset();
    assertThat(run("read", "-o", folder.toString(), file("a.txt", NOTE))).isEqualTo(4);
    assertThat(err()).startsWith("vigil: " + folder + ": cannot be written: ").hasLineCount(1);
  }

  @Test
  void coloursWhereTheTerminalCan() throws IOException {
    String file = file("a.txt", NOTE);
    assertThat(coloured(Map.of(), 80, "read", file)).isTrue();
    assertThat(coloured(Map.of("NO_COLOR", "1"), 80, "read", file)).isFalse();
    assertThat(coloured(Map.of("TERM", "dumb"), 80, "read", file)).isFalse();
    assertThat(coloured(Map.of(), 0, "read", file)).isFalse();
    assertThat(coloured(Map.of("NO_COLOR", "1"), 0, "read", "--color", "always", file)).isTrue();
    assertThat(coloured(Map.of(), 80, "read", "--color=never", file)).isFalse();
  }

  @Test
  void refusesACommandLineThatItDoesNotUnderstand() throws IOException {
    String file = file("a.txt", NOTE);
    assertThat(run()).isEqualTo(2);
    assertThat(run("raed", file)).isEqualTo(2);
    assertThat(run("read")).isEqualTo(2);
    assertThat(run("read", "--format", "xml", file)).isEqualTo(2);
    assertThat(run("read", "--date", "yesterday", file)).isEqualTo(2);
    assertThat(run("read", "--threads", "0", file)).isEqualTo(2);
    assertThat(run("read", "--nonsense", file)).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err().lines()).allMatch(line -> line.startsWith("vigil: "));
    assertThat(coders).hasValue(0);
  }

  @Test
  void helps() {
    assertThat(run("--help")).isZero();
    assertThat(run("read", "--help")).isZero();
    assertThat(out())
        .contains("Examples:", "Exit codes:", "141   the reader of the output went away")
        .contains("vigil read --format jsonl reports/ -o records.jsonl");
    out.reset();
    assertThat(run("--version")).isZero();
    assertThat(out()).startsWith("vigil ");
  }

  @Test
  void tellsAFaultAsAFault() throws IOException {
    VigilCommandLine line =
        new VigilCommandLine(
            surroundings("", out, Map.of(), 0),
            (model, actors) -> {
              throw new IllegalStateException("no model");
            });
    assertThat(line.run("read", file("a.txt", NOTE))).isEqualTo(70);
    assertThat(err()).contains("vigil: a fault in Vigil itself: ").contains("no model");
  }

  private boolean coloured(Map<String, String> environment, int columns, String... arguments) {
    out.reset();
    new VigilCommandLine(surroundings("", out, environment, columns), this::coder).run(arguments);
    return out().contains("\u001B[");
  }

  private int run(String... arguments) {
    return runOn("", arguments);
  }

  private int runOn(String input, String... arguments) {
    return new VigilCommandLine(surroundings(input, out, Map.of(), 0), this::coder).run(arguments);
  }

  private int runTo(OutputStream out, String... arguments) {
    return new VigilCommandLine(surroundings("", out, Map.of(), 0), this::coder).run(arguments);
  }

  private Surroundings surroundings(
      String input, OutputStream out, Map<String, String> environment, int columns) {
    return new Surroundings(
        new ByteArrayInputStream(input.getBytes(UTF_8)),
        out,
        new PrintStream(err, true, UTF_8),
        environment,
        columns,
        false);
  }

  private Coding coder(@Nullable Path model, @Nullable KnownActors actors) {
    coders.incrementAndGet();
    return new Coding() {
      @Override
      public ReportRecord code(Document document) {
        if (document.text().contains("FAIL")) {
          throw new IllegalArgumentException("cannot bear it");
        }
        Span whole = new Span(0, document.text().length());
        return new ReportRecord(
            document, List.of(whole), List.of(), List.of(), List.of(), List.of(), "test");
      }

      @Override
      public Explained explain(Document document) {
        return new Explained(code(document), List.of());
      }

      @Override
      public void close() {}
    };
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(inputs.resolve(name), content).toString();
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  private static JsonNode parsed(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }
}
