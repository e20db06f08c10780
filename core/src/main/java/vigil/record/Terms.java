package vigil.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names and labels by which events are asked for, as numbers. For one thread. */
final class Terms {
  private static final int CACHED = 100_000;
  private static final int TOGETHER = 256;

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

    static Kind of(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A name, folded, or a label. */
  record Term(Kind kind, String label) {}

  /** The terms' numbers, given now to those that have none, in this order. */
  Map<Term, Long> numbers(Set<Term> terms) {
    Map<Term, Long> numbers = known(terms);
    for (Term term : terms) {
      if (!numbers.containsKey(term)) {
        numbers.put(term, added(term));
      }
    }
    return numbers;
  }

  /** The numbers of those that have one. */
  Map<Term, Long> known(Set<Term> terms) {
    Map<Term, Long> numbers = new HashMap<>();
    List<Term> unknown = new ArrayList<>();
    for (Term term : terms) {
      Long known = cache.get(term);
      if (known == null) {
        unknown.add(term);
      } else {
        numbers.put(term, known);
      }
    }
    for (int i = 0; i < unknown.size(); i += TOGETHER) {
      numbers.putAll(read(unknown.subList(i, Math.min(unknown.size(), i + TOGETHER))));
    }
    return numbers;
  }

  private Map<Term, Long> read(List<Term> terms) {
    Question question = new Question();
    question.add("SELECT t.id, t.kind, t.label FROM ");
    question.pairs(terms.stream().map(t -> List.of(t.kind.label(), t.label)).toList());
    question.add(" v " + sql.dialect().join() + " term t");
    question.add(" ON t.kind = v.column1 AND t.label = v.column2");
    Map<Term, Long> read = new HashMap<>();
    sql.each(
        question.text(),
        row -> read.put(new Term(Kind.of(row.getString(2)), row.getString(3)), row.getLong(1)),
        question.values());
    cache.putAll(read);
    return read;
  }

  private long added(Term term) {
    long number = sql.next("term");
    sql.insert(
        "INSERT INTO term (id, kind, label) VALUES (?, ?, ?)",
        number,
        term.kind.label(),
        term.label);
    cache.put(term, number);
    return number;
  }

  /** Forgets what it knows by heart: the numbers given since may have been taken back. */
  void forget() {
    cache.clear();
  }
}
