package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.annotate.Annotated;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Trigger;
import vigil.data.DataFile;
import vigil.document.Document;
import vigil.document.PublishedBasis;
import vigil.document.Span;
import vigil.mention.Actor;
import vigil.mention.Mentions;
import vigil.mention.Quantity;
import vigil.mention.ResolvedBy;
import vigil.mention.TimeExpression;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Status;

/** Events out of happenings that are already gathered. */
class EventMakerTest {
  /** Takes the reader's word alone. */
  private static final Confidence READER =
      Confidence.of(
          new DataFile("c", List.of(new DataFile.Line("c", 1, List.of("reader.most", "1")))));

  private static final String TEXT = "abcdefghij".repeat(100);
  private static final LocalDate TODAY = LocalDate.of(2024, 3, 8);

  /** A telling in the making. */
  private record Told(
      int sentence,
      EventType type,
      double probability,
      Status status,
      List<Actor> actors,
      List<Actor> recipients,
      @Nullable TimeExpression time,
      List<Quantity> counts) {
    static Told of(int sentence, EventType type, Actor... actors) {
      return new Told(
          sentence, type, 0.8, Status.ASSERTED, List.of(actors), List.of(), null, List.of());
    }

    Told sure(double p) {
      return new Told(sentence, type, p, status, actors, recipients, time, counts);
    }

    Told status(Status other) {
      return new Told(sentence, type, probability, other, actors, recipients, time, counts);
    }

    Told to(Actor... others) {
      return new Told(sentence, type, probability, status, actors, List.of(others), time, counts);
    }

    Told at(TimeExpression when) {
      return new Told(sentence, type, probability, status, actors, recipients, when, counts);
    }

    Told counting(Quantity... numbers) {
      return new Told(
          sentence, type, probability, status, actors, recipients, time, List.of(numbers));
    }

    Telling telling() {
      Span span = new Span(sentence * 20, sentence * 20 + 5);
      Trigger trigger =
          new Trigger(
              sentence,
              span,
              type,
              Map.of(type, probability),
              List.of(),
              status,
              Certainty.CERTAIN,
              SpeakerKind.AUTHOR,
              List.of(),
              "hand");
      return new Telling(
          StatusRules.judge(trigger, time, TODAY),
          new Span(sentence * 20, sentence * 20 + 15),
          actors,
          recipients,
          null,
          time,
          counts,
          List.of(Attribution.author()),
          Joint.NONE,
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of());
    }
  }

  private static Actor actor(String name) {
    return new Actor(
        new Span(0, 3), "abc", name, null, null, List.of(), null, null, ResolvedBy.DICTIONARY);
  }

  private static Quantity killed(int number) {
    return new Quantity(
        Quantity.Kind.KILLED, number, number, number, new Span(0, 3), "abc", null, false, null);
  }

  private static TimeExpression day(LocalDate day) {
    return new TimeExpression(
        new Span(0, 3),
        "abc",
        day,
        day,
        TimeExpression.Granularity.DAY,
        TimeExpression.Basis.EXPRESSION);
  }

  @SafeVarargs
  private static List<Event> events(List<Told>... happenings) {
    return events(TODAY, happenings);
  }

  @SafeVarargs
  private static List<Event> events(@Nullable LocalDate published, List<Told>... happenings) {
    Document document =
        new Document(
            "sha256:7",
            "test",
            null,
            null,
            null,
            "en",
            published,
            PublishedBasis.OPTION,
            TEXT,
            new Span(0, TEXT.length()),
            List.of());
    List<vigil.annotate.Sentence> sentences =
        java.util.stream.IntStream.range(0, 50)
            .mapToObj(
                i -> new vigil.annotate.Sentence(i, 0, new Span(i * 20, i * 20 + 20), List.of()))
            .toList();
    Annotated annotated = new Annotated(document, sentences, List.of(), List.of());
    List<List<Telling>> told =
        List.of(happenings).stream().map(h -> h.stream().map(Told::telling).toList()).toList();
    return new EventMaker(
            annotated,
            told,
            Contexts.load(),
            Scores.load(),
            READER,
            VagueWords.load(),
            new Whereabouts(nowhere(annotated), Grammar.load()))
        .events();
  }

  private static Mentions nowhere(Annotated annotated) {
    return new Mentions(
        annotated, p -> List.of(), p -> Optional.empty(), p -> Optional.empty(), p -> List.of());
  }

  private static List<String> names(List<Actor> actors) {
    return actors.stream().map(Actor::name).toList();
  }

  @Test
  void laterTellingsAreMentionsAndNoEventsOfTheirOwn() {
    Told first = Told.of(0, EventType.ASSAULT, actor("Norland"));
    Told fullest = Told.of(4, EventType.ASSAULT, actor("Norland")).to(actor("Estria"));
    Told last = Told.of(9, EventType.ASSAULT, actor("Norland"));
    List<Event> events = events(List.of(first, fullest, last));
    assertThat(events).hasSize(1);
    assertThat(events.get(0).evidence().sentence()).isEqualTo(4);
    assertThat(events.get(0).evidence().text()).isEqualTo(TEXT.substring(80, 95));
    assertThat(events.get(0).mentions()).extracting(Retelling::sentence).containsExactly(0, 9);
  }

  @Test
  void theBestTellingTakesFromTheOthersWhatItLacks() {
    Told best = Told.of(0, EventType.ASSAULT, actor("Norland")).to(actor("Estria"));
    Told other = Told.of(3, EventType.ASSAULT, actor("gunboats")).at(day(TODAY.minusDays(2)));
    Event event = events(List.of(best, other)).get(0);
    assertThat(names(event.actors())).containsExactly("Norland");
    assertThat(event.time().from()).isEqualTo(LocalDate.of(2024, 3, 6));
  }

  @Test
  void ofAMeetingEveryoneIsNamedOnce() {
    Told first = Told.of(0, EventType.CONSULT, actor("Norland"), actor("Estria"));
    Told second = Told.of(2, EventType.CONSULT, actor("Estria"), actor("Wesk"));
    Told host = Told.of(3, EventType.CONSULT, actor("Lund")).to(actor("Wesk"));
    assertThat(names(events(List.of(first, second)).get(0).actors()))
        .containsExactly("Norland", "Estria", "Wesk");
    Told guests = Told.of(4, EventType.CONSULT, actor("Lund"), actor("Estria"), actor("Wesk"));
    Event received = events(List.of(host, guests)).get(0);
    assertThat(names(received.recipients())).containsExactly("Wesk");
    assertThat(names(received.actors())).containsExactly("Lund", "Estria");
  }

  @Test
  void aTellingThatNamesNoneOfThoseWhoMetAddsNobody() {
    Told met = Told.of(0, EventType.CONSULT, actor("Norland"), actor("Estria"));
    Told other = Told.of(2, EventType.CONSULT, actor("Wesk"));
    assertThat(names(events(List.of(met, other)).get(0).actors()))
        .containsExactly("Norland", "Estria");
  }

  @Test
  void anAgreementWithoutPartiesIsBetweenThoseWhoMet() {
    Told met = Told.of(1, EventType.CONSULT, actor("Norland"), actor("Estria"));
    List<Event> events =
        events(List.of(met), List.of(Told.of(1, EventType.AGREE).counting(killed(1))));
    assertThat(names(events.get(1).actors())).containsExactly("Norland", "Estria");
    assertThat(events.get(1).actors())
        .extracting(Actor::resolvedBy)
        .containsOnly(ResolvedBy.COREFERENCE);
  }

  @Test
  void anAgreementTakesNobodyFromAMeetingOfAnotherSentenceNorInsteadOfItsOwn() {
    Told met = Told.of(1, EventType.CONSULT, actor("Norland"), actor("Estria"));
    Told elsewhere = Told.of(8, EventType.AGREE).counting(killed(1));
    Told own = Told.of(1, EventType.AGREE, actor("Wesk"));
    assertThat(events(List.of(met), List.of(elsewhere)).get(1).actors()).isEmpty();
    assertThat(names(events(List.of(met), List.of(own)).get(1).actors())).containsExactly("Wesk");
  }

  @Test
  void whatHappenedLongBeforeIsHistorical() {
    Actor norland = actor("Norland");
    Told old = Told.of(0, EventType.ASSAULT, norland).at(day(TODAY.minusYears(1)));
    Told news = Told.of(0, EventType.ASSAULT, norland).at(day(TODAY.minusDays(3)));
    Told plan = old.status(Status.HYPOTHETICAL);
    assertThat(events(List.of(old), List.of(news), List.of(plan)))
        .extracting(Event::status)
        .containsExactly(Status.HISTORICAL, Status.ASSERTED, Status.HYPOTHETICAL);
  }

  @Test
  void withoutWordsForItTheTimeEndsWithPublication() {
    Actor norland = actor("Norland");
    Told told = Told.of(0, EventType.ASSAULT, norland);
    TimeExpression time = events(List.of(told)).get(0).time();
    assertThat(time.from()).isNull();
    assertThat(time.to()).isEqualTo(TODAY);
    assertThat(time.basis()).isEqualTo(TimeExpression.Basis.PUBLICATION);
    assertThat(time.granularity()).isEqualTo(TimeExpression.Granularity.UNKNOWN);

    TimeExpression future = events(List.of(told.status(Status.FUTURE))).get(0).time();
    assertThat(future.to()).isNull();
    assertThat(future.basis()).isEqualTo(TimeExpression.Basis.NONE);
    TimeExpression undated = events((LocalDate) null, List.of(told)).get(0).time();
    assertThat(undated.to()).isNull();
    assertThat(undated.basis()).isEqualTo(TimeExpression.Basis.NONE);
  }

  @Test
  void idsAreNumberedWithoutGaps() {
    Actor norland = actor("Norland");
    List<Event> events =
        events(
            List.of(Told.of(0, EventType.ASSAULT, norland)),
            List.of(Told.of(1, EventType.PROTEST, norland).sure(0.2)),
            List.of(Told.of(2, EventType.AID, norland)));
    assertThat(events).extracting(Event::id).containsExactly("sha256:7#e1", "sha256:7#e2");
    assertThat(events).extracting(Event::type).containsExactly(EventType.ASSAULT, EventType.AID);
  }

  @Test
  void confidenceIsThatOfTheSurestTellingWhereOnlyTheReaderCounts() {
    Told first = Told.of(0, EventType.ASSAULT, actor("Norland")).sure(0.6);
    Event event = events(List.of(first, first.sure(0.8))).get(0);
    assertThat(event.confidence()).isCloseTo(0.8, within(1e-9));
    assertThat(events(List.of(first.sure(0.3)))).isEmpty();
  }

  @Test
  void whoAndWhomComeOfOneAct() {
    Told shelled = Told.of(0, EventType.ASSAULT, actor("Norland")).counting(killed(4));
    Told ours = Told.of(1, EventType.ASSAULT, actor("Norland")).to(actor("Estria")).sure(0.4);
    Told theirs = Told.of(2, EventType.ASSAULT, actor("Wesk")).to(actor("Tarn")).sure(0.4);
    assertThat(names(events(List.of(shelled, ours)).get(0).recipients())).containsExactly("Estria");
    assertThat(events(List.of(shelled, theirs)).get(0).recipients()).isEmpty();
  }

  @Test
  void aThreatenedActLendsNothingToOneThatHappened() {
    Told happened = Told.of(0, EventType.ASSAULT).to(actor("Estria")).counting(killed(4));
    Told vowed = Told.of(1, EventType.ASSAULT, actor("Wesk")).status(Status.FUTURE);
    assertThat(events(List.of(happened, vowed)).get(0).actors()).isEmpty();
  }

  @Test
  void aNumberToldTwiceIsCountedOnce() {
    Told first = Told.of(0, EventType.ASSAULT).counting(killed(4));
    Told second = Told.of(1, EventType.ASSAULT).counting(killed(4), killed(5));
    assertThat(events(List.of(first, second)).get(0).counts())
        .extracting(Quantity::best)
        .containsExactly(4, 5);
  }

  @Test
  void everyEventHasASpeaker() {
    Event event = events(List.of(Told.of(0, EventType.ASSAULT, actor("Norland")))).get(0);
    assertThat(event.attribution()).containsExactly(Attribution.author());
    assertThatThrownBy(
            () ->
                new Event(
                    "d#e1",
                    event.type(),
                    List.of(),
                    List.of(),
                    0,
                    event.status(),
                    event.certainty(),
                    event.trigger(),
                    event.evidence(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    event.time(),
                    List.of(),
                    List.of(),
                    0.5,
                    "hand"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("d#e1 has no speaker");
  }
}
