package vigil.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a screen asks of a store: pages of events and reports, how many there are, and what many
 * events come to. For the store's own thread; each answer is of one state.
 */
public final class Views {
  private final Sql sql;

  Views(Sql sql) {
    this.sql = sql;
  }

  /**
   * A page of the events that the filter means, the latest first; its bounds are passed over.
   *
   * @param after behind which place it begins; null for the first
   * @param limit how many at most
   */
  public List<EventCard> cards(Filter filter, @Nullable Place after, int limit) {
    EventReader reader = new EventReader(sql);
    return sql.reading(
        () ->
            new EventSearch(sql)
                .page(filter, after, limit).stream()
                    .map(row -> reader.card(row, filter.asOf()))
                    .toList());
  }

  /** How many events the filter means; its bounds are passed over. */
  public long countEvents(Filter filter) {
    return sql.reading(() -> new EventSearch(sql).count(filter));
  }

  /** How many reports the filter means; its bounds are passed over. */
  public long countReports(Filter filter) {
    return sql.reading(() -> new ReportSearch(sql).count(filter));
  }

  /**
   * A page of the reports that the filter means, the latest first, whatever their words' rank; its
   * bounds are passed over.
   *
   * @param after behind which place it begins; null for the first
   * @param limit how many at most
   */
  public List<Hit> latest(Filter filter, @Nullable Place after, int limit) {
    ReportSearch search = new ReportSearch(sql);
    return sql.reading(
        () ->
            search.page(filter, after, limit).stream()
                .flatMap(report -> search.hit(report, filter.asOf()).stream())
                .toList());
  }

  /** A report in short, whether or not it is the latest version of its article. */
  public Hit hit(String named, long asOf) {
    ReportPages pages = new ReportPages(sql);
    return sql.reading(() -> new ReportSearch(sql).hit(pages.number(named), asOf).orElseThrow());
  }

  /** The record of a report with what persons decided about it. */
  public KeptRecord record(String named, long asOf) {
    ReportPages pages = new ReportPages(sql);
    return sql.reading(() -> pages.corrected(pages.number(named), asOf));
  }
}
