package vigil.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.document.Texts;
import vigil.event.Event;
import vigil.event.Perpetrators;
import vigil.event.ReportRecord;
import vigil.mention.Actor;
import vigil.mention.Quantity;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Status;

/** From a text to its record: what a careful reader would not confuse. */
class CarefulReaderTest {
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

  private static List<Event> events(ReportRecord record, EventType type) {
    return record.events().stream().filter(e -> e.type() == type).toList();
  }

  private static List<String> tolls(String text) {
    return read(text).tolls().stream()
        .map(t -> t.side() + " " + t.kind() + " " + t.value())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "The army lost 12 soldiers in the clash near Tarsa., army KILLED 12",
    "Hezbollah said it had lost 25 fighters since October., Hezbollah KILLED 25",
    "On Monday Boko Haram buried three of its own., Boko Haram KILLED 3",
    "The brigade lost 40 of its men at the bridge., brigade KILLED 40"
  })
  void whoLosesItsMenHasThemAmongTheDead(String text, String toll) {
    assertThat(tolls(text)).containsExactly(toll);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The party lost 30 members to a rival in May.",
        "The firm lost 300 workers when the mill closed.",
        "The unit lost contact with 14 men in the hills.",
        "The landslide buried nine houses."
      })
  void whatElseIsLostIsNoToll(String text) {
    assertThat(tolls(text)).isEmpty();
  }

  @Test
  void whoLosesSoldiersDidNotKillThem() {
    List<Event> lost =
        events(
            read("The army lost 12 soldiers in a clash near Tarsa on Monday."), EventType.ASSAULT);
    assertThat(lost)
        .allSatisfy(e -> assertThat(e.actors()).noneMatch(a -> a.name().equals("army")));
  }

  @Test
  void captivesAreNotAmongTheDead() {
    ReportRecord record =
        read(
            "The raid on the town killed 340 people and 61 were taken hostage, the governor said."
                + " The gunmen still hold 48 hostages.");
    assertThat(events(record, EventType.ASSAULT))
        .allSatisfy(
            e ->
                assertThat(e.counts().stream().map(Quantity::kind).distinct())
                    .doesNotContainSequence(Quantity.Kind.KILLED, Quantity.Kind.CAPTURED));
    assertThat(record.tolls())
        .filteredOn(t -> t.kind() == Quantity.Kind.KILLED)
        .extracting(t -> t.value())
        .containsExactly(340);
  }

  @Test
  void tollsFarApartAreOfTwoHappenings() {
    ReportRecord record =
        read(
            "At least 8,200 people have been killed since May, the ministry said."
                + " The rebels said 310 people were killed in the raid on Tarsa.");
    assertThat(events(record, EventType.ASSAULT))
        .hasSize(2)
        .allSatisfy(e -> assertThat(e.counts()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"group", "movement", "militia"})
  void noGroupIsAnArmyOrAMinistry(String noun) {
    ReportRecord record =
        read("The army shelled the port on Sunday. The " + noun + " attacked a base on Monday.");
    List<String> names =
        events(record, EventType.ASSAULT).stream()
            .flatMap(e -> e.actors().stream())
            .map(Actor::name)
            .toList();
    assertThat(names).contains(noun);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Antony Blinken landed in Cairo, where Abdel Fattah al-Sisi waited for him. Palestinians"
            + " are short of food. They met on Monday.",
        "Antony Blinken saw Abdel Fattah al-Sisi as a friend of Palestinians. They have never met."
      })
  void aPeopleDoesNotMeetWhereItsLeadersDo(String text) {
    assertThat(events(read(text), EventType.CONSULT))
        .isNotEmpty()
        .allSatisfy(
            e -> assertThat(e.actors()).extracting(Actor::country).containsOnly("USA", "EGY"));
  }

  @Test
  void aGivenNameIsNotTheSurnameOfSomebodyKnown() {
    ReportRecord record = read("William Burns flew to Cairo to see spy chief Abbas Kamel.");
    assertThat(record.events().stream().flatMap(e -> e.actors().stream()).map(Actor::name))
        .contains("William Burns")
        .doesNotContain("Mahmoud Abbas");
    assertThat(record.ties())
        .extracting(t -> t.from().name() + " " + t.relation())
        .containsExactly("Abbas Kamel HOLDS_OFFICE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A drone hit a house in Odesa on Sunday and killed two people, residents said.",
        "Rockets struck the port of Odesa on Sunday and killed two people.",
        "Residents of Odesa accused a convoy of firing on two people on Sunday."
      })
  void aThingOfNobodyDoesNothing(String text) {
    assertThat(events(read(text), EventType.ASSAULT))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.actors()).isEmpty())
        .allSatisfy(e -> assertThat(Perpetrators.of(e)).isEmpty());
  }

  @Test
  void aThingOfSomebodyIsItsOwnersDeed() {
    Event event =
        events(read("A Russian drone struck a bus in Kherson."), EventType.ASSAULT).get(0);
    assertThat(event.actors()).extracting(Actor::country).containsExactly("RUS");
  }

  @Test
  void theAttackThatKilledIsOneHappening() {
    ReportRecord record =
        read("An attack that killed 14 civilians in Tarsa on Saturday led to anger.");
    assertThat(events(record, EventType.ASSAULT)).hasSize(1);
  }

  @Test
  void whoStandsBeforeAPassiveDidNotDoIt() {
    ReportRecord record = read("The army lost 12 soldiers when its base was shelled on Monday.");
    assertThat(events(record, EventType.ASSAULT))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.actors()).isEmpty());
  }

  @Test
  void whoIsFightingActs() {
    Event event =
        events(
                read("Hezbollah has been fighting Israel in the hills since May."),
                EventType.ASSAULT)
            .get(0);
    assertThat(event.actors()).extracting(Actor::name).containsExactly("Hezbollah");
  }

  @Test
  void ofWhatSomebodyIsChargedIsNotCertain() {
    Event event =
        events(
                read("A mechanic was charged with the murder of two guards in Tarsa."),
                EventType.ASSAULT)
            .get(0);
    assertThat(event.certainty()).isEqualTo(Certainty.PROBABLE);
  }

  @Test
  void whoSpeaksIsNotThePersonSpokenOf() {
    Event event =
        events(read("A clerk police say was shot by a guard in Tarsa has died."), EventType.ASSAULT)
            .get(0);
    assertThat(event.attribution()).extracting(a -> a.text()).containsExactly("police");
  }

  @Test
  void anAdjectiveBeforeACommaIsNobody() {
    ReportRecord record =
        read(
            "Soldiers of the separatist, Gulf-funded Southern Transitional Council shelled a port.");
    ReportRecord swap =
        read(
            "Envoys of Oman and the separatist, Gulf-funded Southern Transitional Council met in"
                + " Aden.");
    assertThat(events(record, EventType.ASSAULT)).hasSize(1);
    assertThat(events(swap, EventType.CONSULT).get(0).actors())
        .extracting(Actor::name)
        .contains("Southern Transitional Council")
        .doesNotContain("separatist")
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "China has shut a border gate. Hezbollah said it had captured a base and taken 12 soldiers"
            + " prisoner.",
        "China has shut a border gate. Hezbollah said on Monday that it had captured a base."
      })
  void itBehindSaidIsWhoSaysSo(String text) {
    assertThat(events(read(text), EventType.ASSAULT))
        .isNotEmpty()
        .allSatisfy(
            e -> assertThat(e.actors()).extracting(Actor::name).containsExactly("Hezbollah"));
  }

  @Test
  void whatIsSaidBehindADenialIsNotDenied() {
    Event event =
        events(
                read(
                    "An aide denied that the town had fallen, saying troops had withdrawn from"
                        + " it."),
                EventType.RETREAT)
            .get(0);
    assertThat(event.status()).isNotEqualTo(Status.NEGATED);
  }

  @Test
  void aDeedIsThatOfWhomStandsBehindBy() {
    Event event =
        events(
                read(
                    "In Tarsa, held by the army, shelling by the paramilitaries killed 13 people."),
                EventType.ASSAULT)
            .get(0);
    assertThat(event.actors()).extracting(Actor::name).containsExactly("paramilitaries");
  }

  @Test
  void blameAndItsAnswerAreTwo() {
    ReportRecord record =
        read("Israel blamed Hezbollah for the fire. Hezbollah accused Israel of lying.");
    assertThat(events(record, EventType.ACCUSE)).hasSize(2);
  }

  @Test
  void theDeadWhoHadGatheredAreDead() {
    assertThat(tolls("A blast in Tarsa on Monday killed 18 people who had gathered in a square."))
        .containsExactly("null KILLED 18");
  }

  @Test
  void whoeverClosesTheSentenceTellsOfWhoSpeaksInIt() {
    Event event =
        events(
                read(
                    "The ministry said it had arrested nine smugglers, the Harbour Gazette"
                        + " reported."),
                EventType.COERCE)
            .get(0);
    assertThat(event.attribution())
        .extracting(a -> a.text())
        .containsExactly("the Harbour Gazette", "The ministry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "More than 300 pilgrims were killed in a stampede near the bridge.",
        "The earthquake killed 30 people in the valley.",
        "The tanks posed a threat to the front, the army said."
      })
  void mishapsAndDangersAreNoDeeds(String text) {
    assertThat(read(text).events())
        .noneMatch(e -> e.type() == EventType.ASSAULT || e.type() == EventType.THREATEN);
  }

  @Test
  void aGroupIsKnownByTheShortNameInBrackets() {
    Event event =
        events(
                read(
                    "the marti (popular liberation front) (fmln) launched an offensive on monday."),
                EventType.ASSAULT)
            .get(0);
    assertThat(event.actors())
        .extracting(Actor::name)
        .containsExactly("Farabundo Marti National Liberation Front");
  }
}
