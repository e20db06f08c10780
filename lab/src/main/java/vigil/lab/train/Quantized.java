package vigil.lab.train;

/**
 * A table of floats as 8-bit integers, each column (or row) with its own scale.
 *
 * <p>The range is ±63 rather than ±127: processors without VNNI add two products of an unsigned and
 * a signed byte in 16 bits, which the full range overflows, so that the same model would answer
 * differently on them.
 */
record Quantized(byte[] values, float[] scales) {
  private static final int RANGE = 63;
  private static final int FULL_RANGE = 127;

  /** Weights [in, out] of a linear layer, a scale for each column. */
  static Quantized columns(float[] weights, int columns) {
    float[] scales = new float[columns];
    for (int i = 0; i < weights.length; i++) {
      scales[i % columns] = Math.max(scales[i % columns], Math.abs(weights[i]) / RANGE);
    }
    byte[] values = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      values[i] = round(weights[i], scales[i % columns]);
    }
    return new Quantized(values, scales);
  }

  /**
   * Rows of a table of embeddings, a scale for each row; never multiplied, so the full range
   * serves.
   */
  static Quantized rows(float[] table, int width) {
    float[] scales = new float[table.length / width];
    for (int i = 0; i < table.length; i++) {
      scales[i / width] = Math.max(scales[i / width], Math.abs(table[i]) / FULL_RANGE);
    }
    byte[] values = new byte[table.length];
    for (int i = 0; i < table.length; i++) {
      values[i] = round(table[i], scales[i / width]);
    }
    return new Quantized(values, scales);
  }

  private static byte round(float value, float scale) {
    return scale == 0 ? 0 : (byte) Math.round(value / scale);
  }
}
