package vigil.record;

import java.util.List;

/**
 * A name that was asked for and that nothing in a store bears.
 *
 * @param asked as the user gave it
 * @param near names that the store has and that are like it, the likest first
 */
public record UnknownName(String asked, List<String> near) {
  public UnknownName {
    near = List.copyOf(near);
  }

  /** In plain English. */
  public String words() {
    String names = near.isEmpty() ? "" : "; near: " + String.join(", ", near);
    return "nothing in the store bears the name '" + asked + "'" + names;
  }
}
