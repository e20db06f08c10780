package vigil.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vigil.api.Questions;
import vigil.api.Stores;
import vigil.web.Served;

/** The protocol on streams, against a store of the examples. */
class McpTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static String initialize() {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
        + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}\n"
        + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n";
  }

  private static String call(int id, String tool, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\",\"arguments\":"
        + arguments
        + "}}\n";
  }

  @Test
  @Timeout(120)
  void anAssistantAsksAndGetsCitations() throws IOException, InterruptedException {
    Path store = Served.examples(folder);
    PipedOutputStream client = new PipedOutputStream();
    PipedInputStream answers = new PipedInputStream(1 << 20);
    try (Stores stores = new Stores(store.toString(), 2, Clock.systemUTC())) {
      PipedInputStream in = new PipedInputStream(client, 1 << 16);
      PipedOutputStream out = new PipedOutputStream(answers);
      Thread server =
          new Thread(
              () -> {
                try {
                  new McpDoor(new Questions(stores), "test").serve(in, out);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      server.start();
      BufferedReader lines = new BufferedReader(new InputStreamReader(answers, UTF_8));
      client.write(initialize().getBytes(UTF_8));
      client.flush();
      assertThat(JSON.readTree(lines.readLine()).at("/result/serverInfo/name").asText())
          .isEqualTo("vigil");
      client.write("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}\n".getBytes(UTF_8));
      client.flush();
      JsonNode tools = JSON.readTree(lines.readLine()).at("/result/tools");
      assertThat(tools.findValuesAsText("name")).contains("list_events", "get_incident");
      for (JsonNode tool : tools) {
        assertThat(tool.at("/annotations/readOnlyHint").asBoolean()).isTrue();
      }
      client.write(
          call(3, "list_events", "{\"actor\": \"nasrallah\", \"limit\": \"2\"}").getBytes(UTF_8));
      client.flush();
      JsonNode events = answer(lines.readLine());
      assertThat(events.at("/items/0/citation").asText()).contains("#e").contains("“");
      client.write(call(4, "get_report", "{\"id\": \"999\"}").getBytes(UTF_8));
      client.flush();
      JsonNode wrong = JSON.readTree(lines.readLine());
      assertThat(wrong.at("/result/isError").asBoolean()).isTrue();
      assertThat(wrong.at("/result/content/0/text").asText()).contains("has no report");
      client.close();
      server.join();
    }
  }

  private static JsonNode answer(String line) throws IOException {
    JsonNode answer = JSON.readTree(line);
    assertThat(answer.at("/result/isError").asBoolean()).as(line).isFalse();
    return JSON.readTree(answer.at("/result/content/0/text").asText());
  }
}
