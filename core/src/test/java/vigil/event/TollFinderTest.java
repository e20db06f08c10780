package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.annotate.NameKind;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.document.Span;
import vigil.mention.Mentions;
import vigil.mention.Quantity;
import vigil.mention.QuantityFinder;
import vigil.mention.TimeExpression;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Status;

class TollFinderTest {
  private static final TollFinder FINDER = TollFinder.load();
  private static final QuantityFinder QUANTITIES = QuantityFinder.load();

  @Test
  void anAnnouncementGivesAnIncrementAndARunningTotalOfTheGroupsOwn() {
    Report report =
        Report.of(
            "The River Guard announced the deaths of three more members,"
                + " raising its death toll to 52 since the siege began.");
    assertThat(tolls(report, said(report, "The River Guard", "announced")))
        .containsExactly("The River Guard KILLED 52 52..52 +3 since the siege began");
  }

  @Test
  void anotherSidesDeadAreNotTheSpeakers() {
    Report report = Report.of("The River Guard announced the deaths of three more villagers.");
    assertThat(tolls(report, said(report, "The River Guard", "announced")))
        .containsExactly("villagers KILLED 3 3..3 +3 since null");
  }

  @Test
  void aNamedSideIsItsName() {
    Report report =
        Report.of("The blast killed four River Guard fighters and wounded 12 people.")
            .name("River Guard", NameKind.ORGANISATION);
    assertThat(tolls(report, null))
        .containsExactly(
            "River Guard KILLED 4 4..4 +null since null",
            "null INJURED 12 12..12 +null since null");
  }

  @Test
  void aPossessorOwnsTheToll() {
    Report report =
        Report.of("It took the River Guard's death toll to 52.")
            .name("River Guard", NameKind.ORGANISATION);
    assertThat(tolls(report, null))
        .containsExactly("River Guard KILLED 52 52..52 +null since null");
  }

  @Test
  void aTotalLowerThanAFormerOneIsNotedAndKept() {
    Report report =
        Report.of(
            "The death toll of soldiers reached 52 since the siege began.",
            "The death toll of soldiers reached 40 since the siege began.");
    assertThat(notes(report)).containsExactly("52 null", "40 " + Toll.Note.LOWER_THAN_BEFORE);
  }

  @Test
  void whatIsAddedMustFitTheTotal() {
    Report report = Report.of("Nine more soldiers died, bringing the death toll to 4.");
    assertThat(notes(report)).containsExactly("4 " + Toll.Note.INCREMENT_DOES_NOT_FIT);
    Report fits = Report.of("Nine more soldiers died, bringing the death toll to 40.");
    assertThat(notes(fits)).containsExactly("40 null");
  }

  private static List<String> notes(Report report) {
    return FINDER.find(mentions(report), List.of(), speakers(null)).stream()
        .map(t -> t.value() + " " + t.note())
        .toList();
  }

  @Test
  void oneNumberToldTwiceIsKeptOnceAndDifferentOnesAreAllKept() {
    Report report =
        Report.of(
            "At least 12 soldiers were killed.",
            "At least 12 soldiers were killed, police said.",
            "A doctor said 15 soldiers were killed.");
    assertThat(tolls(report, null))
        .containsExactly(
            "soldiers KILLED 12 12..null +null since null",
            "soldiers KILLED 15 15..15 +null since null");
  }

  @Test
  void whatMayHappenIsNoToll() {
    assertThat(tolls(Report.of("The plan could leave 500 people dead."), null)).isEmpty();
    Report planned = Report.of("They will kill ten guards.");
    Event event = event(planned, "They will kill ten guards", Status.FUTURE);
    assertThat(FINDER.find(mentions(planned), List.of(event), speakers(null))).isEmpty();
  }

  @Test
  void neitherProtestersNorRocketsMakeAToll() {
    assertThat(tolls(Report.of("Thousands marched and fired 15 rockets."), null)).isEmpty();
  }

  @Test
  void theFreedAreNoCaptured() {
    assertThat(tolls(Report.of("They freed 14 hostages and arrested six men."), null))
        .doesNotContain("hostages CAPTURED 14 14..14 +null since null");
    assertThat(tolls(Report.of("They took away 14 hostages."), null))
        .containsExactly("hostages CAPTURED 14 14..14 +null since null");
  }

  @Test
  void itsOwnSoldiersAreTheSpeakers() {
    Report report = Report.of("The Hill Brigade says seven of its soldiers were killed there.");
    assertThat(tolls(report, said(report, "The Hill Brigade", "says")))
        .containsExactly("The Hill Brigade KILLED 7 7..7 +null since null");
  }

  @Test
  void theEventsSpeakerCounts() {
    Report report = Report.of("Ten guards were killed.");
    Event event = event(report, "Ten guards were killed", Status.ASSERTED);
    List<Toll> found = FINDER.find(mentions(report), List.of(event), speakers(null));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).attribution()).isEqualTo(event.attribution());
    assertThat(found.get(0).evidence().text()).isEqualTo("Ten guards were killed");
  }

  @Test
  void aBrokenFileNamesItsLine() {
    assertThatThrownBy(() -> TollWords.of(file("more\tadds\nmore\tadds\n")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("broken.tsv:2");
    assertThatThrownBy(() -> TollWords.of(file("more\tsums\n")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("'sums'");
  }

  private static DataFile file(String text) throws IOException {
    return DataFile.parse(
        "broken.tsv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> tolls(Report report, @Nullable Attribution speaker) {
    return FINDER.find(mentions(report), List.of(), speakers(speaker)).stream()
        .map(TollFinderTest::show)
        .toList();
  }

  private static String show(Toll toll) {
    return toll.side()
        + " "
        + toll.kind()
        + " "
        + toll.value()
        + " "
        + toll.low()
        + ".."
        + toll.high()
        + " +"
        + toll.increment()
        + " since "
        + toll.since();
  }

  private static Mentions mentions(Report report) {
    Mentions plain = report.mentions();
    return new Mentions(
        plain.annotated(),
        plain.actors(),
        plain.places(),
        plain.times(),
        QUANTITIES.resolve(plain.annotated()));
  }

  private static Speakers speakers(@Nullable Attribution speaker) {
    return (sentence, span) -> List.of(speaker == null ? Attribution.author() : speaker);
  }

  private static Attribution said(Report report, String who, String cue) {
    return new Attribution(
        Attribution.Kind.NAMED, report.span(who), who, who, null, cue, Attribution.Stance.ASSERTS);
  }

  private static Event event(Report report, String clause, Status status) {
    Span span = report.span(clause);
    List<Quantity> counts = QUANTITIES.resolve(report.mentions().annotated()).in(span);
    return new Event(
        "sha256:0#e1",
        EventType.ASSAULT,
        List.of(),
        List.of(),
        -9,
        status,
        Certainty.CERTAIN,
        span,
        new Evidence(0, span, clause),
        List.of(),
        List.of(),
        List.of(),
        null,
        new TimeExpression(
            null, null, null, null, TimeExpression.Granularity.UNKNOWN, TimeExpression.Basis.NONE),
        counts,
        List.of(said(report, clause, "said")),
        0.5,
        "test");
  }
}
