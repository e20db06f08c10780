package vigil.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vigil.annotate.Lexicon;
import vigil.annotate.Role;
import vigil.annotate.Stems;
import vigil.annotate.Step;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.event.Event;
import vigil.event.Explanation;
import vigil.event.Explanation.Reason;
import vigil.event.Explanation.Told;
import vigil.mention.Place;
import vigil.pipeline.Explained;
import vigil.plover.EventType;
import vigil.plover.Mode;

/** The paths to a report's events for the eye. Pure; one serves all threads. */
public final class Explain {
  /** How many other types are shown. */
  static final int ALTERNATIVES = 3;

  /** A type less probable than this is no alternative. */
  static final double LEAST = 0.005;

  /** What adds less than this to the logarithm of the odds is not shown. */
  private static final double SLIGHT = 0.05;

  private static final int LABEL = 11;

  /** How many of the rows that taught the model are shown. */
  static final int ROWS = 3;

  private final FeatureNames names = FeatureNames.load();
  private final Lexicon lexicon = Lexicon.load();
  private final Stems stems = Stems.load();
  private final TaughtRows taught;
  private final Layout layout;

  /** With lines as wide as the layout says, and the rows that taught the model. */
  public Explain(Layout layout, TaughtRows taught) {
    this.layout = layout;
    this.taught = taught;
  }

  /** The report's head, and the path to each of the chosen events. */
  public String text(Explained explained, List<Explanation> chosen) {
    String text = explained.report().document().text();
    StringBuilder out = new StringBuilder(Quotes.plain(explained.report().document().name()));
    out.append('\n');
    if (chosen.isEmpty()) {
      out.append("no events\n");
    }
    chosen.forEach(e -> event(out, e, explained, text));
    return out.toString();
  }

  private void event(StringBuilder out, Explanation explanation, Explained explained, String text) {
    Event event = explanation.event();
    String id = event.id();
    out.append(String.format("%n%3s %s%n", id.substring(id.lastIndexOf("#e") + 2), event.type()));
    line(out, "id", id);
    line(out, "words", words(event.trigger(), text) + ", in sentence " + place(event));
    for (Told told : explanation.tellings()) {
      if (told.best()) {
        telling(out, told, text);
        learned(out, told, explained, text);
      }
    }
    line(out, "where", where(event));
    line(out, "status", status(event));
    line(out, "says", says(event));
    for (Told told : explanation.tellings()) {
      if (!told.best()) {
        again(out, told, text);
      }
    }
    boolean bestJoined = explanation.tellings().size() > 1;
    line(out, "confidence", number(event.confidence()) + ": " + reasons(explanation.confidence()));
    if (bestJoined) {
      joined(out, explanation, text);
    }
  }

  /** The place that other words than the event's own clause gave it. */
  private static String where(Event event) {
    Place place = event.place();
    return place == null || place.basis() == Place.Basis.CLAUSE
        ? ""
        : Quotes.plain(place.name()) + ", by the " + Wording.lower(place.basis());
  }

  private static String place(Event event) {
    return String.valueOf(event.evidence().sentence() + 1);
  }

  private void telling(StringBuilder out, Told told, String text) {
    line(out, "type", types(told.trigger().type(), told.trigger().types()));
    line(out, "modes", modes(told.trigger().modes()));
    for (Role role : told.trigger().roles()) {
      String kind = role.kind().name().toLowerCase(Locale.ROOT);
      line(out, kind, words(role.span(), text) + " " + number(role.probability()));
    }
    line(out, "decided by", told.trigger().rule());
    told.steps().forEach(step -> line(out, "changed by", step(step, text)));
  }

  /** What the words were taken for elsewhere, and the rows most like the event. */
  private void learned(StringBuilder out, Told told, Explained explained, String text) {
    Trigger trigger = told.trigger();
    String words = trigger.span().of(text);
    line(out, "lexicon", lexicon.best(stems.of(words)).map(e -> entry(words, e)).orElse(""));
    String sentence = explained.report().sentences().get(trigger.sentence()).of(text);
    for (TaughtRows.Row row : taught.nearest(trigger, words, sentence, ROWS)) {
      line(out, "alike", row(row));
    }
  }

  private static String entry(String words, Lexicon.Entry entry) {
    String roles =
        entry.roles().entrySet().stream()
            .map(
                r ->
                    Wording.lower(r.getKey())
                        + " "
                        + number(r.getValue() / (double) entry.asType()))
            .collect(Collectors.joining(", "));
    return String.format(
        "%s and its forms: seen %d times, %d times as %s%s",
        Quotes.quoted(words),
        entry.seen(),
        entry.asType(),
        entry.type(),
        roles.isEmpty() ? "" : ", then with " + roles);
  }

  private static String row(TaughtRows.Row row) {
    List<String> labels = new ArrayList<>(List.of(row.type().name()));
    row.modes().forEach(m -> labels.add(m.label()));
    labels.add(Wording.lower(row.status()));
    return Quotes.quoted(row.trigger())
        + " "
        + String.join(" ", labels)
        + " in "
        + Quotes.quoted(Quotes.shortened(row.sentence()))
        + ", "
        + row.where();
  }

  private static String types(EventType chosen, Map<EventType, Double> types) {
    List<String> shown = new ArrayList<>();
    shown.add(chosen + " " + number(types.getOrDefault(chosen, 0.0)));
    alternatives(chosen, types)
        .forEach(t -> shown.add(t + " " + number(types.getOrDefault(t, 0.0))));
    return String.join(", ", shown);
  }

  /** The types that come next, the most probable first. */
  static List<EventType> alternatives(EventType chosen, Map<EventType, Double> types) {
    return types.entrySet().stream()
        .filter(t -> t.getKey() != chosen && t.getValue() >= LEAST)
        .sorted(Comparator.comparingDouble(t -> -t.getValue()))
        .limit(ALTERNATIVES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String modes(List<Mode> modes) {
    return modes.stream().map(Mode::label).collect(Collectors.joining(", "));
  }

  private static String status(Event event) {
    return Wording.lower(event.status()) + ", " + Wording.lower(event.certainty());
  }

  private static String says(Event event) {
    return Wording.speakers(event.attribution()).stream()
        .map(Run::text)
        .collect(Collectors.joining());
  }

  private static String step(Step step, String text) {
    String aspect = step.aspect().name().toLowerCase(Locale.ROOT);
    String by = step.words().stream().map(w -> words(w, text)).collect(Collectors.joining(", "));
    if (step.aspect() == Step.Aspect.ROLES) {
      boolean more = step.to().length() > step.from().length();
      return step.rule() + ": " + (more ? "added " : "left out ") + by;
    }
    String change = step.from().isEmpty() ? "none" : step.from();
    return step.rule()
        + (by.isEmpty() ? "" : " " + by)
        + ": "
        + aspect
        + " "
        + change
        + " → "
        + (step.to().isEmpty() ? "none" : step.to());
  }

  private void again(StringBuilder out, Told told, String text) {
    String where = words(told.trigger().span(), text);
    line(out, "told too", where + ", in sentence " + (told.trigger().sentence() + 1));
  }

  /** Why each telling after the first was taken for the same happening. */
  private void joined(StringBuilder out, Explanation explanation, String text) {
    for (Told told : explanation.tellings().subList(1, explanation.tellings().size())) {
      String head = words(told.trigger().span(), text) + " " + number(told.joined());
      line(out, "joined", head + ": " + reasons(told.reasons()));
    }
  }

  private String reasons(List<Reason> reasons) {
    return reasons.stream()
        .filter(r -> Math.abs(r.effect()) >= SLIGHT)
        .map(r -> String.format(Locale.ROOT, "%+.2f %s", r.effect(), names.of(r.feature())))
        .collect(Collectors.joining("; "));
  }

  private static String words(Span span, String text) {
    return Quotes.quoted(Quotes.shortened(span.of(text)));
  }

  private static String number(double probability) {
    return String.format(Locale.ROOT, "%.2f", probability);
  }

  private void line(StringBuilder out, String label, String words) {
    if (words.isEmpty()) {
      return;
    }
    String head = "    " + label + " ".repeat(Math.max(1, LABEL - label.length()));
    out.append(head);
    new Paragraph(out, layout, vigil.plover.Quad.VERBAL_COOPERATION, 4 + LABEL, head.length())
        .add(List.of(new Run(Run.Look.PLAIN, words, null)));
  }
}
