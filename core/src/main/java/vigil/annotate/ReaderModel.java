package vigil.annotate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The trained model in ONNX Runtime, with its vocabulary. One session serves all threads; each call
 * works on its own thread alone, so that throughput comes from reading several reports at once.
 */
final class ReaderModel implements AutoCloseable {
  /** The most pieces that the model has positions for. */
  static final int LONGEST = 512;

  private static final Set<String> INPUTS = new TreeSet<>(Set.of("ids", "shapes", "pool"));
  private static final Set<String> OUTPUTS = new TreeSet<>(Set.of("words", "links"));

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces vocabulary;
  private final String name;

  private ReaderModel(byte[] model, List<String> vocabulary, String source) {
    this.vocabulary = new WordPieces(vocabulary);
    environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(model, options);
      name = checked(source);
    } catch (OrtException e) {
      throw new ModelException(
          source + " is no model that can be read: it may be cut (" + e.getMessage() + ")", e);
    }
  }

  /** The model that is shipped. */
  static ReaderModel shipped() {
    return new ReaderModel(resource("reader.onnx"), shippedPieces(), "the shipped model");
  }

  /** A model of one's own training, with the shipped vocabulary. */
  static ReaderModel of(Path file) {
    try {
      return new ReaderModel(Files.readAllBytes(file), shippedPieces(), file.toString());
    } catch (NoSuchFileException e) {
      throw new ModelException(file + ": there is no such model", e);
    } catch (IOException e) {
      throw new ModelException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The model's name, once it is known to take and give what is asked of it here. */
  private String checked(String source) throws OrtException {
    Map<String, String> metadata = session.getMetadata().getCustomMetadata();
    if (metadata.keySet().stream().noneMatch(k -> k.startsWith("head."))) {
      throw new ModelException(source + " is a model, but none of Vigil's reader", null);
    }
    same(source, "what it takes", INPUTS, session.getInputNames());
    same(source, "what it gives", OUTPUTS, session.getOutputNames());
    for (Heads head : Heads.values()) {
      String key = "head." + head.name().toLowerCase(Locale.ROOT);
      same(source, key, head.start() + "+" + head.width(), metadata.get(key));
    }
    return metadata.getOrDefault("name", "unnamed");
  }

  private static void same(String source, String what, Object wanted, @Nullable Object found) {
    if (!wanted.equals(found)) {
      String is = found == null ? "missing" : found.toString();
      throw new ModelException(
          source + " is of another version: " + what + " is " + is + ", not " + wanted, null);
    }
  }

  static List<String> shippedPieces() {
    byte[] lines = resource("vocabulary.txt");
    return new String(lines, StandardCharsets.UTF_8).lines().toList();
  }

  /** A shipped file of the reader. */
  static byte[] resource(String file) {
    try (InputStream in = ReaderModel.class.getResourceAsStream("/vigil/reader/" + file)) {
      if (in == null) {
        throw new ModelException("the shipped " + file + " is missing", null);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ModelException("the shipped " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The model's own name, with its version. */
  String name() {
    return name;
  }

  WordPieces vocabulary() {
    return vocabulary;
  }

  /** Answers one sequence of at most {@link #LONGEST} pieces. */
  Answers answer(PieceSequence sequence) {
    int pieces = sequence.ids().length;
    int words = sequence.rows().length;
    long[] flat = {pieces};
    try (OnnxTensor ids =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(sequence.ids()), flat);
        OnnxTensor shapes =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(sequence.shapes()), flat);
        OnnxTensor pool =
            OnnxTensor.createTensor(environment, pool(sequence), new long[] {words, pieces});
        OrtSession.Result result =
            session.run(Map.of("ids", ids, "shapes", shapes, "pool", pool))) {
      return new Answers(words, floats(result, "words"), floats(result, "links"));
    } catch (OrtException e) {
      throw new ModelException(
          name + " failed on a sequence of " + pieces + " pieces: " + e.getMessage(), e);
    }
  }

  /** The matrix that makes words of pieces. */
  static FloatBuffer pool(PieceSequence sequence) {
    int pieces = sequence.ids().length;
    float[] pool = new float[sequence.rows().length * pieces];
    for (int row = 0; row < sequence.rows().length; row++) {
      for (int piece : sequence.rows()[row]) {
        pool[row * pieces + piece] = 1f / sequence.rows()[row].length;
      }
    }
    return FloatBuffer.wrap(pool);
  }

  private static float[] floats(OrtSession.Result result, String output) {
    FloatBuffer buffer = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new ModelException(name + " cannot be closed: " + e.getMessage(), e);
    }
  }
}
