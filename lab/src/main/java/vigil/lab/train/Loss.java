package vigil.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import vigil.annotate.Heads;

/**
 * How far the network's answers are from what is known. Every kind of example has its own sum of
 * cross entropies, divided by the number of its words (or rows), so that the kinds weigh alike.
 *
 * <p>Numbers that meet a gradient are arrays of the batch; see {@link Encoder}.
 */
final class Loss {
  private static final float ATTRIBUTE = 0.5f;
  private static final float LINKS = 0.5f;

  private final Batch batch;
  private final Network.Answer answer;
  private final NDManager manager;

  private Loss(Batch batch, Network.Answer answer) {
    this.batch = batch;
    this.answer = answer;
    manager = batch.ids().getManager();
  }

  /** The loss as one number that a gradient can be taken of. */
  static NDArray of(Batch batch, Network.Answer answer) {
    Loss loss = new Loss(batch, answer);
    Example.Target first = batch.examples().get(0).target();
    if (first instanceof Example.Events) {
      return loss.events();
    }
    return first instanceof Example.Names ? loss.names() : loss.pairs();
  }

  private NDArray events() {
    List<NDArray> parts = new ArrayList<>();
    parts.add(choice(Heads.TRIGGER, 1f, (e, gold) -> fillTriggers((Example.Events) e, gold)));
    parts.add(choice(Heads.STATUS, ATTRIBUTE, (e, g) -> fillWords(e, g, Heads.STATUS)));
    parts.add(choice(Heads.CERTAINTY, ATTRIBUTE, (e, g) -> fillWords(e, g, Heads.CERTAINTY)));
    parts.add(choice(Heads.SPEAKER, ATTRIBUTE, (e, g) -> fillWords(e, g, Heads.SPEAKER)));
    parts.add(modes());
    parts.add(links());
    NDArray sum = parts.get(0);
    for (NDArray part : parts.subList(1, parts.size())) {
      sum = sum.add(part);
    }
    return sum.mul(manager.create(1f / words()));
  }

  private NDArray names() {
    NDArray sum =
        choice(
            Heads.NAMES,
            1f,
            (e, gold) -> {
              int[] tags = ((Example.Names) e).tags();
              for (int w = 0; w < tags.length; w++) {
                gold.set(w, tags[w], 1);
              }
            });
    return sum.mul(manager.create(1f / words()));
  }

  private float words() {
    return batch.examples().stream().mapToInt(e -> e.rows().length).sum();
  }

  private interface Fill {
    void fill(Example.Target target, Gold gold);
  }

  /** One example's rows of a gold table. */
  private record Gold(float[] values, int row, int width) {
    void set(int word, int column, float value) {
      values[(row + word) * width + column] = value;
    }
  }

  private static void fillTriggers(Example.Events events, Gold gold) {
    for (int w = 0; w < events.trigger().length; w++) {
      gold.set(w, events.trigger()[w], 1);
    }
  }

  private static void fillWords(Example.Target target, Gold gold, Heads head) {
    for (Example.TriggerWord w : ((Example.Events) target).words()) {
      int column =
          switch (head) {
            case STATUS -> w.status();
            case CERTAINTY -> w.certainty();
            default -> w.speaker();
          };
      gold.set(w.word(), column, 1);
    }
  }

  /** Cross entropy of one head's softmax against a table that is zero where nothing is known. */
  private NDArray choice(Heads head, float weight, Fill fill) {
    NDArray gold = gold(head.width(), weight, fill);
    return gold.mul(columns(head).logSoftmax(2)).sum().neg();
  }

  private NDArray gold(int width, float weight, Fill fill) {
    float[] values = new float[batch.examples().size() * batch.rows() * width];
    for (int i = 0; i < batch.examples().size(); i++) {
      fill.fill(batch.examples().get(i).target(), new Gold(values, i * batch.rows(), width));
    }
    for (int i = 0; i < values.length; i++) {
      values[i] *= weight;
    }
    return manager.create(values, new Shape(batch.examples().size(), batch.rows(), width));
  }

  private NDArray columns(Heads head) {
    return answer.words().get(":, :, " + head.start() + ":" + (head.start() + head.width()));
  }

  private NDArray modes() {
    Fill known =
        (e, gold) -> {
          for (Example.TriggerWord w : ((Example.Events) e).words()) {
            for (int c = 0; c < Heads.MODES.width(); c++) {
              gold.set(w.word(), c, 1);
            }
          }
        };
    Fill held =
        (e, gold) -> {
          for (Example.TriggerWord w : ((Example.Events) e).words()) {
            for (int c : w.modes()) {
              gold.set(w.word(), c, 1);
            }
          }
        };
    int width = Heads.MODES.width();
    return binary(
        columns(Heads.MODES), gold(width, ATTRIBUTE, known), gold(width, ATTRIBUTE, held));
  }

  private NDArray links() {
    int w = batch.rows();
    int width = Heads.LINKS * w;
    float[] known = new float[batch.examples().size() * w * width];
    float[] held = new float[known.length];
    for (int i = 0; i < batch.examples().size(); i++) {
      Example example = batch.examples().get(i);
      Example.Events events = (Example.Events) example.target();
      for (Example.TriggerWord t : events.words()) {
        for (int layer = 0; layer < Heads.LINKS; layer++) {
          for (int a = 0; a < example.rows().length; a++) {
            known[((i * w + t.word()) * Heads.LINKS + layer) * w + a] = LINKS;
          }
        }
      }
      for (Example.Link l : events.links()) {
        held[((i * w + l.trigger()) * Heads.LINKS + l.layer()) * w + l.argument()] = LINKS;
      }
    }
    Shape shape = new Shape(batch.examples().size(), w, Heads.LINKS, w);
    return binary(answer.links(), manager.create(known, shape), manager.create(held, shape));
  }

  /** Cross entropy of log-odds: softplus(x)·known − x·held, both already weighted. */
  private static NDArray binary(NDArray x, NDArray known, NDArray held) {
    NDArray plus = Activation.softPlus(new NDList(x)).singletonOrThrow();
    return known.mul(plus).sub(held.mul(x)).sum();
  }

  private NDArray pairs() {
    NDArray logits = pairLogits(answer.words());
    int n = batch.examples().size();
    int width = Heads.PAIR_SENTENCE.width();
    float[] allowed = new float[n * width];
    for (int i = 0; i < n; i++) {
      for (int type : ((Example.Pair) batch.examples().get(i).target()).types()) {
        allowed[i * width + type] = 1;
      }
    }
    // several types may be allowed: their probabilities add up; the small number keeps the
    // logarithm finite
    NDArray held =
        manager.create(allowed, new Shape(n, width)).mul(logits.softmax(1)).sum(new int[] {1});
    return held.add(manager.create(1e-9f)).log().sum().neg().mul(manager.create(1f / n));
  }

  /** The types' scores [B,16] out of the table's three rows. */
  static NDArray pairLogits(NDArray words) {
    return NDArrays.add(
        part(words, 0, Heads.PAIR_SOURCE),
        part(words, 1, Heads.PAIR_TARGET),
        part(words, 2, Heads.PAIR_SENTENCE));
  }

  private static NDArray part(NDArray words, int row, Heads head) {
    return words.get(":, " + row + ", " + head.start() + ":" + (head.start() + head.width()));
  }
}
