package vigil.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.document.Texts;
import vigil.event.Attribution;
import vigil.event.Attribution.Stance;
import vigil.event.Contradiction;
import vigil.event.Contradictions;
import vigil.event.Event;
import vigil.event.Perpetrator;
import vigil.event.Perpetrator.Basis;
import vigil.event.Perpetrators;
import vigil.event.ReportRecord;
import vigil.event.Slant;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Status;

/** From a text to who says so: speakers, perpetrators, contradictions, counts of loaded words. */
class WhoSaysSoTest {
  private static Coder coder;

  @BeforeAll
  static void load() {
    coder = Coder.standard();
  }

  @AfterAll
  static void close() {
    coder.close();
  }

  private static ReportRecord read(String text) {
    return coder.code(Texts.document(text));
  }

  private static Event event(ReportRecord record, EventType type) {
    return record.events().stream().filter(e -> e.type() == type).findFirst().orElseThrow();
  }

  private static List<String> named(Event event) {
    return Perpetrators.of(event).stream().map(p -> p.name() + " " + p.basis()).toList();
  }

  private static Attribution last(Event event) {
    return event.attribution().get(event.attribution().size() - 1);
  }

  @Test
  void blameIsAnAccusationThatHappenedAndADeedThatTheAccuserTells() {
    ReportRecord record =
        read("Kyiv blamed Moscow for the strike on a clinic in Kharkiv that killed nine people.");
    assertThat(event(record, EventType.ACCUSE).attribution().get(0).kind())
        .isEqualTo(Attribution.Kind.AUTHOR);
    Event deed = event(record, EventType.ASSAULT);
    assertThat(last(deed).text()).isEqualTo("Kyiv");
    assertThat(named(deed)).containsExactly("Russia ACCUSED");
  }

  @Test
  void whoClaimsADeedAdmitsIt() {
    Event claimed =
        event(read("The Northern Front claimed the attack on the convoy."), EventType.ASSAULT);
    assertThat(last(claimed).stance()).isEqualTo(Stance.ADMITS);
    assertThat(named(claimed)).containsExactly("Northern Front ADMITTED");
    Event responsible =
        event(
            read("A local militia claimed responsibility for a bombing in the port on Monday."),
            EventType.ASSAULT);
    assertThat(Perpetrators.of(responsible))
        .extracting(Perpetrator::basis)
        .containsExactly(Basis.ADMITTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The navy denied it had fired on the fishing boat.",
        "The navy denied that it had fired on the fishing boat.",
        "The navy denied firing on the fishing boat.",
        "The navy denies having fired on the fishing boat.",
        "The navy rejected claims that it had fired on the fishing boat."
      })
  void whoDeniesADeedOfHisOwnIsItsActor(String sentence) {
    Event event = event(read(sentence), EventType.ASSAULT);
    assertThat(event.status()).isEqualTo(Status.NEGATED);
    assertThat(last(event).stance()).isEqualTo(Stance.DENIES);
    assertThat(named(event)).containsExactly("navy DENIED");
  }

  @Test
  void whoSaysThatADeedIsDoneDeniesTheDeed() {
    Event event =
        event(
            read("The Northern Front denies carrying out the bombing of a mill."),
            EventType.ASSAULT);
    assertThat(event.status()).isEqualTo(Status.NEGATED);
    assertThat(named(event)).containsExactly("Northern Front DENIED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The militia denied responsibility for the attack on the ferry that killed three sailors.",
        "The militia denied any role in the attack on the ferry that killed three sailors.",
        "The militia denied that it was behind the attack on the ferry that killed three sailors."
      })
  void whoDisownsADeedDoesNotSayThatItDidNotHappen(String sentence) {
    ReportRecord record = read(sentence);
    Event event = event(record, EventType.ASSAULT);
    assertThat(event.status()).isEqualTo(Status.ASSERTED);
    assertThat(event.actors()).isEmpty();
    assertThat(last(event).stance()).isEqualTo(Stance.DISOWNS);
    assertThat(named(event)).containsExactly("militia DENIED");
    assertThat(Contradictions.of(record)).isEmpty();
    assertThat(record.tolls())
        .allSatisfy(
            t -> assertThat(t.attribution().get(0).kind()).isEqualTo(Attribution.Kind.AUTHOR));
  }

  @Test
  void whatADenialTakesForGrantedIsNotDenied() {
    Event event =
        event(
            read("The governor denied that police had fired on the protest in Tarsa."),
            EventType.PROTEST);
    assertThat(last(event).stance()).isEqualTo(Stance.ASSERTS);
    assertThat(event.status()).isEqualTo(Status.ASSERTED);
  }

  @Test
  void whoseTheDeedWasIsNotToldByADenial() {
    Event event =
        event(
            read("The minister denied that Iran had ordered the attack on the port."),
            EventType.ASSAULT);
    assertThat(event.status()).isEqualTo(Status.ASSERTED);
    assertThat(event.actors()).isEmpty();
    assertThat(last(event).kind()).isEqualTo(Attribution.Kind.AUTHOR);
  }

  @Test
  void anAgencyThatQuotesSomebodyTellsOfHim() {
    Event event =
        event(
            read(
                "Rebels shelled the port of Amra, the Wesk news agency reported, quoting a"
                    + " minister."),
            EventType.ASSAULT);
    assertThat(event.attribution().get(0).text()).isEqualTo("the Wesk news agency");
  }

  @Test
  void whoNeitherConfirmsNorDeniesLeavesItOpen() {
    Event event =
        event(read("The ministry neither confirmed nor denied the air raid."), EventType.ASSAULT);
    assertThat(last(event).stance()).isEqualTo(Stance.UNVERIFIED);
    assertThat(last(event).text()).isEqualTo("The ministry");
  }

  @Test
  void whoSpeaksForTheDeniersIsNoPerpetrator() {
    Event event =
        event(read("A spokesman denied shelling the port of Tarsa on Monday."), EventType.ASSAULT);
    assertThat(event.status()).isEqualTo(Status.NEGATED);
    assertThat(event.actors()).isEmpty();
  }

  @Test
  void whatTheReportItselfTellsIsReported() {
    Event event = event(read("Rebels shelled the village of Amra on Sunday."), EventType.ASSAULT);
    assertThat(named(event)).containsExactly("Rebels REPORTED");
    assertThat(Perpetrators.of(event).get(0).by().get(0).kind()).isEqualTo(Attribution.Kind.AUTHOR);
  }

  @Test
  void speakersWhoTellOfOthersDeedsAreNoPerpetrators() {
    ReportRecord record = read("The rebels claimed that 35 civilians were killed.");
    assertThat(record.events()).allSatisfy(e -> assertThat(named(e)).isEmpty());
  }

  @Test
  void whatCouldNotBeVerifiedIsNotDenied() {
    Event event =
        event(
            read("The reports of an attack on the port could not be independently verified."),
            EventType.ASSAULT);
    assertThat(event.status()).isNotEqualTo(Status.NEGATED);
    assertThat(event.certainty()).isEqualTo(Certainty.POSSIBLE);
    assertThat(last(event).stance()).isEqualTo(Stance.UNVERIFIED);
  }

  @Test
  void twoNumbersOfOneHarmAreShownWithBothSpeakers() {
    ReportRecord record =
        read(
            "The governor said 12 people were killed in the blast, but the mayor put the death toll"
                + " at 15.");
    List<Contradiction> found = Contradictions.of(record);
    assertThat(found).hasSize(1);
    Contradiction one = found.get(0);
    assertThat(one.kind()).isEqualTo(Contradiction.Kind.NUMBER);
    assertThat(List.of(one.one().says(), one.other().says())).containsExactly("12", "15");
    assertThat(one.one().attribution().get(0).text()).isEqualTo("The governor");
    assertThat(one.other().attribution().get(0).text()).isEqualTo("the mayor");
  }

  @Test
  void numbersOfDifferentThingsAreNoContradiction() {
    ReportRecord record =
        read(
            "The governor said 12 miners were killed in the north.\n\n"
                + "In the south, the navy said, 40 sailors were wounded.");
    assertThat(record.tolls()).hasSize(2);
    assertThat(Contradictions.of(record)).isEmpty();
  }

  @Test
  void aDenialStandsBesideWhatItDenies() {
    ReportRecord record =
        read(
            "Kyiv said that Moscow had shelled a clinic in Kharkiv. Russia denied that it had"
                + " shelled the clinic.");
    assertThat(Contradictions.of(record))
        .extracting(Contradiction::kind)
        .containsExactly(Contradiction.Kind.HAPPENED);
  }

  @Test
  void whoDeniesAnothersDeedAccusesNobody() {
    ReportRecord record =
        read("France's foreign minister denied that his country had shelled the port on Friday.");
    assertThat(named(event(record, EventType.ASSAULT))).containsExactly("France DENIED");
  }

  @Test
  void whoDeniesOneDeedAndAdmitsAnotherContradictsNobody() {
    ReportRecord record =
        read("The rebels denied killing a priest but admitted that they had burned his church.");
    assertThat(Contradictions.of(record)).isEmpty();
    assertThat(record.events())
        .anySatisfy(e -> assertThat(named(e)).containsExactly("rebels ADMITTED"));
  }

  @Test
  void tollsOfTwoHappeningsThatASentenceJoinsAreNoContradiction() {
    ReportRecord record =
        read(
            "In Easthaven, the health ministry put the number of people killed at 6,100, most of"
                + " them women. The army says that about 900 people were killed in the River Front"
                + " attack and that 120 hostages are held there.");
    assertThat(Contradictions.of(record)).isEmpty();
  }

  @Test
  void whatDidNotHappenContradictsNothing() {
    ReportRecord record =
        read(
            "The UN was not given access to the town. The minister said on Sunday that access had"
                + " been refused again.");
    assertThat(Contradictions.of(record)).isEmpty();
  }

  @Test
  void loadedWordsAreCountedByWhoUsesThem() {
    ReportRecord record =
        read("The terrorists fled. “The regime will fall,” said the rebel commander.");
    assertThat(Slant.of(record)).extracting(Slant::by).contains("author");
    assertThat(Slant.of(record).stream().mapToInt(Slant::count).sum())
        .isEqualTo(record.loaded().size());
  }
}
