package vigil.lab.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vigil.annotate.Heads;

/**
 * Writes trained weights as the model that the reader runs: {@code Export WEIGHTS MODEL.onnx
 * VOCABULARY.txt NAME}.
 *
 * <p>Linear layers and word embeddings become 8-bit integers, the small heads stay floats. The
 * graph takes one sequence: its pieces, their shapes, and the matrix that makes words of pieces.
 */
public final class Export {
  private static final int POSITIONS = 512;

  private final Map<String, OnnxFile.Weights> weights;
  private final OnnxGraph graph = new OnnxGraph();
  private final int hidden;

  Export(Map<String, OnnxFile.Weights> weights) {
    this.weights = weights;
    hidden = values("embeddings.LayerNorm.weight").length;
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, OnnxFile.Weights> weights = Checkpoint.read(Path.of(arguments[0]));
    Files.write(Path.of(arguments[1]), new Export(weights).model(arguments[3]));
    boolean small = weights.keySet().stream().noneMatch(n -> n.startsWith("encoder.layer.6."));
    Pretrained base = Pretrained.load(small ? Pretrained.Base.MINILM : Pretrained.Base.BGE);
    Files.write(Path.of(arguments[2]), base.vocabulary());
  }

  private float[] values(String name) {
    OnnxFile.Weights found = weights.get(name);
    if (found == null) {
      throw new IllegalArgumentException("the weights lack " + name);
    }
    return found.values();
  }

  byte[] model(String name) {
    String ids = graph.integers("ids", "T");
    String shapes = graph.integers("shapes", "T");
    String pool = graph.floats("pool", "W", "T");
    String x = embeddings(ids, shapes);
    for (int i = 0; weights.containsKey("encoder.layer." + i + ".output.dense.weight"); i++) {
      x = layer(x, "encoder.layer." + i + ".");
    }
    heads(pool, graph.node("MatMul", pool, graph.node("Squeeze", x, graph.constant(0L))));
    Map<String, String> metadata = new TreeMap<>();
    metadata.put("name", name);
    for (Heads head : Heads.values()) {
      metadata.put(
          "head." + head.name().toLowerCase(Locale.ROOT), head.start() + "+" + head.width());
    }
    metadata.put("links", String.valueOf(Heads.LINKS));
    return graph.model(metadata);
  }

  private String embeddings(String ids, String shapes) {
    Quantized table = Quantized.rows(values("embeddings.word_embeddings.weight"), hidden);
    long pieces = table.scales().length;
    String rows = graph.node("Gather", graph.constant(table.values(), pieces, hidden), ids);
    String scales = graph.node("Gather", graph.constant(table.scales(), pieces, 1), ids);
    String words = graph.node("Mul", graph.node("Cast", Map.of("to", 1), rows), scales);
    float[] shapeTable = values("shapes");
    String cases = graph.constant(shapeTable, shapeTable.length / hidden, hidden);
    String sum = graph.node("Add", words, graph.node("Gather", cases, shapes));
    String length = graph.node("Shape", ids);
    String positions =
        graph.node(
            "Slice", graph.constant(positions(), POSITIONS, hidden), graph.constant(0L), length);
    String all = graph.node("Unsqueeze", graph.node("Add", sum, positions), graph.constant(0L));
    Map<String, ?> attributes = Map.of("epsilon", Encoder.EPSILON, "axis", -1);
    String gain = vector("embeddings.LayerNorm.weight");
    return graph.node(
        "LayerNormalization", attributes, all, gain, vector("embeddings.LayerNorm.bias"));
  }

  /** Positions with the one token type that is used already added. */
  private float[] positions() {
    float[] positions = values("embeddings.position_embeddings.weight").clone();
    float[] types = values("embeddings.token_type_embeddings.weight");
    for (int i = 0; i < positions.length; i++) {
      positions[i] += types[i % hidden];
    }
    return positions;
  }

  private String vector(String name) {
    return graph.constant(values(name), values(name).length);
  }

  private String layer(String x, String name) {
    String attention = name + "attention.";
    List<String> qkv = List.of(graph.name(), graph.name(), graph.name());
    String together =
        linear(x, threeTimes(attention, ".weight", true), threeTimes(attention, ".bias", false));
    graph.node("", "Split", Map.of("axis", -1), qkv, together);
    String context =
        graph.own(
            "MultiHeadAttention",
            Map.of("num_heads", Encoder.HEADS),
            qkv.get(0),
            qkv.get(1),
            qkv.get(2));
    String y = linear(context, attention + "output.dense");
    String z = normAfterSum(x, y, attention + "output.LayerNorm");
    String inner = graph.own("Gelu", Map.of(), linear(z, name + "intermediate.dense"));
    return normAfterSum(z, linear(inner, name + "output.dense"), name + "output.LayerNorm");
  }

  /** Query, key and value side by side: one multiplication instead of three. */
  private float[] threeTimes(String attention, String part, boolean matrix) {
    List<String> names = List.of("query", "key", "value");
    float[] joined = new float[(matrix ? hidden : 1) * 3 * hidden];
    for (int n = 0; n < names.size(); n++) {
      float[] one = values(attention + "self." + names.get(n) + part);
      for (int i = 0; i < one.length; i++) {
        joined[i / hidden * 3 * hidden + n * hidden + i % hidden] = one[i];
      }
    }
    return joined;
  }

  private String linear(String x, String name) {
    return linear(x, values(name + ".weight"), values(name + ".bias"));
  }

  private String linear(String x, float[] weight, float[] bias) {
    Quantized q = Quantized.columns(weight, bias.length);
    String matrix = graph.constant(q.values(), weight.length / bias.length, bias.length);
    String scale = graph.constant(q.scales(), bias.length);
    return graph.own(
        "DynamicQuantizeMatMul", Map.of(), x, matrix, scale, "", graph.constant(bias, bias.length));
  }

  private String normAfterSum(String x, String y, String name) {
    Map<String, ?> attributes = Map.of("epsilon", Encoder.EPSILON);
    return graph.own(
        "SkipLayerNormalization",
        attributes,
        x,
        y,
        vector(name + ".weight"),
        vector(name + ".bias"));
  }

  private void heads(String pool, String words) {
    String columns = String.valueOf(Heads.columns());
    String table = graph.constant(values("words.weight"), hidden, Heads.columns());
    graph.node(
        "",
        "Add",
        Map.of(),
        List.of("words"),
        graph.node("MatMul", words, table),
        vector("words.bias"));
    graph.output("words", "W", columns);
    int link = Network.LINK;
    String mix = graph.constant(values("links.weight"), link, (long) Heads.LINKS * link);
    String mixed =
        graph.node(
            "Reshape",
            graph.node("MatMul", project(words, "trigger"), mix),
            graph.constant(-1L, link));
    String other = graph.node("Transpose", project(words, "argument"));
    String scores = graph.node("MatMul", mixed, other);
    String rows = graph.node("Reshape", scores, linkShape(pool));
    graph.node(
        "",
        "Add",
        Map.of(),
        List.of("links"),
        rows,
        graph.constant(values("links.bias"), Heads.LINKS, 1));
    graph.output("links", "W", String.valueOf(Heads.LINKS), "W");
  }

  /** Words, layers, words. */
  private String linkShape(String pool) {
    String count =
        graph.node("Slice", graph.node("Shape", pool), graph.constant(0L), graph.constant(1L));
    return graph.node(
        "Concat", Map.of("axis", 0), count, graph.constant((long) Heads.LINKS), count);
  }

  private String project(String words, String side) {
    String weight = graph.constant(values(side + ".weight"), hidden, Network.LINK);
    String sum = graph.node("Add", graph.node("MatMul", words, weight), vector(side + ".bias"));
    return graph.node("Relu", sum);
  }
}
