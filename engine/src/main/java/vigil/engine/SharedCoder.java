package vigil.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.document.DocumentReader;
import vigil.pipeline.Coder;

/**
 * The coders of a process, each loaded once and lent to all operators that run there; the last one
 * that gives it back closes it. A model takes seconds and some hundred megabytes to load, and Flink
 * gives the operators of a process no other place that they have in common: this is the one thing
 * that is static and changes. For many threads.
 */
final class SharedCoder implements AutoCloseable {
  private static final Map<String, SharedCoder> LENT = new HashMap<>();

  private final String key;
  private final Coder coder;
  private final DocumentReader documents;
  private int users;

  private SharedCoder(String key, Coder coder, DocumentReader documents) {
    this.key = key;
    this.coder = coder;
    this.documents = documents;
  }

  /**
   * Lends the process's coder, loading it for the first who asks.
   *
   * @param model a model's file, or null for Vigil's own
   */
  static SharedCoder lend(@Nullable String model) {
    synchronized (LENT) {
      SharedCoder coder =
          LENT.computeIfAbsent(Objects.requireNonNullElse(model, ""), SharedCoder::load);
      coder.users++;
      return coder;
    }
  }

  private static SharedCoder load(String model) {
    Coder coder = model.isEmpty() ? Coder.standard() : Coder.withModel(Path.of(model));
    return new SharedCoder(model, coder, DocumentReader.load());
  }

  Coder coder() {
    return coder;
  }

  DocumentReader documents() {
    return documents;
  }

  /** How many coders the process has loaded. */
  static int loaded() {
    synchronized (LENT) {
      return LENT.size();
    }
  }

  @Override
  public void close() {
    synchronized (LENT) {
      users--;
      if (users == 0) {
        LENT.remove(key);
        coder.close();
      }
    }
  }
}
