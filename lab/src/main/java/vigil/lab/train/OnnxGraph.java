package vigil.lab.train;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An ONNX model being built, node by node. Operators are of opset 17 and, where named so, of ONNX
 * Runtime's own domain {@code com.microsoft}, which its one pinned version understands without any
 * optimisation at start.
 */
final class OnnxGraph {
  static final String MICROSOFT = "com.microsoft";
  private static final int FLOAT = 1;
  private static final int INT8 = 3;
  private static final int INT64 = 7;
  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  private final Proto graph = new Proto().string(2, "reader");
  private final List<Proto> inputs = new ArrayList<>();
  private final List<Proto> outputs = new ArrayList<>();
  private int names;

  /** Declares an input of 64-bit integers; sizes are the names of free dimensions. */
  String integers(String name, String... sizes) {
    inputs.add(value(name, INT64, sizes));
    return name;
  }

  /** Declares an input of floats. */
  String floats(String name, String... sizes) {
    inputs.add(value(name, FLOAT, sizes));
    return name;
  }

  /** Declares an output of floats; a size that is a number is fixed. */
  void output(String name, String... sizes) {
    outputs.add(value(name, FLOAT, sizes));
  }

  private static Proto value(String name, int type, String... sizes) {
    Proto shape = new Proto();
    for (String size : sizes) {
      boolean fixed = Character.isDigit(size.charAt(0));
      Proto dimension = new Proto();
      shape.message(
          1, fixed ? dimension.number(1, Long.parseLong(size)) : dimension.string(2, size));
    }
    Proto tensor = new Proto().number(1, type).message(2, shape);
    return new Proto().string(1, name).message(2, new Proto().message(1, tensor));
  }

  /** A constant table of floats. */
  String constant(float[] values, long... shape) {
    ByteBuffer raw =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return constant(FLOAT, raw.array(), shape);
  }

  /** A constant table of 8-bit integers. */
  String constant(byte[] values, long... shape) {
    return constant(INT8, values, shape);
  }

  /** A constant list of 64-bit integers. */
  String constant(long... values) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    return constant(INT64, raw.array(), values.length);
  }

  private String constant(int type, byte[] raw, long... shape) {
    String name = "c" + names++;
    Proto tensor = new Proto();
    for (long size : shape) {
      tensor.number(1, size);
    }
    graph.message(5, tensor.number(2, type).string(8, name).bytes(9, raw));
    return name;
  }

  /** Adds a node of the standard operators; returns the name of its only output. */
  String node(String operator, Map<String, ?> attributes, String... from) {
    return node("", operator, attributes, List.of("n" + names++), from).get(0);
  }

  /** Adds a node without attributes. */
  String node(String operator, String... from) {
    return node(operator, Map.of(), from);
  }

  /** Adds a node of a domain with named outputs. An empty input name leaves that input out. */
  List<String> node(
      String domain, String operator, Map<String, ?> attributes, List<String> to, String... from) {
    Proto node = new Proto();
    for (String input : from) {
      node.string(1, input);
    }
    to.forEach(output -> node.string(2, output));
    node.string(3, operator + "_" + names++).string(4, operator);
    attributes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(a -> node.message(5, attribute(a.getKey(), a.getValue())));
    if (!domain.isEmpty()) {
      node.string(7, domain);
    }
    graph.message(1, node);
    return to;
  }

  /** Adds a node of ONNX Runtime's own domain with one output. */
  String own(String operator, Map<String, ?> attributes, String... from) {
    return node(MICROSOFT, operator, attributes, List.of("n" + names++), from).get(0);
  }

  /** A fresh name for an output. */
  String name() {
    return "n" + names++;
  }

  private static Proto attribute(String name, Object value) {
    Proto attribute = new Proto().string(1, name);
    if (value instanceof Float f) {
      return attribute.real(2, f).number(20, 1);
    }
    return attribute.number(3, ((Number) value).longValue()).number(20, 2);
  }

  /** The whole model's file. */
  byte[] model(Map<String, String> metadata) {
    inputs.forEach(i -> graph.message(11, i));
    outputs.forEach(o -> graph.message(12, o));
    Proto model = new Proto().number(1, IR_VERSION).string(2, "vigil").message(7, graph);
    model.message(8, new Proto().string(1, "").number(2, OPSET));
    model.message(8, new Proto().string(1, MICROSOFT).number(2, 1));
    metadata.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> model.message(14, new Proto().string(1, e.getKey()).string(2, e.getValue())));
    return model.toBytes();
  }
}
