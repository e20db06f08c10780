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
        () -> reader.cards(new EventSearch(sql).page(filter, after, limit), filter.asOf()));
  }

  /** How many events the filter means; its bounds are passed over. */
  public long countEvents(Filter filter) {
    return sql.reading(() -> new EventSearch(sql).count(filter));
  }

  /** How many happenings have an event that the filter means; its bounds are passed over. */
  public long countIncidents(Filter filter) {
    return sql.reading(
        () -> {
          Question question =
              new EventSearch(sql)
                  .over(
                      filter,
                      "SELECT count(DISTINCT m.incident) FROM s JOIN member m ON m.event = s.id");
          if (question == null) {
            return 0L;
          }
          question.holds("m", filter.asOf());
          return sql.number(question.text(), question.values());
        });
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

  /**
   * The events that a person should look at first, of those that nobody has decided about: where
   * the machine is unsure and the event is grave.
   */
  public List<EventCard> review(Filter filter) {
    Filter undecided = filter.reviewed(ReviewState.MACHINE);
    EventReader reader = new EventReader(sql);
    return sql.reading(() -> reader.cards(new EventSearch(sql).doubtful(undecided), filter.asOf()));
  }

  /** The most frequent values of a field among the events that the filter means. */
  public List<FacetValue> facet(Filter filter, FacetField field, int top) {
    return sql.reading(() -> new Facets(sql).values(filter, field, top));
  }

  /**
   * How many of the events that the filter means lie in each stretch of time.
   *
   * @param step how long stretches are; null for what fits; a coarser one is taken for a long time
   * @param lanes by what they are told apart (type, status, actor or place); null for not at all
   * @param top how many lanes at most
   */
  public TimelineView timeline(
      Filter filter, TimelineView.@Nullable Step step, @Nullable FacetField lanes, int top) {
    return sql.reading(() -> new Timelines(sql).view(filter, step, lanes, top));
  }

  /** Where the events that the filter means were, in so many points at most. */
  public MapView map(Filter filter, int most) {
    return sql.reading(() -> new Maps(sql).view(filter, most));
  }

  /**
   * Who had to do with whom in the events that the filter means.
   *
   * @param around an actor's key from whom to go outwards; null for all
   * @param depth how many steps outwards, 1 or 2
   * @param ties whether standing relations are there too
   * @param most how many actors at most
   */
  public NetworkView network(
      Filter filter, @Nullable String around, int depth, boolean ties, int most) {
    return sql.reading(() -> new Networks(sql).view(filter, around, depth, ties, most));
  }

  /**
   * Standing relations, the latest told first; of the filter words, days and report count.
   *
   * @param party words of a party's name, or its identifier; null for all
   * @param relation null for all
   * @param limit how many at most; 0 for all
   */
  public List<TieLine> ties(
      Filter filter, @Nullable String party, @Nullable String relation, int limit) {
    return sql.reading(() -> new Ties(sql).all(filter, party, relation, limit));
  }

  /**
   * Tolls, the latest first; of the filter words, days and report count.
   *
   * @param side words of the side's name; null for all
   * @param kind killed, injured and so on; null for all
   * @param limit how many at most; 0 for all
   */
  public List<TollLine> tolls(
      Filter filter, @Nullable String side, @Nullable String kind, int limit) {
    return sql.reading(() -> new Ties(sql).tolls(filter, side, kind, limit));
  }

  /** Actors by words of the name, or all, the most frequent first; names of one identity once. */
  public List<NetworkView.Node> actors(@Nullable String words, int limit) {
    return sql.reading(() -> new Counts(sql).identities(words, limit));
  }

  /** How many names actors have that hold the words; all where there are none. */
  public long countNames(@Nullable String words) {
    return sql.reading(() -> new Counts(sql).names(words));
  }

  /** Entries of the log behind one, in order; so many at most. */
  public List<LogLine> log(long after, int limit) {
    return sql.list(
        "SELECT seq, at, who, what, subject, was, becomes FROM log WHERE seq > ? ORDER BY seq LIMIT ?",
        LogLine::of,
        after,
        limit);
  }

  /** Happenings that got events by entries of the log behind one; so many at most. */
  public List<Long> incidentsSince(long after, int limit) {
    return sql.list(
        "SELECT DISTINCT incident FROM member WHERE seq > ? AND until_seq IS NULL ORDER BY incident"
            + " LIMIT ?",
        row -> row.getLong(1),
        after,
        limit);
  }
}
