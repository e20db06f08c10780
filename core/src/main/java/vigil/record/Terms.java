package vigil.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names and labels by which events are asked for, as numbers. For one thread. */
final class Terms {
  private static final int CACHED = 100_000;

  private final Sql sql;
  private final Map<Term, Long> cache =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Term, Long> eldest) {
          return size() > CACHED;
        }
      };

  Terms(Sql sql) {
    this.sql = sql;
  }

  /** What a term tells of an event. */
  enum Kind {
    ACTOR,
    ACTOR_ID,
    ACTOR_COUNTRY,
    PLACE,
    PLACE_COUNTRY,
    TYPE,
    STATUS,
    SPEAKER,
    SPEAKER_ID,
    SPEAKER_KIND,
    OUTLET;

    String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A name, folded, or a label. */
  record Term(Kind kind, String label) {}

  /** The term's number, given to it now if it has none. */
  long number(Term term) {
    Long known = cache.get(term);
    if (known != null) {
      return known;
    }
    long number = known(term).orElseGet(() -> added(term));
    cache.put(term, number);
    return number;
  }

  /** The term's number, if it has one. */
  Optional<Long> known(Term term) {
    Long known = cache.get(term);
    return known != null
        ? Optional.of(known)
        : sql.first(
            "SELECT id FROM term WHERE kind = ? AND label = ?",
            row -> row.getLong(1),
            term.kind.label(),
            term.label);
  }

  private long added(Term term) {
    long number = sql.number("SELECT coalesce(max(id), 0) + 1 FROM term");
    sql.update(
        "INSERT INTO term (id, kind, label) VALUES (?, ?, ?)",
        number,
        term.kind.label(),
        term.label);
    return number;
  }

  /** Forgets what it knows by heart: the numbers given since may have been taken back. */
  void forget() {
    cache.clear();
  }
}
