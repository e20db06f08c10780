package vigil.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names with weighted ties, whoever began them. Its answers depend on nothing but its ties. */
final class Graph {
  private static final int ROUNDS = 100;
  private static final double STILL = 1e-9;

  private final TreeMap<String, TreeMap<String, Double>> ties = new TreeMap<>();

  void tie(String one, String other, double weight) {
    ties.computeIfAbsent(one, k -> new TreeMap<>()).merge(other, weight, Double::sum);
    ties.computeIfAbsent(other, k -> new TreeMap<>()).merge(one, weight, Double::sum);
  }

  int partners(String name) {
    return neighbours(name).size();
  }

  private Map<String, Double> neighbours(String name) {
    TreeMap<String, Double> found = ties.get(name);
    return found == null ? Map.of() : found;
  }

  /** The largest eigenvector, its greatest number 1; found by repeated multiplication. */
  Map<String, Double> centrality() {
    Map<String, Double> now = new HashMap<>();
    ties.keySet().forEach(name -> now.put(name, 1.0));
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Double> next = new HashMap<>();
      for (String name : ties.keySet()) {
        double sum = now.getOrDefault(name, 0.0); // a tie to itself, so that it settles
        for (Map.Entry<String, Double> tie : neighbours(name).entrySet()) {
          sum += tie.getValue() * now.getOrDefault(tie.getKey(), 0.0);
        }
        next.put(name, sum);
      }
      double most = next.values().stream().mapToDouble(v -> v).max().orElse(1);
      double moved = 0;
      for (Map.Entry<String, Double> entry : next.entrySet()) {
        double value = entry.getValue() / most;
        moved = Math.max(moved, Math.abs(value - now.getOrDefault(entry.getKey(), 0.0)));
        now.put(entry.getKey(), value);
      }
      if (moved < STILL) {
        break;
      }
    }
    return now;
  }

  /** The share of others' shortest ways that pass through each (Brandes). */
  Map<String, Double> between() {
    Map<String, Double> shares = new HashMap<>();
    ties.keySet().forEach(name -> shares.put(name, 0.0));
    ties.keySet().forEach(name -> from(name, shares));
    double ways = (ties.size() - 1.0) * (ties.size() - 2.0);
    shares.replaceAll((name, value) -> ways <= 0 ? 0 : value / ways);
    return shares;
  }

  private void from(String start, Map<String, Double> shares) {
    Map<String, Integer> distance = new HashMap<>(Map.of(start, 0));
    Map<String, Double> ways = new HashMap<>(Map.of(start, 1.0));
    Map<String, List<String>> before = new HashMap<>();
    List<String> order = new ArrayList<>();
    Deque<String> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      String name = queue.remove();
      order.add(name);
      int next = distance.getOrDefault(name, 0) + 1;
      for (String other : neighbours(name).keySet()) {
        if (!distance.containsKey(other)) {
          distance.put(other, next);
          queue.add(other);
        }
        if (distance.getOrDefault(other, 0) == next) {
          ways.merge(other, ways.getOrDefault(name, 0.0), Double::sum);
          before.computeIfAbsent(other, k -> new ArrayList<>()).add(name);
        }
      }
    }
    Map<String, Double> owed = new HashMap<>();
    for (int i = order.size() - 1; i > 0; i--) {
      String name = order.get(i);
      double share = (1 + owed.getOrDefault(name, 0.0)) / ways.getOrDefault(name, 1.0);
      for (String former : before.getOrDefault(name, List.of())) {
        owed.merge(former, share * ways.getOrDefault(former, 0.0), Double::sum);
      }
      shares.merge(name, owed.getOrDefault(name, 0.0), Double::sum);
    }
  }

  /**
   * Groups that deal most among themselves: each name joins, in turn, the group in which its ties
   * exceed chance most (the first step of Louvain's method), until none moves. Numbered from 1, the
   * greatest first.
   */
  Map<String, Integer> communities() {
    Map<String, String> group = new HashMap<>();
    Map<String, Double> strength = new HashMap<>();
    Map<String, Double> total = new HashMap<>();
    for (String name : ties.keySet()) {
      double sum = neighbours(name).values().stream().mapToDouble(v -> v).sum();
      group.put(name, name);
      strength.put(name, sum);
      total.put(name, sum);
    }
    double all = strength.values().stream().mapToDouble(v -> v).sum();
    for (int round = 0; round < ROUNDS && moved(group, strength, total, all); round++) {
      // goes on until none moves
    }
    return numbered(group);
  }

  private boolean moved(
      Map<String, String> group,
      Map<String, Double> strength,
      Map<String, Double> total,
      double all) {
    boolean moved = false;
    for (String name : ties.keySet()) {
      String here = group.getOrDefault(name, name);
      double own = strength.getOrDefault(name, 0.0);
      total.merge(here, -own, Double::sum);
      TreeMap<String, Double> ways = new TreeMap<>(Map.of(here, 0.0));
      neighbours(name).forEach((o, w) -> ways.merge(group.getOrDefault(o, o), w, Double::sum));
      String best = here;
      double most = ways.getOrDefault(here, 0.0) - own * total.getOrDefault(here, 0.0) / all;
      for (Map.Entry<String, Double> way : ways.entrySet()) {
        double gain = way.getValue() - own * total.getOrDefault(way.getKey(), 0.0) / all;
        if (gain > most + STILL) {
          best = way.getKey();
          most = gain;
        }
      }
      total.merge(best, own, Double::sum);
      group.put(name, best);
      moved |= !best.equals(here);
    }
    return moved;
  }

  private static Map<String, Integer> numbered(Map<String, String> group) {
    TreeMap<String, Integer> sizes = new TreeMap<>();
    group.values().forEach(g -> sizes.merge(g, 1, Integer::sum));
    List<String> order = new ArrayList<>(sizes.keySet());
    order.sort(
        Comparator.comparingInt((String g) -> -sizes.getOrDefault(g, 0)).thenComparing(g -> g));
    Map<String, Integer> numbers = new HashMap<>();
    group.forEach((name, g) -> numbers.put(name, order.indexOf(g) + 1));
    return numbers;
  }
}
