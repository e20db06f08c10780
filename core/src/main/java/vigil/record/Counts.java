package vigil.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;

/** Counts what a store holds. */
final class Counts {
  /** How many of somebody's events tell what he is. */
  private static final int LATEST = 20;

  private final Sql sql;

  Counts(Sql sql) {
    this.sql = sql;
  }

  Stats stats(long asOf) {
    return new Stats(
        sql.number("SELECT count(*) FROM item WHERE seq <= ?", asOf),
        holding("SELECT count(*) FROM report r WHERE 1 = 1", "r", asOf),
        holding("SELECT count(DISTINCT r.origin) FROM report r WHERE 1 = 1", "r", asOf),
        sql.number("SELECT count(*) FROM report WHERE seq <= ?", asOf),
        sql.number("SELECT count(*) FROM refusal WHERE seq <= ?", asOf),
        holding("SELECT count(*) FROM event e WHERE 1 = 1", "e", asOf),
        types(asOf),
        incidents("", asOf),
        incidents(" AND e.status IN ('asserted', 'historical')", asOf),
        holding("SELECT count(*) FROM correction c WHERE 1 = 1", "c", asOf)
            + holding("SELECT count(*) FROM link c WHERE 1 = 1", "c", asOf),
        holding("SELECT count(*) FROM correction c WHERE c.state = 'open'", "c", asOf)
            + holding("SELECT count(*) FROM link c WHERE c.state = 'open'", "c", asOf),
        day("min", asOf),
        day("max", asOf),
        Math.min(asOf, sql.number("SELECT coalesce(max(seq), 0) FROM log")),
        sql.dialect().bytes(sql));
  }

  private long incidents(String condition, long asOf) {
    Question question =
        new Question()
            .add(
                "SELECT count(DISTINCT m.incident) FROM member m JOIN event e ON e.id = m.event"
                    + " WHERE 1 = 1");
    question.holds("m", asOf).add(condition);
    return sql.number(question.text(), question.values());
  }

  private long holding(String query, String table, long asOf) {
    Question question = new Question().add(query).holds(table, asOf);
    return sql.number(question.text(), question.values());
  }

  private Map<String, Long> types(long asOf) {
    Question question = new Question().add("SELECT e.type, count(*) FROM event e WHERE 1 = 1");
    question.holds("e", asOf).add(" GROUP BY e.type ORDER BY 2 DESC, 1");
    Map<String, Long> types = new LinkedHashMap<>();
    sql.each(
        question.text(), row -> types.put(row.getString(1), row.getLong(2)), question.values());
    return types;
  }

  private @Nullable LocalDate day(String which, long asOf) {
    List<@Nullable String> day =
        sql.list(
            "SELECT " + which + "(published) FROM report WHERE seq <= ?",
            row -> row.getString(1),
            asOf);
    return EventReader.day(day.get(0));
  }

  /** Who is named as acting or receiving, with how many events, the most first. */
  List<Named> actors(@Nullable String words, int limit) {
    String key = words == null ? "" : NameFolding.key(words);
    return sql.list(
        "SELECT t.id, t.label, (SELECT count(*) FROM facet f WHERE f.term = t.id) FROM term t"
            + " WHERE t.kind = 'actor' AND (' ' || t.label || ' ' LIKE ?"
            + " OR ' ' || t.label || ' ' LIKE ?) ORDER BY 3 DESC, 2 LIMIT ?",
        row -> named(row.getLong(1), row.getString(2), row.getLong(3)),
        key.isEmpty() ? "%" : "% " + key + " %",
        key.isEmpty() ? "%" : "% " + key + "s %",
        limit == 0 ? Integer.MAX_VALUE : limit);
  }

  /** How many names of actors hold the words. */
  long names(@Nullable String words) {
    String key = words == null ? "" : NameFolding.key(words);
    return sql.number(
        "SELECT count(*) FROM term t WHERE t.kind = 'actor' AND (' ' || t.label || ' ' LIKE ?"
            + " OR ' ' || t.label || ' ' LIKE ?)",
        key.isEmpty() ? "%" : "% " + key + " %",
        key.isEmpty() ? "%" : "% " + key + "s %");
  }

  /** The same, names of one identity once. */
  List<NetworkView.Node> identities(@Nullable String words, int limit) {
    Map<String, NetworkView.Node> nodes = new LinkedHashMap<>();
    for (Named named : actors(words, limit == 0 ? 0 : limit * 3)) {
      String key = ActorKey.of(named.id(), named.name());
      NetworkView.Node former = nodes.get(key);
      nodes.put(key, node(key, named, former));
    }
    return nodes.values().stream()
        .sorted(Comparator.comparingLong((NetworkView.Node node) -> -node.events()))
        .limit(limit == 0 ? Long.MAX_VALUE : limit)
        .toList();
  }

  private static NetworkView.Node node(String key, Named named, NetworkView.@Nullable Node former) {
    List<String> sectors =
        named.sectors().isEmpty() ? List.of() : List.of(named.sectors().split(" "));
    return former == null
        ? new NetworkView.Node(
            key, named.name(), named.id(), named.country(), sectors, named.events())
        : new NetworkView.Node(
            key,
            former.name(),
            former.id(),
            former.country(),
            former.sectors(),
            former.events() + named.events());
  }

  private Named named(long term, String label, long events) {
    List<Named> rows =
        sql.list(
            "SELECT a.name, a.actor_id, a.country, a.sectors FROM (SELECT event, day FROM facet"
                + " WHERE term = ? ORDER BY day DESC, event DESC LIMIT "
                + LATEST
                + ") f JOIN actor a ON a.event = f.event ORDER BY f.day DESC, f.event DESC, a.role,"
                + " a.n",
            row ->
                new Named(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4), events),
            term);
    List<Named> same =
        rows.stream().filter(row -> NameFolding.key(row.name()).equals(label)).toList();
    return same.isEmpty() ? new Named(label, null, null, "", events) : told(same);
  }

  /**
   * As the latest event tells it; a word such as "government" that means others elsewhere has no
   * country.
   */
  private static Named told(List<Named> latest) {
    Named last = latest.get(0);
    boolean several = latest.stream().map(Named::country).distinct().count() > 1;
    return last.id() == null && several
        ? new Named(last.name(), null, null, last.sectors(), last.events())
        : last;
  }
}
