package vigil.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.export.ExportForm;

/** The commands on a store, with a coder that codes every sentence as a protest. */
class StoreCommandsTest {
  @TempDir Path folder;
  private Path reports;
  private Path store;

  @BeforeEach
  void write() throws IOException {
    reports = Files.createDirectory(folder.resolve("reports"));
    Files.writeString(
        reports.resolve("a.txt"),
        "Teachers marched to the town hall of Easthaven. Police watched them go by.\n");
    Files.writeString(
        reports.resolve("b.txt"), "Farmers blocked the bridge with their carts on market day.\n");
    Files.writeString(reports.resolve("c.txt"), "");
    store = folder.resolve("record.vigil");
  }

  private Console.Said run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, true, UTF_8),
            Map.of("VIGIL_STORE", store.toString(), "VIGIL_USER", "ada"),
            0,
            false);
    int code =
        new VigilCommandLine(surroundings, (model, actors) -> new FakeIngest()).run(arguments);
    return new Console.Said(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private Console.Said ingest() {
    return run("ingest", "--date", "2024-05-15", "--outlet", "Post", reports.toString());
  }

  @Test
  void reportsAreKeptOnceAndRefusalsTold() {
    Console.Said first = ingest();
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.err())
        .contains("c.txt: is empty")
        .contains("2 reports kept, 1 refused (empty 1); 3 events; ");
    assertThat(ingest().err()).contains("0 reports kept, 2 known already, 1 refused");
    assertThat(run("stats").out())
        .contains("appearances              2")
        .contains("refused                  1");
    assertThat(run("verify").out()).contains("holds: 3 entries of the log, 2 reports, 3 events");
  }

  @Test
  void aBriefTellsWhatChangedSinceTheLastOfTheSameQuestion() throws IOException {
    ingest();
    assertThat(run("brief", "--since", "last").err()).contains("no brief of this was kept so far");
    Console.Said first = run("brief", "--keep", "--format", "json");
    assertThat(first.code()).isZero();
    Path file = folder.resolve("first.json");
    Files.writeString(file, first.out());
    assertThat(run("brief", "--since", "last").out())
        .contains("SINCE THE BRIEF AS OF ENTRY 3", "Nothing changed.");
    Path late = folder.resolve("late.txt");
    Files.writeString(late, "Dockers marched along the quay of Westhaven all the morning.\n");
    run("ingest", "--date", "2024-05-15", "--outlet", "Gazette", late.toString());
    run("correct", "2#e1", "--reject", "--why", "a drill");
    for (String since : new String[] {"last", file.toString(), "3"}) {
      assertThat(run("brief", "--since", since).out())
          .contains("SINCE THE BRIEF AS OF ENTRY 3")
          .contains("- New: 2024-05-15: PROTEST, Dockers; told by Gazette alone. [i4 3#e1]")
          .contains(
              "- Holds no longer: 2024-05-15: PROTEST, Farmers; told by Post alone. [i3 2#e1]")
          .doesNotContain("Nothing changed.", "Revised");
    }
    assertThat(run("brief", "--actor", "Dockers", "--since", "last").err())
        .contains("no brief of this was kept");
    assertThat(run("brief", "--since", "yesterday").code()).isEqualTo(2);
    assertThat(run("brief", "--since", late.toString()).err()).contains("names no entry");
    assertThat(run("verify").out()).contains("holds: 6 entries of the log");
  }

  @Test
  void aNameThatNothingBearsIsToldInsteadOfZeros() {
    ingest();
    for (String command : new String[] {"tempo", "breaks", "forecast", "networks", "brief"}) {
      Console.Said said = run(command, "--actor", "Techers");
      assertThat(said.out()).isEmpty();
      assertThat(said.err())
          .isEqualTo(
              "vigil: nothing in the store bears the name 'Techers'; near: Teachers"
                  + System.lineSeparator());
    }
    assertThat(run("tempo", "--actor", "Teachers", "--other", "Nobody").err())
        .contains("bears the name 'Nobody'");
    assertThat(run("tempo", "--by", "day").out())
        .contains("2024-05-15", "too little is known to call anything usual: 7 days in two years");
  }

  @Test
  void aRehearsalKeepsNothing() {
    Console.Said said = run("ingest", "--dry-run", "--each", reports.toString());
    assertThat(said.out()).contains("new\t" + reports.resolve("a.txt"));
    assertThat(said.err()).contains("2 reports new, 1 refused");
    assertThat(store).doesNotExist();
    ingest();
    assertThat(run("ingest", "--dry-run", "--outlet", "Post", reports.toString()).err())
        .contains("0 reports new, 2 known already");
  }

  @Test
  void eventsAreListedInThreeForms() throws IOException {
    ingest();
    assertThat(run("events", "--actor", "teachers").out())
        .isEqualTo(
            "1#e1     ≤2024-05-15 PROTEST   Teachers\n"
                + "                     the report: “Teachers marched to the town hall of"
                + " Easthaven.” Post 2024-05-15 ·\n"
                + "                     i1\n");
    JsonNode event =
        new ObjectMapper().readTree(run("events", "--limit", "1", "--format", "jsonl").out());
    assertThat(event.get("event").asText()).isEqualTo("2#e1");
    assertThat(event.get("report").get("outlet").asText()).isEqualTo("Post");
    String csv = run("events", "--format", "csv").out();
    assertThat(csv.split("\r\n")).hasSize(4);
    assertThat(csv).startsWith("event,day,from,to,type,");
  }

  @Test
  void reportsAreSearchedAndShown() {
    ingest();
    assertThat(run("search", "blocked", "bridge").out())
        .startsWith(
            "2      Farmers blocked the bridge with their carts on market day. Post · 2024-05-15 ·"
                + " 1 event\n")
        .contains("*blocked* the *bridge*");
    assertThat(run("search", "nowhere").err()).contains("nothing found");
    assertThat(run("report", "2", "--text").out())
        .contains("report    2 · sha256:")
        .contains("2#e1     ≤2024-05-15 PROTEST   Farmers");
    assertThat(run("report", "2", "--json").out()).startsWith("{\"document\":{\"id\":\"sha256:");
    assertThat(run("actors", "list").out()).contains("      1  Farmers  CVL\n");
  }

  @Test
  void anUpdatedArticleIsANewVersionWithAReadableDifference() throws IOException {
    String url = "https://example.org/bridge";
    Path one =
        Files.writeString(folder.resolve("one.txt"), "Farmers blocked the bridge all day.\n");
    Path two =
        Files.writeString(
            folder.resolve("two.txt"),
            "Farmers blocked the bridge all day long. Police cleared it with cranes at night.\n");
    run("ingest", "--url", url, one.toString());
    assertThat(run("ingest", "--each", "--url", url, two.toString()).out())
        .isEqualTo("version\t" + two + "\t2 of 1\t2\n");
    assertThat(run("report", "2", "--diff").out())
        .startsWith("version 2, report 2, kept 20")
        .contains("told now\n2#e2")
        .doesNotContain("told otherwise");
    assertThat(run("report", "1", "--versions").out())
        .contains("version 1, report 1, kept")
        .contains("the first version\nversion 2, report 2");
    assertThat(run("events").out()).doesNotContain("1#e1").contains("2#e1");
    assertThat(run("stats").out())
        .contains("articles                 1")
        .contains("versions                 2");
  }

  @Test
  void aPersonDecidesAboutAnEvent() {
    ingest();
    assertThat(run("correct", "1#e2", "--reject").err()).contains("say --why");
    assertThat(run("correct", "1#e2", "--reject", "--why", "they only looked on").code()).isZero();
    Console.Said set = run("correct", "1#e1", "--set", "status=historical", "--why", "last year");
    assertThat(set.code()).isZero();
    assertThat(set.out())
        .matches(
            "1#e1 +changed: status=historical \\(was status=asserted\\) by ada, .*: “last year”\n");
    assertThat(run("events").out())
        .doesNotContain("1#e2")
        .contains("Teachers · historical · changed by hand");
    assertThat(run("correct", "--list").out())
        .contains("1#e2     rejected by ada, ")
        .contains("changed: status=historical (was status=asserted) by ada, ");
    assertThat(run("report", "1").out()).contains("decided by persons\n1#e2     rejected by ada");
    assertThat(run("stats").out()).contains("corrections              2");
    assertThat(run("report", "1", "--log").out().replaceAll("\\s+", " "))
        .contains(" keep report 1 by ada now name=")
        .contains(" reject event 1#e2 by ada was type=PROTEST")
        .contains(
            " change event 1#e1 by ada was status=asserted now status=historical, why=last year");
    assertThat(run("correct", "1#e1", "--set", "mood=bad", "--why", "x").err())
        .contains("'mood' is no field; there are type, modes");
    assertThat(run("verify").code()).isZero();
    assertThat(
            run(
                    "ingest",
                    "--recode",
                    "--outlet",
                    "Post",
                    "--date",
                    "2024-05-15",
                    reports.toString())
                .err())
        .contains("0 reports kept, 2 known already");
  }

  @Test
  void allIsHandedOutWithAProof() throws Exception {
    ingest();
    Path file = folder.resolve("all.jsonl");
    assertThat(run("export", "--to", "jsonl", "-o", file.toString()).err())
        .contains("2 reports, sha256 ");
    String read =
        run(
                "read",
                "--format",
                "jsonl",
                "--date",
                "2024-05-15",
                "--outlet",
                "Post",
                reports.toString())
            .out();
    assertThat(Files.readString(file).lines())
        .containsExactlyInAnyOrderElementsOf(read.lines().toList());
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    assertThat(Files.readString(folder.resolve("all.jsonl.manifest")))
        .contains("reports 2\n")
        .contains("sha256 " + HexFormat.of().formatHex(hash));
    Console.Said csv = run("export", "--to", "csv");
    assertThat(csv.out().split("\r\n")).hasSize(4);
    assertThat(csv.err()).contains("3 events, sha256 ");
  }

  @Test
  void whatPersonsDecidedIsHandedOutToo() throws IOException {
    ingest();
    run("correct", "1#e2", "--reject", "--why", "they only looked on");
    run(
        "correct",
        "1#e1",
        "--set",
        "killed=2",
        "--set",
        "actors=Teachers; Pupils [EST]",
        "--why",
        "seen");
    String line = run("export", "--to", "jsonl", "--actor", "teachers").out();
    JsonNode record = new ObjectMapper().readTree(line);
    assertThat(record.get("events")).hasSize(1);
    JsonNode event = record.get("events").get(0);
    assertThat(event.get("actors").get(0).get("span").get(0).asInt()).isZero();
    assertThat(event.get("actors").get(1).get("country").asText()).isEqualTo("EST");
    assertThat(event.get("counts").get(0).get("low").asInt()).isEqualTo(2);
    assertThat(event.get("decision").get("was").get("actors").asText()).isEqualTo("Teachers");
    assertThat(record.get("rejected").get(0).get("decision").get("why").asText())
        .isEqualTo("they only looked on");
  }

  @Test
  void aRunOverManyAnswersSaysThatThereAreMore() {
    ingest();
    assertThat(run("events", "--limit", "1").err()).contains("the first 1; --limit");
  }

  @Test
  void whatCannotBeIsTold() throws IOException {
    assertThat(run("events").err()).contains("record.vigil: there is no such store");
    Files.writeString(store, "no store at all");
    Console.Said said = ingest();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("record.vigil: is no store of Vigil's");
    assertThat(run("events", "--near", "here").code()).isEqualTo(1);
  }

  @Test
  void aWrongQuestionIsToldWithWhatIsRight() {
    ingest();
    assertThat(run("events", "--near", "here").err()).contains("--near is three numbers");
    assertThat(run("events", "--near", "200,500,10").err())
        .contains("--near is degrees north from -90 to 90, and not 200");
    assertThat(run("events", "--near", "20,50,-10").err()).contains("--near is kilometres from 0");
    assertThat(run("events", "--from", "2024-05-02", "--to", "2024-05-01").err())
        .contains("the last day, 2024-05-01, is before the first, 2024-05-02");
    assertThat(run("export", "--to", "csv", "--min-confidence", "2").err())
        .contains("--min-confidence is a number from 0 to 1");
    assertThat(run("events", "--as-of", "noon").err()).contains("--as-of is a day, a moment");
    assertThat(run("report", "77").err()).contains("has no report '77'");
  }

  @Test
  void aDisclosedChangeIsNamed() throws IOException {
    ingest();
    byte[] bytes = Files.readAllBytes(store);
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    int at = text.indexOf("Farmers blocked the bridge");
    bytes[at] = 'f';
    Files.write(store, bytes);
    Console.Said said = run("verify");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("does not hold: ");
  }

  @Test
  void eventsGoOutAsFeaturesOfAMap() throws IOException {
    ingest();
    Console.Said said = run("export", "--to", "geojson");
    JsonNode map = new ObjectMapper().readTree(said.out());
    assertThat(map.get("type").asText()).isEqualTo("FeatureCollection");
    assertThat(map.get("features")).hasSize(3);
    for (JsonNode feature : map.get("features")) {
      assertThat(feature.get("type").asText()).isEqualTo("Feature");
      assertThat(feature.get("id").asText()).matches("[12]#e[0-9]");
      assertThat(feature.has("geometry")).isTrue();
      assertThat(feature.get("properties").get("evidence").asText()).isNotBlank();
    }
    assertThat(said.err()).contains("3 events, sha256 ");
  }

  @Test
  void everyFormIsWholeAndHasAManifest() throws Exception {
    ingest();
    for (ExportForm form : ExportForm.values()) {
      Path file = folder.resolve("out." + form.extension());
      assertThat(run("export", "--to", form.toString(), "-o", file.toString()).code()).isZero();
      String manifest = Files.readString(folder.resolve(file.getFileName() + ".manifest"));
      byte[] bytes = Files.readAllBytes(file);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(manifest)
          .contains("form " + form + "\n")
          .contains("producer Vigil ")
          .contains("bytes " + bytes.length + "\n")
          .contains("sha256 " + HexFormat.of().formatHex(hash));
      if (!form.shapeOf().isEmpty()) {
        assertThat(manifest).contains("not " + form.shapeOf() + "'s data");
      }
    }
  }

  @Test
  void anItemWhoseFeedGivesItAnotherIdentifierIsKeptOnce() throws IOException {
    Path feed = folder.resolve("feed.xml");
    for (String id : List.of("g1", "g2")) {
      Files.writeString(
          feed,
          "<rss version='2.0'><channel><title>Post</title><item><guid>"
              + id
              + "</guid><link>https://post.example.org/1</link><description>Farmers blocked the"
              + " bridge with their carts on market day and went home in the"
              + " evening.</description></item></channel></rss>");
      run("ingest", feed.toString());
    }
    assertThat(run("stats").out()).containsPattern("articles +1 ").containsPattern("versions +1 ");
  }

  @Test
  void anotherDatasetsColumnsAreFilledUnderOurOwnName() {
    ingest();
    String[] rows = run("export", "--to", "polecat").out().split("\n");
    assertThat(rows[0]).startsWith("Event ID\tEvent Date\tEvent Type\t").endsWith("\tVersion");
    int columns = rows[0].split("\t", -1).length;
    assertThat(columns).isEqualTo(40);
    for (int i = 1; i < rows.length; i++) {
      assertThat(rows[i].split("\t", -1)).hasSize(columns);
      assertThat(rows[i]).startsWith("vigil:").contains("\tVigil ");
    }
  }

  @Test
  void wrongWordsOfACommandLineAreToldPlainly() {
    Console.Said day = run("events", "--from", "yesterday");
    assertThat(day.code()).isEqualTo(2);
    assertThat(day.err()).contains("'yesterday' is no day such as 2024-03-02");
    Console.Said command = run("reed", "a.txt");
    assertThat(command.code()).isEqualTo(2);
    assertThat(command.err()).contains("there is no command 'reed'");
  }

  @Test
  void happeningsAreListedShownJoinedAndParted() {
    ingest();
    assertThat(run("incidents").out()).contains("i1 ").contains("PROTEST").contains("1 report");
    Console.Said page = run("incident", "1#e1");
    assertThat(page.code()).isZero();
    assertThat(page.out()).contains("told by 1 report").contains("one origin: PROTEST");
    assertThat(run("incident", "i1", "--json").out()).startsWith("{\"incident\":\"i1\"");
    assertThat(run("correct", "2#e1", "--join", "1#e1", "--why", "one march").out())
        .isEqualTo("2#e1 is of incident i1\n");
    assertThat(run("incident", "1#e1").out()).contains("put here by");
    assertThat(run("incidents", "--origins", "2", "--format", "csv").out().lines()).hasSize(2);
    assertThat(run("events", "--format", "jsonl").out()).contains("\"incident\":\"i1\"");
    assertThat(run("correct", "2#e1", "--split", "--why", "two").code()).isZero();
    assertThat(run("incidents", "--origins", "2").err()).contains("nothing found");
    assertThat(run("stats").out()).contains("happenings               3");
    assertThat(run("verify").code()).isZero();
  }

  @Test
  void anUnknownHappeningIsToldSo() {
    ingest();
    assertThat(run("incident", "i99").err()).contains("has no incident i99");
    assertThat(run("incident", "x").err()).contains("'x' is no event's name");
  }

  @Test
  void allIsJoinedAnewWithoutSources() {
    ingest();
    assertThat(run("ingest", "--rejoin", "--into", store.toString()).code()).isZero();
    assertThat(run("ingest").code()).isEqualTo(2);
    assertThat(run("verify").code()).isZero();
  }

  @Test
  void anotherSystemsTableIsCompared() throws IOException {
    ingest();
    Path table = folder.resolve("acled.csv");
    Files.writeString(
        table,
        "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,location,"
            + "latitude,longitude,source,fatalities\n"
            + "SDN1,2024-05-15,Protests,Peaceful protest,Protesters (Sudan),,Sudan,Port Alma,"
            + "15.1,36.2,Nile Post,0\n");
    Console.Said said = run("compare", table.toString(), "--format", "csv");
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("theirs,SDN1,2024-05-15");
    assertThat(said.err()).contains("only in the table");
    assertThat(run("compare", folder.resolve("none.csv").toString()).code()).isEqualTo(1);
  }

  @Test
  void anEventIsAcceptedAndAskedForByThat() throws IOException {
    ingest();
    assertThat(run("correct", "1#e1", "--accept", "--why", "read the original").code()).isZero();
    assertThat(run("correct", "1#e2", "--reject", "--why", "no event").out())
        .startsWith("1#e2     rejected by ada, ");
    assertThat(run("correct", "1#e2", "--restore", "--why", "there is one").out())
        .matches("1#e2 is as the machine told it, incident i\\d+\n");
    assertThat(run("correct", "1#e1", "--accept", "--reject", "--why", "x").code()).isEqualTo(2);
    assertThat(run("correct", "--list").out()).contains("accepted by ada, ");
    assertThat(run("events", "--review", "accepted", "--format", "jsonl").out().lines()).hasSize(1);
    String line = run("export", "--to", "jsonl", "--review", "accepted").out();
    JsonNode decision = new ObjectMapper().readTree(line).at("/events/0/decision");
    assertThat(decision.path("what").asText()).isEqualTo("accepted");
    assertThat(run("verify").code()).isZero();
  }

  @Test
  void aServerThatOthersReachNeedsATokenOrUsers() throws IOException {
    ingest();
    Console.Said open = run("serve", "--no-browser", "--host", "0.0.0.0", store.toString());
    assertThat(open.code()).isEqualTo(2);
    assertThat(open.err()).contains("others reach 0.0.0.0: give --users or --token-file");
    Path token = Files.writeString(folder.resolve("token.txt"), "short\n");
    Console.Said guessed =
        run("serve", "--no-browser", "--token-file", token.toString(), store.toString());
    assertThat(guessed.err()).contains("at least 20 signs");
    assertThat(run("serve", "--no-browser", folder.resolve("none.vigil").toString()).err())
        .contains("there is no such store");
  }
}
