package vigil.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which situation reports were handed out, by entries of the log alone: what each knew, so that the
 * next one of the same question can tell what changed. A part of a {@link Store}, and open as long
 * as it is.
 */
public final class Briefs {
  private static final String SUBJECT = "brief of ";

  private final Sql sql;
  private final Log log;

  Briefs(Sql sql, Log log) {
    this.sql = sql;
    this.log = log;
  }

  /**
   * A report that was handed out.
   *
   * @param from its first day
   * @param to its last day
   * @param known the last entry of the log that it knew
   */
  public record Brief(LocalDate from, LocalDate to, long known) {}

  /**
   * Writes down that a report was handed out.
   *
   * @param question what it was about, in words that stay the same
   */
  public void remember(String question, Brief brief, String who) {
    sql.writing(
        () -> {
          String becomes =
              new Fields()
                  .add("from", brief.from)
                  .add("to", brief.to)
                  .add("known", brief.known)
                  .text();
          log.append(log.next(), who, Action.BRIEF, SUBJECT + question, null, becomes);
          return true;
        });
  }

  /**
   * What a report is about, in words that stay the same whenever it is asked.
   *
   * @param filter its days and bounds are passed over
   * @param more what else is asked, in pairs of a name and a value, which may be null
   */
  public static String question(Filter filter, @Nullable String... more) {
    Fields fields =
        new Fields()
            .add("words", filter.words())
            .add("actor", filter.actor())
            .add("place", filter.place())
            .add("type", filter.type())
            .add("status", filter.status())
            .add("speaker", filter.speaker())
            .add("near", filter.near())
            .add("review", filter.review())
            .add("least", filter.least() > 0 ? filter.least() : null);
    for (int i = 0; i + 1 < more.length; i += 2) {
      fields.add(String.valueOf(more[i]), more[i + 1]);
    }
    String text = fields.text().replace("\n", ", ");
    return text.isEmpty() ? "everything" : text;
  }

  /** The last that was handed out about a question. */
  public Optional<Brief> last(String question) {
    return sql.first(
            "SELECT becomes FROM log WHERE what = ? AND subject = ? ORDER BY seq DESC LIMIT 1",
            row -> row.getString(1),
            Action.BRIEF.label(),
            SUBJECT + question)
        .map(Briefs::brief);
  }

  private static Brief brief(String text) {
    Map<String, String> fields = Fields.read(text);
    return new Brief(
        LocalDate.parse(fields.getOrDefault("from", "")),
        LocalDate.parse(fields.getOrDefault("to", "")),
        Long.parseLong(fields.getOrDefault("known", "0")));
  }
}
