package vigil.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.incident.Incident;

/**
 * The record of a conflict in one file: reports as they came, what was made of them, and a log of
 * all that ever happened to them. For one thread; several stores may be open on one file, one of
 * them writing at a time.
 *
 * <p>What {@link #keep} returned is safely on the disk. Whatever is asked of the store, a {@link
 * StoreException} says why it cannot be done.
 */
public final class Store implements AutoCloseable {
  private final Home home;
  private final Sql sql;
  private final Terms terms;
  private final Log log;
  private final Writer writer;

  private Store(Home home, Sql sql, Clock clock) {
    this.home = home;
    this.sql = sql;
    this.terms = new Terms(sql);
    this.log = new Log(sql, clock);
    this.writer = new Writer(sql, log, terms);
  }

  /**
   * The store to be written; made where there is none, and brought to the present form.
   *
   * @param location a file, or an address that begins with {@code jdbc:postgresql:}
   */
  public static Store write(String location, Clock clock) {
    Home home = Home.of(location);
    Store store = new Store(home, home.write(), clock);
    store.fill();
    return store;
  }

  /** The store in a file, to be written. */
  public static Store write(Path file, Clock clock) {
    return write(file.toString(), clock);
  }

  /**
   * The store to be asked only. It sees what was kept until then, and goes on seeing more.
   *
   * @param location a file, or an address that begins with {@code jdbc:postgresql:}
   */
  public static Store read(String location) {
    Home home = Home.of(location);
    return new Store(home, home.read(), Clock.systemUTC());
  }

  /** The store in a file, to be asked only. */
  public static Store read(Path file) {
    return read(file.toString());
  }

  /** Whether the place is a file, not a database's address. */
  public static boolean isFile(String location) {
    return !Home.isPostgres(location);
  }

  /** Whether there is a file at the place, or the place is a database's address. */
  public static boolean isThere(String location) {
    return Home.isPostgres(location) || Files.exists(Path.of(location));
  }

  /** The store as messages name it; without a password. */
  public String name() {
    return sql.name();
  }

  /** The same with a bound to the file's size, for tests of a full disk. */
  static Store writeAtMost(Path file, Clock clock, long pages) {
    Store store = write(file, clock);
    store.sql.number("PRAGMA max_page_count=" + pages);
    return store;
  }

  /** Brings in what follows from the rows and an earlier form did not keep. */
  private void fill() {
    long reports = sql.number("SELECT count(*) FROM report");
    if (sql.number("SELECT count(*) FROM signature") < reports) {
      sql.writing(
          () -> {
            new Copies(sql).fill();
            return reports;
          });
    }
    PartRows parts = new PartRows(sql);
    if (parts.lack()) {
      sql.writing(
          () -> {
            parts.fill();
            return reports;
          });
    }
    if (isUnjoined()) {
      rejoin("vigil");
    }
  }

  /** Whether events lie there that an earlier form of the store did not join. */
  private boolean isUnjoined() {
    return sql.number("SELECT count(*) FROM (SELECT 1 FROM member LIMIT 1) AS any_member") == 0
        && sql.number(
                "SELECT count(*) FROM (SELECT 1 FROM event WHERE until_seq IS NULL LIMIT 1) AS"
                    + " any_event")
            > 0;
  }

  /** Whether the item is kept already, so that it need not be coded. */
  public boolean knows(Original original) {
    return writer.knows(original);
  }

  /**
   * Keeps arrivals: all or, if anything fails, none of them.
   *
   * @param who in whose name, as the log tells it
   */
  public List<Kept> keep(List<Arrival> arrivals, String who) {
    try {
      return sql.writing(() -> writer.keep(arrivals, who));
    } catch (RuntimeException e) {
      terms.forget();
      writer.incidents().forget();
      throw e;
    }
  }

  /**
   * Writes down what a person decided about an event: that it is right (ACCEPT), that it may be
   * handed out (PUBLISH), that there is none (REJECT), that it tells something else (CHANGE;
   * earlier changes of other fields stay), or that what the machine told holds again (RESTORE). It
   * holds against later runs of the coder on the same text.
   *
   * @param event the event, such as {@code 12#e3}
   * @param values the new values of a change; how each is written is told by {@link EventField}
   * @param who in whose name
   * @param why for what reason
   * @param expected what {@link #eventState} told when that person looked at it, for a decision
   *     that must not follow another one unseen; null where that does not matter
   */
  public void decide(
      String event,
      Action what,
      Map<EventField, String> values,
      String who,
      String why,
      @Nullable String expected) {
    decide(
        () -> {
          writer.corrections().check(event, expected);
          if (what == Action.RESTORE) {
            writer.restore(event, who, why);
          } else {
            writer.corrections().decide(event, what, values, who, why);
          }
        });
  }

  /**
   * Takes back the last thing that was decided about an event, so that it stands as it stood
   * before: as the machine told it, or as earlier decisions left it. What was joined or split
   * stays.
   *
   * @param standing where its review stood before
   * @param values what persons had changed by then; empty where they had not
   * @param expected as for {@link #decide}
   */
  public void putBack(
      String event,
      ReviewState standing,
      Map<EventField, String> values,
      String who,
      String why,
      @Nullable String expected) {
    decide(
        () -> {
          writer.corrections().check(event, expected);
          writer.corrections().putBack(event, standing, values, who, why);
        });
  }

  /**
   * Lets an event belong to the happening that others tell, whatever the machine finds later.
   *
   * @param event the event, such as {@code 12#e3}
   * @param other the incident, such as {@code i7}, or an event of it
   */
  public void join(String event, String other, String who, String why) {
    decide(() -> writer.links().join(event, other, who, why));
  }

  /** Takes events out of the incidents that they are of; together they are a new one. */
  public void split(List<String> events, String who, String why) {
    decide(() -> writer.links().split(events, who, why));
  }

  private void decide(Runnable decision) {
    try {
      sql.writing(
          () -> {
            decision.run();
            return true;
          });
    } catch (RuntimeException e) {
      terms.forget();
      writer.incidents().forget();
      throw e;
    }
  }

  /** Rejects an event, as {@link #decide} does. */
  public void reject(String event, String who, String why) {
    decide(event, Action.REJECT, Map.of(), who, why, null);
  }

  /** Changes what an event tells, as {@link #decide} does. */
  public void change(String event, Map<EventField, String> values, String who, String why) {
    decide(event, Action.CHANGE, values, who, why, null);
  }

  /** Takes back what was decided about an event, as {@link #decide} does. */
  public void restore(String event, String who, String why) {
    decide(event, Action.RESTORE, Map.of(), who, why, null);
  }

  /**
   * What tells whether an event was changed, decided about or coded anew since: some signs that are
   * another then.
   *
   * @param event the event, such as {@code 12#e3}
   */
  public String eventState(String event) {
    return new Decisions(sql).state(Decisions.Reference.of(event));
  }

  /**
   * What persons decided and what of it is open again.
   *
   * @param report a report's number, or null for all
   * @param openOnly only what must be decided anew
   * @param asOf the last entry of the log that counts
   */
  public List<Correction> corrections(@Nullable Long report, boolean openOnly, long asOf) {
    List<Correction> all = new ArrayList<>(new Decisions(sql).all(report, openOnly, asOf));
    all.addAll(new Links(sql).all(report, openOnly, asOf));
    return all;
  }

  /** The events that the filter means, the latest first. */
  public List<EventLine> events(Filter filter) {
    EventReader reader = new EventReader(sql);
    return sql.reading(
        () ->
            new EventSearch(sql)
                .ids(filter).stream().map(id -> reader.event(id, filter.asOf())).toList());
  }

  /**
   * Hands on the events that the filter means, the latest first, one at a time and however many
   * there are; all as they were when it began.
   */
  public void eachEvent(Filter filter, Consumer<EventLine> taker) {
    EventReader reader = new EventReader(sql);
    sql.reading(
        () -> {
          new EventSearch(sql)
              .ids(filter)
              .forEach(id -> taker.accept(reader.event(id, filter.asOf())));
          return true;
        });
  }

  /** Like {@link #eachEvent}, with all that stands about the events and their reports. */
  public void eachWhole(Filter filter, Consumer<WholeEvent> taker) {
    WholeEventReader reader = new WholeEventReader(sql);
    sql.reading(
        () -> {
          new EventSearch(sql)
              .ids(filter)
              .forEach(id -> taker.accept(reader.event(id, filter.asOf())));
          return true;
        });
  }

  /** When something was last done to the store, as of an entry of the log, in UTC. */
  public Optional<String> lastMoment(long asOf) {
    return sql.first(
        "SELECT at FROM log WHERE seq <= ? ORDER BY seq DESC LIMIT 1",
        row -> row.getString(1),
        asOf);
  }

  /** Hands on the records of the reports that the filter means, in the order of {@link #search}. */
  public void eachRecord(Filter filter, Consumer<KeptRecord> taker) {
    ReportPages pages = new ReportPages(sql);
    sql.reading(
        () -> {
          for (long report : new ReportSearch(sql).ids(filter)) {
            taker.accept(pages.corrected(report, filter.asOf()));
          }
          return true;
        });
  }

  /**
   * The happenings that have an event which the filter means, each with its page of facts, the
   * latest first.
   */
  public List<Incident> incidents(Filter filter) {
    return incidents(filter, 1);
  }

  /**
   * The same, of those that so many distinct texts tell.
   *
   * @param origins how many; a copy is no text of its own
   */
  public List<Incident> incidents(Filter filter, int origins) {
    return incidents(filter, origins, IncidentOrder.LATEST);
  }

  /** The same in another order. */
  public List<Incident> incidents(Filter filter, int origins, IncidentOrder order) {
    IncidentReader reader = new IncidentReader(sql);
    return sql.reading(
        () ->
            reader.ids(filter, origins, order).stream()
                .map(id -> reader.incident(id, filter))
                .toList());
  }

  /** Hands on the same one at a time, however many there are. */
  public void eachIncident(Filter filter, Consumer<Incident> taker) {
    IncidentReader reader = new IncidentReader(sql);
    sql.reading(
        () -> {
          reader.ids(filter, 1).forEach(id -> taker.accept(reader.incident(id, filter)));
          return true;
        });
  }

  /**
   * A happening with its page of facts.
   *
   * @param named its number, with or without an i before it, or one of its events
   * @param asOf the last entry of the log that counts
   */
  public Incident incident(String named, long asOf) {
    IncidentReader reader = new IncidentReader(sql);
    return sql.reading(() -> reader.incident(writer.links().named(named), Filter.ALL.asOf(asOf)));
  }

  /**
   * How many distinct happenings each day saw, and how many reports were published on it that tell
   * of any, among the events that the filter means; the first day first. What did not happen counts
   * only where the filter asks for its status.
   */
  public List<HappeningDay> happenings(Filter filter) {
    return sql.reading(() -> new HappeningDays(sql).days(filter.limitedTo(0, 0)));
  }

  /** What series are made of: happenings, how much was reported, and what other systems coded. */
  public Past past() {
    return new Past(sql, log);
  }

  /** Which situation reports were handed out. */
  public Briefs briefs() {
    return new Briefs(sql, log);
  }

  /** What rules warned of. */
  public WarningLog warnings() {
    return new WarningLog(sql, log);
  }

  /** The rules that persons put down here. */
  public RuleBook rules() {
    return new RuleBook(sql, log);
  }

  /** Joins all events anew, in an order that does not depend on when they came. */
  public void rejoin(String who) {
    decide(() -> writer.rejoin(who));
  }

  /** What a screen asks for: pages, counts, and what is summed up over many events. */
  public Views views() {
    return new Views(sql);
  }

  /** The reports that the filter means: by words the best first, else the latest first. */
  public List<Hit> search(Filter filter) {
    return sql.reading(() -> new ReportSearch(sql).hits(filter));
  }

  /**
   * A report.
   *
   * @param named its number, or at least six signs of its text's SHA-256
   * @param asOf the last entry of the log that counts
   */
  public ReportPage report(String named, long asOf) {
    ReportPages pages = new ReportPages(sql);
    return sql.reading(() -> pages.page(pages.number(named), asOf));
  }

  /**
   * What a report tells otherwise than another.
   *
   * @param before the former report's number
   * @param after the later one's
   */
  public Difference difference(long before, long after, long asOf) {
    ReportPages pages = new ReportPages(sql);
    return sql.reading(
        () ->
            Difference.between(
                pages.page(before, asOf).events(), pages.page(after, asOf).events()));
  }

  /** Who acts or receives in events, by words of the name; the most frequent first. */
  public List<Named> actors(@Nullable String words, int limit) {
    return sql.reading(() -> new Counts(sql).actors(words, limit));
  }

  /** The store in numbers, as of an entry of the log. */
  public Stats stats(long asOf) {
    return sql.reading(() -> new Counts(sql).stats(asOf));
  }

  /** All that was ever done about a report and its events, in order. */
  public List<LogLine> history(long report) {
    return sql.list(
        "SELECT seq, at, who, what, subject, was, becomes FROM log WHERE subject = ?"
            + " OR subject >= ? AND subject < ? ORDER BY seq",
        LogLine::of,
        "report " + report,
        "event " + report + "#",
        "event " + report + "$");
  }

  /** The last entry of the log; 0 before the first. */
  public long head() {
    return sql.number("SELECT coalesce(max(seq), 0) FROM log");
  }

  /** The last entry of the log at a moment; 0 before the first. */
  public long entryAt(Instant moment) {
    return sql.number("SELECT coalesce(max(seq), 0) FROM log WHERE at <= ?", Log.stamp(moment));
  }

  /**
   * The entry of the log that a user's moment means.
   *
   * @param moment a day (at its end) or a moment such as 2024-03-02T10:00:00Z, both in UTC, or the
   *     number of an entry
   * @throws java.time.format.DateTimeParseException for anything else
   */
  public long entryOf(String moment) {
    return moment.matches("\\d{1,18}") ? Long.parseLong(moment) : entryAt(instant(moment));
  }

  private static Instant instant(String moment) {
    if (moment.length() == 10) {
      LocalDate next = LocalDate.parse(moment).plusDays(1);
      return next.atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }
    return moment.endsWith("Z")
        ? Instant.parse(moment)
        : LocalDateTime.parse(moment).toInstant(ZoneOffset.UTC);
  }

  /**
   * Proves the whole as it is now, or names the first thing that does not hold. The index of words
   * is held against the reports' words only where the file may be written.
   */
  public Verification verify() {
    String form = sql.reading(() -> home.formAmiss(sql));
    if (form != null) {
      return Verifier.formless(form);
    }
    Verification proof = sql.reading(() -> new Verifier(sql).verify());
    return proof.holds() ? proof.and(home.wordsAmiss()) : proof;
  }

  /** Whether the log has an entry with the hash. */
  public boolean hasHead(String hash) {
    return sql.number("SELECT count(*) FROM log WHERE hash = ?", hash) > 0;
  }

  /**
   * Breaks off what is being asked, which then ends with {@link
   * vigil.record.StoreException.Problem#TOO_LONG}. The one thing that another thread may do.
   */
  public void cancel() {
    sql.cancel();
  }

  @Override
  public void close() {
    sql.close();
  }
}
