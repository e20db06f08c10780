package vigil.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.plover.Certainty;
import vigil.plover.Context;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Quad;
import vigil.plover.Sector;
import vigil.plover.Status;

/**
 * Vigil's own words take no side: a loaded word of the lexicon stands in its output only where it
 * quotes the report, its headline or a name.
 */
class NeutralityTest {
  private static Console console;
  private static Pattern loaded;
  private static Set<String> counterparts;

  @BeforeAll
  static void load() throws IOException {
    console = new Console();
    List<String[]> lexicon = lexicon();
    List<String> words = new ArrayList<>();
    counterparts = new LinkedHashSet<>();
    for (String[] line : lexicon) {
      Arrays.stream(line[0].split("\\|")).map(w -> Pattern.quote(joined(w))).forEach(words::add);
      counterparts.add(line[1]);
    }
    loaded =
        Pattern.compile(
            words.stream().collect(Collectors.joining("|", "(?<![\\w-])(", ")(?![\\w-])")),
            Pattern.CASE_INSENSITIVE);
  }

  @AfterAll
  static void close() {
    console.close();
  }

  /** The lexicon's lines; their conditions are left out, so that Vigil itself is held strictly. */
  private static List<String[]> lexicon() throws IOException {
    var file = NeutralityTest.class.getResourceAsStream("/vigil/loaded/words.tsv");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), UTF_8))) {
      return lines
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .map(l -> l.split("\t"))
          .toList();
    }
  }

  /** As it is written: the lexicon sets hyphens apart. */
  private static String joined(String words) {
    return words.replace(" - ", "-");
  }

  private static List<String> loadedIn(String text) {
    Matcher matcher = loaded.matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      int from = Math.max(0, matcher.start() - 30);
      found.add(text.substring(from, Math.min(text.length(), matcher.end() + 30)));
    }
    return found;
  }

  @Test
  void theTestKnowsALoadedWord() {
    assertThat(loadedIn("the regime's so-called liberation")).hasSize(3);
    assertThat(loadedIn("a Terrorist, a thug and a resistance fighter")).isNotEmpty();
    assertThat(loadedIn("the government of the state")).isEmpty();
  }

  @Test
  void labelsTakeNoSide() {
    Stream<Object> labels =
        Stream.of(
                EventType.values(),
                Quad.values(),
                Sector.values(),
                Status.values(),
                Certainty.values(),
                ExitCode.values())
            .flatMap(Arrays::stream);
    String own = labels.map(NeutralityTest::spaced).collect(Collectors.joining("\n"));
    String modes = Arrays.stream(Mode.values()).map(Mode::label).collect(Collectors.joining("\n"));
    String contexts =
        Arrays.stream(Context.values()).map(Context::label).collect(Collectors.joining("\n"));
    assertThat(loadedIn(own + "\n" + modes + "\n" + contexts.replace('_', ' '))).isEmpty();
  }

  private static String spaced(Object label) {
    String more = label instanceof ExitCode code ? " " + code.meaning() : "";
    return ((Enum<?>) label).name().replace('_', ' ') + more;
  }

  @Test
  void neutralCounterpartsTakeNoSide() {
    assertThat(loadedIn(String.join("\n", counterparts))).isEmpty();
  }

  /** The desk's sources, whole: the words that it shows are written there. */
  @Test
  void theDesksOwnWordsTakeNoSide() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("ui", "src"))) {
      List<Path> sources = files.filter(f -> f.toString().matches(".*\\.(tsx?|css|json)")).toList();
      assertThat(sources).hasSizeGreaterThan(20);
      for (Path source : sources) {
        assertThat(loadedIn(Files.readString(source))).as(source.toString()).isEmpty();
      }
    }
  }

  @Test
  void helpAndMessagesTakeNoSide() {
    List<Console.Said> said = new ArrayList<>(List.of(console.run("--help")));
    List<String> commands =
        said.get(0).out().lines().dropWhile(l -> !l.equals("Commands:")).skip(1).toList();
    List<String> names =
        commands.stream()
            .takeWhile(l -> !l.isBlank())
            .filter(l -> l.matches(" {2}\\S.*"))
            .map(l -> l.strip().split("\\s+")[0])
            .toList();
    assertThat(names).contains("read");
    names.forEach(name -> said.add(console.run(name, "--help")));
    said.add(console.run("read", "nowhere.txt", "../pom.xml", "../docs/missing"));
    said.add(console.run("reed"));
    said.forEach(s -> assertThat(loadedIn(s.out() + s.err())).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief", "markdown", "html"})
  void recordsTakeNoSideOutsideAQuotation(String format) throws IOException {
    Console.Said said = console.run("read", "--format", format, "../examples");
    String shown = format.equals("html") ? withoutTheReportsText(said.out()) : said.out();
    assertThat(loadedIn(shown)).as("the quotations hold loaded words").isNotEmpty();
    String own = shown.replaceAll("“[^”]*”", "“”").replaceAll("\\s+", " ");
    for (String name : namesInTheReports()) {
      own = own.replace(name.replaceAll("\\s+", " "), "");
    }
    assertThat(loadedIn(own)).isEmpty();
  }

  @Test
  void explanationsTakeNoSideOutsideAQuotation() throws IOException {
    String shown = console.run("explain", "../examples/beirut-meeting-wire.txt").out();
    String own = shown.replaceAll("\\s+", " ").replaceAll("“[^”]*”", "“”");
    for (String name : namesInTheReports()) {
      own = own.replace(name.replaceAll("\\s+", " "), "");
    }
    assertThat(own).isNotBlank();
    assertThat(loadedIn(own)).isEmpty();
  }

  private static String withoutTheReportsText(String html) {
    Document page = Jsoup.parse(html);
    page.select(".words").remove();
    return page.body().text();
  }

  /** Headlines, and what actors and places are called. */
  private static Set<String> namesInTheReports() throws IOException {
    Set<String> names = new LinkedHashSet<>();
    String lines = console.run("read", "--format", "jsonl", "../examples").out();
    for (String line : lines.lines().toList()) {
      JsonNode record = new ObjectMapper().readTree(line);
      for (String field : List.of("name", "title", "side", "via")) {
        record.findValues(field).stream()
            .filter(JsonNode::isTextual)
            .forEach(n -> names.add(n.asText()));
      }
    }
    names.removeIf(n -> n.toLowerCase(Locale.ROOT).isBlank());
    return names;
  }
}
