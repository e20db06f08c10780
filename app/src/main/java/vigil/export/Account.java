package vigil.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.document.Document;
import vigil.document.PublishedBasis;
import vigil.event.Contradictions;
import vigil.event.Event;
import vigil.event.Loaded;
import vigil.event.Perpetrators;
import vigil.event.ReportRecord;
import vigil.event.Retelling;
import vigil.event.Slant;
import vigil.export.Run.Look;
import vigil.plover.Certainty;
import vigil.plover.Context;
import vigil.plover.Mode;
import vigil.plover.Status;

/** A record in words, ready to be laid out. Facts that the report does not give are left out. */
record Account(
    String name,
    String title,
    String source,
    List<String> notices,
    List<Card> cards,
    List<Section> sections) {

  /** One event. */
  record Card(Event event, int number, List<Run> heading, List<Field> fields) {}

  /** A fact of an event under its label. */
  record Field(String label, List<Run> words) {}

  /** What else the report holds: its ties, its tolls, its loaded words. */
  record Section(String title, List<List<Run>> items) {}

  static Account of(ReportRecord report) {
    Document document = report.document();
    List<Card> cards = new ArrayList<>();
    for (Event event : report.events()) {
      cards.add(card(event, cards.size() + 1, document.text()));
    }
    return new Account(
        Quotes.plain(document.name()),
        document.title() == null ? "" : Quotes.plain(document.title()),
        source(document),
        document.notices().stream().map(Quotes::plain).toList(),
        List.copyOf(cards),
        sections(report));
  }

  private static String source(Document document) {
    List<String> parts = new ArrayList<>();
    if (document.outlet() != null) {
      parts.add(Quotes.plain(document.outlet()));
    }
    parts.add(published(document));
    if (document.url() != null) {
      parts.add(Quotes.plain(document.url()));
    }
    if (!document.language().equals("en")) {
      parts.add(Locale.forLanguageTag(document.language()).getDisplayLanguage(Locale.ENGLISH));
    }
    return String.join(" · ", parts);
  }

  private static String published(Document document) {
    return document.published() == null
        ? "day of publication not known"
        : document.published() + " " + basis(document.publishedBasis());
  }

  private static String basis(PublishedBasis basis) {
    return switch (basis) {
      case HEADER -> "(as its head says)";
      case METADATA -> "(as its markup says)";
      case OPTION -> "(as given)";
      case UNKNOWN -> "";
    };
  }

  private static Card card(Event event, int number, String text) {
    return new Card(event, number, heading(event), fields(event, text));
  }

  private static List<Run> heading(Event event) {
    Run.Line line = new Run.Line().add(Look.TYPE, event.type().name());
    String modes = event.modes().stream().map(Mode::label).collect(Collectors.joining(", "));
    line.plain(modes.isEmpty() ? "" : " " + modes);
    line.add(Look.STATUS, standing(event));
    String contexts =
        event.contexts().stream().map(Context::label).collect(Collectors.joining(", "));
    return line.faint(contexts.isEmpty() ? "" : " · " + contexts.replace('_', ' ')).runs();
  }

  /** Status and certainty where they are not the plain ones. */
  private static String standing(Event event) {
    String status = event.status() == Status.ASSERTED ? "" : " · " + Wording.lower(event.status());
    boolean plain =
        event.certainty() == Certainty.CERTAIN || event.certainty() == Certainty.UNKNOWN;
    return plain ? status : status + " · " + Wording.lower(event.certainty());
  }

  private static List<Field> fields(Event event, String text) {
    List<Field> fields = new ArrayList<>();
    field(fields, "who", Wording.parties(event.actors(), event.recipients()));
    field(fields, "where", event.place() == null ? List.of() : Wording.place(event.place()));
    field(fields, "when", Wording.time(event.time()));
    field(fields, "how many", Wording.counts(event.counts()));
    field(fields, "said of", Speech.perpetrators(Perpetrators.of(event)));
    field(fields, "says", says(event, text));
    field(fields, "again", again(event));
    return List.copyOf(fields);
  }

  /** Who says so, and the words that it rests on. */
  private static List<Run> says(Event event, String text) {
    return new Run.Line()
        .all(Speech.sentence(event))
        .plain(": ")
        .all(Quotes.clause(event.evidence(), event.trigger(), text))
        .runs();
  }

  /**
   * The sentences that tell it again, each once, and none that is shown already; with who says it.
   */
  private static List<Run> again(Event event) {
    Run.Line line = new Run.Line();
    Set<Integer> shown = new HashSet<>(Set.of(event.evidence().sentence()));
    for (Retelling mention : event.mentions()) {
      if (shown.add(mention.sentence())) {
        line.faint(line.isEmpty() ? "in sentence " : ", ");
        line.add(Look.FAINT, String.valueOf(mention.sentence() + 1), mention.span());
        if (!Wording.isReportItself(mention.attribution())) {
          line.faint(Wording.stands(mention.attribution()) ? " by " : " ")
              .all(Wording.speakers(mention.attribution()));
        }
      }
    }
    return line.runs();
  }

  private static void field(List<Field> fields, String label, List<Run> words) {
    if (!words.isEmpty()) {
      fields.add(new Field(label, words));
    }
  }

  private static List<Section> sections(ReportRecord report) {
    List<Section> sections = new ArrayList<>();
    section(sections, "Ties", report.ties().stream().map(Wording::tie).toList());
    section(sections, "Tolls", report.tolls().stream().map(Wording::toll).toList());
    section(
        sections,
        "Told in two ways",
        Contradictions.of(report).stream().map(Speech::contradiction).toList());
    List<List<Run>> loaded = new ArrayList<>(loaded(report.loaded()));
    if (report.loaded().size() > 1) {
      loaded.add(Speech.slant(Slant.of(report)));
    }
    section(sections, "Loaded words", loaded);
    return List.copyOf(sections);
  }

  /** One item for each word and speaker, in the order of their first use. */
  private static List<List<Run>> loaded(List<Loaded> all) {
    Map<String, List<Loaded>> uses = new LinkedHashMap<>();
    for (Loaded one : all) {
      String key = one.text().toLowerCase(Locale.ROOT) + "\n" + one.by() + "\n" + one.neutral();
      uses.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
    }
    return uses.values().stream().map(Wording::loaded).toList();
  }

  private static void section(List<Section> sections, String title, List<List<Run>> items) {
    if (!items.isEmpty()) {
      sections.add(new Section(title, items));
    }
  }

  /** How many events, in words. */
  String count() {
    return cards.isEmpty() ? "no events" : cards.size() == 1 ? "1 event" : cards.size() + " events";
  }
}
