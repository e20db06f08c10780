package vigil.record;

import java.util.List;

/**
 * A message to be sent.
 *
 * @param message its identifier, the same at every try, so that who receives it twice can tell
 * @param warnings the numbers of the warnings in it
 * @param target an address: https: or mailto:
 * @param tries how often it was tried
 */
public record Delivery(long number, String message, List<Long> warnings, String target, int tries) {
  public Delivery {
    warnings = List.copyOf(warnings);
  }
}
