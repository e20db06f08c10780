package vigil.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Goes on training a model that is there already. The only class of {@code vigil train} that needs
 * the native engine.
 */
final class FineTune {
  private FineTune() {}

  /** Whether the engine's native code is on the class path. */
  static boolean possible() {
    return FineTune.class.getResource("/native/lib/pytorch.properties") != null;
  }

  /**
   * The weights after training. One thread; the same weights again on the same machine.
   *
   * @throws IllegalStateException where the engine's native code does not run on this machine
   */
  static Map<String, OnnxFile.Weights> run(
      Map<String, OnnxFile.Weights> start, Corpora corpora, Plan plan, Trainer.Progress progress) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    prepare(plan);
    ReentrantLock working = new ReentrantLock(true);
    Thread end = atTheEnd(working);
    try (NDManager manager = NDManager.newBaseManager()) {
      Network network = Network.of(start, manager);
      List<List<Example>> schedule = corpora.schedule(plan, new Random(plan.seed()));
      new Trainer(plan, network, manager)
          .run(
              schedule,
              (step, steps, loss) -> {
                working.unlock();
                progress.step(step, steps, loss);
                working.lock();
              });
      Map<String, OnnxFile.Weights> weights = new LinkedHashMap<>();
      network.weights().forEach((name, array) -> weights.put(name, copy(array)));
      return weights;
    } finally {
      working.unlock();
      Runtime.getRuntime().removeShutdownHook(end);
    }
  }

  /**
   * A process that is told to end waits for the batch at hand: the engine's native code bears no
   * end in its midst. Whoever ends it takes the lock and keeps it.
   */
  private static Thread atTheEnd(ReentrantLock working) {
    Thread end = new Thread(working::lock);
    Runtime.getRuntime().addShutdownHook(end);
    working.lock();
    return end;
  }

  private static void prepare(Plan plan) {
    try {
      Trainer.prepare(plan);
    } catch (RuntimeException | LinkageError e) {
      throw new IllegalStateException(
          "PyTorch does not run on this machine (it is fetched for Linux on x86-64): "
              + e.getMessage(),
          e);
    }
  }

  private static OnnxFile.Weights copy(NDArray array) {
    return new OnnxFile.Weights(array.getShape().getShape(), array.toFloatArray());
  }
}
