package vigil.engine.join;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.incident.Keys;
import vigil.incident.Telling;

/**
 * What one report brings to a group of types.
 *
 * @param group the group's name
 * @param fresh its events, in their order
 * @param ended events of its former version, which hold no more
 */
public record Bundle(String group, long report, List<Fresh> fresh, List<Long> ended) {
  public Bundle {
    fresh = List.copyOf(fresh);
    ended = List.copyOf(ended);
  }

  /**
   * An event to be joined.
   *
   * @param follows the event of another copy of the text that it repeats; 0 where there is none
   */
  public record Fresh(Telling telling, Set<Keys> under, @Nullable Integer day, long follows) {
    long id() {
      return telling.id();
    }
  }
}
