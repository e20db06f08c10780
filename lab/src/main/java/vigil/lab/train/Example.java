package vigil.lab.train;

import java.util.List;

/**
 * One sequence to learn from.
 *
 * @param ids word pieces, opening and closing pieces included
 * @param shapes for each piece the letter case of its word, or a marker
 * @param rows for each row of the table of words, the pieces whose mean it is
 */
record Example(long[] ids, long[] shapes, int[][] rows, Target target) {

  /** What is known of a sequence: each corpus teaches something else. */
  sealed interface Target {}

  /**
   * A sentence of an annotated report.
   *
   * @param trigger for each word 0 or the number of its type, from 1
   * @param words what is known of the words that are triggers
   * @param links which word is what to which trigger word
   */
  record Events(int[] trigger, List<TriggerWord> words, List<Link> links) implements Target {}

  /** A word of a trigger, with the numbers of its answers. */
  record TriggerWord(int word, int[] modes, int status, int certainty, int speaker) {}

  /** The argument is the layer's role of the trigger; both are words. */
  record Link(int trigger, int argument, int layer) {}

  /** A sentence with names: for each word 0, or beginning and inside of its kind. */
  record Names(int[] tags) implements Target {}

  /**
   * A sentence with two parties marked; rows are the first, the second, and all. One of the types
   * holds.
   */
  record Pair(List<Integer> types) implements Target {}

  int length() {
    return ids.length;
  }
}
