package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.plover.EventType;
import vigil.record.Filter.Near;

/** What a store answers. */
class SearchTest {
  @TempDir Path folder;
  private Store store;

  /** The store; of another kind of database in a test that extends this one. */
  Store open(Clock clock) {
    return Store.write(folder.resolve("a.vigil"), clock);
  }

  @BeforeEach
  void fill() {
    store = open(Sample.CLOCK);
    keep(Sample.of("Rebels shelled the harbour at dawn, the ministry said.").by("Northern Front"));
    keep(
        Sample.of("Crowds marched for bread in the old town of Westhaven.")
            .by("Bakers’ Union")
            .in("Westhaven")
            .type(EventType.PROTEST)
            .on(LocalDate.of(2024, 4, 2)));
    keep(
        Sample.of("Ceasefire talks broke off; the front shelled a bridge.")
            .by("Northern Front’s Coast Brigade")
            .at("https://example.org/talks")
            .on(LocalDate.of(2024, 3, 1)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void keep(Sample sample) {
    store.keep(List.of(sample.arrival()), "ada");
  }

  private List<String> events(Filter filter) {
    return store.events(filter).stream().map(EventLine::reference).toList();
  }

  private List<Long> reports(Filter filter) {
    return store.search(filter).stream().map(Hit::report).toList();
  }

  @Test
  void eventsComeTheLatestFirst() {
    assertThat(events(Filter.ALL)).containsExactly("1#e1", "2#e1", "3#e1");
    assertThat(events(Filter.ALL.limitedTo(1, 1))).containsExactly("2#e1");
  }

  @Test
  void wholeEventsTellTheirWordsAndWhereTheirReportStands() {
    keep(
        Sample.of("Rebels shelled the harbour at dawn, the ministry said.")
            .by("Northern Front")
            .from("Another Post"));
    List<WholeEvent> whole = new ArrayList<>();
    store.eachWhole(Filter.ALL, whole::add);
    assertThat(whole).hasSize(4);
    WholeEvent copy =
        whole.stream().filter(event -> event.report().number() == 4).findFirst().orElseThrow();
    assertThat(copy.report().isCopy()).isTrue();
    assertThat(copy.report().origin()).isEqualTo(1);
    assertThat(copy.report().kept()).isEqualTo("2024-06-01T08:00:00.000Z");
    WholeEvent.Passage at = copy.passage();
    assertThat(at.text().substring(at.start(), at.end())).isEqualTo(copy.line().evidence());
    assertThat(copy.counts()).extracting(WholeEvent.Counted::count).isEqualTo(copy.line().counts());
    assertThat(whole).filteredOn(event -> event.report().isCopy()).hasSize(1);
    assertThat(store.lastMoment(Long.MAX_VALUE)).contains("2024-06-01T08:00:00.000Z");
    assertThat(store.lastMoment(0)).isEmpty();
  }

  @Test
  void anActorIsFoundByWordsOfItsName() {
    assertThat(events(Filter.ALL.withActor("northern FRONT"))).containsExactly("1#e1", "3#e1");
    assertThat(events(Filter.ALL.withActor("=Northern Front"))).containsExactly("1#e1");
    assertThat(events(Filter.ALL.withActor("north"))).isEmpty();
    assertThat(events(Filter.ALL.withActor("NOR"))).hasSize(3);
    assertThat(events(Filter.ALL.withActor("front' OR 1=1 --"))).isEmpty();
  }

  @Test
  void whatIsAskedForMustAllHold() {
    Filter shelling = Filter.ALL.withActor("front").withType(EventType.ASSAULT);
    assertThat(events(shelling.withPlace("Easthaven"))).containsExactly("1#e1", "3#e1");
    assertThat(events(shelling.withPlace("Westhaven"))).isEmpty();
    assertThat(events(shelling.withPlace("EST").withSpeaker("defence")))
        .containsExactly("1#e1", "3#e1");
    assertThat(events(shelling.withSpeaker("named"))).hasSize(2);
    assertThat(events(shelling.between(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29))))
        .containsExactly("3#e1");
  }

  @Test
  void wordsOfTheReportHoldForItsEvents() {
    assertThat(events(Filter.ALL.withWords("shelling"))).containsExactly("1#e1", "3#e1");
  }

  @Test
  void aPlaceIsFoundOnTheMap() {
    assertThat(events(Filter.ALL.around(new Near(59.6, 24.8, 20)))).hasSize(3);
    assertThat(events(Filter.ALL.around(new Near(59.6, 24.8, 10)))).isEmpty();
  }

  @Test
  void reportsAreFoundByWords() {
    assertThat(reports(Filter.ALL.withWords("bread"))).containsExactly(2L);
    assertThat(reports(Filter.ALL.withWords("\"a bridge\""))).containsExactly(3L);
    assertThat(reports(Filter.ALL.withWords("\"bridge a\""))).isEmpty();
    assertThat(reports(Filter.ALL.withWords("shelled -bridge"))).containsExactly(1L);
    assertThat(reports(Filter.ALL.withWords("cease*"))).containsExactly(3L);
    assertThat(reports(Filter.ALL.withWords("NEAR(\" OR * ) --"))).isEmpty();
    assertThat(reports(Filter.ALL.withWords("shelled").withActor("coast brigade")))
        .containsExactly(3L);
  }

  @Test
  void wordsThatWereAskedForAreMarked() {
    Hit hit = store.search(Filter.ALL.withWords("bread")).get(0);
    assertThat(hit.snippet()).contains(Hit.OPENS + "bread" + Hit.CLOSES);
    assertThat(hit.events()).isEqualTo(1);
    assertThat(hit.outlet()).isEqualTo("Easthaven Post");
  }

  @Test
  void anEventKeepsAllThatItWasTold() {
    EventLine event = store.events(Filter.ALL.withWords("bridge")).get(0);
    assertThat(event.from()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(event.modes()).containsExactly("heavy-weapons");
    assertThat(event.actors().get(0))
        .isEqualTo(
            new EventLine.Party("Northern Front’s Coast Brigade", "front", "EST", List.of("REB")));
    assertThat(event.counts().get(0).text()).isEqualTo("3 soldiers");
    assertThat(event.speakers().get(0).name()).isEqualTo("Ministry of Defence");
    assertThat(event.source().url()).isEqualTo("https://example.org/talks");
  }

  @Test
  void aMomentIsAPlaceInTheLog() {
    Clock later = Clock.offset(Sample.CLOCK, Duration.ofDays(30));
    try (Store more = open(later)) {
      Sample update = Sample.of("Talks go on again after a night of shelling, officials said.");
      more.keep(
          List.of(
              update
                  .at("https://example.org/talks")
                  .on(LocalDate.of(2024, 3, 2))
                  .killed(5)
                  .arrival()),
          "ada");
    }
    assertThat(events(Filter.ALL)).containsExactly("1#e1", "2#e1", "4#e1");
    long before = store.entryAt(Instant.parse("2024-06-15T00:00:00Z"));
    assertThat(before).isEqualTo(3);
    assertThat(events(Filter.ALL.asOf(before))).containsExactly("1#e1", "2#e1", "3#e1");
    assertThat(reports(Filter.ALL.withWords("bridge"))).isEmpty();
    assertThat(reports(Filter.ALL.withWords("bridge").asOf(before))).containsExactly(3L);
    assertThat(store.stats(before).articles()).isEqualTo(3);
    assertThat(store.stats(Long.MAX_VALUE).versions()).isEqualTo(4);
  }

  @Test
  void aReportIsShownWithItsVersions() {
    Sample update = Sample.of("Talks go on again after a night of shelling, officials said.");
    keep(update.at("https://example.org/talks").coder("test 2"));
    ReportPage page = store.report("3", Long.MAX_VALUE);
    assertThat(page.versions()).extracting(ReportPage.Version::report).containsExactly(3L, 4L);
    assertThat(page.events()).extracting(EventLine::reference).containsExactly("3#e1");
    assertThat(store.report("4", Long.MAX_VALUE).json()).isEqualTo(update.coder("test 2").json());
    assertThatThrownBy(() -> store.report("99", Long.MAX_VALUE))
        .hasMessageContaining("no report '99'");
    String hash = page.document().substring(7, 17);
    assertThat(store.report(hash, Long.MAX_VALUE).report()).isEqualTo(3);
  }

  @Test
  void copiesAreOneOriginWithSeveralAppearances() {
    Sample wire = Sample.of("The port opened again on Sunday after repairs.");
    keep(wire.from("Harbour Wire"));
    keep(wire.from("Inland Times"));
    Stats stats = store.stats(Long.MAX_VALUE);
    assertThat(stats.articles()).isEqualTo(5);
    assertThat(stats.origins()).isEqualTo(4);
    assertThat(store.search(Filter.ALL.withWords("port")).get(0).copies()).isEqualTo(2);
    assertThat(store.report("4", Long.MAX_VALUE).copies())
        .extracting(ReportPage.Copy::outlet)
        .containsExactly("Inland Times");
  }

  @Test
  void actorsAreCounted() {
    assertThat(store.actors("front", 0))
        .extracting(Named::name)
        .containsExactly("Northern Front", "Northern Front’s Coast Brigade");
    assertThat(store.actors(null, 1).get(0))
        .isEqualTo(new Named("soldiers", null, "NOR", "MIL", 3));
  }
}
