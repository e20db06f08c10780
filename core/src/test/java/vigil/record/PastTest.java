package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.plover.EventType;

class PastTest {
  private static final String TEXT =
      "A patrol was shelled near Easthaven at noon, the ministry said on Wednesday.";

  @TempDir Path folder;
  private Store store;

  /** The store; of another kind of database in a test that extends this one. */
  Store open(Clock clock) {
    return Store.write(folder.resolve("a.vigil"), clock);
  }

  @BeforeEach
  void begin() {
    store = open(Sample.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void keep(Sample... samples) {
    for (Sample sample : samples) {
      store.keep(List.of(sample.arrival()), "ada");
    }
  }

  @Test
  void aFloodOfCopiesIsOneHappeningAndOneReport() {
    for (int i = 0; i < 20; i++) {
      keep(Sample.of(TEXT).at("https://example.org/" + i).from("Outlet " + i));
    }
    List<Happening> found = store.past().happenings(Filter.ALL);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).reference()).isEqualTo("1#e1");
    assertThat(found.get(0).imported()).isFalse();
    assertThat(found.get(0).alone()).isEqualTo("1");
    assertThat(store.past().published(Long.MAX_VALUE))
        .containsExactlyEntriesOf(java.util.Map.of(LocalDate.of(2024, 5, 15), 1));
  }

  @Test
  void happeningsAreAskedLikeEventsAndAsOfThen() {
    keep(
        Sample.of(TEXT).at("https://example.org/a"),
        Sample.of("Protesters marched through Westhaven for a second day, police said.")
            .at("https://example.org/b")
            .by("Protesters")
            .in("Westhaven")
            .type(EventType.PROTEST)
            .on(LocalDate.of(2024, 5, 20)));
    assertThat(store.past().happenings(Filter.ALL)).hasSize(2);
    assertThat(store.past().happenings(Filter.ALL.withType(EventType.PROTEST))).hasSize(1);
    assertThat(store.past().happenings(Filter.ALL.withPlace("easthaven"))).hasSize(1);
    assertThat(store.past().happenings(Filter.ALL.asOf(1))).hasSize(1);
    assertThat(store.past().imported(Filter.ALL)).isEmpty();
  }

  @Test
  void whatTwoTextsTellNoneTellsAlone() {
    keep(
        Sample.of(TEXT).at("https://example.org/a"),
        Sample.of(
                "The ministry said on Wednesday that a patrol near Easthaven was shelled at noon.")
            .at("https://example.org/b"));
    assertThat(store.past().happenings(Filter.ALL))
        .singleElement()
        .satisfies(h -> assertThat(h.alone()).isNull());
  }

  @Test
  void whoHasAnIdentityOrASectorIsNoThing() {
    keep(Sample.of(TEXT).at("https://example.org/a").by("21 drones"));
    Happening found = store.past().happenings(Filter.ALL).get(0);
    assertThat(found.actors()).extracting(Happening.Side::thing).containsExactly(false);
    assertThat(found.recipients()).containsExactly(new Happening.Side("soldiers", "NOR", false));
  }

  @Test
  void aNameThatNothingBearsIsToldWithThoseLikeIt() {
    keep(Sample.of(TEXT).at("https://example.org/a").by("Northern Front").in("Easthaven"));
    HistoryEvent event =
        new HistoryEvent(
            LocalDate.of(2003, 5, 2),
            EventType.ASSAULT,
            "190",
            "SDNMIL",
            "SDN",
            "WESTRONIA",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    store.past().keep(new HistoryFile("old.csv", "keds", "abc", List.of(event), 0), "ada");
    assertThat(unknown(Filter.ALL.withActor("northern"), "Westronia")).isEmpty();
    assertThat(unknown(Filter.ALL.withActor("Sudan"), null)).isEmpty();
    assertThat(unknown(Filter.ALL.withActor("Nothern Front"), "westrona"))
        .extracting(UnknownName::words)
        .containsExactly(
            "nothing in the store bears the name 'Nothern Front'; near: Northern Front",
            "nothing in the store bears the name 'westrona'; near: WESTRONIA");
    assertThat(unknown(Filter.ALL.withActor("Nobody").withPlace("Easthafen"), null))
        .extracting(UnknownName::near)
        .containsExactly(List.of(), List.of("easthaven"));
  }

  private List<UnknownName> unknown(Filter filter, @Nullable String other) {
    return store.past().unknown(filter, other);
  }

  @Test
  void aBriefOfAQuestionRemembersWhatItKnew() {
    keep(Sample.of(TEXT).at("https://example.org/a"));
    String question = Briefs.question(Filter.ALL.withActor("north"), "other", null);
    assertThat(question).isEqualTo("actor=north");
    assertThat(Briefs.question(Filter.ALL)).isEqualTo("everything");
    Briefs.Brief brief =
        new Briefs.Brief(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 15), store.head());
    assertThat(store.briefs().last(question)).isEmpty();
    store.briefs().remember(question, brief, "ada");
    assertThat(store.briefs().last(question)).contains(brief);
    assertThat(store.briefs().last("everything")).isEmpty();
    assertThat(store.verify().broken()).isNull();
    assertThat(store.views().log(0, 10)).last().extracting(LogLine::what).isEqualTo(Action.BRIEF);
  }

  @Test
  void whatAPersonRejectedCountsNot() {
    keep(Sample.of(TEXT).at("https://example.org/a"));
    store.reject("1#e1", "ada", "a drill");
    assertThat(store.past().happenings(Filter.ALL)).isEmpty();
  }
}
