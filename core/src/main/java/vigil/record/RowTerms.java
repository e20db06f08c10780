package vigil.record;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.record.Terms.Term;

/** The terms of an event, out of its rows. */
final class RowTerms {
  private final Sql sql;

  RowTerms(Sql sql) {
    this.sql = sql;
  }

  Set<Term> of(long event, String type, String status, @Nullable String outlet) {
    TermSet set = new TermSet();
    set.event(type, status, outlet);
    sql.each(
        "SELECT name, via, actor_id, country FROM actor WHERE event = ?",
        a -> set.actor(a.getString(1), a.getString(2), a.getString(3), a.getString(4)),
        event);
    sql.each(
        "SELECT name, admin1, country FROM place WHERE event = ?",
        p -> set.place(p.getString(1), p.getString(2), p.getString(3)),
        event);
    sql.each(
        "SELECT kind, name, text, speaker_id FROM attribution WHERE event = ?",
        s -> set.speaker(s.getString(1), s.getString(2), s.getString(3), s.getString(4)),
        event);
    return set.terms();
  }
}
