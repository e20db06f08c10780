package vigil.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.document.Signature;
import vigil.engine.join.Books.Event;
import vigil.engine.join.Books.Latest;
import vigil.engine.join.Bundle.Fresh;
import vigil.incident.IncidentJoin;
import vigil.incident.Keys;
import vigil.incident.Telling;
import vigil.plover.EventType;
import vigil.plover.Status;

/** What has been remembered for long enough is forgotten, all of it and nothing else. */
class ForgettingTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final long NOW = Duration.ofDays(20_000).toMillis();
  private static final String TEXT =
      "Shells fell on the market of the town on Tuesday and killed four traders, the mayor said.";

  private final HeldState state = new HeldState();

  private static Report report(String identity, String article, String text) {
    return new Report(
        1,
        identity,
        identity,
        article,
        null,
        "Outlet of " + identity,
        LocalDate.of(2024, 5, 1),
        "text " + text.hashCode(),
        Signature.of(text).bytes(),
        "{}",
        List.of());
  }

  private static long add(Books books, Report report, long now) throws Exception {
    books.forget(now);
    Latest former = books.latest(report.article());
    long number = books.next();
    Origins.Origin origin = books.origin(report, number, former);
    Event event = new Event(EventName.of(number, 1), "ASSAULT", telling(number));
    int version = former == null ? 1 : former.version() + 1;
    Latest latest = new Latest(number, version, origin.report(), report.document(), List.of(event));
    books.add(report, latest, former, now);
    return origin.report();
  }

  @Test
  void aCopyIsFoundAsLongAsItsOriginIsRemembered() throws Exception {
    Books books = new Books(state.context(), DAY);

    assertThat(add(books, report("a", "one", TEXT), NOW)).isEqualTo(1);
    assertThat(add(books, report("b", "two", TEXT), NOW + 1000)).isEqualTo(1);
    assertThat(books.repeated(1)).hasSize(2);
    assertThat(add(books, report("c", "three", TEXT), NOW + DAY.toMillis() + 2000)).isEqualTo(3);
    assertThat(books.report("a")).isNull();
    assertThat(books.report("c")).isEqualTo(3);
  }

  @Test
  void aReportThatCameLaterStays() throws Exception {
    Books books = new Books(state.context(), DAY);
    add(books, report("a", "one", TEXT), NOW);
    add(books, report("b", "one", TEXT + " Two more died of their wounds."), NOW + 5000);

    books.forget(NOW + DAY.toMillis() + 1000);

    assertThat(books.report("a")).isNull();
    assertThat(books.latest("one")).isNotNull();
    assertThat(books.latest("one").version()).isEqualTo(2);
  }

  @Test
  void nothingIsLeftOfReportsAndOfWhatWasLaterSeenOfThem() throws Exception {
    Books books = new Books(state.context(), DAY);
    for (int i = 0; i < 40; i++) {
      add(books, report("item " + i, "article " + i % 30, TEXT + i % 7), NOW + i);
    }
    books.also("another item", 40);

    for (int i = 0; i < 5; i++) {
      books.forget(NOW + DAY.toMillis() + 100);
    }

    for (String map :
        List.of(
            "identities", "articles", "repeated", "traces-report", "documents", "looks", "bands")) {
      assertThat(state.size(map)).as(map).isZero();
    }
    assertThat(books.next()).isEqualTo(41);
  }

  private static Telling telling(long report) {
    return new Telling(
        EventName.of(report, 1),
        report,
        report,
        EventType.ASSAULT,
        List.of(),
        Status.ASSERTED,
        List.of(),
        List.of(),
        null,
        LocalDate.of(2024, 4, 30),
        LocalDate.of(2024, 4, 30),
        LocalDate.of(2024, 5, 1),
        List.of(),
        Set.of("shelling"),
        Set.of("shell", "market", "town"),
        Set.of());
  }

  private static Bundle bundle(long report, List<Long> ended) {
    Fresh fresh =
        new Fresh(telling(report), Set.of(new Keys(Keys.Kind.TOWN, "town " + report)), 19_843, 0);
    return new Bundle("ASSAULT", report, List.of(fresh), ended);
  }

  @Test
  void nothingIsLeftOfEvents() throws Exception {
    Incidents incidents = new Incidents(state.context(), DAY);
    Placing placing = new Placing(IncidentJoin.load(), incidents);
    for (int i = 1; i <= 30; i++) {
      placing.place(bundle(i, i == 1 ? List.of() : List.of(EventName.of(i - 1, 1))), NOW + i);
    }
    assertThat(state.size("events")).isEqualTo(1);
    assertThat(incidents.incident(EventName.of(30, 1))).isNotNull();

    for (int i = 0; i < 3; i++) {
      incidents.forget(NOW + DAY.toMillis() + 100);
    }

    for (String map : List.of("events", "incidents", "found", "traces-event")) {
      assertThat(state.size(map)).as(map).isZero();
    }
  }
}
