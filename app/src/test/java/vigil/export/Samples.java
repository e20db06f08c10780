package vigil.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.document.PublishedBasis;
import vigil.document.Span;
import vigil.event.Attribution;
import vigil.event.Event;
import vigil.event.Evidence;
import vigil.event.Loaded;
import vigil.event.ReportRecord;
import vigil.event.Retelling;
import vigil.event.Tie;
import vigil.event.Toll;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.mention.Quantity;
import vigil.mention.ResolvedBy;
import vigil.mention.TimeExpression;
import vigil.plover.Certainty;
import vigil.plover.Context;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Sector;
import vigil.plover.Status;

/** A record made by hand; spans are found by their words. */
public final class Samples {
  public static final String TEXT =
      """
      Foreign minister Ada Brann received the envoy of Norland in Easthaven on Tuesday. The ministry said \
      two soldiers had been killed, raising the number of dead to 12 since May.

      Norland may seize the bandit stronghold, officials warned. She met him again.""";

  private static final String ID = "sha256:ab12";

  private Samples() {}

  public static ReportRecord report() {
    return report(TEXT, List.of(visit(), killing(), seizure()));
  }

  /** A report without events whose text is the given one. */
  public static ReportRecord bare(String text) {
    Document document = document(text, null);
    return new ReportRecord(
        document,
        List.of(new Span(0, text.length())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "test 1");
  }

  /** A record without events whose report has the given title. */
  public static ReportRecord titled(String title) {
    Document document = document("Nothing happened.", title);
    return new ReportRecord(
        document, List.of(), List.of(), List.of(), List.of(), List.of(), "test 1");
  }

  private static ReportRecord report(String text, List<Event> events) {
    List<Span> sentences =
        List.of(
            span(
                "Foreign minister Ada Brann received the envoy of Norland in Easthaven on Tuesday."),
            span(
                "The ministry said two soldiers had been killed, raising the number of dead to 12 since May."),
            span("Norland may seize the bandit stronghold, officials warned."),
            span("She met him again."));
    return new ReportRecord(
        document(text, "A visit and its aftermath"),
        sentences,
        events,
        List.of(tie()),
        List.of(toll()),
        List.of(new Loaded(span("bandit"), "bandit", "author", "armed group")),
        "test 1");
  }

  private static Document document(String text, @Nullable String title) {
    return new Document(
        ID,
        "reports/visit.txt",
        title,
        null,
        "Easthaven Post",
        "en",
        LocalDate.of(2024, 5, 15),
        PublishedBasis.HEADER,
        text,
        new Span(0, text.length()),
        List.of());
  }

  private static Event visit() {
    Actor envoy =
        actor("the envoy of Norland", "envoy of Norland", null, "NOR", List.of(Sector.GOV), null);
    Actor minister =
        actor(
            "Foreign minister Ada Brann",
            "Ada Brann",
            "brann",
            "EST",
            List.of(Sector.GOV),
            "Estland");
    return new Event(
        ID + "#e1",
        EventType.CONSULT,
        List.of(Mode.CONSULT_VISIT),
        List.of(Context.DIPLOMATIC, Context.POLITICAL_INSTITUTIONS),
        4.0,
        Status.ASSERTED,
        Certainty.CERTAIN,
        span("received"),
        evidence(
            0, "Foreign minister Ada Brann received the envoy of Norland in Easthaven on Tuesday"),
        List.of(new Retelling(evidence(3, "She met him again"), List.of(officials()))),
        List.of(envoy),
        List.of(minister),
        new Place(
            span("Easthaven"),
            "Easthaven",
            "Easthaven",
            "EST",
            "East",
            59.5,
            24.75,
            Place.Precision.CITY,
            77),
        new TimeExpression(
            span("on Tuesday"),
            "on Tuesday",
            LocalDate.of(2024, 5, 14),
            LocalDate.of(2024, 5, 14),
            TimeExpression.Granularity.DAY,
            TimeExpression.Basis.EXPRESSION),
        List.of(),
        List.of(Attribution.author()),
        0.91249,
        "reader");
  }

  private static Attribution officials() {
    return new Attribution(
        Attribution.Kind.UNNAMED,
        span("officials"),
        "officials",
        null,
        null,
        "warned",
        Attribution.Stance.ASSERTS);
  }

  private static Event killing() {
    return new Event(
        ID + "#e2",
        EventType.ASSAULT,
        List.of(),
        List.of(),
        -10.0,
        Status.HISTORICAL,
        Certainty.PROBABLE,
        span("killed"),
        evidence(1, "two soldiers had been killed"),
        List.of(),
        List.of(),
        List.of(actor("two soldiers", "two soldiers", null, null, List.of(Sector.MIL), null)),
        null,
        new TimeExpression(
            null, null, null, null, TimeExpression.Granularity.UNKNOWN, TimeExpression.Basis.NONE),
        List.of(
            new Quantity(
                Quantity.Kind.KILLED,
                2,
                2,
                2,
                span("two soldiers"),
                "two soldiers",
                "soldiers",
                false,
                null)),
        List.of(ministry()),
        0.7,
        "reader");
  }

  private static Event seizure() {
    return new Event(
        ID + "#e3",
        EventType.COERCE,
        List.of(Mode.COERCE_SEIZE),
        List.of(),
        -7.0,
        Status.HYPOTHETICAL,
        Certainty.POSSIBLE,
        span("seize"),
        evidence(2, "Norland may seize the bandit stronghold"),
        List.of(),
        List.of(actor("Norland", "Norland", "norland", "NOR", List.of(), null)),
        List.of(),
        null,
        new TimeExpression(
            null,
            null,
            LocalDate.of(2024, 5, 15),
            LocalDate.of(2024, 5, 15),
            TimeExpression.Granularity.DAY,
            TimeExpression.Basis.PUBLICATION),
        List.of(),
        List.of(officials()),
        0.5,
        "reader");
  }

  private static Attribution ministry() {
    return new Attribution(
        Attribution.Kind.NAMED,
        span("The ministry"),
        "The ministry",
        "Ministry of Defence",
        "mod",
        "said",
        Attribution.Stance.ASSERTS);
  }

  private static Tie tie() {
    return new Tie(
        new Tie.Party("Ada Brann", "brann"),
        Tie.Relation.HOLDS_OFFICE,
        new Tie.Party("Estland", null),
        null,
        null,
        evidence(0, "Foreign minister Ada Brann"),
        List.of(Attribution.author()));
  }

  private static Toll toll() {
    return new Toll(
        "Estland",
        Quantity.Kind.KILLED,
        12,
        12,
        12,
        2,
        "May",
        LocalDate.of(2024, 5, 15),
        List.of(ministry()),
        evidence(1, "raising the number of dead to 12 since May"));
  }

  private static Actor actor(
      String words,
      String name,
      @Nullable String id,
      @Nullable String country,
      List<Sector> sectors,
      @Nullable String via) {
    ResolvedBy by = id == null ? ResolvedBy.NONE : ResolvedBy.DICTIONARY;
    return new Actor(span(words), words, name, id, country, sectors, via, null, by);
  }

  private static Evidence evidence(int sentence, String words) {
    return new Evidence(sentence, span(words), words);
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }
}
