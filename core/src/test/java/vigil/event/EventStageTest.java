package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.annotate.NameKind;
import vigil.annotate.Role;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.mention.Actor;
import vigil.plover.EventType;

/** From triggers to the record, with the shipped knowledge and triggers that a reader might see. */
class EventStageTest {
  private static final EventStage STAGE = EventStage.load();

  private static Report meeting() {
    Report report =
        Report.of(
            "Marta Okoye received Pavel Lund in Harbourtown.",
            "The talks between Okoye and Lund lasted an hour.",
            "",
            "Gunmen shot two guards, the mayor said.");
    return report
        .name("Marta Okoye", NameKind.PERSON)
        .name("Pavel Lund", NameKind.PERSON)
        .trigger(
            "received",
            EventType.CONSULT,
            SpeakerKind.AUTHOR,
            role(report, RoleKind.ACTOR, "Marta Okoye"),
            role(report, RoleKind.RECIPIENT, "Pavel Lund"))
        .trigger(
            "talks",
            EventType.CONSULT,
            SpeakerKind.AUTHOR,
            role(report, RoleKind.ACTOR, "Marta Okoye"),
            role(report, RoleKind.RECIPIENT, "Pavel Lund"))
        .trigger(
            "shot",
            EventType.ASSAULT,
            SpeakerKind.NAMED,
            role(report, RoleKind.ACTOR, "Gunmen"),
            role(report, RoleKind.RECIPIENT, "two guards"));
  }

  private static Role role(Report report, RoleKind kind, String words) {
    return new Role(kind, report.span(words), 0.9);
  }

  private static ReportRecord record(Report report) {
    return STAGE.record(report.mentions(), "test 1");
  }

  @Test
  void whoAnnouncesDeathsDidNotBringThemAbout() {
    Report report = Report.of("The Northern Front announced the deaths of two fighters.");
    report.trigger(
        "deaths",
        EventType.ASSAULT,
        SpeakerKind.NAMED,
        role(report, RoleKind.ACTOR, "The Northern Front"),
        role(report, RoleKind.RECIPIENT, "two fighters"));
    assertThat(record(report).events())
        .singleElement()
        .satisfies(e -> assertThat(e.actors()).isEmpty())
        .satisfies(e -> assertThat(e.recipients()).hasSize(1));
  }

  @Test
  void oneHappeningIsOneEventWithAllItsMentions() {
    ReportRecord record = record(meeting());
    assertThat(record.events())
        .extracting(Event::type)
        .containsExactly(EventType.CONSULT, EventType.ASSAULT);
    Event met = record.events().get(0);
    assertThat(met.trigger().of(record.document().text())).isEqualTo("received");
    assertThat(met.mentions()).extracting(Retelling::sentence).containsExactly(1);
    assertThat(met.actors()).extracting(Actor::name).containsExactly("Marta Okoye");
    assertThat(met.recipients()).extracting(Actor::name).containsExactly("Pavel Lund");
    assertThat(met.attribution()).containsExactly(Attribution.author());
  }

  @Test
  void whoSaysSoComesFromTheSpeechCues() {
    Event shot = record(meeting()).events().get(1);
    assertThat(shot.attribution())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.text()).isEqualTo("the mayor");
              assertThat(a.cue()).isEqualTo("said");
            });
  }

  @Test
  void eachTellingKeepsItsOwnSpeaker() {
    Report report =
        Report.of(
            "Marta Okoye received Pavel Lund in Harbourtown.",
            "The talks between Okoye and Lund lasted an hour, according to the harbour office.");
    report
        .name("Marta Okoye", NameKind.PERSON)
        .name("Pavel Lund", NameKind.PERSON)
        .trigger(
            "received",
            EventType.CONSULT,
            SpeakerKind.AUTHOR,
            role(report, RoleKind.ACTOR, "Marta Okoye"),
            role(report, RoleKind.RECIPIENT, "Pavel Lund"))
        .trigger(
            "talks",
            EventType.CONSULT,
            SpeakerKind.AUTHOR,
            role(report, RoleKind.ACTOR, "Okoye"),
            role(report, RoleKind.RECIPIENT, "Lund"));
    Event met = record(report).events().get(0);
    assertThat(met.attribution()).containsExactly(Attribution.author());
    assertThat(met.mentions().get(0).attribution())
        .extracting(Attribution::text)
        .containsExactly("the harbour office");
  }

  @Test
  void anExplanationIsThatOfItsEvent() {
    Report report =
        Report.of("The war went on.", "Police arrested two guards.", "Sailors raided a port.");
    report
        .trigger("war", EventType.ASSAULT, SpeakerKind.AUTHOR)
        .trigger(
            "arrested",
            EventType.COERCE,
            SpeakerKind.AUTHOR,
            role(report, RoleKind.ACTOR, "Police"),
            role(report, RoleKind.RECIPIENT, "two guards"))
        .trigger(
            "raided",
            EventType.ASSAULT,
            SpeakerKind.AUTHOR,
            role(report, RoleKind.ACTOR, "Sailors"),
            role(report, RoleKind.RECIPIENT, "a port"));
    List<Event> events = record(report).events();
    List<Explanation> explanations = STAGE.explain(report.mentions(), List.of());
    assertThat(events)
        .extracting(e -> e.trigger().of(report.text))
        .containsExactly("arrested", "raided");
    assertThat(explanations)
        .extracting(e -> e.tellings().get(0).trigger().span())
        .containsExactlyElementsOf(events.stream().map(Event::trigger).toList());
  }

  @Test
  void eventsAreNumberedInTheOrderOfTheText() {
    assertThat(record(meeting()).events())
        .extracting(Event::id)
        .containsExactly("sha256:0#e1", "sha256:0#e2");
  }

  @Test
  void theRecordKeepsTheSentencesAndTheCodersVersion() {
    Report report = meeting();
    ReportRecord record = record(report);
    assertThat(record.sentences())
        .containsExactlyElementsOf(report.sentences.stream().map(s -> s.span()).toList());
    assertThat(record.coderVersion()).isEqualTo("test 1");
    assertThat(record.document().text()).isEqualTo(report.text);
  }

  @Test
  void everyTriggerOfOneTypeIsComparedWithThoseBefore() {
    assertThat(STAGE.pairs(meeting().mentions()))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.first()).isZero();
              assertThat(p.second()).isEqualTo(1);
              assertThat(p.features()).containsEntry("type.CONSULT", 1.0);
            });
  }

  @Test
  void aReportWithoutTriggersHasNoEvents() {
    ReportRecord record = record(Report.of("The lake is calm."));
    assertThat(record.events()).isEmpty();
    assertThat(record.ties()).isEmpty();
    assertThat(record.tolls()).isEmpty();
    assertThat(record.loaded()).isEmpty();
  }

  @Test
  void loadedWordsAreMarkedWithWhoUsesThem() {
    ReportRecord record = record(Report.of("The thugs left, the mayor said."));
    assertThat(record.loaded())
        .singleElement()
        .satisfies(
            l -> {
              assertThat(l.text()).isEqualTo("thugs");
              assertThat(l.neutral()).isEqualTo("armed men");
            });
  }
}
