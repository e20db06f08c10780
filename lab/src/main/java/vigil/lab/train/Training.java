package vigil.lab.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Reader;
import vigil.annotate.WordPieces;

/**
 * Makes a new model out of a former one and of what a user brings.
 *
 * @param before the former model at work
 * @param start its file, or null for Vigil's own
 * @param says told how far the training is
 */
record Training(Reader before, @Nullable Path start, Plan plan, Consumer<String> says) {
  private static final int TOLD = 10;

  /** The new model's file. */
  byte[] model(Split own) throws IOException {
    byte[] former = start == null ? resource("reader.onnx") : Files.readAllBytes(start);
    Map<String, OnnxFile.Weights> weights = weights(former);
    Corpora corpora = new Lessons(before, vocabulary()).of(own, plan);
    Map<String, OnnxFile.Weights> trained =
        FineTune.run(weights, corpora, plan, new Told(says, System.nanoTime()));
    return new Export(trained).model(name(Import.name(former), trained));
  }

  private Map<String, OnnxFile.Weights> weights(byte[] model) {
    try {
      return Import.weights(model);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "training cannot go on from " + start + ": " + e.getMessage(), e);
    }
  }

  private static WordPieces vocabulary() throws IOException {
    byte[] lines = resource("vocabulary.txt");
    return new WordPieces(new String(lines, StandardCharsets.UTF_8).lines().toList());
  }

  private static byte[] resource(String file) throws IOException {
    try (InputStream in = Reader.class.getResourceAsStream("/vigil/reader/" + file)) {
      if (in == null) {
        throw new IOException("the shipped " + file + " is missing");
      }
      return in.readAllBytes();
    }
  }

  /** The former name, and a mark of the weights, which tells models of one name apart. */
  static String name(String former, Map<String, OnnxFile.Weights> weights) {
    CRC32 mark = new CRC32();
    weights.forEach(
        (name, w) -> {
          ByteBuffer bytes = ByteBuffer.allocate(w.values().length * Float.BYTES);
          bytes.asFloatBuffer().put(w.values());
          mark.update(bytes);
        });
    String own = "+own-";
    int end = former.indexOf(own);
    return (end < 0 ? former : former.substring(0, end))
        + own
        + String.format("%08x", mark.getValue());
  }

  /** Tells every tenth of the way. */
  private record Told(Consumer<String> says, long start) implements Trainer.Progress {
    @Override
    public void step(int step, int steps, double loss) {
      if (step * TOLD / steps > (step - 1) * TOLD / steps) {
        double minutes = (System.nanoTime() - start) / 6e10;
        says.accept(
            String.format(
                java.util.Locale.ROOT,
                "training: %d %% after %.1f min",
                100 * step / steps,
                minutes));
      }
    }
  }
}
