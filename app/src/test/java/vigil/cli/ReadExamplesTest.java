package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code vigil read} on the shipped examples, with the shipped model, in every form. */
class ReadExamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Console console;
  private static List<String> inputs;
  private static List<JsonNode> records;

  @BeforeAll
  static void readAsJsonLines() throws IOException {
    console = new Console();
    try (Stream<Path> files = Files.list(Path.of("../examples"))) {
      inputs = files.sorted().map(Path::toString).toList();
    }
    records = new ArrayList<>();
    for (String line : read("jsonl", "../examples").lines().toList()) {
      records.add(JSON.readTree(line));
    }
  }

  @AfterAll
  static void close() {
    console.close();
  }

  private static String read(String format, String... inputs) {
    List<String> arguments = new ArrayList<>(List.of("read", "--format", format));
    arguments.addAll(List.of(inputs));
    Console.Said said = console.run(arguments.toArray(String[]::new));
    assertThat(said.code()).as(said.err()).isZero();
    return said.out();
  }

  private static JsonNode record(String file) {
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).endsWith(file)) {
        return records.get(i);
      }
    }
    throw new AssertionError(file);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "beirut-meeting-newspaper.txt, -, -, 2023-10-27, header",
        "beirut-meeting-page.html, Resistance leaders hold talks in Lebanon, Coast Monitor,"
            + " 2023-10-26, metadata",
        "beirut-meeting-wire.txt, -, Levant Wire, 2023-10-25, header",
        "damascus-page.html, 'Rebels take Damascus, Assad flees', Northern Dispatch, 2024-12-08,"
            + " metadata",
        "moscow-casualty-brief.txt, -, Metro Bulletin, 2024-03-24, header",
        "red-sea-statement.txt, -, -, 2024-01-12, header"
      })
  void whatAReportSaysOfItselfIsKept(
      String file, String title, String outlet, String published, String basis) {
    JsonNode document = record(file).get("document");
    assertThat(document.get("title").textValue()).isEqualTo(title);
    assertThat(document.get("outlet").textValue()).isEqualTo(outlet);
    assertThat(document.get("published").asText()).isEqualTo(published);
    assertThat(document.get("published_basis").asText()).isEqualTo(basis);
    assertThat(document.get("language").asText()).isEqualTo("en");
  }

  @Test
  void markupIsNoPartOfTheText() {
    assertThat(record("damascus-page.html").at("/document/text").asText())
        .contains("Syrian rebels led by")
        .doesNotContain("<", "function", "{");
    assertThat(record("gaza-truce-update.md").at("/document/text").asText())
        .doesNotContain("**", "](", "##");
  }

  @ParameterizedTest
  @CsvSource({
    "red-sea-statement.txt, ASSAULT, struck, asserted, Yemen, 2024-01-11",
    "red-sea-statement.txt, ASSAULT, shot down, asserted, -, 2024-01-09",
    "damascus-page.html, COERCE, seized, asserted, Damascus, 2024-12-08",
    "goma-newspaper.txt, ASSAULT, attacked, asserted, Kinshasa, 2025-01-28"
  })
  void tellsWhatHappenedWhereAndWhen(
      String file, String type, String trigger, String status, String place, String from) {
    JsonNode event = event(file, type, trigger);
    assertThat(event.get("status").asText()).isEqualTo(status);
    assertThat(event.at("/place/name").asText("-")).isEqualTo(place);
    assertThat(event.at("/time/from").asText()).isEqualTo(from);
  }

  @Test
  void tellsWhoActsOnWhom() {
    JsonNode called = event("goma-newspaper.txt", "REQUEST", "called on");
    assertThat(called.at("/actors/0/name").asText()).isEqualTo("Antonio Guterres");
    assertThat(called.at("/actors/0/via").asText()).isEqualTo("United Nations");
    assertThat(called.at("/recipients/0/country").asText()).isEqualTo("RWA");
  }

  @Test
  void tellsWhoSaysHowMany() {
    JsonNode toll = record("goma-newspaper.txt").get("tolls").get(1);
    assertThat(toll.get("side").asText()).isEqualTo("South African soldiers");
    assertThat(toll.get("kind").asText()).isEqualTo("killed");
    assertThat(toll.get("value").asInt()).isEqualTo(13);
    assertThat(toll.at("/attribution/0/text").asText()).contains("defence ministry");
  }

  @Test
  void aLoadedWordStandsWithItsNeutralOne() {
    JsonNode loaded = record("beirut-meeting-page.html").get("loaded").get(0);
    assertThat(loaded.get("text").asText()).isEqualTo("martyrdom");
    assertThat(loaded.get("neutral").asText()).isEqualTo("death");
  }

  private static JsonNode event(String file, String type, String trigger) {
    for (JsonNode event : record(file).get("events")) {
      if (event.get("type").asText().equals(type)
          && event.at("/trigger/text").asText().equals(trigger)) {
        return event;
      }
    }
    throw new AssertionError("no " + type + " by " + trigger + " in " + file);
  }

  @Test
  void everySpanSelectsItsWordsInTheText() {
    for (JsonNode record : records) {
      String text = record.at("/document/text").asText();
      List<JsonNode> quoted = record.findParents("span");
      assertThat(quoted).isNotEmpty();
      for (JsonNode part : quoted) {
        if (!part.get("span").isNull()) {
          int start = part.get("span").get(0).asInt();
          int end = part.get("span").get(1).asInt();
          assertThat(text.substring(start, end)).isEqualTo(part.get("text").asText());
        }
      }
    }
  }

  @Test
  void everyFormHasEveryReportInTheOrderOfTheInputs() {
    List<String> texts = records.stream().map(r -> r.at("/document/text").asText()).toList();
    assertThat(texts).hasSize(inputs.size()).doesNotHaveDuplicates();
    List<String> reversed = new ArrayList<>(inputs);
    java.util.Collections.reverse(reversed);
    String brief = read("brief", reversed.toArray(String[]::new));
    int at = -1;
    for (String input : reversed) {
      int next = brief.indexOf(input);
      assertThat(next).as(input).isGreaterThan(at);
      at = next;
    }
  }

  @Test
  void theArrayHoldsTheSameRecordsAsTheLines() throws IOException {
    JsonNode array = JSON.readTree(read("json", "../examples"));
    assertThat(array).hasSize(records.size());
    for (int i = 0; i < records.size(); i++) {
      assertThat(array.get(i)).isEqualTo(records.get(i));
    }
  }

  @Test
  void briefAndMarkdownTellEveryEventWithItsTypeAndWords() {
    String[] briefs = read("brief", "../examples").split("─{10,}");
    assertThat(briefs).hasSize(records.size());
    String markdown = read("markdown", "../examples");
    int at = 0;
    for (int i = 0; i < briefs.length; i++) {
      int number = 0;
      for (JsonNode event : records.get(i).get("events")) {
        number++;
        String type = event.get("type").asText();
        assertThat(briefs[i]).containsPattern("(?m)^ *" + number + " " + type + "\\b");
        at = markdown.indexOf("### " + number + ". " + type, at);
        assertThat(at).as(inputs.get(i) + " " + number + " in Markdown").isPositive();
      }
      int next = number + 1;
      assertThat(briefs[i]).doesNotContainPattern("(?m)^ *" + next + " [A-Z]{3,}");
    }
  }

  @Test
  void thePageIsWellFormedAndMarksTheSameWords() {
    String html = read("html", "../examples");
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Document page = Jsoup.parse(html, "", parser);
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.select("article")).hasSize(records.size());
    for (int i = 0; i < records.size(); i++) {
      Element article = page.select("article").get(i);
      String text = records.get(i).at("/document/text").asText();
      article.select(".words sup").remove();
      assertThat(article.selectFirst(".words").wholeText()).isEqualTo(text);
      assertThat(article.select(".card")).hasSameSizeAs(records.get(i).get("events"));
      int number = 0;
      for (JsonNode event : records.get(i).get("events")) {
        Element card = article.select(".card").get(number++);
        assertThat(card.selectFirst(".type").text()).isEqualTo(event.get("type").asText());
        String anchor = card.selectFirst(".number").attr("href").substring(1);
        Element marked = page.getElementById(anchor);
        int start = event.at("/trigger/span/0").asInt();
        assertThat(offset(marked)).as(anchor).isEqualTo(start);
        assertThat(event.at("/trigger/text").asText()).startsWith(marked.wholeText());
      }
    }
  }

  /** How many letters of the report stand before the element. */
  private static int offset(Element marked) {
    int letters = 0;
    Element words = marked.closest(".words");
    for (TextNode node : texts(words)) {
      if (isWithin(node, marked)) {
        return letters;
      }
      letters += node.getWholeText().length();
    }
    throw new AssertionError(marked);
  }

  private static List<TextNode> texts(Element words) {
    List<TextNode> texts = new ArrayList<>();
    words.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            texts.add(text);
          }
        });
    return texts;
  }

  private static boolean isWithin(Node node, Element element) {
    for (Node at = node; at != null; at = at.parent()) {
      if (at == element) {
        return true;
      }
    }
    return false;
  }
}
