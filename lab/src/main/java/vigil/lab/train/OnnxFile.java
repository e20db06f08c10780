package vigil.lab.train;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of a model in ONNX form, read without generated code.
 *
 * <p>ONNX is protobuf: ModelProto.graph = 7, metadata_props = 14; GraphProto.node = 1, initializer
 * = 5; TensorProto dims = 1, data_type = 2, name = 8, raw_data = 9. The weights of a pretrained
 * encoder go by their names, those of our own models by their order ({@link Import}). The weights
 * of linear layers are anonymous in an export; the node that multiplies by one is not, so the
 * node's name serves. All are stored [in, out].
 */
final class OnnxFile {
  /** A tensor of 32-bit floats. */
  record Weights(long[] shape, float[] values) {}

  /** A tensor of numbers of one of the file's types. */
  record Raw(long[] shape, long type, ByteBuffer data) {
    float[] floats() {
      float[] values = new float[data.remaining() / Float.BYTES];
      data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
      return values;
    }

    byte[] bytes() {
      byte[] values = new byte[data.remaining()];
      data.duplicate().get(values);
      return values;
    }
  }

  static final int FLOAT = 1;
  static final int INT8 = 3;

  private final byte[] file;
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final Map<String, String> nameOfAnonymous = new LinkedHashMap<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();

  private record Tensor(String name, long[] shape, long type, int start, int length) {}

  private OnnxFile(byte[] file) {
    this.file = file;
  }

  /**
   * The file's float weights by their Hugging Face names, such as {@code
   * encoder.layer.0.output.dense.weight}.
   */
  static Map<String, Weights> weights(byte[] bytes) {
    OnnxFile onnx = new OnnxFile(bytes);
    onnx.readModel();
    Map<String, Weights> weights = new LinkedHashMap<>();
    onnx.tensors.forEach(
        (name, tensor) -> {
          String known = onnx.nameOfAnonymous.getOrDefault(name, name);
          if (tensor.type == FLOAT && !known.startsWith("onnx::")) {
            weights.put(known, onnx.floats(tensor));
          }
        });
    return weights;
  }

  /** All constant tensors, in the order of the file. */
  static List<Raw> tensors(byte[] bytes) {
    OnnxFile onnx = new OnnxFile(bytes);
    onnx.readModel();
    return onnx.tensors.values().stream().map(onnx::raw).toList();
  }

  /** What the file says of itself. */
  static Map<String, String> metadata(byte[] bytes) {
    OnnxFile onnx = new OnnxFile(bytes);
    onnx.readModel();
    return onnx.metadata;
  }

  private Raw raw(Tensor tensor) {
    return new Raw(
        tensor.shape, tensor.type, ByteBuffer.wrap(file, tensor.start, tensor.length).slice());
  }

  private Weights floats(Tensor tensor) {
    return new Weights(tensor.shape, raw(tensor).floats());
  }

  private void readModel() {
    Cursor model = new Cursor(0, file.length);
    while (model.next()) {
      switch (model.field) {
        case 7 -> readGraph(model.message());
        case 14 -> readProperty(model.message());
        default -> model.skip();
      }
    }
  }

  private void readProperty(Cursor property) {
    String key = "";
    while (property.next()) {
      switch (property.field) {
        case 1 -> key = property.string();
        case 2 -> metadata.put(key, property.string());
        default -> property.skip();
      }
    }
  }

  private void readGraph(Cursor graph) {
    while (graph.next()) {
      switch (graph.field) {
        case 1 -> readNode(graph.message());
        case 5 -> {
          Tensor tensor = readTensor(graph.message());
          tensors.put(tensor.name, tensor);
        }
        default -> graph.skip();
      }
    }
  }

  private void readNode(Cursor node) {
    List<String> inputs = new ArrayList<>();
    String name = "";
    String operator = "";
    while (node.next()) {
      switch (node.field) {
        case 1 -> inputs.add(node.string());
        case 3 -> name = node.string();
        case 4 -> operator = node.string();
        default -> node.skip();
      }
    }
    if (operator.equals("MatMul") && inputs.size() == 2 && name.endsWith("/MatMul")) {
      String layer = name.substring(1, name.length() - "/MatMul".length()).replace('/', '.');
      nameOfAnonymous.put(inputs.get(1), layer + ".weight");
    }
  }

  private Tensor readTensor(Cursor tensor) {
    List<Long> shape = new ArrayList<>();
    long type = 0;
    String name = "";
    int start = 0;
    int length = 0;
    while (tensor.next()) {
      switch (tensor.field) {
        case 1 -> tensor.integers(shape);
        case 2 -> type = tensor.varint();
        case 8 -> name = tensor.string();
        case 9 -> {
          Cursor data = tensor.message();
          start = data.at;
          length = data.end - data.at;
        }
        default -> tensor.skip();
      }
    }
    return new Tensor(
        name, shape.stream().mapToLong(Long::longValue).toArray(), type, start, length);
  }

  /** A position in a protobuf message. */
  private final class Cursor {
    private int at;
    private final int end;
    private int field;
    private int wire;

    Cursor(int at, int end) {
      this.at = at;
      this.end = end;
    }

    boolean next() {
      if (at >= end) {
        return false;
      }
      long tag = varint();
      field = (int) (tag >>> 3);
      wire = (int) (tag & 7);
      return true;
    }

    long varint() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = file[at++];
        value |= (long) (b & 0x7f) << shift;
        if (b >= 0) {
          return value;
        }
      }
    }

    Cursor message() {
      int length = (int) varint();
      Cursor inner = new Cursor(at, at + length);
      at += length;
      return inner;
    }

    String string() {
      Cursor bytes = message();
      return new String(file, bytes.at, bytes.end - bytes.at, StandardCharsets.UTF_8);
    }

    void integers(List<Long> into) {
      if (wire == 0) {
        into.add(varint());
        return;
      }
      Cursor packed = message();
      while (packed.at < packed.end) {
        into.add(packed.varint());
      }
    }

    void skip() {
      switch (wire) {
        case 0 -> varint();
        case 1 -> at += Long.BYTES;
        case 2 -> message();
        case 5 -> at += Integer.BYTES;
        default ->
            throw new IllegalArgumentException(
                "wire type " + wire + " at byte " + at + " of the ONNX file");
      }
    }
  }
}
