package vigil.lab.train;

/**
 * How a trained model is trained further. The rate is a third of a first training's, for the model
 * not to forget; it is not tuned yet.
 */
final class Tuning {
  private Tuning() {}

  static Plan plan(int epochs, int seed) {
    return Plan.of(
        new String[] {
          "eventEpochs=" + epochs,
          "pairEpochs=1",
          "nameEpochs=1",
          "contrastEpochs=1",
          "rate=5e-5",
          "headRate=4",
          "seed=" + seed
        });
  }
}
