package vigil.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vigil.api.Api;
import vigil.api.Questions;
import vigil.api.ReportCoder;
import vigil.api.Stores;
import vigil.document.Document;
import vigil.document.DocumentReader;
import vigil.document.Overrides;
import vigil.document.Reading;
import vigil.event.ReportRecord;
import vigil.export.RecordJson;
import vigil.mcp.McpDoor;
import vigil.pipeline.Coder;
import vigil.record.Arrival;
import vigil.record.Original;
import vigil.record.Store;
import vigil.source.RawItem;

/** A real server over a store of the shipped examples, one of which came again in other words. */
public final class Served implements AutoCloseable {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T08:00:00Z"), ZoneOffset.UTC);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** One for all tests: it takes a second to load. */
  private static final Coder CODER = Coder.standard();

  private final Stores stores;
  private final WebServer web;
  private final String base;

  private Served(Stores stores, WebServer web) {
    this.stores = stores;
    this.web = web;
    this.base = "http://127.0.0.1:" + web.port();
  }

  /** Everybody may do all. */
  public static Served open(Path store) throws IOException {
    return of(store, ServerOptions.USUAL, Access.open("ada"));
  }

  /** With bounds and rights of its own, at any free port. */
  static Served of(Path store, ServerOptions options, Access access) throws IOException {
    Stores stores = new Stores(store.toString(), 2, CLOCK);
    ReportCoder coder = Served::code;
    Api api = new Api(stores, coder, CLOCK, "test");
    Lazily<jakarta.servlet.http.HttpServlet> mcp =
        new Lazily<>(() -> new McpDoor(new Questions(stores), "test").servlet(WebServer.MCP));
    return new Served(stores, WebServer.start(options.at(options.host(), 0), api, access, mcp));
  }

  private static ReportRecord code(Document document) {
    return CODER.code(document);
  }

  /** A store of the examples in a folder; made once, then copied. */
  public static synchronized Path examples(Path folder) throws IOException {
    if (made == null) {
      made = Files.createTempDirectory("vigil").resolve("examples.vigil");
      try (Stream<Path> files = Files.list(Path.of("../examples"));
          Store store = Store.write(made, CLOCK)) {
        for (Path file : files.sorted().toList()) {
          store.keep(
              List.of(arrival(file.getFileName().toString(), Files.readString(file))), "ada");
        }
        String wire = Files.readString(Path.of("../examples/beirut-meeting-wire.txt"));
        store.keep(
            List.of(arrival("again.txt", wire + "\nTwo guards were wounded in the crush.\n")),
            "ada");
      }
    }
    return Files.copy(made, folder.resolve("record.vigil"));
  }

  private static Path made;

  private static Arrival arrival(String name, String text) {
    RawItem item = new RawItem(name, text.getBytes(UTF_8));
    Overrides none = Overrides.NONE;
    Document document = ((Reading.Accepted) DocumentReader.load().read(item, none)).document();
    ReportRecord record = code(document);
    return new Arrival.Coded(
        Original.of(item, none, CLOCK.instant()), record, RecordJson.line(record));
  }

  /** Where it listens. */
  public String base() {
    return base;
  }

  int port() {
    return web.port();
  }

  /** Begins what goes on beside the answers. */
  void begin() {
    web.begin();
  }

  /** An answer to GET, with headers as name, value, name, value. */
  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  /** An answer to GET as JSON. */
  JsonNode json(String path) {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return tree(answer.body());
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }

  HttpResponse<String> post(String path, String type, String body, String... headers) {
    return post(path, type, body.getBytes(UTF_8), headers);
  }

  HttpResponse<String> post(String path, String type, byte[] body, String... headers) {
    String[] all =
        Stream.concat(Stream.of("Content-Type", type), Stream.of(headers)).toArray(String[]::new);
    return send("POST", path, body, all);
  }

  HttpResponse<String> decide(String event, Map<String, Object> decision, String... headers) {
    String path = "/api/v1/reports/" + event.replace("#", "/events/") + "/decisions";
    try {
      return post(path, "application/json", JSON.writeValueAsBytes(decision), headers);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    web.close();
    stores.close();
  }
}
