package vigil.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.actors.FactFile;
import vigil.actors.KnownActors;
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
  private static final Map<Plan.Coder, SharedCoder> HELD = new HashMap<>();

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
   */
  static SharedCoder hold(Plan.Coder what, String job) {
    synchronized (HELD) {
      SharedCoder coder = HELD.computeIfAbsent(what, SharedCoder::load);
      coder.jobs.add(job);
      return coder;
    }
  }

  /** Lets go of what a job holds, and closes what no job holds any more. */
  static void release(String job) {
    synchronized (HELD) {
      HELD.values().removeIf(coder -> coder.jobs.remove(job) && coder.closed());
    }
    Drivers.release();
  }

  private boolean closed() {
    if (jobs.isEmpty()) {
      coder.close();
    }
    return jobs.isEmpty();
  }

  private static SharedCoder load(Plan.Coder what) {
    Path model = what.model() == null ? null : Path.of(what.model());
    return new SharedCoder(Coder.with(model, () -> known(what.actors())), DocumentReader.load());
  }

  private static KnownActors known(List<String> files) {
    KnownActors known = KnownActors.shipped();
    for (String file : files) {
      known = known.and(FactFile.read(Path.of(file)));
    }
    return known;
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
