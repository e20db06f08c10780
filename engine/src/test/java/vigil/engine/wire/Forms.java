package vigil.engine.wire;

/** Shows tests of other packages what crosses the wire. */
public final class Forms {
  private Forms() {}

  public static int number() {
    return Schema.NUMBER;
  }

  public static String text(Class<?> type) {
    return Form.of(type).toString();
  }
}
