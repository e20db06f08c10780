package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.annotate.Role;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.document.Span;
import vigil.mention.Mentions;
import vigil.mention.Place;
import vigil.mention.Place.Precision;
import vigil.plover.EventType;

/** Where an event was, by its clause, its sentence and the dateline. */
class WhereaboutsTest {
  private static final EventStage STAGE = EventStage.load();

  /** What a report's places are, given by hand. */
  private record Given(List<Place> all, Optional<Place> dateline) implements Mentions.Places {
    @Override
    public Optional<Place> in(Span phrase) {
      return all.stream().filter(p -> phrase.contains(p.span())).findFirst();
    }
  }

  private static Place place(Report report, String name, Precision precision) {
    return new Place(report.span(name), name, name, "EST", "East", 59.5, 24.75, precision, null);
  }

  private static String where(Report report, Place... places) {
    return where(report, Optional.empty(), places);
  }

  private static String where(Report report, Optional<Place> dateline, Place... places) {
    Mentions plain = report.mentions();
    Mentions mentions =
        new Mentions(
            plain.annotated(),
            plain.actors(),
            new Given(List.of(places), dateline),
            plain.times(),
            plain.quantities());
    Place place = STAGE.record(mentions, "test 1").events().get(0).place();
    return place == null ? "none" : place.name() + " " + place.basis();
  }

  private static Report shot(String... lines) {
    Report report = Report.of(lines);
    return report.trigger(
        "shot",
        EventType.ASSAULT,
        SpeakerKind.AUTHOR,
        role(report, RoleKind.ACTOR, "Gunmen"),
        role(report, RoleKind.RECIPIENT, "two guards"));
  }

  private static Role role(Report report, RoleKind kind, String words) {
    return new Role(kind, report.span(words), 0.9);
  }

  private static Optional<Place> dateline() {
    Span span = new Span(0, 3);
    return Optional.of(
        new Place(span, "abc", "Easthaven", "EST", "East", 59.5, 24.75, Precision.CITY, 77));
  }

  @Test
  void theTargetTellsTheTownInsideTheCountry() {
    Report report = Report.of("In Estria gunmen shot at Easthaven camp.");
    report.trigger(
        "shot",
        EventType.ASSAULT,
        SpeakerKind.AUTHOR,
        role(report, RoleKind.ACTOR, "gunmen"),
        role(report, RoleKind.RECIPIENT, "Easthaven camp"),
        role(report, RoleKind.PLACE, "In Estria"));
    assertThat(
            where(
                report,
                place(report, "Estria", Precision.COUNTRY),
                place(report, "Easthaven", Precision.CITY)))
        .isEqualTo("Easthaven CLAUSE");
  }

  @Test
  void whatIsTakenIsWhereItWasAndNotWhatIsTakenNext() {
    Report report = Report.of("Rebels took Easthaven on Monday, Westmouth on Friday.");
    report.trigger(
        "took",
        EventType.ASSAULT,
        SpeakerKind.AUTHOR,
        role(report, RoleKind.ACTOR, "Rebels"),
        role(report, RoleKind.RECIPIENT, "Easthaven"),
        role(report, RoleKind.PLACE, "Westmouth"));
    assertThat(
            where(
                report,
                place(report, "Easthaven", Precision.CITY),
                place(report, "Westmouth", Precision.CITY)))
        .isEqualTo("Easthaven CLAUSE");
  }

  @Test
  void thePlaceThatOpensTheSentenceIsTheEvents() {
    Report report = shot("In Easthaven, where shops had closed early, Gunmen shot two guards.");
    assertThat(where(report, place(report, "Easthaven", Precision.CITY)))
        .isEqualTo("Easthaven SENTENCE");
  }

  @Test
  void aPlaceElsewhereInTheSentenceIsNotTheEvents() {
    Report report = shot("Gunmen shot two guards before a plane from Easthaven landed.");
    assertThat(where(report, place(report, "Easthaven", Precision.CITY))).isEqualTo("none");
  }

  @Test
  void oneOfSeveralPlacesIsNoAnswer() {
    Report report = shot("Between Easthaven and Westmouth, Gunmen shot two guards.");
    assertThat(
            where(
                report,
                place(report, "Easthaven", Precision.CITY),
                place(report, "Westmouth", Precision.CITY)))
        .isEqualTo("none");
  }

  @Test
  void theDatelineIsThePlaceOfTheLeadAlone() {
    assertThat(where(shot("Gunmen shot two guards."), dateline())).isEqualTo("Easthaven DATELINE");
    assertThat(where(shot("Rain fell.", "Snow fell.", "Gunmen shot two guards."), dateline()))
        .isEqualTo("none");
  }

  @Test
  void theDatelineGivesNoPlaceWhereTheSentenceNamesSome() {
    Report report = shot("After Westmouth and Northam, Gunmen shot two guards.");
    assertThat(
            where(
                report,
                dateline(),
                place(report, "Westmouth", Precision.CITY),
                place(report, "Northam", Precision.CITY)))
        .isEqualTo("none");
  }
}
