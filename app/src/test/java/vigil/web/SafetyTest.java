package vigil.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.api.Role;
import vigil.data.DataException;

/** Who may ask and change, and what no browser or stranger can make the server do. */
class SafetyTest {
  private static final String TOKEN = "a-token-that-nobody-can-guess";
  private static final String PASSWORD = "long enough to try";
  private static final Map<String, Object> ACCEPT = Map.of("action", "accept", "why", "looked");

  @TempDir static Path folder;
  private static Served guarded;
  private static Served open;
  private static final Map<String, String[]> SESSIONS = new HashMap<>();

  @BeforeAll
  static void start() throws IOException {
    Path users = folder.resolve("users.tsv");
    Files.write(
        users,
        List.of(
            "# name\trole\thash",
            Users.line("rea", Role.READER, PASSWORD.toCharArray()),
            Users.line("rev", Role.REVIEWER, PASSWORD.toCharArray()),
            Users.line("adm", Role.ADMIN, PASSWORD.toCharArray())));
    Path store = Served.examples(folder);
    guarded = Served.of(store, ServerOptions.USUAL, Access.guarded(TOKEN, Users.read(users)));
    open = Served.open(store);
  }

  @AfterAll
  static void stop() {
    guarded.close();
    open.close();
  }

  /** Somebody's session; one for all tests, since there are ten attempts a minute. */
  private static String[] session(String name) {
    return SESSIONS.computeIfAbsent(name, SafetyTest::signIn);
  }

  private static String[] signIn(String name) {
    HttpResponse<String> answer =
        guarded.post(
            "/api/v1/session",
            "application/json",
            "{\"name\": \"" + name + "\", \"password\": \"" + PASSWORD + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    String cookies =
        String.join(
            "; ",
            answer.headers().allValues("Set-Cookie").stream().map(c -> c.split(";")[0]).toList());
    return new String[] {
      "Cookie", cookies, "X-CSRF-Token", Served.tree(answer.body()).path("csrf").asText()
    };
  }

  private static int decide(String... headers) {
    String state =
        guarded
            .get("/api/v1/reports/3/events/e1", "Authorization", "Bearer " + TOKEN)
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    String[] all =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("If-Match", state), java.util.stream.Stream.of(headers))
            .toArray(String[]::new);
    return guarded.decide("3#e1", ACCEPT, all).statusCode();
  }

  @Test
  void nobodyAsksWithoutATokenOrASession() {
    for (String path : List.of("/api/v1/health", "/api/v1/events", "/api/v1/reports/1")) {
      HttpResponse<String> answer = guarded.get(path);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }
    assertThat(guarded.get("/api/v1/events", "Authorization", "Bearer wrong").statusCode())
        .isEqualTo(401);
    assertThat(guarded.get("/api/v1/events", "Cookie", "vigil_session=made-up").statusCode())
        .isEqualTo(401);
    assertThat(guarded.get("/api/v1/events", "Authorization", "Bearer " + TOKEN).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aPageLeadsToTheFormWhereOneMustSignIn() {
    HttpResponse<String> page = guarded.get("/");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location")).hasValue("/sign-in");
    assertThat(guarded.get("/sign-in").body()).contains("<form method=\"post\"");
    HttpResponse<String> answer =
        guarded.post(
            "/api/v1/session",
            "application/x-www-form-urlencoded",
            "name=rea&password=long+enough+to+try");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(c -> c.startsWith("vigil_session=") && c.contains("HttpOnly"))
        .allMatch(c -> c.contains("SameSite=Strict"));
  }

  @Test
  void aWrongPasswordIsToldOnThePageAndBeginsNothing() {
    for (String wrong :
        List.of("name=rea&password=not+that+one", "name=nobody&password=x", "x=y")) {
      HttpResponse<String> answer =
          guarded.post("/api/v1/session", "application/x-www-form-urlencoded", wrong);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      assertThat(answer.body())
          .contains("<p role=\"alert\">the name or the password is wrong</p>", "<form method");
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void aSessionTellsWhoItIsAndWhatItsSecondTokenIs() {
    String[] reviewer = session("rev");
    JsonNode who = Served.tree(guarded.get("/api/v1/session", reviewer).body());
    assertThat(who.path("name").asText()).isEqualTo("rev");
    assertThat(who.path("role").asText()).isEqualTo("reviewer");
    assertThat(who.path("csrf").asText()).isEqualTo(reviewer[3]);
    assertThat(guarded.get("/api/v1/session").statusCode()).isEqualTo(401);
  }

  @Test
  void onlyAnAdminSeesTheWholeLog() {
    assertThat(guarded.get("/api/v1/log", session("rea")).statusCode()).isEqualTo(403);
    assertThat(guarded.get("/api/v1/log", session("rev")).statusCode()).isEqualTo(403);
    assertThat(guarded.get("/api/v1/log", session("adm")).statusCode()).isEqualTo(200);
    String text = "Two envoys met in Beirut on Friday, officials said.";
    assertThat(guarded.post("/api/v1/reports", "text/plain", text, session("rea")).statusCode())
        .isEqualTo(403);
    assertThat(guarded.post("/api/v1/read", "text/plain", text, session("rea")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void assistantsAreAskedForATokenToo() {
    String list = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}";
    assertThat(mcp(guarded, list).statusCode()).isEqualTo(401);
    String[] session = session("rea");
    assertThat(mcp(guarded, list, session[0], session[1]).statusCode())
        .as("a page of another site has the cookie, not the second token")
        .isEqualTo(403);
    HttpResponse<String> answer = mcp(guarded, list, "Authorization", "Bearer " + TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"list_events\"", "\"readOnlyHint\":true");
  }

  @Test
  void anAssistantAsksOverHttp() {
    String call =
        "{\"jsonrpc\": \"2.0\", \"id\": 2, \"method\": \"tools/call\", \"params\": {\"name\":"
            + " \"list_events\", \"arguments\": {\"actor\": \"nasrallah\", \"limit\": \"2\"}}}";
    HttpResponse<String> answer = mcp(open, call);
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode result = Served.tree(answer.body()).path("result");
    assertThat(result.path("isError").asBoolean()).isFalse();
    JsonNode events = Served.tree(result.at("/content/0/text").asText());
    assertThat(events.at("/items/0/citation").asText()).contains("#e").contains("“");
    assertThat(mcp(open, call, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(mcp(open, "no JSON").statusCode()).isBetween(400, 499);
    assertThat(open.get("/mcp").statusCode()).isEqualTo(405);
  }

  private static HttpResponse<String> mcp(Served served, String body, String... headers) {
    String[] all =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("Accept", "application/json, text/event-stream"),
                java.util.stream.Stream.of(headers))
            .toArray(String[]::new);
    return served.post("/mcp", "application/json", body, all);
  }

  @Test
  void aRoleBoundsWhatOneMayDo() {
    String[] reader = session("rea");
    assertThat(guarded.get("/api/v1/events", reader).statusCode()).isEqualTo(200);
    assertThat(decide(reader)).isEqualTo(403);
    assertThat(decide(session("rev"))).isEqualTo(200);
    assertThat(guarded.get("/api/v1/reports/3/log", reader).body())
        .contains("\"who\":\"rev\"", "\"what\":\"accept\"");
  }

  @Test
  void aSessionChangesNothingWithoutItsSecondToken() {
    String[] reviewer = session("rev");
    assertThat(decide(reviewer[0], reviewer[1])).isEqualTo(403);
    assertThat(decide(reviewer[0], reviewer[1], "X-CSRF-Token", "another")).isEqualTo(403);
  }

  @Test
  void aSessionEndsWhenOneSignsOut() {
    String[] reader = signIn("rea");
    assertThat(guarded.send("DELETE", "/api/v1/session", null, reader).statusCode()).isEqualTo(204);
    assertThat(guarded.get("/api/v1/events", reader).statusCode()).isEqualTo(401);
  }

  @Test
  void passwordsCannotBeTriedOutQuickly() throws IOException {
    Path users = folder.resolve("one.tsv");
    Files.writeString(users, Users.line("rea", Role.READER, PASSWORD.toCharArray()) + "\n");
    try (Served served =
        Served.of(
            folder.resolve("record.vigil"),
            ServerOptions.USUAL,
            Access.guarded("", Users.read(users)))) {
      String wrong = "{\"name\": \"rea\", \"password\": \"x\"}";
      int last = 0;
      for (int i = 0; i < 20 && last != 429; i++) {
        last = served.post("/api/v1/session", "application/json", wrong).statusCode();
        assertThat(last).isIn(401, 429);
      }
      assertThat(last).isEqualTo(429);
    }
  }

  @Test
  void aPageOfAnotherSiteChangesNothing() {
    String text = "Two envoys met in Beirut on Friday, officials said.";
    assertThat(
            open.post("/api/v1/reports", "text/plain", text, "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(open.post("/api/v1/reports", "text/plain", text, "Origin", "null").statusCode())
        .isEqualTo(403);
    assertThat(
            open.post("/api/v1/read", "text/plain", text, "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(403);
    assertThat(open.post("/api/v1/read", "text/plain", text, "Origin", open.base()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aNameThatOnlyPointsHereIsNotAnswered() throws IOException {
    assertThat(
            raw(
                open,
                "GET /api/v1/events HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(
            raw(
                open,
                "GET /api/v1/health HTTP/1.1\r\nHost: localhost:"
                    + open.port()
                    + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  private static String raw(Served served, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyAnswerKeepsABrowserFromRunningAnything() {
    for (String path : List.of("/", "/api/v1/events", "/api/v1/nothing", "/sign-in", "/no.js")) {
      HttpResponse<String> answer = open.get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe-inline")
          .doesNotContain("unsafe-eval");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
  }

  @Test
  void filesOutsideTheDeskAreNotHandedOut() throws IOException {
    for (String path :
        List.of(
            "/../application.conf",
            "/%2e%2e/api/openapi.yaml",
            "/..%2fapi%2fopenapi.yaml",
            "/assets/..%5c..%5cx.js",
            "/META-INF/MANIFEST.MF")) {
      String answer =
          raw(open, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).containsPattern("^HTTP/1.1 40[04]");
    }
  }

  @Test
  void anAddressThatAsksTooOftenMustWait() throws IOException {
    ServerOptions slow = new ServerOptions("127.0.0.1", 0, 1 << 20, 1);
    try (Served served = Served.of(folder.resolve("record.vigil"), slow, Access.open("ada"))) {
      int last = 0;
      for (int i = 0; i < 20 && last != 429; i++) {
        last = served.get("/api/v1/health").statusCode();
      }
      assertThat(last).isEqualTo(429);
    }
  }

  @Test
  void aUsersFileSaysWhatIsWrongWithIt() throws IOException {
    Path users = folder.resolve("broken.tsv");
    Files.writeString(users, "rea\treader\tsecret\n");
    assertThatThrownBy(() -> Users.read(users))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("broken.tsv")
        .hasMessageContaining("no bcrypt hash");
    assertThatThrownBy(() -> Access.guarded("short", Users.none()))
        .hasMessageContaining("at least 20 signs");
    assertThatThrownBy(() -> Access.guarded("", Users.none()))
        .hasMessageContaining("neither an access token nor a user");
    assertThat(Users.complaint("short".toCharArray())).isPresent();
  }
}
