package vigil.record;

/**
 * A warning as the store keeps it.
 *
 * @param number by which users name it, {@code w3}
 * @param at when it was kept, in UTC
 * @param open whether nobody acknowledged it
 */
public record KeptWarning(long number, String at, boolean open, RaisedWarning warning) {
  /** How a user names it. */
  public String name() {
    return "w" + number;
  }
}
