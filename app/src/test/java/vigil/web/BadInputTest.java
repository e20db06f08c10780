package vigil.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a clear answer, nothing kept that should not be, and the server goes on. */
class BadInputTest {
  private static final String BASE = "/api/v1";

  @TempDir static Path folder;
  private static Path store;
  private static Served served;

  /** One server bears it all. */
  @BeforeAll
  static void start() throws IOException {
    store = Served.examples(folder);
    served = Served.open(store);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static void refused(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = Served.tree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotEmpty();
    assertThat(problem.path("detail").asText()).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/events?limit=0|from 1 to 500",
        "/events?limit=9999|from 1 to 500",
        "/events?limit=many|from 1 to 500",
        "/events?from=yesterday|a day such as",
        "/events?near=1,2|three numbers",
        "/events?near=100,0,5|three numbers",
        "/events?near=NaN,0,5|three numbers",
        "/events?type=war|'type' is one of",
        "/events?status=maybe|'status' is one of",
        "/events?review=done|'review' is one of",
        "/events?cursor=x|what 'next' of a former answer was",
        "/events?as_of=noon|a day, a moment",
        "/events?colour=red|there is no parameter 'colour'",
        "/events?type=aid&type=aid|stands there twice",
        "/events?min_confidence=2|a number from 0 to 1",
        "/timeline?by=year|'by' is one of",
        "/timeline?lanes=outlet|'lanes' is",
        "/facets?fields=type,mood|'fields' are some of",
        "/network?depth=9|from 1 to 2",
        "/network?ties=perhaps|true or false",
        "/export?to=pdf|'to' is one of",
      })
  void aWrongQuestionIsNamed(String question, String words) {
    refused(served.get(BASE + question.replace(" ", "%20")), 400, words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reports/0",
        "/reports/x",
        "/reports/1;DROP",
        "/incidents/99999",
        "/actors/nobody",
        "/nothing"
      })
  void whatIsNotThereIsSaid(String path) {
    assertThat(served.get(BASE + path).statusCode()).isIn(404, 422);
  }

  @Test
  void aParameterMayNotBeEndless() {
    refused(served.get(BASE + "/events?q=" + "x".repeat(2_000)), 400, "too long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "\"",
        "\"\"\"",
        "*",
        "-",
        "(",
        "a AND",
        "NEAR(",
        "%00",
        "%F0%9F%98%80",
        "%",
        "_",
        "\\",
        "--",
        "=",
        "=="
      })
  void noWordIsACommand(String words) {
    String q =
        words.startsWith("%") && words.length() > 1
            ? words
            : java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
    for (String path :
        List.of(
            "/reports?q=",
            "/events?q=",
            "/events?actor=",
            "/events?place=",
            "/actors?q=",
            "/places?q=",
            "/ties?actor=",
            "/tolls?side=")) {
      assertThat(served.get(BASE + path + q).statusCode()).as(path + words).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json|{|400",
        "application/json|[]|400",
        "application/json|{\"text\": 7}|400",
        "application/json|{\"text\": \"a\", \"text\": \"b\"}|400",
        "application/json|{\"text\": \"a\", \"colour\": 1}|400",
        "application/json|{\"text\": \"a\", \"html\": \"b\"}|400",
        "application/json|{\"text\": \"Two envoys met.\", \"published\": \"soon\"}|400",
        "application/xml|<a/>|415",
        "text/plain|''|422",
        "text/plain|Dies ist ein deutscher Text, und er wird hier nicht gelesen werden.|422",
      })
  void aWrongTextIsNamed(String type, String body, int status) {
    HttpResponse<String> answer = served.post(BASE + "/read", type, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Served.tree(answer.body()).path("detail").asText()).isNotEmpty();
  }

  @Test
  void aBodyThatIsNoUtf8IsRefused() {
    byte[] body = "{\"text\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    refused(served.post(BASE + "/read", "application/json", body), 400, "UTF-8");
  }

  @Test
  void aBodyTooLargeIsRefusedAndTheServerGoesOn() throws IOException {
    ServerOptions small = new ServerOptions("127.0.0.1", 0, 1 << 16, 500);
    try (Served little = Served.of(store, small, Access.open("ada"))) {
      assertThat(little.post(BASE + "/read", "text/plain", "x".repeat(1 << 17)).statusCode())
          .isEqualTo(413);
      assertThat(little.get(BASE + "/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aMegabyteOfTextIsRead() {
    String sentence =
        "Two envoys met in Beirut on Friday. The hall stayed closed to the press.\n\n";
    HttpResponse<String> answer =
        served.post(
            BASE + "/read", "text/plain", sentence.repeat((1 << 20) / sentence.length() / 8));
    assertThat(answer.statusCode()).isEqualTo(200);
    HttpResponse<String> noise = served.post(BASE + "/read", "text/plain", "x".repeat(1 << 20));
    assertThat(noise.statusCode()).isIn(200, 422);
  }

  @Test
  void hostileTextIsDataOnly() {
    String text =
        "Gunmen <script>alert(1)</script> opened fire on a \u202Ebus\u202C in Krasnogorsk on Friday\u0000,"
            + " the ministry said. <img src=x onerror=alert(2)> Two guards were killed.";
    HttpResponse<String> kept = served.post(BASE + "/reports", "text/plain; charset=utf-8", text);
    assertThat(kept.statusCode()).isEqualTo(201);
    long id = Served.tree(kept.body()).path("id").asLong();
    HttpResponse<String> report = served.get(BASE + "/reports/" + id);
    assertThat(report.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(report.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(Served.tree(report.body()).path("text").asText())
        .contains("<script>alert(1)</script>");
  }

  @Test
  void aDecisionThatCannotBeChangesNothing() {
    String tag =
        served.get(BASE + "/reports/3/events/e1").headers().firstValue("ETag").orElseThrow();
    String path = BASE + "/reports/3/events/e1/decisions";
    for (String body :
        List.of(
            "{\"action\": \"explode\", \"why\": \"x\"}",
            "{\"action\": \"accept\"}",
            "{\"action\": \"accept\", \"why\": \" \"}",
            "{\"action\": \"accept\", \"why\": \"x\", \"values\": {\"type\": \"AID\"}}",
            "{\"action\": \"change\", \"why\": \"x\"}",
            "{\"action\": \"change\", \"why\": \"x\", \"values\": {\"colour\": \"red\"}}",
            "{\"action\": \"change\", \"why\": \"x\", \"values\": {\"type\": 7}}",
            "{\"action\": \"change\", \"why\": \"x\", \"values\": {\"type\": \"WAR\"}}")) {
      HttpResponse<String> answer = served.post(path, "application/json", body, "If-Match", tag);
      assertThat(answer.statusCode()).as(body + answer.body()).isIn(400, 422);
    }
    assertThat(served.get(BASE + "/reports/3/events/e1").headers().firstValue("ETag"))
        .hasValue(tag);
  }

  @Test
  void aStoreThatAnotherWritesIsStillRead() throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThat(served.get(BASE + "/events").statusCode()).isEqualTo(200);
      statement.execute("ROLLBACK");
    }
    assertThat(
            served
                .post(BASE + "/reports", "text/plain", "Two envoys met in Beirut, officials said.")
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void aQuestionThatTakesTooLongIsBrokenOff() throws InterruptedException {
    try (vigil.record.Store asked = vigil.record.Store.read(store)) {
      Thread impatient =
          new Thread(
              () -> {
                while (!Thread.currentThread().isInterrupted()) {
                  asked.cancel();
                }
              });
      impatient.start();
      assertThatThrownBy(
              () -> {
                while (true) {
                  asked.views().network(vigil.record.Filter.ALL, null, 1, true, 500);
                }
              })
          .isInstanceOf(vigil.record.StoreException.class)
          .hasMessageContaining("took too long");
      impatient.interrupt();
      impatient.join();
    }
  }

  @Test
  void aStoreThatVanishesIsSaidAndFoundAgain() throws IOException {
    assertThat(served.get(BASE + "/events").statusCode()).isEqualTo(200);
    Path away = folder.resolve("away.vigil");
    Files.move(store, away);
    refused(served.get(BASE + "/events"), 503, "is gone");
    Files.move(away, store);
    assertThat(served.get(BASE + "/events?limit=1").statusCode()).isEqualTo(200);
  }

  @Test
  void anotherMethodIsRefused() {
    assertThat(served.send("PUT", BASE + "/events", new byte[0]).statusCode()).isIn(404, 405);
    assertThat(served.send("DELETE", BASE + "/reports/1", null).statusCode()).isIn(404, 405);
  }
}
