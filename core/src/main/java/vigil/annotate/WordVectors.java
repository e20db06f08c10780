package vigil.annotate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The vectors that the shipped reader's encoder gives words in their sentence, which its own
 * outputs do not show: the model is loaded with one output more. Safe for many threads at once.
 */
public final class WordVectors implements AutoCloseable {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_OUTPUT = 12;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final WordPieces vocabulary;
  private final String output;

  private WordVectors(byte[] model, List<String> pieces) throws OrtException {
    output = pooled(model);
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    more.writeBytes(model);
    // a message that comes twice is one whose repeated fields are put together
    more.writeBytes(field(MODEL_GRAPH, field(GRAPH_OUTPUT, value(output))));
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = environment.createSession(more.toByteArray(), options);
    }
    vocabulary = new WordPieces(pieces);
  }

  /** Those of the shipped model. */
  public static WordVectors load() {
    try {
      return new WordVectors(ReaderModel.resource("reader.onnx"), ReaderModel.shippedPieces());
    } catch (OrtException e) {
      throw new ModelException("the shipped reader's vectors cannot be had", e);
    }
  }

  /**
   * A vector for each token of a sentence; one that is too long for the model is read in halves.
   */
  public List<float[]> of(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return List.of();
    }
    PieceSequence sequence = PieceSequence.of(tokens, vocabulary);
    if (sequence.ids().length > ReaderModel.LONGEST && tokens.size() > 1) {
      List<float[]> all = new ArrayList<>(of(tokens.subList(0, tokens.size() / 2)));
      all.addAll(of(tokens.subList(tokens.size() / 2, tokens.size())));
      return all;
    }
    long[] flat = {sequence.ids().length};
    int words = sequence.rows().length;
    try (OnnxTensor ids =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(sequence.ids()), flat);
        OnnxTensor shapes =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(sequence.shapes()), flat);
        OnnxTensor pool =
            OnnxTensor.createTensor(
                environment,
                ReaderModel.pool(sequence),
                new long[] {words, sequence.ids().length});
        OrtSession.Result result =
            session.run(Map.of("ids", ids, "shapes", shapes, "pool", pool))) {
      return rows(((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer(), words);
    } catch (OrtException e) {
      throw new ModelException("the reader failed on " + words + " words", e);
    }
  }

  private static List<float[]> rows(FloatBuffer all, int words) {
    int width = all.remaining() / words;
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      float[] row = new float[width];
      all.get(row);
      rows.add(row);
    }
    return rows;
  }

  // ---- the little of protobuf that it takes

  /** The name of what the graph makes of words: the output of the node that takes "pool" first. */
  private static String pooled(byte[] model) {
    for (byte[] graph : fields(model, MODEL_GRAPH)) {
      for (byte[] node : fields(graph, GRAPH_NODE)) {
        List<byte[]> inputs = fields(node, 1);
        if (!inputs.isEmpty() && text(inputs.get(0)).equals("pool") && inputs.size() == 2) {
          return text(fields(node, 2).get(0));
        }
      }
    }
    throw new ModelException("the shipped reader makes no words of pieces", null);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<byte[]> fields(byte[] message, int wanted) {
    List<byte[]> found = new ArrayList<>();
    long[] at = {0};
    while (at[0] < message.length) {
      long key = varint(message, at);
      switch ((int) (key & 7)) {
        case 0 -> varint(message, at);
        case 1 -> at[0] += Long.BYTES;
        case 5 -> at[0] += Integer.BYTES;
        default -> {
          int length = (int) varint(message, at);
          if (key >> 3 == wanted) {
            int start = (int) at[0];
            found.add(java.util.Arrays.copyOfRange(message, start, start + length));
          }
          at[0] += length;
        }
      }
    }
    return found;
  }

  private static long varint(byte[] message, long[] at) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = message[(int) at[0]++];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  /** A value of floats; its shape is not told. */
  private static byte[] value(String name) {
    byte[] type = field(2, field(1, new byte[] {8, 1}));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(field(1, name.getBytes(StandardCharsets.UTF_8)));
    out.writeBytes(type);
    return out.toByteArray();
  }

  private static byte[] field(int number, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(number << 3 | 2);
    int rest = content.length;
    while ((rest & ~0x7f) != 0) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    out.writeBytes(content);
    return out.toByteArray();
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new ModelException("the reader cannot be closed: " + e.getMessage(), e);
    }
  }
}
