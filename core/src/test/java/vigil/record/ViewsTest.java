package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.plover.EventType;

/** Pages of events and reports, and what many of them come to. */
class ViewsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 15);

  @TempDir Path folder;
  private Store store;

  /** The store; of another kind of database in a test that extends this one. */
  Store open(Clock clock) {
    return Store.write(folder.resolve("a.vigil"), clock);
  }

  @BeforeEach
  void fill() {
    store = open(Sample.CLOCK);
    for (int i = 0; i < 7; i++) {
      keep(
          Sample.of("On day " + i + " shells fell on the bridge near Easthaven again, words " + i)
              .at("https://example.org/" + i)
              .on(DAY.plusDays(i / 2))
              .by(i % 2 == 0 ? "Northern Front" : "Southern Guard")
              .in(i < 5 ? "Easthaven" : "Westhaven")
              .type(i == 3 ? EventType.PROTEST : EventType.ASSAULT));
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void keep(Sample sample) {
    store.keep(List.of(sample.arrival()), "ada");
  }

  private List<String> paged(Filter filter) {
    List<String> all = new ArrayList<>();
    @Nullable Place after = null;
    List<EventCard> page = store.views().cards(filter, after, 2);
    while (!page.isEmpty()) {
      page.forEach(card -> all.add(card.line().reference()));
      page = store.views().cards(filter, page.get(page.size() - 1).place(), 2);
    }
    return all;
  }

  @Test
  void pagesHoldEveryEventOnceInOrder() {
    List<Filter> filters =
        List.of(
            Filter.ALL,
            Filter.ALL.withActor("northern"),
            Filter.ALL.withPlace("EST"),
            Filter.ALL.withPlace("easthaven").withActor("southern"),
            Filter.ALL.between(DAY.plusDays(1), DAY.plusDays(2)));
    for (Filter filter : filters) {
      List<String> all = store.events(filter).stream().map(EventLine::reference).toList();
      assertThat(paged(filter)).isEqualTo(all);
      assertThat(store.views().countEvents(filter)).isEqualTo(all.size());
    }
  }

  @Test
  void whatComesMeanwhileDoesNotShiftTheNextPage() {
    List<EventCard> first = store.views().cards(Filter.ALL, null, 3);
    keep(Sample.of("Later shells fell elsewhere.").at("https://example.org/x").on(DAY.plusDays(9)));
    List<EventCard> next = store.views().cards(Filter.ALL, first.get(2).place(), 3);
    assertThat(next)
        .extracting(card -> card.line().reference())
        .containsExactly("4#e1", "3#e1", "2#e1");
  }

  @Test
  void reportsArePagedByDay() {
    List<Hit> first = store.views().latest(Filter.ALL, null, 4);
    List<Hit> next = store.views().latest(Filter.ALL, Place.of(first.get(3)), 4);
    assertThat(first).extracting(Hit::report).containsExactly(7L, 6L, 5L, 4L);
    assertThat(next).extracting(Hit::report).containsExactly(3L, 2L, 1L);
    assertThat(store.views().countReports(Filter.ALL)).isEqualTo(7);
    assertThat(store.views().countReports(Filter.ALL.withWords("bridge").withActor("northern")))
        .isEqualTo(4);
  }

  @Test
  void whatManyEventsComeToAddsUp() {
    Views views = store.views();
    for (Filter filter : List.of(Filter.ALL, Filter.ALL.withPlace("EST"))) {
      for (FacetField field : FacetField.values()) {
        assertThat(views.facet(filter, field, 20)).as(field.label()).isNotEmpty();
      }
      for (TimelineView.Step step : TimelineView.Step.values()) {
        for (FacetField lanes : List.of(FacetField.TYPE, FacetField.ACTOR, FacetField.PLACE)) {
          TimelineView timeline = views.timeline(filter, step, lanes, 5);
          long events = timeline.buckets().stream().mapToLong(TimelineView.Bucket::events).sum();
          assertThat(events + timeline.undated()).isEqualTo(7);
          assertThat(timeline.lanes().get(0).counts()).hasSameSizeAs(timeline.buckets());
        }
      }
      MapView map = views.map(filter, 10);
      assertThat(map.points().stream().mapToLong(MapView.Point::events).sum()).isEqualTo(7);
      assertThat(views.countIncidents(filter)).isPositive();
      assertThat(views.review(filter.limitedTo(0, 3))).hasSize(3);
    }
    assertThat(views.facet(Filter.ALL, FacetField.TYPE, 5).get(0))
        .isEqualTo(new FacetValue("ASSAULT", "ASSAULT", 6));
    assertThat(views.ties(Filter.ALL, "==front", null, 0)).isEmpty();
    assertThat(views.ties(Filter.ALL, "=front", "opposes", 0)).hasSize(7);
    assertThat(views.tolls(Filter.ALL, "army", "killed", 2)).hasSize(2);
    assertThat(views.actors(null, 5)).isNotEmpty();
    assertThat(views.network(Filter.ALL, null, 1, true, 50).edges())
        .extracting(NetworkView.Edge::kind)
        .contains("event");
    NetworkView around = views.network(Filter.ALL, "front", 2, true, 50);
    assertThat(around.nodes().get(0).key()).isEqualTo("front");
    assertThat(around.edges()).extracting(NetworkView.Edge::kind).contains("event", "tie");
  }
}
