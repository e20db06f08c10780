package vigil.lab.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vigil.annotate.WordPieces;

/**
 * Trains the reader: {@code Train [base=minilm|bge] [fold=K] [out=FILE] …}, see {@link Plan}. One
 * thread, a fixed seed and a fixed order of batches give the same weights again on the same
 * machine.
 */
public final class Train {
  private static final float DECAY = 0.01f;
  private static final float CLIP = 1f;
  private static final float WARM_UP = 0.1f;

  private final Plan plan;
  private final NDManager manager;
  private final Network network;
  private final AdamW optimiser = new AdamW();
  private final Corpora corpora;

  private Train(Plan plan, NDManager manager) throws IOException {
    this.plan = plan;
    this.manager = manager;
    Pretrained base = Pretrained.load(plan.base());
    network = new Network(base, manager);
    corpora = Corpora.read(plan, new WordPieces(base.vocabulary()));
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

  public static void main(String[] arguments) throws IOException {
    Plan plan = Plan.of(arguments);
    Engine.getInstance()
        .setRandomSeed(plan.seed()); // loads the engine, which the thread setting needs
    JniUtils.setNumThreads(1);
    try (NDManager manager = NDManager.newBaseManager()) {
      new Train(plan, manager).run();
    }
    System.exit(0); // the engine keeps threads alive
  }

  private void run() throws IOException {
    List<List<Example>> schedule = corpora.schedule(plan, new Random(plan.seed()));
    System.out.printf(
        "%s%n%d sentences, %d pairs, %d sentences with names, %d contrast rows; "
            + "held out %d and %d; %d steps%n",
        plan,
        corpora.events().size(),
        corpora.pairs().size(),
        corpora.names().size(),
        corpora.contrast().stream().mapToInt(List::size).findFirst().orElse(0),
        corpora.heldEvents().size(),
        corpora.heldPairs().size(),
        schedule.size());
    HeldOut heldOut = new HeldOut(network, manager);
    int report = Math.max(1, schedule.size() / Math.max(1, plan.eventEpochs()));
    long start = System.nanoTime();
    double mean = 0;
    for (int step = 0; step < schedule.size(); step++) {
      double loss = step(schedule.get(step), rate(step, schedule.size()));
      mean = step == 0 ? loss : 0.98 * mean + 0.02 * loss;
      if ((step + 1) % 50 == 0) {
        System.out.printf(
            "step %d loss %.4f %.1f min%n", step + 1, mean, (System.nanoTime() - start) / 6e10);
      }
      if ((step + 1) % report == 0 && plan.fold() >= 0) {
        System.out.printf("HELD OUT %s%n", heldOut.figures(corpora));
      }
      System.out.flush();
    }
    save();
    System.out.printf("done, %d updates left out, %s%n", optimiser.skipped(), plan.out());
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

  /** Rises to the plan's rate over the first tenth, then falls to nothing in a straight line. */
  private float rate(int step, int steps) {
    float warm = steps * WARM_UP;
    float share = step < warm ? (step + 1) / warm : (steps - step) / (steps - warm);
    return plan.rate() * share;
  }

  private void save() throws IOException {
    Map<String, NDArray> all = new LinkedHashMap<>(network.encoder().weights());
    all.putAll(network.heads());
    Checkpoint.write(plan.out(), all);
  }
}
