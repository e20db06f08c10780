package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;
import vigil.record.Happening;

/**
 * Who deals with whom in a period, in one way.
 *
 * @param edges the most frequent first
 * @param nodes the most central first
 */
public record Network(Way way, LocalDate from, LocalDate to, List<Edge> edges, List<Node> nodes) {
  public Network {
    edges = List.copyOf(edges);
    nodes = List.copyOf(nodes);
  }

  /** In which way. */
  public enum Way {
    MEETS(EventType.CONSULT),
    BACKS(EventType.SUPPORT, EventType.COOPERATE, EventType.AID, EventType.AGREE),
    FIGHTS(EventType.ASSAULT);

    private final List<EventType> types;

    Way(EventType... types) {
      this.types = List.of(types);
    }

    /** The types of happenings that make it up. */
    public List<EventType> types() {
      return types;
    }

    static @Nullable Way of(@Nullable EventType type) {
      for (Way way : values()) {
        if (type != null && way.types.contains(type)) {
          return way;
        }
      }
      return null;
    }
  }

  /**
   * Two that deal with each other.
   *
   * @param before how often in the period of the same length before
   */
  public record Edge(Pair pair, int times, int before, List<Happening> happenings) {
    public Edge {
      happenings = List.copyOf(happenings);
    }
  }

  /**
   * One of them.
   *
   * @param partners with how many it deals
   * @param before with how many in the period before
   * @param centrality its share of all dealings, dealings with central ones counting more: the
   *     largest eigenvector, from 0 to 1
   * @param between the share of others' shortest ways that pass through it
   * @param community the number of the group that deals most among itself, from 1
   */
  public record Node(
      String name, int partners, int before, double centrality, double between, int community) {}

  /** The networks between two days, both included, beside the period of the same length before. */
  public static List<Network> of(Observed observed, LocalDate from, LocalDate to) {
    long days = to.toEpochDay() - from.toEpochDay() + 1;
    Map<Way, Map<Pair, List<Happening>>> now = ties(observed.between(from, to));
    Map<Way, Map<Pair, List<Happening>>> then =
        ties(observed.between(from.minusDays(days), from.minusDays(1)));
    List<Network> networks = new ArrayList<>();
    for (Way way : Way.values()) {
      networks.add(
          of(way, from, to, now.getOrDefault(way, Map.of()), then.getOrDefault(way, Map.of())));
    }
    return networks;
  }

  private static Map<Way, Map<Pair, List<Happening>>> ties(List<Happening> happenings) {
    Map<Way, Map<Pair, List<Happening>>> ties = new EnumMap<>(Way.class);
    for (Happening happening : happenings) {
      Way way = Way.of(happening.type());
      if (way != null) {
        Map<Pair, List<Happening>> pairs = ties.computeIfAbsent(way, k -> new LinkedHashMap<>());
        Set<Pair> once = new LinkedHashSet<>();
        boolean mutual = way == Way.MEETS || happening.recipients().isEmpty();
        Pairs.of(happening).forEach(pair -> once.add(mutual ? ordered(pair) : pair));
        once.stream()
            .filter(pair -> !pair.source().equals(pair.target()))
            .forEach(pair -> pairs.computeIfAbsent(pair, k -> new ArrayList<>()).add(happening));
      }
    }
    return ties;
  }

  /** Those who meet, or do something together, have no order. */
  private static Pair ordered(Pair pair) {
    return pair.source().compareTo(pair.target()) > 0 ? pair.reversed() : pair;
  }

  private static Network of(
      Way way,
      LocalDate from,
      LocalDate to,
      Map<Pair, List<Happening>> now,
      Map<Pair, List<Happening>> then) {
    List<Edge> edges = new ArrayList<>();
    now.forEach(
        (pair, all) ->
            edges.add(new Edge(pair, all.size(), then.getOrDefault(pair, List.of()).size(), all)));
    then.forEach(
        (pair, all) -> {
          if (!now.containsKey(pair)) {
            edges.add(new Edge(pair, 0, all.size(), List.of()));
          }
        });
    edges.sort(
        Comparator.comparingInt((Edge e) -> -e.times)
            .thenComparingInt(e -> -e.before)
            .thenComparing(e -> e.pair.toString()));
    return new Network(way, from, to, edges, nodes(edges));
  }

  private static List<Node> nodes(List<Edge> edges) {
    Graph graph = new Graph();
    Map<String, Set<String>> before = new HashMap<>();
    for (Edge edge : edges) {
      if (edge.times > 0) {
        graph.tie(edge.pair.source(), edge.pair.target(), edge.times);
      }
      if (edge.before > 0) {
        before
            .computeIfAbsent(edge.pair.source(), k -> new LinkedHashSet<>())
            .add(edge.pair.target());
        before
            .computeIfAbsent(edge.pair.target(), k -> new LinkedHashSet<>())
            .add(edge.pair.source());
      }
    }
    Map<String, Double> central = graph.centrality();
    Map<String, Double> between = graph.between();
    Map<String, Integer> communities = graph.communities();
    List<Node> nodes = new ArrayList<>();
    for (String name : new TreeMap<>(central).keySet()) {
      nodes.add(
          new Node(
              name,
              graph.partners(name),
              before.getOrDefault(name, Set.of()).size(),
              central.getOrDefault(name, 0.0),
              between.getOrDefault(name, 0.0),
              communities.getOrDefault(name, 0)));
    }
    nodes.sort(Comparator.comparingDouble((Node n) -> -n.centrality).thenComparing(Node::name));
    return nodes;
  }
}
