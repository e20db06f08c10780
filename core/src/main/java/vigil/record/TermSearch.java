package vigil.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;
import vigil.record.Terms.Kind;

/**
 * Finds the terms that a filter means. Each asked attribute is a set of terms, any of which will
 * do; an event must have one of each set.
 */
final class TermSearch {
  private final Sql sql;

  TermSearch(Sql sql) {
    this.sql = sql;
  }

  /** The sets, the one with the fewest events first; a set without terms means no answers. */
  List<List<Long>> sets(Filter filter) {
    List<List<Long>> sets = new ArrayList<>();
    add(sets, filter.actor(), Kind.ACTOR, Kind.ACTOR_ID, Kind.ACTOR_COUNTRY);
    add(sets, filter.place(), Kind.PLACE, null, Kind.PLACE_COUNTRY);
    add(sets, filter.speaker(), Kind.SPEAKER, Kind.SPEAKER_ID, null);
    if (filter.type() != null) {
      sets.add(exact(Kind.TYPE, filter.type().name()));
    }
    if (filter.status() != null) {
      sets.add(exact(Kind.STATUS, Labels.of(filter.status())));
    }
    return sets;
  }

  private void add(
      List<List<Long>> sets,
      @Nullable String asked,
      Kind name,
      @Nullable Kind id,
      @Nullable Kind country) {
    if (asked == null) {
      return;
    }
    if (asked.startsWith("==") && id != null) {
      sets.add(keyed(name, id, asked.substring(2)));
      return;
    }
    boolean whole = asked.startsWith("=");
    String words = whole ? asked.substring(1) : asked;
    String key = NameFolding.key(words);
    Set<Long> terms = new LinkedHashSet<>(named(name, key, whole));
    if (id != null) {
      terms.addAll(exact(id, words));
      List<String> others = whole ? List.of() : Aliases.ids(words);
      others.forEach(other -> terms.addAll(exact(id, other)));
    }
    if (name == Kind.SPEAKER) {
      terms.addAll(exact(Kind.SPEAKER_KIND, key));
    }
    if (country != null) {
      terms.addAll(exact(country, words));
      String code = name == Kind.PLACE ? Countries.code(key) : null;
      terms.addAll(code == null ? List.of() : exact(country, code));
    }
    sets.add(List.copyOf(terms));
  }

  /** The one identity that the key means, whatever its names; else the one name. */
  private List<Long> keyed(Kind name, Kind id, String key) {
    List<Long> known = exact(id, key);
    return known.isEmpty() ? exact(name, NameFolding.key(key)) : known;
  }

  /** The folded names that hold the key's words together, the last of them as an owner's too. */
  private List<Long> named(Kind kind, String key, boolean whole) {
    if (whole || key.isEmpty()) {
      return exact(kind, key);
    }
    return sql.list(
        "SELECT id FROM term WHERE kind = ? AND (' ' || label || ' ' LIKE ?"
            + " OR ' ' || label || ' ' LIKE ?)",
        row -> row.getLong(1),
        kind.label(),
        "% " + key + " %",
        "% " + key + "s %");
  }

  private List<Long> exact(Kind kind, String label) {
    return sql.list(
        "SELECT id FROM term WHERE kind = ? AND label = ?",
        row -> row.getLong(1),
        kind.label(),
        label);
  }
}
