package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.record.NetworkView.Edge;
import vigil.record.NetworkView.Node;

/** Gathers who had to do with whom. */
final class Networks {
  private static final int MOST_NEIGHBOURS = 25;
  private static final int MOST_EXAMPLES = 5;

  private static final String BOTH =
      "SELECT a.actor_id, a.name, a.country, a.sectors, b.actor_id, b.name, b.country, b.sectors,"
          + " s.type, count(DISTINCT s.id), min(s.day), max(s.day), min(s.id), max(s.id) FROM s"
          + " JOIN actor a ON a.event = s.id AND a.role = 'actor' JOIN actor b ON b.event = s.id"
          + " AND ";
  private static final String GROUPS = " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9";

  private final Sql sql;
  private final EventSearch search;
  private final Map<String, Found> nodes = new LinkedHashMap<>();
  private final Map<Pair, Between> edges = new LinkedHashMap<>();

  /** For one question. */
  Networks(Sql sql) {
    this.sql = sql;
    this.search = new EventSearch(sql);
  }

  /** Two actors by their keys, and how they stand to one another. */
  private record Pair(String source, String target, String kind, boolean together) {}

  /** What is known of an actor so far. */
  private static final class Found {
    private String name = "";
    private @Nullable String id;
    private @Nullable String country;
    private String sectors = "";
    private long most;
    private long events;

    /** Whether the words, which are no name, were told of several countries. */
    private boolean several;

    private @Nullable String country() {
      return several ? null : country;
    }
  }

  /** What is between two so far. */
  private static final class Between {
    private final Map<String, Long> types = new TreeMap<>();
    private final Set<Long> rows = new LinkedHashSet<>();
    private final Set<String> reports = new LinkedHashSet<>();
    private long events;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    private void dated(@Nullable LocalDate first, @Nullable LocalDate last) {
      from = from == null || first != null && first.isBefore(from) ? first : from;
      to = to == null || last != null && last.isAfter(to) ? last : to;
    }
  }

  /**
   * The network of the events that the filter means.
   *
   * @param around an actor's key from whom to go outwards; null for all
   * @param depth how many steps outwards, 1 or 2
   * @param ties whether standing relations are there too
   * @param most how many actors at most
   */
  NetworkView view(Filter filter, @Nullable String around, int depth, boolean ties, int most) {
    if (around == null) {
      interactions(filter);
    } else {
      outwards(filter, around, depth);
    }
    Set<String> kept = kept(around, most);
    long cut = nodes.size() - kept.size();
    if (ties) {
      ties(filter, around, kept);
    }
    return new NetworkView(shownNodes(kept), shownEdges(kept), cut);
  }

  private void outwards(Filter filter, String around, int depth) {
    interactions(filter.withActor("==" + around));
    if (depth > 1) {
      Set<String> near = new HashSet<>(nodes.keySet());
      near.remove(around);
      nodes.entrySet().stream()
          .filter(one -> near.contains(one.getKey()))
          .sorted(
              Comparator.comparingLong((Map.Entry<String, Found> one) -> -one.getValue().events))
          .limit(MOST_NEIGHBOURS)
          .map(Map.Entry::getKey)
          .toList()
          .forEach(key -> interactions(filter.withActor("==" + key)));
    }
  }

  private void interactions(Filter filter) {
    pairs(filter, BOTH + "b.role = 'recipient'" + GROUPS, false);
    pairs(
        filter,
        BOTH
            + "b.role = 'actor' AND b.n > a.n WHERE s.type IN ('AGREE', 'CONSULT', 'COOPERATE')"
            + GROUPS,
        true);
  }

  private void pairs(Filter filter, String query, boolean together) {
    Question question = search.over(filter, query);
    if (question != null) {
      sql.each(question.text(), row -> pair(row, together), question.values());
    }
  }

  private void pair(ResultSet row, boolean together) throws SQLException {
    String one = ActorKey.of(row.getString(1), row.getString(2));
    String other = ActorKey.of(row.getString(5), row.getString(6));
    long many = row.getLong(10);
    if (one.equals(other)) {
      return;
    }
    boolean turned = together && one.compareTo(other) > 0;
    Pair pair = new Pair(turned ? other : one, turned ? one : other, "event", together);
    Between between = edges.computeIfAbsent(pair, p -> new Between());
    long[] rows = {row.getLong(13), row.getLong(14)};
    String type = row.getString(9);
    if (!between.rows.add(rows[0]) && between.types.containsKey(type)) {
      return; // an event of two neighbours was counted with the first
    }
    node(one, row, 1, many);
    node(other, row, 5, many);
    between.rows.add(rows[1]);
    between.types.merge(type, many, Long::sum);
    between.events += many;
    between.dated(day(row, 11), day(row, 12));
  }

  private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
    long day = row.getLong(column);
    return row.wasNull() || day == EventRows.NO_DAY ? null : LocalDate.ofEpochDay(day);
  }

  private void node(String key, ResultSet row, int column, long many) throws SQLException {
    Found found = nodes.computeIfAbsent(key, k -> new Found());
    found.events += many;
    found.several |= found.id == null && others(found.country, row.getString(column + 2));
    if (many > found.most) {
      found.most = many;
      found.id = row.getString(column);
      found.name = row.getString(column + 1);
      found.country = row.getString(column + 2);
      found.sectors = row.getString(column + 3);
    }
  }

  private static boolean others(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }

  private Set<String> kept(@Nullable String around, int most) {
    Set<String> kept = new LinkedHashSet<>();
    if (around != null && nodes.containsKey(around)) {
      kept.add(around);
    }
    nodes.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Found> one) -> -one.getValue().events)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .forEach(
            key -> {
              if (kept.size() < most) {
                kept.add(key);
              }
            });
    return kept;
  }

  // ---- standing relations

  private void ties(Filter filter, @Nullable String around, Set<String> kept) {
    for (TieLine tie : new Ties(sql).all(filter, null, null, 0)) {
      String from = tie.fromKey();
      String to = tie.toKey();
      boolean about = from.equals(around) || to.equals(around);
      if (from.equals(to) || !about && !(kept.contains(from) && kept.contains(to))) {
        continue;
      }
      known(from, tie.from(), tie.fromId(), kept);
      known(to, tie.to(), tie.toId(), kept);
      Between between =
          edges.computeIfAbsent(new Pair(from, to, "tie", false), pair -> new Between());
      between.types.merge(tie.relation(), 1L, Long::sum);
      between.events++;
      between.reports.add(String.valueOf(tie.report()));
      between.dated(tie.fromDay(), tie.toDay());
    }
  }

  private void known(String key, String name, @Nullable String id, Set<String> kept) {
    if (kept.add(key)) {
      Found found = nodes.computeIfAbsent(key, k -> new Found());
      found.name = found.name.isEmpty() ? name : found.name;
      found.id = found.id == null ? id : found.id;
    }
  }

  // ---- as shown

  private List<Node> shownNodes(Collection<String> kept) {
    List<Node> shown = new ArrayList<>();
    for (String key : kept) {
      Found found = nodes.getOrDefault(key, new Found());
      List<String> sectors =
          found.sectors.isEmpty() ? List.of() : List.of(found.sectors.split(" "));
      shown.add(new Node(key, found.name, found.id, found.country(), sectors, found.events));
    }
    return shown;
  }

  private List<Edge> shownEdges(Set<String> kept) {
    List<Edge> shown = new ArrayList<>();
    Map<Long, String> names = new HashMap<>();
    edges.forEach(
        (pair, between) -> {
          if (kept.contains(pair.source) && kept.contains(pair.target)) {
            shown.add(
                new Edge(
                    pair.source,
                    pair.target,
                    pair.kind,
                    between.types,
                    between.events,
                    between.from,
                    between.to,
                    pair.together,
                    examples(between, names)));
          }
        });
    shown.sort(
        Comparator.comparing((Edge edge) -> edge.kind())
            .thenComparingLong(edge -> -edge.events())
            .thenComparing(Edge::source)
            .thenComparing(Edge::target));
    return shown;
  }

  private List<String> examples(Between between, Map<Long, String> names) {
    if (!between.reports.isEmpty()) {
      return between.reports.stream().limit(MOST_EXAMPLES).toList();
    }
    return between.rows.stream()
        .limit(MOST_EXAMPLES)
        .map(row -> names.computeIfAbsent(row, this::reference))
        .toList();
  }

  private String reference(long row) {
    return sql.first(
            "SELECT report, number FROM event WHERE id = ?",
            found -> found.getLong(1) + "#e" + found.getInt(2),
            row)
        .orElse("");
  }
}
