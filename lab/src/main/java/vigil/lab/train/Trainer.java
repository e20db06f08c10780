package vigil.lab.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.util.List;

/**
 * Mends a network's weights, batch after batch. The rate rises to the plan's over the first tenth
 * of the batches, then falls to nothing in a straight line. The encoder's word embeddings stay as
 * they are. One thread.
 */
final class Trainer {
  private static final float DECAY = 0.01f;
  private static final float CLIP = 1f;
  private static final float WARM_UP = 0.1f;

  private final Plan plan;
  private final Network network;
  private final NDManager manager;
  private final AdamW optimiser = new AdamW();

  Trainer(Plan plan, Network network, NDManager manager) {
    this.plan = plan;
    this.network = network;
    this.manager = manager;
    network.encoder().weights().forEach(this::trainEncoder);
    network
        .heads()
        .forEach((n, w) -> optimiser.add(w, n.equals("shapes") ? 1f : plan.headRate(), 0f));
  }

  private void trainEncoder(String name, NDArray weight) {
    if (!name.startsWith("embeddings.word_")) {
      optimiser.add(weight, 1f, weight.getShape().dimension() > 1 ? DECAY : 0f);
    }
  }

  /** Loads the engine, on one thread, with the plan's seed. */
  static void prepare(Plan plan) {
    Engine.getInstance()
        .setRandomSeed(plan.seed()); // loads the engine, which the thread setting needs
    JniUtils.setNumThreads(1);
  }

  /** Told of each batch. */
  interface Progress {
    void step(int step, int steps, double loss);
  }

  void run(List<List<Example>> schedule, Progress progress) {
    for (int step = 0; step < schedule.size(); step++) {
      double loss = step(schedule.get(step), rate(step, schedule.size()));
      progress.step(step + 1, schedule.size(), loss);
    }
  }

  /** Updates that were left out because their gradient was no number. */
  int skipped() {
    return optimiser.skipped();
  }

  private double step(List<Example> part, float rate) {
    double value;
    try (NDManager scope = manager.newSubManager()) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        Batch batch = Batch.of(part, scope);
        NDArray loss = Loss.of(batch, network.forward(batch, true));
        value = loss.getFloat();
        collector.backward(loss);
      }
      optimiser.step(rate, CLIP);
    }
    return value;
  }

  private float rate(int step, int steps) {
    float warm = steps * WARM_UP;
    float share = step < warm ? (step + 1) / warm : (steps - step) / (steps - warm);
    return plan.rate() * share;
  }
}
