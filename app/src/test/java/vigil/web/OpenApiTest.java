package vigil.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.api.Api;
import vigil.api.Stores;

/** The description tells every route and no other, and the real server's answers are as it says. */
class OpenApiTest {
  private static final String BASE = "/api/v1";

  @TempDir static Path folder;
  private static Served served;
  private static JsonNode description;

  @BeforeAll
  static void start() throws IOException {
    served = Served.open(Served.examples(folder));
    description = new YAMLMapper().readTree(served.get(BASE + "/openapi.yaml").body());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void everyRouteIsDescribedAndNoOther() {
    Set<String> described = new TreeSet<>();
    description
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            described.add(
                                method.toUpperCase(Locale.ROOT) + " " + BASE + path.getKey())));
    assertThat(described).isEqualTo(routes());
  }

  private static Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    Javalin.create(
        config -> {
          config.startup.showJavalinBanner = false;
          config.events.handlerAdded(
              route -> {
                if (route.getPath().startsWith(BASE)) {
                  routes.add(route.getHttpMethod() + " " + route.getPath());
                }
              });
          new Api(new Stores("none", 1, Clock.systemUTC()), d -> null, Clock.systemUTC(), "test")
              .addTo(config.routes);
          new SignIn(Access.open("ada")).addTo(config.routes);
        });
    return routes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/stats",
        "/stats?as_of=3",
        "/session",
        "/log",
        "/log?limit=2",
        "/export",
        "/tempo",
        "/tempo?by=month&actor=hamas",
        "/breaks",
        "/forecast",
        "/forecast?place=lebanon",
        "/warnings",
        "/reports",
        "/reports?limit=2",
        "/reports?q=talks",
        "/reports?q=talks&actor=hezbollah&type=consult",
        "/reports/1",
        "/reports/3/difference/9",
        "/reports/9/log",
        "/reports/3/events/e1",
        "/events",
        "/events?limit=3",
        "/events?place=lebanon&from=2023-10-01&to=2023-12-31",
        "/events?near=33.9,35.5,50",
        "/events?review=machine&limit=1",
        "/incidents",
        "/incidents?actor=hezbollah&limit=2",
        "/incidents?sort=origins&limit=3",
        "/incidents?sort=dead&place=gaza",
        "/incidents?sort=size",
        "/incidents/1",
        "/actors",
        "/actors?q=israel",
        "/actors/hezbollah",
        "/actors/nobody-at-all",
        "/places",
        "/places?q=beirut",
        "/ties",
        "/ties?actor=hezbollah",
        "/tolls",
        "/tolls?kind=killed",
        "/facets",
        "/facets?fields=type,actor&top=3&place=lebanon",
        "/timeline",
        "/timeline?by=month&lanes=actor",
        "/timeline?by=week&lanes=place&actor=hamas",
        "/map",
        "/map?type=assault",
        "/network",
        "/network?around=hezbollah&depth=2&ties=true",
        "/networks?histories=without",
        "/brief?from=2023-10-01&to=2023-12-31",
        "/brief?from=yesterday",
        "/warnings/feed",
        "/warnings/rules",
        "/review",
        "/review?limit=3",
        "/reports/999",
        "/reports/3/events/e999",
        "/events?near=somewhere",
      })
  void everyAnswerIsAsDescribed(String question) {
    check("get", question, served.get(BASE + question));
  }

  @Test
  void whatIsReadIsAsDescribed() {
    String text = "BEIRUT, May 3, 2024 - Two envoys met in Beirut on Friday, officials said.\n";
    check("post", "/read", served.post(BASE + "/read", "text/plain", text));
    check("post", "/read", served.post(BASE + "/read", "application/json", "{}"));
    check("post", "/reports", served.post(BASE + "/reports", "text/plain", text));
    HttpResponse<String> again = served.post(BASE + "/reports", "text/plain", text);
    assertThat(again.statusCode()).isEqualTo(200);
    check("post", "/reports", again);
  }

  @Test
  void rulesAreAsDescribed() {
    String rule =
        "\"kind\": \"trend\", \"type\": \"ASSAULT\", \"over\": \"country\", \"weeks\": 2,"
            + " \"value\": 1.5, \"least\": 3";
    String trial = "/warnings/rules/trial";
    check("post", trial, served.post(BASE + trial, "application/json", "{" + rule + "}"));
    check("post", trial, served.post(BASE + trial, "application/json", "{}"));
    String own = "/warnings/rules/own";
    String kept = "{" + rule + ", \"active\": true, \"why\": \"to see\"}";
    check("put", own, put(own, kept));
    check("get", "/warnings/rules", served.get(BASE + "/warnings/rules"));
    check("put", own, put(own, "{}"));
    HttpResponse<String> gone = served.send("DELETE", BASE + own + "?why=seen", null);
    assertThat(gone.statusCode()).isEqualTo(204);
    check("delete", own, served.send("DELETE", BASE + own + "?why=seen", null));
    String seen = "/warnings/w9/seen";
    check("post", seen, served.post(BASE + seen, "application/json", "{\"why\": \"known\"}"));
  }

  private static HttpResponse<String> put(String path, String body) {
    byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return served.send("PUT", BASE + path, bytes, "Content-Type", "application/json");
  }

  /** Holds an answer against the schema that the description has for it. */
  private static void check(String method, String question, HttpResponse<String> answer) {
    JsonNode responses =
        description.path("paths").path(template(question)).path(method).path("responses");
    String status = String.valueOf(answer.statusCode());
    JsonNode response = responses.has(status) ? responses.get(status) : responses.path("default");
    if (response.has("$ref")) {
      response = description.at(response.get("$ref").asText().substring(1));
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    JsonNode schema = response.path("content").path(type).path("schema");
    assertThat(schema.isMissingNode()).as(question + " " + status + " " + type).isFalse();
    assertThat(errors(schema, answer.body())).as(question + "\n" + answer.body()).isEmpty();
  }

  private static String template(String question) {
    String path = question.split("\\?")[0];
    for (String known : (Iterable<String>) () -> description.path("paths").fieldNames()) {
      if (path.matches(known.replaceAll("\\{[a-z]+}", "[^/]+").replace(".", "\\."))) {
        return known;
      }
    }
    throw new AssertionError("no path for " + path);
  }

  private static List<Error> errors(JsonNode schema, String body) {
    ObjectNode whole = new ObjectMapper().createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", description.path("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole)
        .validate(Served.tree(body));
  }
}
