package vigil.mention;

import org.jspecify.annotations.Nullable;

/**
 * A number in a sentence and the words for what it counts, by index of word.
 *
 * @param start first word, with modifiers: "at least"
 * @param number first word of the number itself
 * @param noun first word for what is counted
 * @param end after the last such word; equal to {@code noun} where there is none
 * @param best the number told, inside the interval; null for vague words
 * @param people whether the words are surely for people
 * @param money whether it is a sum of money; then the words may stand before the number: "$"
 */
record Counted(
    int start,
    int number,
    int noun,
    int end,
    @Nullable Integer low,
    @Nullable Integer high,
    @Nullable Integer best,
    boolean people,
    boolean money) {

  boolean bare() {
    return noun == end;
  }

  boolean nobody() {
    return high != null && high == 0;
  }
}
