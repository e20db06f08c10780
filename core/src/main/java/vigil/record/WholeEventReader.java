package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads events with all that stands about them; the last few reports' texts are kept at hand. */
final class WholeEventReader {
  private static final int TEXTS = 64;

  private final Sql sql;
  private final EventReader events;
  private final Map<Long, String> texts =
      new LinkedHashMap<>(TEXTS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
          return size() > TEXTS;
        }
      };

  WholeEventReader(Sql sql) {
    this.sql = sql;
    this.events = new EventReader(sql);
  }

  WholeEvent event(long id, long asOf) {
    EventLine line = events.event(id, asOf);
    return sql.first(
            "SELECT e.contexts, e.time_basis, e.rule, e.evidence_start, e.evidence_end,"
                + " e.trigger_start, e.trigger_end, changed.at, r.origin, r.version, r.document,"
                + " i.name, kept.at, c.coder, r.article FROM event e JOIN report r ON r.id = e.report"
                + " JOIN item i ON i.id = r.item JOIN record c ON c.id = e.record"
                + " JOIN log kept ON kept.seq = r.seq JOIN log changed ON changed.seq = e.seq"
                + " WHERE e.id = ?",
            row -> event(id, line, row),
            id)
        .orElseThrow();
  }

  private WholeEvent event(long id, EventLine line, ResultSet row) throws SQLException {
    return new WholeEvent(
        line,
        new WholeEvent.Report(
            line.report(),
            row.getLong(15),
            row.getLong(9),
            row.getInt(10),
            row.getString(11),
            row.getString(12),
            row.getString(13),
            row.getString(14)),
        new WholeEvent.Passage(
            text(line.report()), row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7)),
        EventReader.labels(row.getString(1)),
        row.getString(2),
        geonames(id),
        counts(id),
        row.getString(8),
        row.getString(3));
  }

  private String text(long report) {
    String known = texts.get(report);
    if (known != null) {
      return known;
    }
    String text =
        sql.first("SELECT text FROM report WHERE id = ?", row -> row.getString(1), report)
            .orElseThrow();
    texts.put(report, text);
    return text;
  }

  private @Nullable Integer geonames(long event) {
    return sql.first(
            "SELECT geonames FROM place WHERE event = ? AND geonames IS NOT NULL",
            row -> row.getInt(1),
            event)
        .orElse(null);
  }

  private List<WholeEvent.Counted> counts(long event) {
    return sql.list(
        "SELECT kind, low, high, best, text, counted, cumulative FROM quantity WHERE event = ?"
            + " ORDER BY n",
        row -> new WholeEvent.Counted(EventReader.count(row), row.getString(6), row.getInt(7) == 1),
        event);
  }
}
