package vigil.lab.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import vigil.annotate.WordPieces;

/**
 * Trains the reader: {@code Train [base=minilm|bge] [fold=K] [out=FILE] …}, see {@link Plan}. One
 * thread, a fixed seed and a fixed order of batches give the same weights again on the same
 * machine.
 */
public final class Train {
  private final Plan plan;
  private final NDManager manager;
  private final Network network;
  private final Corpora corpora;

  private Train(Plan plan, NDManager manager) throws IOException {
    this.plan = plan;
    this.manager = manager;
    Pretrained base = Pretrained.load(plan.base());
    network = new Network(base, manager);
    corpora = Corpora.read(plan, new WordPieces(base.vocabulary()));
  }

  public static void main(String[] arguments) throws IOException {
    Plan plan = Plan.of(arguments);
    Trainer.prepare(plan);
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
    double[] mean = new double[1];
    Trainer trainer = new Trainer(plan, network, manager);
    trainer.run(
        schedule,
        (step, steps, loss) -> {
          mean[0] = step == 1 ? loss : 0.98 * mean[0] + 0.02 * loss;
          if (step % 50 == 0) {
            System.out.printf(
                "step %d loss %.4f %.1f min%n", step, mean[0], (System.nanoTime() - start) / 6e10);
          }
          if (step % report == 0 && plan.fold() >= 0) {
            System.out.printf("HELD OUT %s%n", heldOut.figures(corpora));
          }
          System.out.flush();
        });
    Checkpoint.write(plan.out(), network.weights());
    System.out.printf("done, %d updates left out, %s%n", trainer.skipped(), plan.out());
  }
}
