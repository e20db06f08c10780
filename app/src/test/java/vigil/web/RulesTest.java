package vigil.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vigil.record.Store;

/** Rules that warn are listed, tried, kept, changed, switched off and taken out over HTTP. */
class RulesTest {
  private static final String RULES = "/api/v1/warnings/rules";

  @TempDir Path folder;
  private Path store;
  private Served served;

  @BeforeEach
  void start() throws IOException {
    store = Served.examples(folder);
    served = Served.open(store);
  }

  @AfterEach
  void stop() {
    served.close();
    try (Store closed = Store.read(store)) {
      assertThat(closed.verify().broken()).isNull();
    }
  }

  private HttpResponse<String> put(String name, String fields) {
    byte[] body = ("{" + fields + "}").getBytes(UTF_8);
    return served.send("PUT", RULES + "/" + name, body, "Content-Type", "application/json");
  }

  private JsonNode rule(String name) {
    for (JsonNode item : served.json(RULES).path("items")) {
      if (item.path("name").asText().equals(name)) {
        return item;
      }
    }
    throw new AssertionError("no rule " + name);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    served.json(RULES).path("items").forEach(item -> names.add(item.path("name").asText()));
    return names;
  }

  @Test
  void vigilsOwnAreListedInWords() {
    JsonNode trend = rule("trend");
    assertThat(trend.path("words").asText())
        .isEqualTo("ASSAULT in 28 days ≥ 2.0 × the usual of the year before, at least 8");
    assertThat(trend.path("active").asBoolean()).isTrue();
    assertThat(trend.path("shipped").asBoolean()).isTrue();
    assertThat(trend.path("who").isNull()).isTrue();
  }

  @Test
  void aRuleIsKeptChangedSwitchedOffAndTakenOutWithWhoAndWhen() {
    String first =
        "\"kind\": \"trend\", \"type\": \"COERCE\", \"over\": \"country\", \"weeks\": 2, \"value\":"
            + " \"1.5\", \"least\": \"3\", \"place\": \"Lebanon\", ";
    assertThat(put("arrests", first + "\"active\": true, \"why\": \"raids\"").statusCode())
        .isEqualTo(200);
    assertThat(rule("arrests").path("words").asText()).contains("COERCE in 14 days ≥ 1.5 ×");
    assertThat(rule("arrests").path("who").asText()).isEqualTo("ada");
    assertThat(rule("arrests").path("when").asText()).startsWith("2024-06-01");
    put("arrests", first.replace("1.5", "3") + "\"active\": true, \"why\": \"too many\"");
    assertThat(rule("arrests").path("value").asText()).isEqualTo("3.0");
    put("arrests", first.replace("1.5", "3") + "\"active\": false, \"why\": \"for now\"");
    assertThat(rule("arrests").path("active").asBoolean()).isFalse();
    long entries = served.json("/api/v1/stats").path("head").asLong();
    put("arrests", first.replace("1.5", "3") + "\"active\": false, \"why\": \"again\"");
    assertThat(served.json("/api/v1/stats").path("head").asLong())
        .as("nothing changed")
        .isEqualTo(entries);
    String path = RULES + "/arrests?why=not+of+use";
    assertThat(served.send("DELETE", path, null).statusCode()).isEqualTo(204);
    assertThat(names()).doesNotContain("arrests");
    assertThat(served.send("DELETE", path, null).statusCode()).isEqualTo(404);
    assertThat(served.get("/api/v1/log?limit=500").body())
        .contains("\"what\":\"rule\"", "why=too many", "\"what\":\"drop\"", "why=not of use");
  }

  @Test
  void vigilsOwnAreSwitchedOffAndComeBack() {
    String own =
        "\"kind\": \"break\", \"type\": \"any\", \"over\": \"all\", \"weeks\": 1, \"value\":"
            + " \"new-pair\", \"least\": 1, ";
    put("new-pair", own + "\"active\": false, \"why\": \"too many\"");
    assertThat(rule("new-pair").path("active").asBoolean()).isFalse();
    assertThat(rule("new-pair").path("changed").asBoolean()).isTrue();
    served.send("DELETE", RULES + "/new-pair?why=needed", null);
    assertThat(rule("new-pair").path("active").asBoolean()).isTrue();
    assertThat(rule("new-pair").path("changed").asBoolean()).isFalse();
  }

  @Test
  void aRuleIsTriedBeforeItIsKept() {
    List<String> before = names();
    String trend =
        "{\"kind\": \"trend\", \"type\": \"any\", \"over\": \"country\", \"weeks\": 2, \"value\":"
            + " 2, \"least\": 3}";
    JsonNode tried = Served.tree(served.post(RULES + "/trial", "application/json", trend).body());
    assertThat(tried.at("/rule/words").asText()).contains("happenings in 14 days ≥ 2.0 ×");
    assertThat(tried.path("in_words").asText()).isNotEmpty();
    assertThat(names()).isEqualTo(before);
  }

  @Test
  void whatCannotBeIsToldAndNotKept() {
    String usual = "\"type\": \"ASSAULT\", \"over\": \"pair\", \"weeks\": 2, \"least\": 3, ";
    String end = ", \"active\": true, \"why\": \"x\"";
    assertThat(put("a", usual + "\"kind\": \"guess\", \"value\": 2" + end).body())
        .contains("'guess' is no kind: it may be surge, trend");
    assertThat(put("a", usual + "\"kind\": \"trend\", \"value\": \"two\"" + end).body())
        .contains("'two' is no number above 0");
    assertThat(put("a", usual + "\"kind\": \"trend\", \"value\": 2").statusCode())
        .as("not whether it is switched on")
        .isEqualTo(400);
    assertThat(put("A%20b", usual + "\"kind\": \"trend\", \"value\": 2" + end).statusCode())
        .isEqualTo(400);
    assertThat(
            put("a", usual + "\"kind\": \"trend\", \"value\": 2, \"actor\": \"x\\ty\"" + end)
                .body())
        .contains("one line");
    assertThat(
            put("a", usual.replace("2", "99") + "\"kind\": \"trend\", \"value\": 2" + end).body())
        .contains("weeks is a whole number from 1 to 52");
    assertThat(names()).doesNotContain("a");
  }

  /** A year without an attack, and then three within a week. */
  @Test
  @Timeout(120)
  void rulesLookWhenReportsComeIn() throws IOException, InterruptedException {
    served.close();
    store = folder.resolve("own.vigil");
    Store.write(store, Clock.systemUTC()).close();
    served = Served.open(store);
    LocalDate day = LocalDate.of(2023, 5, 2);
    for (int week = 0; week < 56; week++) {
      keep("Envoys met the governor in Sidon", day);
      day = day.plusWeeks(1);
    }
    String rule =
        "\"kind\": \"trend\", \"type\": \"ASSAULT\", \"over\": \"country\", \"weeks\": 1,"
            + " \"value\": 2, \"least\": 2, \"place\": \"LBN\", \"active\": true, \"why\": \"to"
            + " see\"";
    assertThat(put("storm", rule).statusCode()).isEqualTo(200);
    served.begin();
    keep("Rebels shelled a barracks in Tyre", day);
    keep("A bomb killed a judge in Sidon", day);
    keep("Militants ambushed an army patrol near Baalbek", day);
    while (served.json("/api/v1/warnings").path("kept").isEmpty()) {
      Thread.sleep(100);
    }
    JsonNode warning = served.json("/api/v1/warnings").path("kept").get(0);
    assertThat(warning.path("rule").asText()).isEqualTo("storm");
    assertThat(warning.path("what").asText()).contains("LBN: 3 ASSAULT in 7 days");
    String seen = "/api/v1/warnings/" + warning.path("warning").asText() + "/seen";
    assertThat(served.post(seen, "application/json", "{\"why\": \"known\"}").statusCode())
        .isEqualTo(200);
    assertThat(served.json("/api/v1/warnings").at("/kept/0/open").asBoolean()).isFalse();
    assertThat(served.post(seen, "application/json", "{\"why\": \"known\"}").statusCode())
        .isEqualTo(422);
  }

  private void keep(String what, LocalDate day) {
    String text = what + " on Monday, the interior ministry said.";
    String url = "https://example.org/" + day + "/" + what.length();
    String body =
        "{\"text\": \"" + text + "\", \"published\": \"" + day + "\", \"url\": \"" + url + "\"}";
    HttpResponse<String> answer = served.post("/api/v1/reports", "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }
}
