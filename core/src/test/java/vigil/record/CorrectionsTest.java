package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.plover.EventType;

/**
 * What a person decides is kept, holds against later runs, and is open again when its source
 * changes.
 */
class CorrectionsTest {
  private static final Sample REPORT =
      Sample.of("Crowds threw stones at a patrol near Easthaven and three soldiers died.")
          .at("https://example.org/a");

  @TempDir Path folder;
  private Store store;

  /** The store; of another kind of database in a test that extends this one. */
  Store open(Clock clock) {
    return Store.write(folder.resolve("a.vigil"), clock);
  }

  @BeforeEach
  void open() {
    store = open(Sample.CLOCK);
    keep(REPORT.arrival());
  }

  @AfterEach
  void close() {
    assertThat(store.verify().broken()).isNull();
    store.close();
  }

  private Kept keep(Arrival arrival) {
    return store.keep(List.of(arrival), "ada").get(0);
  }

  private static Arrival again(Sample sample) {
    return new Arrival.Coded(sample.original(), sample.record(), sample.json(), true);
  }

  private List<EventLine> events() {
    return store.events(Filter.ALL);
  }

  private List<Correction> corrections() {
    return store.corrections(null, false, Long.MAX_VALUE);
  }

  @Test
  void aRejectedEventHoldsNoLongerAndIsStillThere() {
    store.reject("1#e1", "ben", "a match of football");
    assertThat(events()).isEmpty();
    assertThat(store.events(Filter.ALL.asOf(1))).hasSize(1);
    Correction kept = corrections().get(0);
    assertThat(kept.event()).isEqualTo("1#e1");
    assertThat(kept.what()).isEqualTo(Action.REJECT);
    assertThat(kept.who()).isEqualTo("ben");
    assertThat(kept.why()).isEqualTo("a match of football");
    assertThat(kept.was()).contains("type=ASSAULT");
  }

  @Test
  void aChangedFieldIsFoundByItsNewValue() {
    store.change(
        "1#e1",
        Map.of(
            EventField.TYPE, "protest",
            EventField.ACTORS, "Students [EST]; Northern Front",
            EventField.PLACE, "Westhaven",
            EventField.KILLED, "3-4"),
        "ben",
        "read the original");
    EventLine event = events().get(0);
    assertThat(event.type()).isEqualTo("PROTEST");
    assertThat(event.modes()).isEmpty();
    assertThat(event.actors())
        .containsExactly(
            new EventLine.Party("Students", null, "EST", List.of()),
            new EventLine.Party("Northern Front", "front", "EST", List.of("REB")));
    assertThat(event.place())
        .isEqualTo(new EventLine.Spot("Westhaven", null, null, null, null, "city"));
    assertThat(event.counts().get(0).high()).isEqualTo(4);
    assertThat(event.changed()).isTrue();
    assertThat(store.events(Filter.ALL.withType(EventType.PROTEST).withActor("students")))
        .hasSize(1);
    assertThat(store.events(Filter.ALL.withType(EventType.ASSAULT))).isEmpty();
    assertThat(store.events(Filter.ALL.withType(EventType.ASSAULT).asOf(1))).hasSize(1);
    assertThat(corrections().get(0).was()).contains("type=ASSAULT").contains("place=Easthaven");
  }

  @Test
  void aSecondChangeLeavesTheFirst() {
    store.change("1#e1", Map.of(EventField.TYPE, "PROTEST"), "ben", "one");
    store.change("1#e1", Map.of(EventField.STATUS, "historical"), "cleo", "two");
    EventLine event = events().get(0);
    assertThat(event.type()).isEqualTo("PROTEST");
    assertThat(event.status()).isEqualTo("historical");
    assertThat(corrections()).hasSize(1);
  }

  @Test
  void aDecisionCanBeTakenBack() {
    store.change("1#e1", Map.of(EventField.TYPE, "PROTEST"), "ben", "one");
    store.reject("1#e1", "ben", "two");
    store.restore("1#e1", "cleo", "it was right");
    EventLine event = events().get(0);
    assertThat(event.type()).isEqualTo("ASSAULT");
    assertThat(event.changed()).isFalse();
    assertThat(corrections()).isEmpty();
    assertThat(store.corrections(null, false, 3)).hasSize(1);
  }

  @Test
  void aChangeHoldsAgainstALaterRun() {
    store.change("1#e1", Map.of(EventField.TYPE, "PROTEST"), "ben", "one");
    assertThat(keep(again(REPORT.coder("test 2").killed(9))).kind()).isEqualTo(Kept.Kind.RECODED);
    EventLine event = events().get(0);
    assertThat(event.type()).isEqualTo("PROTEST");
    assertThat(event.counts().get(0).best()).isEqualTo(9);
    assertThat(store.report("1", Long.MAX_VALUE).coder()).isEqualTo("test 2");
    assertThat(store.report("1", 2).coder()).isEqualTo("test 1");
  }

  @Test
  void aRejectionHoldsAgainstALaterRun() {
    store.reject("1#e1", "ben", "no event");
    keep(again(REPORT.coder("test 2")));
    assertThat(events()).isEmpty();
    keep(again(REPORT.coder("test 3")));
    assertThat(events()).isEmpty();
    assertThat(corrections()).hasSize(1);
  }

  @Test
  void theSameRunAgainAddsNothing() {
    assertThat(keep(again(REPORT)).kind()).isEqualTo(Kept.Kind.KNOWN);
    assertThat(store.verify().entries()).isEqualTo(1);
  }

  @Test
  void aChangedSourceOpensWhatWasDecided() {
    store.reject("1#e1", "ben", "no event");
    Sample update =
        Sample.of("Crowds threw stones at a patrol near Easthaven and four soldiers died.");
    keep(update.at("https://example.org/a").killed(4).arrival());
    assertThat(events()).extracting(EventLine::reference).containsExactly("2#e1");
    Correction open = store.corrections(null, true, Long.MAX_VALUE).get(0);
    assertThat(open.event()).isEqualTo("2#e1");
    assertThat(open.open()).isTrue();
    assertThat(open.why()).isEqualTo("no event");
    store.reject("2#e1", "ben", "still none");
    assertThat(store.corrections(null, true, Long.MAX_VALUE)).isEmpty();
    assertThat(events()).isEmpty();
  }

  @Test
  void whatCannotBeIsToldAndChangesNothing() {
    assertThatThrownBy(() -> store.reject("1#e9", "ben", "x"))
        .hasMessageContaining("no event 1#e9 holds");
    assertThatThrownBy(() -> store.reject("first", "ben", "x"))
        .hasMessageContaining("no event's name");
    assertThatThrownBy(() -> change(EventField.TYPE, "WAR")).hasMessage("'WAR' is no type");
    assertThatThrownBy(() -> change(EventField.MODES, "hunger"))
        .hasMessage("'hunger' is no mode of ASSAULT");
    assertThatThrownBy(() -> change(EventField.FROM, "30 February"))
        .hasMessageContaining("is no day");
    Map<EventField, String> turned =
        Map.of(EventField.FROM, "2024-03-03", EventField.TO, "2024-03-02");
    assertThatThrownBy(() -> store.change("1#e1", turned, "ben", "x"))
        .hasMessageContaining("lies before the first");
    assertThatThrownBy(() -> change(EventField.COUNTRY, "Atlantis"))
        .hasMessageContaining("'Atlantis' is no country's code");
    assertThatThrownBy(() -> change(EventField.ACTORS, "Nobody [XXQ]"))
        .hasMessageContaining("'XXQ' is no country's code");
    assertThatThrownBy(() -> change(EventField.KILLED, "30-20"))
        .hasMessageContaining("begins with the higher number");
    assertThatThrownBy(() -> change(EventField.LATITUDE, "100")).hasMessageContaining("-90 to 90");
    assertThatThrownBy(() -> change(EventField.KILLED, "many"))
        .hasMessageContaining("is no number");
    assertThatThrownBy(() -> store.restore("1#e1", "ben", "x"))
        .hasMessageContaining("nothing was decided");
    assertThat(store.verify().entries()).isEqualTo(1);
  }

  @Test
  void bothDaysMayMoveAtOnce() {
    store.change(
        "1#e1",
        Map.of(EventField.FROM, "2990-01-01", EventField.TO, "2990-01-03"),
        "ben",
        "misread");
    assertThat(store.events(Filter.ALL).get(0).from()).hasToString("2990-01-01");
    assertThat(store.events(Filter.ALL).get(0).to()).hasToString("2990-01-03");
  }

  private ReviewState review() {
    return store.views().cards(Filter.ALL, null, 1).get(0).review();
  }

  private void decide(Action what) {
    store.decide("1#e1", what, Map.of(), "ben", "read the original", null);
  }

  @Test
  void anAcceptedEventStaysAsTheMachineToldIt() {
    decide(Action.ACCEPT);
    assertThat(review()).isEqualTo(ReviewState.ACCEPTED);
    assertThat(events().get(0).changed()).isFalse();
    assertThat(store.views().cards(Filter.ALL.asOf(1), null, 1).get(0).review())
        .isEqualTo(ReviewState.MACHINE);
    decide(Action.PUBLISH);
    assertThat(review()).isEqualTo(ReviewState.PUBLISHED);
    decide(Action.RESTORE);
    assertThat(review()).isEqualTo(ReviewState.MACHINE);
    assertThat(corrections()).isEmpty();
  }

  @Test
  void aChangedEventIsAcceptedWithItsChange() {
    store.change("1#e1", Map.of(EventField.TYPE, "PROTEST"), "ben", "one");
    decide(Action.ACCEPT);
    assertThat(review()).isEqualTo(ReviewState.ACCEPTED);
    assertThat(events().get(0).type()).isEqualTo("PROTEST");
    assertThat(corrections().get(0).becomes()).contains("type=PROTEST");
    decide(Action.RESTORE);
    assertThat(events().get(0).type()).isEqualTo("ASSAULT");
  }

  @Test
  void whatWasAcceptedHoldsWhereALaterRunTellsItOtherwise() {
    decide(Action.ACCEPT);
    keep(again(REPORT.coder("test 2")));
    assertThat(review()).isEqualTo(ReviewState.ACCEPTED);
    assertThat(events().get(0).changed()).isFalse();
    keep(again(REPORT.coder("test 3").killed(9)));
    assertThat(events()).hasSize(1);
    assertThat(events().get(0).counts().get(0).best()).isEqualTo(3);
    assertThat(events().get(0).changed()).isTrue();
    assertThat(review()).isEqualTo(ReviewState.ACCEPTED);
    decide(Action.RESTORE);
    assertThat(events().get(0).counts().get(0).best()).isEqualTo(9);
  }

  @Test
  void aChangedSourceOpensWhatWasAccepted() {
    decide(Action.ACCEPT);
    Sample update =
        Sample.of("Crowds threw stones at a patrol near Easthaven and four soldiers died.");
    keep(update.at("https://example.org/a").killed(4).arrival());
    assertThat(review()).isEqualTo(ReviewState.MACHINE);
    assertThat(store.corrections(null, true, Long.MAX_VALUE).get(0).what())
        .isEqualTo(Action.ACCEPT);
  }

  @Test
  void eventsAreAskedForByWhereTheirReviewStands() {
    keep(REPORT.at("https://example.org/b").from("Post").arrival());
    decide(Action.ACCEPT);
    assertThat(store.events(Filter.ALL.reviewed(ReviewState.ACCEPTED)))
        .extracting(EventLine::reference)
        .containsExactly("1#e1");
    assertThat(store.events(Filter.ALL.reviewed(ReviewState.MACHINE)))
        .extracting(EventLine::reference)
        .containsExactly("2#e1");
    store.reject("2#e1", "ben", "none");
    assertThat(store.events(Filter.ALL.reviewed(ReviewState.REJECTED)))
        .extracting(EventLine::reference)
        .containsExactly("2#e1");
    assertThat(store.views().countEvents(Filter.ALL.reviewed(ReviewState.REJECTED))).isEqualTo(1);
  }

  @Test
  void aDecisionThatFollowsAnotherUnseenIsRefused() {
    String seen = store.eventState("1#e1");
    decide(Action.ACCEPT);
    assertThatThrownBy(() -> store.decide("1#e1", Action.REJECT, Map.of(), "cleo", "no", seen))
        .hasMessageContaining("was changed meanwhile");
    store.decide("1#e1", Action.REJECT, Map.of(), "cleo", "no", store.eventState("1#e1"));
    assertThat(events()).isEmpty();
  }

  private void change(EventField field, String value) {
    store.change("1#e1", Map.of(field, value), "ben", "x");
  }

  @Test
  void decisionsAreTakenBackOneByOne() {
    Map<EventField, String> riot = Map.of(EventField.TYPE, "PROTEST", EventField.MODES, "riot");
    store.change("1#e1", riot, "ben", "stones, no shots");
    String riotTold = corrections().get(0).becomes();
    store.change("1#e1", Map.of(EventField.TYPE, "THREATEN"), "ben", "only threats");
    store.decide("1#e1", Action.ACCEPT, Map.of(), "cleo", "right", null);
    store.decide("1#e1", Action.REJECT, Map.of(), "cleo", "no event", null);
    assertThat(events()).isEmpty();
    Map<EventField, String> threat = Map.of(EventField.TYPE, "THREATEN");
    putBack(ReviewState.ACCEPTED, threat);
    assertThat(events().get(0).type()).isEqualTo("THREATEN");
    assertThat(corrections().get(0).what()).isEqualTo(Action.ACCEPT);
    putBack(ReviewState.CHANGED, threat);
    assertThat(corrections()).extracting(Correction::what).containsExactly(Action.CHANGE);
    assertThat(events().get(0).type()).isEqualTo("THREATEN");
    putBack(ReviewState.CHANGED, riot);
    assertThat(events().get(0).modes()).containsExactly("riot");
    assertThat(corrections().get(0).becomes()).isEqualTo(riotTold);
    putBack(ReviewState.MACHINE, Map.of());
    assertThat(events().get(0).type()).isEqualTo("ASSAULT");
    assertThat(corrections()).isEmpty();
  }

  @Test
  void whatWasTakenBackIsPutBackToo() {
    store.change("1#e1", Map.of(EventField.TYPE, "PROTEST"), "ben", "stones, no shots");
    store.restore("1#e1", "ben", "as it was");
    putBack(ReviewState.CHANGED, Map.of(EventField.TYPE, "PROTEST"));
    assertThat(events().get(0).type()).isEqualTo("PROTEST");
    store.restore("1#e1", "ben", "as it was");
    assertThatThrownBy(() -> putBack(ReviewState.MACHINE, Map.of()))
        .hasMessageContaining("nothing was decided");
  }

  private void putBack(ReviewState standing, Map<EventField, String> values) {
    store.putBack("1#e1", standing, values, "ben", "taken back", store.eventState("1#e1"));
  }
}
