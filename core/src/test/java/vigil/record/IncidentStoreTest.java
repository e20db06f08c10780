package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.incident.Fact;
import vigil.incident.Incident;
import vigil.incident.Verdict;
import vigil.plover.EventType;

/** Reports of one happening are joined as they come, and what persons decide holds. */
class IncidentStoreTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 15);

  private static final Sample FIRST =
      Sample.of("The Northern Front shelled the harbour of Easthaven and killed three soldiers.")
          .at("https://example.org/1");
  private static final Sample SECOND =
      Sample.of("Shells of the Northern Front fell on Easthaven; the army lost five men, it said.")
          .at("https://example.net/2")
          .from("Harbour Wire")
          .killed(5);
  private static final Sample NEXT_DAY =
      Sample.of("On another morning the Northern Front shelled Easthaven again, a third time.")
          .at("https://example.net/3")
          .on(DAY.plusDays(1));

  @TempDir Path folder;

  /** The store; of another kind of database in a test that extends this one. */
  Store store() {
    return Store.write(folder.resolve("a.vigil"), Sample.CLOCK);
  }

  private static void keep(Store store, Sample... samples) {
    for (Sample sample : samples) {
      store.keep(List.of(sample.arrival()), "ada");
    }
  }

  private static long of(Store store, String event) {
    return store.incident(event, Long.MAX_VALUE).id();
  }

  @Test
  void incidentsAreOrderedByTextsOrByTheDead() {
    Sample bloody =
        Sample.of("A mine near Westford killed forty of the harbour guard in one night.")
            .at("https://example.net/4")
            .on(DAY.minusDays(9))
            .in("Westford")
            .killed(40);
    Sample quiet =
        Sample.of("Delegates of the islands and the coast talked in Northam about fish.")
            .at("https://example.net/5")
            .on(DAY.plusDays(9))
            .by("Islands")
            .in("Northam")
            .type(EventType.CONSULT)
            .killed(0);
    try (Store store = store()) {
      keep(store, FIRST, SECOND, NEXT_DAY, bloody, quiet);
      long two = of(store, "1#e1");
      long next = of(store, "3#e1");
      long dead = of(store, "4#e1");
      long talk = of(store, "5#e1");
      assertThat(ids(store, Filter.ALL, IncidentOrder.LATEST))
          .containsExactly(talk, next, two, dead);
      assertThat(ids(store, Filter.ALL, IncidentOrder.ORIGINS))
          .containsExactly(two, talk, next, dead);
      assertThat(ids(store, Filter.ALL, IncidentOrder.DEAD)).containsExactly(dead, two, next, talk);
      assertThat(ids(store, Filter.ALL.limitedTo(1, 2), IncidentOrder.DEAD))
          .containsExactly(two, next);
      assertThat(ids(store, Filter.ALL.limitedTo(1, 2), IncidentOrder.ORIGINS))
          .containsExactly(talk, next);
      Filter there = Filter.ALL.withPlace("Easthaven");
      assertThat(ids(store, there, IncidentOrder.DEAD)).containsExactly(two, next);
      assertThat(ids(store, Filter.ALL.withPlace("Nowhere"), IncidentOrder.ORIGINS)).isEmpty();
      store.reject("4#e1", "ada", "long ago");
      assertThat(ids(store, Filter.ALL, IncidentOrder.DEAD)).containsExactly(two, next, talk);
      assertThat(ids(store, Filter.ALL.asOf(store.head() - 1), IncidentOrder.DEAD))
          .startsWith(dead);
      assertThat(store.incidents(Filter.ALL, 2, IncidentOrder.DEAD))
          .extracting(Incident::id)
          .containsExactly(two);
    }
  }

  private static List<Long> ids(Store store, Filter filter, IncidentOrder order) {
    return store.incidents(filter, 1, order).stream().map(Incident::id).toList();
  }

  @Test
  void reportsOfOneHappeningAreJoinedAndThoseOfTheNextDayAreNot() {
    try (Store store = store()) {
      keep(store, FIRST, SECOND, NEXT_DAY);
      assertThat(of(store, "2#e1")).isEqualTo(of(store, "1#e1"));
      assertThat(of(store, "3#e1")).isNotEqualTo(of(store, "1#e1"));
      assertThat(store.incidents(Filter.ALL)).extracting(Incident::reports).containsExactly(1, 2);
      assertThat(store.incidents(Filter.ALL, 2)).extracting(Incident::id).containsExactly(1L);
      assertThat(store.events(Filter.ALL))
          .extracting(EventLine::incident)
          .containsExactly(2L, 1L, 1L);
      assertThat(store.verify().broken()).isNull();
    }
  }

  @Test
  void numbersThatDifferStandSideBySide() {
    try (Store store = store()) {
      keep(store, FIRST, SECOND);
      Fact killed = store.incident("i1", Long.MAX_VALUE).fact("killed").orElseThrow();
      assertThat(killed.verdict()).isEqualTo(Verdict.CONTRADICTED);
      assertThat(killed.values()).extracting(Fact.Value::text).containsExactly("3", "5");
    }
  }

  @Test
  void aCopyIsOfTheSameHappeningAndConfirmsNothing() {
    try (Store store = store()) {
      keep(store, FIRST, FIRST.at("https://example.net/copy").from("Copy Cat"));
      Incident incident = store.incident("i1", Long.MAX_VALUE);
      assertThat(incident.reports()).isEqualTo(2);
      assertThat(incident.origins()).isEqualTo(1);
      assertThat(incident.fact("place").orElseThrow().verdict()).isEqualTo(Verdict.SINGLE);
      assertThat(store.events(Filter.ALL))
          .extracting(EventLine::isCopy)
          .containsExactly(true, false);
    }
  }

  @Test
  void itTellsHowManyEventsJoinedAHappeningThatWasTold() {
    try (Store store = store()) {
      assertThat(store.keep(List.of(FIRST.arrival(), SECOND.arrival()), "ada"))
          .extracting(Kept::joins)
          .containsExactly(0, 1);
    }
  }

  @Test
  void aSplitHoldsAgainstALaterRunAndIsOpenAgainWhenTheTextChanges() {
    try (Store store = store()) {
      keep(store, FIRST, SECOND);
      store.split(List.of("2#e1"), "ben", "two attacks");
      assertThat(of(store, "2#e1")).isEqualTo(2);
      store.rejoin("ben");
      assertThat(of(store, "2#e1")).isEqualTo(2);
      Sample later = SECOND.coder("test 2");
      store.keep(
          List.of(new Arrival.Coded(later.original(), later.record(), later.json(), true)), "ada");
      assertThat(of(store, "2#e1")).isEqualTo(2);
      keep(store, Sample.of(SECOND.text() + " It said so.").at(SECOND.url()).from("Harbour Wire"));
      assertThat(store.corrections(null, true, Long.MAX_VALUE))
          .extracting(Correction::event)
          .containsExactly("3#e1");
      assertThat(of(store, "3#e1")).isEqualTo(1);
      assertThat(store.verify().broken()).isNull();
    }
  }

  @Test
  void aJoinHoldsUntilItIsTakenBack() {
    try (Store store = store()) {
      keep(store, FIRST, NEXT_DAY);
      store.join("2#e1", "1#e1", "ben", "a mistake in the date");
      assertThat(of(store, "2#e1")).isEqualTo(1);
      store.change("2#e1", Map.of(EventField.TYPE, "PROTEST"), "ben", "no attack");
      assertThat(of(store, "2#e1")).isEqualTo(1);
      store.restore("2#e1", "ben", "right after all");
      assertThat(of(store, "2#e1")).isNotEqualTo(1);
      assertThatThrownBy(() -> store.restore("2#e1", "ben", "again"))
          .hasMessageContaining("nothing was decided");
      assertThat(store.verify().broken()).isNull();
    }
  }

  @Test
  void whatIsRejectedIsOfNoIncident() {
    try (Store store = store()) {
      keep(store, FIRST, SECOND);
      long before = store.stats(Long.MAX_VALUE).entries();
      store.reject("2#e1", "ben", "no such thing");
      assertThat(store.incident("i1", Long.MAX_VALUE).reports()).isEqualTo(1);
      assertThat(store.incident("i1", before).reports()).isEqualTo(2);
    }
  }

  @Test
  void daysHaveHappeningsAndReportsApart() {
    try (Store store = store()) {
      keep(store, FIRST, SECOND, NEXT_DAY);
      assertThat(store.happenings(Filter.ALL))
          .containsExactly(
              new HappeningDay(DAY.minusDays(1), 1, 0, 0),
              new HappeningDay(DAY, 1, 2, 2),
              new HappeningDay(DAY.plusDays(1), 0, 1, 1));
      assertThat(store.happenings(Filter.ALL.withType(EventType.PROTEST))).isEmpty();
    }
  }

  @Test
  void anUnknownIncidentAndASecondJoinAreToldSo() {
    try (Store store = store()) {
      keep(store, FIRST, SECOND);
      assertThatThrownBy(() -> store.incident("i9", Long.MAX_VALUE))
          .hasMessageContaining("no incident i9");
      assertThatThrownBy(() -> store.join("2#e1", "i1", "ben", "why not"))
          .hasMessageContaining("is of incident i1 already");
    }
  }
}
