package vigil.acled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.data.DataException;
import vigil.data.DataFile;
import vigil.document.Document;
import vigil.document.PublishedBasis;
import vigil.document.Span;
import vigil.event.Attribution;
import vigil.event.Event;
import vigil.event.Evidence;
import vigil.event.ReportRecord;
import vigil.mention.Actor;
import vigil.mention.ResolvedBy;
import vigil.mention.TimeExpression;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Sector;
import vigil.plover.Status;

class CrosswalkTest {
  private static final Span FIRST = new Span(0, 1);
  private static final String WORDS =
      "bomb\tbomb*|blew up\nfind\tfound|discovered\nrebels\trebels\narmy\tarmy\n";

  private final Crosswalk shipped = Crosswalk.load();

  private static DataFile file(String name, String text) {
    try {
      return DataFile.parse(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Crosswalk of(String clues) {
    return Crosswalk.of(file("words.tsv", WORDS), file("crosswalk.tsv", clues));
  }

  private static Actor actor(Sector sector) {
    return new Actor(FIRST, "x", "x", null, null, List.of(sector), null, null, ResolvedBy.NONE);
  }

  private static Event event(
      EventType type, Status status, List<Mode> modes, List<Actor> who, List<Actor> whom) {
    return new Event(
        "x#e1",
        type,
        modes,
        List.of(),
        0,
        status,
        Certainty.CERTAIN,
        FIRST,
        new Evidence(0, FIRST, "x"),
        List.of(),
        who,
        whom,
        null,
        new TimeExpression(
            null, null, null, null, TimeExpression.Granularity.UNKNOWN, TimeExpression.Basis.NONE),
        List.of(),
        List.of(Attribution.author()),
        1,
        "test");
  }

  private static Event event(EventType type, Mode... modes) {
    return event(type, Status.ASSERTED, List.of(modes), List.of(), List.of());
  }

  private static ReportRecord record(String text, Event... events) {
    Document document =
        new Document(
            "x",
            "x",
            null,
            null,
            null,
            "en",
            null,
            PublishedBasis.UNKNOWN,
            text,
            new Span(0, text.length()),
            List.of());
    int stop = text.indexOf(". ") + 1;
    List<Span> sentences =
        stop == 0 ? List.of() : List.of(new Span(0, stop), new Span(stop + 1, text.length()));
    return new ReportRecord(
        document, sentences, List.of(events), List.of(), List.of(), List.of(), "test");
  }

  @Test
  void tellsTypesApartThatPloverHasAsOne() {
    Event assault =
        event(
            EventType.ASSAULT,
            Status.ASSERTED,
            List.of(),
            List.of(actor(Sector.UAF)),
            List.of(actor(Sector.CVL)));

    assertThat(shipped.type(record("Someone hurled a grenade into a bakery.", assault)))
        .isEqualTo(AcledType.GRENADE);
    assertThat(shipped.type(record("A suicide bomber died at the harbour gate.", assault)))
        .isEqualTo(AcledType.SUIC_BOMB);
    assertThat(shipped.type(record("Two warplanes struck the mill at noon.", assault)))
        .isEqualTo(AcledType.AIR_STRIKE);
    assertThat(shipped.type(record("Gunmen killed four villagers on the ferry.", assault)))
        .isEqualTo(AcledType.ATTACK);
  }

  @Test
  void tellsWhoseTheLandBecame() {
    Event assault = event(EventType.ASSAULT);

    assertThat(shipped.type(record("The army recaptured the town of Elmsford.", assault)))
        .isEqualTo(AcledType.GOV_REGAINS_TERIT);
    assertThat(shipped.type(record("Rebels captured the town of Elmsford.", assault)))
        .isEqualTo(AcledType.NON_STATE_ACTOR_OVERTAKES_TER);
  }

  @Test
  void hasTypesForWhatIsNoEvent() {
    assertThat(shipped.type(record("The river flooded forty farms after heavy rain.")))
        .isEqualTo(AcledType.NATURAL_DISASTER);
    assertThat(shipped.type(record("A bus overturned on the coastal road.")))
        .isEqualTo(AcledType.MAN_MADE_DISASTER);
    assertThat(shipped.type(record("The choir sings on Monday."))).isEqualTo(AcledType.OTHER);
  }

  @Test
  void addsPointsOfCluesWhoseConditionsAllHold() {
    Crosswalk crosswalk =
        of(
            "GRENADE\t2\t1\tword=bomb event=ASSAULT.explosives|ASSAULT.drone\n"
                + "GRENADE\t-0.5\t-1\tlead=bomb\n"
                + "DISR_WEAP\t1\t1\twith=bomb+find !event=ASSAULT\n"
                + "OTHER\t0.25\t0.25\tnothing\n");

    assertThat(
            crosswalk.points(
                record("Bombs fell.", event(EventType.ASSAULT, Mode.ASSAULT_EXPLOSIVES))))
        .isEqualTo(Map.of(AcledType.GRENADE, 1.5));
    assertThat(crosswalk.points(record("They were found. The bombs were not.")))
        .isEqualTo(Map.of(AcledType.OTHER, 0.25));
    assertThat(crosswalk.points(record("It was quiet. Two bombs were found.")))
        .isEqualTo(Map.of(AcledType.DISR_WEAP, 1.0, AcledType.OTHER, 0.25));
  }

  @Test
  void asksForPartiesAndForWhoComesFirst() {
    Crosswalk crosswalk =
        of("ATTACK\t1\t1\tvictim=CVL actor=REB|UAF\n" + "ARMED_CLASH\t1\t1\tbefore=rebels+army\n");
    Event assault =
        event(
            EventType.ASSAULT,
            Status.ASSERTED,
            List.of(),
            List.of(actor(Sector.REB)),
            List.of(actor(Sector.CVL)));

    assertThat(crosswalk.points(record("The army met rebels.", assault)))
        .isEqualTo(Map.of(AcledType.ATTACK, 1.0));
    assertThat(crosswalk.points(record("Rebels met the army.")))
        .isEqualTo(Map.of(AcledType.ARMED_CLASH, 1.0));
  }

  @Test
  void leavesOutWhatDidNotHappen() {
    Crosswalk crosswalk = of("ATTACK\t1\t1\tevent=ASSAULT\n");
    Event denied = event(EventType.ASSAULT, Status.NEGATED, List.of(), List.of(), List.of());

    assertThat(crosswalk.type(record("Nobody was struck.", denied))).isEqualTo(AcledType.OTHER);
  }

  @Test
  void findsWordsWhateverTheirCaseAndSeveralInARow() {
    WordClasses classes = WordClasses.of(file("words.tsv", WORDS));

    assertThat(classes.in("THE REBELS' bomb-making kit blew  up")).containsKeys("rebels", "bomb");
    assertThat(classes.in("It blew the lid up: rebel, a-bomb")).isEmpty();
    assertThat(classes.in("-army-")).containsEntry("army", 0);
  }

  @Test
  void namesFileAndLineOfABrokenClue() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> of("ATTACK\t1\t1\tword=bomb\nATTACK\tmany\t1\tword=bomb\n"))
        .withMessage("crosswalk.tsv:2: 'many' is no number");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> of("ATTACK\t1\t1\tword=knife\n"))
        .withMessage("crosswalk.tsv:1: there is no class of words 'knife'");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> of("ATTACK\t1\t1\tevent=ASSAULT.visit\n"))
        .withMessage("crosswalk.tsv:1: 'ASSAULT.visit' is no Mode");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> of("ATTACK\t1\t1\tbomb\n"))
        .withMessage("crosswalk.tsv:1: 'bomb' is no condition");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> of("SIEGE\t1\t1\tword=bomb\n"))
        .withMessage("crosswalk.tsv:1: 'SIEGE' is no AcledType");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> WordClasses.of(file("words.tsv", "a\tb*\n")))
        .withMessage("words.tsv:1: 'b*' is too short for an entry");
  }
}
