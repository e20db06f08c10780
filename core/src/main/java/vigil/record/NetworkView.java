package vigil.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who had to do with whom.
 *
 * @param nodes the most events first
 * @param edges the most events first; ties after them
 * @param cut how many actors were left out, those with the fewest events
 */
public record NetworkView(List<Node> nodes, List<Edge> edges, long cut) {
  public NetworkView {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * An actor.
   *
   * @param key the identifier, else the folded name
   * @param sectors labels
   * @param events how many of the shown interactions name it
   */
  public record Node(
      String key,
      String name,
      @Nullable String id,
      @Nullable String country,
      List<String> sectors,
      long events) {}

  /**
   * What is between two actors: events in which the first acts on the second, or both act together;
   * or a standing relation.
   *
   * @param kind event or tie
   * @param types events by type, or the relation with how many reports tell it
   * @param from the first day
   * @param to the last day
   * @param together whether both act, so that neither comes first
   * @param examples some of the events, such as {@code 12#e3}; of ties the reports
   */
  public record Edge(
      String source,
      String target,
      String kind,
      Map<String, Long> types,
      long events,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean together,
      List<String> examples) {}
}
