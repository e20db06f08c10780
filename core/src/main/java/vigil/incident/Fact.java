package vigil.incident;

import java.util.List;

/**
 * An attribute of a happening with all its values; nothing is chosen or averaged.
 *
 * @param name such as {@code place} or {@code killed}
 * @param values in the order in which they were first told
 */
public record Fact(String name, Verdict verdict, List<Value> values) {
  public Fact {
    values = List.copyOf(values);
  }

  /**
   * A value and who tells it.
   *
   * @param text the value in words
   * @param sources the first first
   * @param origins how many distinct texts tell it: copies count once
   */
  public record Value(String text, List<Source> sources, int origins) {
    public Value {
      sources = List.copyOf(sources);
    }
  }
}
