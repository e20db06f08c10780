package vigil.engine.wire;

import java.io.IOException;

/** The number of the form in which this version of Vigil writes. */
final class Schema {
  /** Raised whenever a record that crosses the wire changes its form; FormsTest looks. */
  static final int NUMBER = 2;

  private Schema() {}

  /**
   * Lets what an earlier version wrote pass.
   *
   * @throws IOException for what a later one wrote
   */
  static int checked(int number) throws IOException {
    if (number > NUMBER) {
      throw new NewerSchemaException(
          "this was written by a newer Vigil (schema "
              + number
              + "; this one reads up to "
              + NUMBER
              + "): start the job with that version or a newer one, or begin anew without the"
              + " savepoint");
    }
    if (number < 1) {
      throw new IOException("these are no bytes of Vigil's: schema " + number);
    }
    return number;
  }
}
