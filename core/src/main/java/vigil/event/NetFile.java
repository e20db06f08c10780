package vigil.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.data.DataException;
import vigil.data.DataFile;

/** Tables of weights in a file of knowledge: a table's name, and a row of numbers, on each line. */
final class NetFile {
  private final String name;
  private final Map<String, List<float[]>> tables = new LinkedHashMap<>();

  private NetFile(String name) {
    this.name = name;
  }

  static NetFile of(DataFile file) {
    NetFile net = new NetFile(file.name());
    for (DataFile.Line line : file.lines()) {
      net.tables
          .computeIfAbsent(line.required(0, "table"), t -> new ArrayList<>())
          .add(numbers(line));
    }
    return net;
  }

  private static float[] numbers(DataFile.Line line) {
    String[] texts = line.required(1, "numbers").split(" ");
    float[] numbers = new float[texts.length];
    for (int i = 0; i < numbers.length; i++) {
      try {
        numbers[i] = Float.parseFloat(texts[i]);
      } catch (NumberFormatException e) {
        throw line.error("'" + texts[i] + "' is no number");
      }
    }
    return numbers;
  }

  /** A table whose rows all have so many numbers. */
  List<float[]> table(String table, int width) {
    List<float[]> rows = tables.getOrDefault(table, List.of());
    if (rows.isEmpty() || rows.stream().anyMatch(r -> r.length != width)) {
      throw new DataException(
          name + ": table '" + table + "' is not of rows of " + width + " numbers");
    }
    return rows;
  }

  /** The network whose layers are called {@code hidden} and {@code out}. */
  TinyNet net(int numbers, int choices) {
    List<float[]> hidden = table("hidden", numbers + 1);
    List<float[]> out = table("out", hidden.size() + 1);
    if (out.size() != choices) {
      throw new DataException(name + ": there are " + out.size() + " choices, not " + choices);
    }
    return new TinyNet(hidden, out);
  }
}
