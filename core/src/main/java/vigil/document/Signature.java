package vigil.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a text looks like, so that texts that are nearly the same are found without comparing any
 * two: MinHash over stretches of five words. The share of equal places of two signatures tells how
 * many stretches the texts share. Pure; the same text always has the same signature.
 */
public final class Signature {
  /** How many places a signature has. */
  public static final int SIZE = 96;

  /** How many places stand together in a band; texts that share a band may be nearly the same. */
  public static final int BAND = 3;

  private static final int STRETCH = 5;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final int[] places;

  private Signature(int[] places) {
    this.places = places;
  }

  /** The signature of a text. Case, marks and line ends do not count. */
  public static Signature of(String text) {
    long[] words = words(text);
    int[] places = new int[SIZE];
    Arrays.fill(places, Integer.MAX_VALUE);
    int stretches = Math.max(1, words.length - STRETCH + 1);
    for (int i = 0; i < stretches && words.length > 0; i++) {
      add(places, stretch(words, i));
    }
    return new Signature(places);
  }

  /** A signature as {@link #bytes} gave it. */
  public static Signature of(byte[] bytes) {
    int[] places = new int[SIZE];
    java.nio.ByteBuffer.wrap(bytes).asIntBuffer().get(places);
    return new Signature(places);
  }

  /** Each word of letters and digits as a number, in order. */
  private static long[] words(String text) {
    List<Long> words = new ArrayList<>();
    long word = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = (word + Character.toLowerCase(c) + 1) * PRIME;
      } else if (word != 0 && !Character.isWhitespace(c)) {
        continue; // an apostrophe or a hyphen inside a word
      } else if (word != 0) {
        words.add(word);
        word = 0;
      }
    }
    return words.stream().mapToLong(Long::longValue).toArray();
  }

  private static long stretch(long[] words, int start) {
    long hash = 1;
    for (int i = start; i < Math.min(words.length, start + STRETCH); i++) {
      hash = mixed(hash * 31 + words[i]);
    }
    return hash;
  }

  /** Each place keeps the least of its own hashes of all stretches. */
  private static void add(int[] places, long stretch) {
    long seed = stretch;
    for (int i = 0; i < places.length; i++) {
      seed += PRIME;
      int hash = (int) (mixed(seed) >>> 33);
      places[i] = Math.min(places[i], hash);
    }
  }

  /** The finaliser of SplitMix64: every bit of the answer hangs on every bit of the number. */
  private static long mixed(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** Which share of the stretches the two texts have in common, about; 0 to 1. */
  public double likeness(Signature other) {
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      same += places[i] == other.places[i] ? 1 : 0;
    }
    return (double) same / SIZE;
  }

  /** A number for each band, its own for each of them. */
  public long[] bands() {
    long[] bands = new long[SIZE / BAND];
    for (int band = 0; band < bands.length; band++) {
      long hash = band + 1;
      for (int i = band * BAND; i < (band + 1) * BAND; i++) {
        hash = mixed(hash * 31 + places[i]);
      }
      bands[band] = hash;
    }
    return bands;
  }

  /** The signature to be kept. */
  public byte[] bytes() {
    java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(4 * SIZE);
    bytes.asIntBuffer().put(places);
    return bytes.array();
  }
}
