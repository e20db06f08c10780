package vigil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the API answers, over real HTTP and the shipped examples. */
class ApiTest {
  private static final String BASE = "/api/v1";

  @TempDir Path folder;
  private Served served;

  @BeforeEach
  void start() throws IOException {
    served = Served.open(Served.examples(folder));
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private List<String> pages(String path, int limit) {
    List<String> ids = new ArrayList<>();
    JsonNode page = served.json(path + "limit=" + limit);
    while (true) {
      page.path("items").forEach(item -> ids.add(item.path("id").asText()));
      if (page.path("next").isNull()) {
        assertThat(ids).hasSize(page.path("total").asInt());
        return ids;
      }
      page = served.json(path + "limit=" + limit + "&cursor=" + page.path("next").asText());
    }
  }

  @Test
  void pagesHoldEveryItemOnce() {
    for (String path :
        List.of(
            "/events?",
            "/events?actor=hamas&",
            "/reports?",
            "/reports?q=the&",
            "/incidents?",
            "/review?")) {
      List<String> ids = pages(BASE + path, 7);
      assertThat(ids).as(path).doesNotHaveDuplicates().isNotEmpty();
    }
    assertThat(new HashSet<>(pages(BASE + "/events?", 500)))
        .hasSameSizeAs(pages(BASE + "/events?", 9));
  }

  @Test
  void theMeetingOfTheThreeIsFoundWithWhoSaysSo() {
    JsonNode incidents = served.json(BASE + "/incidents?actor=nasrallah&type=consult");
    JsonNode meeting = null;
    for (JsonNode one : incidents.path("items")) {
      meeting = meeting == null && one.path("reports").asInt() >= 3 ? one : meeting;
    }
    assertThat(meeting).isNotNull();
    JsonNode page = served.json(BASE + "/incidents/" + meeting.path("id").asLong());
    assertThat(page.path("sources").findValuesAsText("event").size()).isGreaterThanOrEqualTo(3);
    assertThat(page.path("facts").findValuesAsText("name")).contains("place");
    assertThat(page.path("happened").asBoolean()).isTrue();
  }

  @Test
  void anAnswerThatOneHasIsNotSentAgain() {
    HttpResponse<String> first = served.get(BASE + "/events?limit=2");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = served.get(BASE + "/events?limit=2", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(served.get(BASE + "/events?limit=3", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    served.post(
        BASE + "/reports", "text/plain", "Two envoys met in Beirut on Friday, officials said.");
    assertThat(served.get(BASE + "/events?limit=2", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void longAnswersArePacked() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(served.base() + BASE + "/events"))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    String json =
        new String(new GZIPInputStream(answer.body()).readAllBytes(), StandardCharsets.UTF_8);
    assertThat(Served.tree(json).path("items")).isNotEmpty();
  }

  @Test
  void aDecisionIsWrittenDownAndShown() {
    HttpResponse<String> event = served.get(BASE + "/reports/3/events/e1");
    String tag = event.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> changed =
        served.decide(
            "3#e1",
            Map.of("action", "change", "values", Map.of("type", "AGREE"), "why", "read it"),
            "If-Match",
            tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(Served.tree(changed.body()).path("type").asText()).isEqualTo("AGREE");
    JsonNode report = served.json(BASE + "/reports/3");
    assertThat(report.path("decisions").get(0).path("who").asText()).isEqualTo("ada");
    JsonNode items = served.json(BASE + "/events?report=3&review=changed").path("items");
    assertThat(items).hasSize(1);
    assertThat(items.get(0).path("id").asText()).isEqualTo("3#e1");
    String next = changed.headers().firstValue("ETag").orElseThrow();
    assertThat(next).isNotEqualTo(tag);
    served.decide("3#e1", Map.of("action", "restore", "why", "it was right"), "If-Match", next);
    assertThat(served.json(BASE + "/reports/3/events/e1").path("type").asText())
        .isEqualTo("CONSULT");
  }

  @Test
  void theLastDecisionAloneIsTakenBack() {
    decide("change", Map.of("values", Map.of("type", "AGREE")));
    decide("change", Map.of("values", Map.of("type", "REQUEST")));
    JsonNode before =
        decide("restore", Map.of("review", "changed", "values", Map.of("type", "AGREE")));
    assertThat(before.path("type").asText()).isEqualTo("AGREE");
    assertThat(before.path("decision").path("what").asText()).isEqualTo("changed");
    JsonNode first = decide("restore", Map.of("review", "machine"));
    assertThat(first.path("type").asText()).isEqualTo("CONSULT");
    assertThat(first.has("decision")).isFalse();
    String tag = tag();
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("action", "accept", "review", "machine", "why", "x"),
            Map.of("action", "restore", "review", "seen", "why", "x"),
            Map.of("action", "restore", "values", Map.of("type", "AGREE"), "why", "x"))) {
      assertThat(served.decide("3#e1", wrong, "If-Match", tag).statusCode()).isEqualTo(400);
    }
  }

  private String tag() {
    return served.get(BASE + "/reports/3/events/e1").headers().firstValue("ETag").orElseThrow();
  }

  private JsonNode decide(String action, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("action", action);
    body.put("why", "read it");
    HttpResponse<String> answer = served.decide("3#e1", body, "If-Match", tag());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Served.tree(answer.body());
  }

  @Test
  void aSecondWindowDoesNotOverwriteUnseen() {
    String seen =
        served.get(BASE + "/reports/3/events/e1").headers().firstValue("ETag").orElseThrow();
    Map<String, Object> accept = Map.of("action", "accept", "why", "looked");
    assertThat(served.decide("3#e1", accept, "If-Match", seen).statusCode()).isEqualTo(200);
    Map<String, Object> reject = Map.of("action", "reject", "why", "no event");
    HttpResponse<String> late = served.decide("3#e1", reject, "If-Match", seen);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("was changed meanwhile");
    assertThat(served.decide("3#e1", reject).statusCode()).isEqualTo(428);
    assertThat(served.json(BASE + "/events?report=3&review=accepted").path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void aPersonTakesAnEventOutOfAHappening() {
    JsonNode incidents = served.json(BASE + "/incidents?limit=500");
    JsonNode joined = null;
    for (JsonNode one : incidents.path("items")) {
      joined = one.path("events").asInt() > 1 ? one : joined;
    }
    assertThat(joined).isNotNull();
    long id = joined.path("id").asLong();
    String event =
        served.json(BASE + "/incidents/" + id).path("sources").get(1).path("event").asText();
    HttpResponse<String> apart =
        served.post(
            BASE + "/incidents/" + id + "/decisions",
            "application/json",
            "{\"action\": \"split\", \"events\": [\"" + event + "\"], \"why\": \"another day\"}");
    assertThat(apart.statusCode()).isEqualTo(200);
    assertThat(Served.tree(apart.body()).path("id").asLong()).isNotEqualTo(id);
    HttpResponse<String> back =
        served.post(
            BASE + "/incidents/" + id + "/decisions",
            "application/json",
            "{\"action\": \"join\", \"events\": [\"" + event + "\"], \"why\": \"the same\"}");
    assertThat(Served.tree(back.body()).path("id").asLong()).isEqualTo(id);
  }

  @Test
  void whatManyEventsComeToAddsUp() {
    int total = served.json(BASE + "/events?limit=1").path("total").asInt();
    JsonNode facets = served.json(BASE + "/facets?top=100");
    for (String field : List.of("type", "status", "review")) {
      int sum = 0;
      for (JsonNode value : facets.path(field)) {
        sum += value.path("count").asInt();
      }
      assertThat(sum).as(field).isEqualTo(total);
    }
    for (String by : List.of("day", "week", "month")) {
      JsonNode timeline = served.json(BASE + "/timeline?by=" + by + "&lanes=type&top=20");
      int sum = timeline.path("undated").asInt();
      for (JsonNode bucket : timeline.path("buckets")) {
        sum += bucket.path("events").asInt();
      }
      assertThat(sum).as(by).isEqualTo(total);
      assertThat(timeline.path("lanes").get(0).path("counts"))
          .hasSameSizeAs(timeline.path("buckets"));
    }
    JsonNode actor = facets.path("actor").get(0);
    String filter =
        java.net.URLEncoder.encode(actor.path("value").asText(), StandardCharsets.UTF_8);
    assertThat(served.json(BASE + "/events?limit=1&actor=" + filter).path("total").asInt())
        .isEqualTo(actor.path("count").asInt());
  }

  @Test
  void aNetworkGoesOutwardsFromOne() {
    JsonNode network = served.json(BASE + "/network?around=hezbollah&depth=1&ties=true");
    Set<String> keys = new HashSet<>(network.path("nodes").findValuesAsText("key"));
    assertThat(keys).contains("hezbollah");
    for (JsonNode edge : network.path("edges")) {
      assertThat(keys).contains(edge.path("source").asText(), edge.path("target").asText());
    }
    assertThat(network.path("edges").findValuesAsText("kind")).contains("event");
  }

  @Test
  void anExportIsWhatTheStoreHolds() {
    HttpResponse<String> lines = served.get(BASE + "/export?to=jsonl");
    assertThat(lines.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(lines.body().lines())
        .hasSize(served.json(BASE + "/reports?limit=1").path("total").asInt());
    HttpResponse<String> csv = served.get(BASE + "/export?to=csv&actor=hamas");
    assertThat(csv.body().lines().count())
        .isGreaterThan(served.json(BASE + "/events?limit=1&actor=hamas").path("total").asInt());
    assertThat(served.get(BASE + "/export").statusCode()).isEqualTo(400);
  }

  @Test
  @Timeout(120)
  void whatComesInIsToldToThoseWhoListen() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              ("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                      + "Last-Event-ID: 9\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(until(in, ": listening")).contains("text/event-stream");
      served.post(
          BASE + "/reports", "text/plain", "Two envoys met in Beirut on Friday, officials said.");
      assertThat(until(in, "event: report")).isNotEmpty();
      assertThat(until(in, "data: ")).contains("report 10");
    }
  }

  private static String until(BufferedReader in, String words) throws IOException {
    StringBuilder read = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      read.append(line).append('\n');
      if (line.contains(words)) {
        return read.toString();
      }
    }
    throw new AssertionError("ended before '" + words + "': " + read);
  }

  @Test
  void answersAreCounted() {
    served.get(BASE + "/events?limit=1");
    served.get("/nothing.js");
    String metrics = served.get("/metrics").body();
    assertThat(metrics)
        .contains(
            "vigil_http_requests_total{method=\"GET\",route=\"/api/v1/events\",status=\"200\"} 1")
        .contains("route=\"pages\",status=\"404\"")
        .contains("vigil_log_entries 9");
  }
}
