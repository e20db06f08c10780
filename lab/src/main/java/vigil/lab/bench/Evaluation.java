package vigil.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One run of a benchmark.
 *
 * @param data as the user named it
 * @param seconds of wall time, models loaded and data read included
 */
record Evaluation(String benchmark, String data, Result result, double seconds) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double ROUND = 1e4;

  /**
   * One object on one line, as the benchmarks' contract has it; a figure that is not known is null.
   */
  String json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("benchmark", benchmark).put("data", data).put("items", result.items());
    ObjectNode metrics = json.putObject("metrics");
    result.metrics().forEach((name, value) -> put(metrics, name, value));
    put(json, "seconds", seconds);
    json.put("version", result.version());
    return json.toString();
  }

  private static void put(ObjectNode json, String name, double value) {
    if (Double.isNaN(value)) {
      json.putNull(name);
    } else {
      json.put(name, Math.round(value * ROUND) / ROUND);
    }
  }

  /** Head line, metrics, tables by class, and the misses. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s on %s: %d items in %.1f s (%s)",
            benchmark,
            data,
            result.items(),
            seconds,
            result.version()));
    lines.add("");
    lines.addAll(metrics().lines());
    for (Table table : result.tables()) {
      lines.add("");
      lines.addAll(table.lines());
    }
    if (!result.misses().isEmpty()) {
      lines.add("");
      lines.addAll(result.misses());
    }
    return String.join("\n", lines);
  }

  private Table metrics() {
    return new Table(
        List.of("metric", "value"),
        result.metrics().entrySet().stream()
            .map(e -> List.of(e.getKey(), Figures.text(e.getValue())))
            .toList());
  }
}
