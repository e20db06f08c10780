package vigil.engine.join;

/** An event's number in the job, by which it stands behind those of earlier reports. */
final class EventName {
  private static final int BITS = 16;

  private EventName() {}

  static long of(long report, int number) {
    return (report << BITS) | number;
  }

  static long report(long event) {
    return event >>> BITS;
  }

  static int number(long event) {
    return (int) (event & ((1 << BITS) - 1));
  }

  /** As a store names it. */
  static String text(long event) {
    return report(event) + "#e" + number(event);
  }
}
