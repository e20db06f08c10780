package vigil.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.document.DocumentReader;
import vigil.pipeline.Coder;

/**
 * The coders of a process, each loaded once and shared by all jobs' operators that run there. A
 * model takes seconds and some hundred megabytes to load, and Flink gives the operators of a
 * process no other place that they have in common: this is the one thing that is static and
 * changes. A job holds its coder until the process has done with the job, not only until its
 * operators end, so that what is started anew after a failure elsewhere goes on at once. For many
 * threads.
 */
final class SharedCoder {
  private static final Map<String, SharedCoder> HELD = new HashMap<>();

  private final Coder coder;
  private final DocumentReader documents;
  private final Set<String> jobs = new HashSet<>();

  private SharedCoder(Coder coder, DocumentReader documents) {
    this.coder = coder;
    this.documents = documents;
  }

  /**
   * The process's coder, loaded for the first job that asks and held for this one until {@link
   * #release}.
   *
   * @param model a model's file, or null for Vigil's own
   */
  static SharedCoder hold(@Nullable String model, String job) {
    synchronized (HELD) {
      SharedCoder coder =
          HELD.computeIfAbsent(Objects.requireNonNullElse(model, ""), SharedCoder::load);
      coder.jobs.add(job);
      return coder;
    }
  }

  /** Lets go of what a job holds, and closes what no job holds any more. */
  static void release(String job) {
    synchronized (HELD) {
      HELD.values().removeIf(coder -> coder.jobs.remove(job) && coder.closed());
    }
  }

  private boolean closed() {
    if (jobs.isEmpty()) {
      coder.close();
    }
    return jobs.isEmpty();
  }

  private static SharedCoder load(String model) {
    Coder coder = model.isEmpty() ? Coder.standard() : Coder.withModel(Path.of(model));
    return new SharedCoder(coder, DocumentReader.load());
  }

  Coder coder() {
    return coder;
  }

  DocumentReader documents() {
    return documents;
  }

  /** How many coders the process has loaded. */
  static int loaded() {
    synchronized (HELD) {
      return HELD.size();
    }
  }
}
