package vigil.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.analysis.Baseline;
import vigil.analysis.Break;
import vigil.analysis.Breaks;
import vigil.analysis.Coverage;
import vigil.analysis.Observed;
import vigil.analysis.Rules;
import vigil.analysis.Warning;
import vigil.analysis.Warnings;
import vigil.export.Situation.Section;
import vigil.export.Situation.Sentence;
import vigil.incident.Fact;
import vigil.incident.Incident;
import vigil.incident.Source;
import vigil.incident.Telling;
import vigil.incident.Verdict;
import vigil.incident.Witness;
import vigil.record.Happening;
import vigil.record.TollLine;

/** Makes a situation report of what a store answered. Pure. */
public final class SituationMaker {
  private static final int CLAUSE = 200;
  private static final int MOST = 60;

  private final Observed observed;
  private final List<Incident> incidents;
  private final LocalDate from;
  private final LocalDate to;

  private SituationMaker(
      Observed observed, List<Incident> incidents, LocalDate from, LocalDate to) {
    this.observed = observed;
    this.incidents = incidents;
    this.from = from;
    this.to = to;
  }

  /**
   * What a report is made of.
   *
   * @param about whom or what it is about; empty for everything
   * @param observed the past until the last day
   * @param incidents those between the days
   * @param before those that the last report knew of; null where there was none
   * @param tolls as reports of the days count them
   * @param entry the last entry of the log that is known
   */
  public record Asked(
      String about,
      LocalDate from,
      LocalDate to,
      Observed observed,
      List<Incident> incidents,
      @Nullable List<Incident> before,
      List<TollLine> tolls,
      long entry) {
    public Asked {
      incidents = List.copyOf(incidents);
      tolls = List.copyOf(tolls);
    }
  }

  /** The report. */
  public static Situation of(Asked asked) {
    List<Incident> happened =
        asked.incidents.stream()
            .filter(Incident::happened)
            .sorted(Comparator.comparing(SituationMaker::day).thenComparing(Incident::id))
            .toList();
    SituationMaker maker = new SituationMaker(asked.observed, happened, asked.from, asked.to);
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("In short", maker.summary()));
    if (asked.before != null) {
      sections.add(new Section("Since the last brief", maker.changes(asked.before)));
    }
    sections.add(new Section("What happened, and who says so", maker.happened()));
    sections.add(new Section("What is new", maker.breaks()));
    sections.add(new Section("What is contradicted", maker.contradicted()));
    sections.add(new Section("Tolls, as reported", tolls(asked.tolls)));
    sections.add(new Section("Tempo against the usual", maker.tempo()));
    sections.add(new Section("Warnings", maker.warnings()));
    sections.add(new Section("Sources", maker.sources()));
    String title = "Situation" + (asked.about.isEmpty() ? "" : ": " + asked.about);
    return new Situation(title, asked.from, asked.to, asked.entry, sections);
  }

  private static LocalDate day(Incident incident) {
    return Objects.requireNonNullElse(incident.day(), LocalDate.MIN);
  }

  private static Sentence said(List<String> cites, String format, Object... values) {
    return new Sentence(String.format(Locale.ROOT, format, values), cites);
  }

  // ---- sections

  private List<Sentence> summary() {
    if (incidents.isEmpty()) {
      return List.of(said(List.of(), "No happening is told between %s and %s.", from, to));
    }
    Map<String, Integer> types = new TreeMap<>();
    Set<Long> origins = new HashSet<>();
    for (Incident incident : incidents) {
      types.merge(incident.lead().telling().type().name(), 1, Integer::sum);
      incident.witnesses().forEach(w -> origins.add(w.source().origin()));
    }
    String parts =
        types.entrySet().stream()
            .sorted(Comparator.comparingInt(e -> -e.getValue()))
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    return List.of(
        said(
            incidents.stream().map(Incident::name).toList(),
            "%s told by %s: %s.",
            incidents.size() == 1 ? "1 happening is" : incidents.size() + " happenings are",
            counted(origins.size(), "distinct text"),
            parts));
  }

  private static String counted(int many, String what) {
    return many + " " + what + (many == 1 ? "" : "s");
  }

  private List<Sentence> changes(List<Incident> before) {
    Set<Long> known = before.stream().map(Incident::id).collect(Collectors.toSet());
    Set<Long> now = incidents.stream().map(Incident::id).collect(Collectors.toSet());
    List<String> fresh =
        incidents.stream().filter(i -> !known.contains(i.id())).map(Incident::name).toList();
    List<String> gone =
        before.stream()
            .filter(Incident::happened)
            .filter(i -> !now.contains(i.id()))
            .map(Incident::name)
            .toList();
    Map<Long, Integer> tellings =
        before.stream().collect(Collectors.toMap(Incident::id, i -> i.witnesses().size()));
    List<String> more =
        incidents.stream()
            .filter(i -> i.witnesses().size() > tellings.getOrDefault(i.id(), Integer.MAX_VALUE))
            .map(Incident::name)
            .toList();
    return List.of(
        said(fresh, "%d happenings of these days were not known then.", fresh.size()),
        said(more, "Told by more reports than then: %d.", more.size()),
        said(gone, "Known then, and holding no longer: %d.", gone.size()));
  }

  private List<Sentence> happened() {
    List<Sentence> sentences = new ArrayList<>();
    for (Incident incident : incidents.subList(0, Math.min(MOST, incidents.size()))) {
      Witness lead = incident.lead();
      Telling telling = lead.telling();
      String place = telling.place() == null ? "" : " at " + telling.place().name();
      sentences.add(
          said(
              cites(incident),
              "%s: %s, %s%s. %s: %s",
              incident.day(),
              telling.type(),
              parties(telling),
              place,
              says(incident),
              Quotes.quoted(shortened(lead.source().evidence()))));
    }
    if (incidents.size() > MOST) {
      sentences.add(said(List.of(), "And %d more.", incidents.size() - MOST));
    }
    return sentences;
  }

  private static String shortened(String clause) {
    String line = clause.replace('\n', ' ');
    return line.length() > CLAUSE ? line.substring(0, CLAUSE) + "…" : line;
  }

  private static String parties(Telling telling) {
    String actors = names(telling.actors(), "an actor not named");
    return telling.recipients().isEmpty()
        ? actors
        : actors + " towards " + names(telling.recipients(), "");
  }

  private static String names(List<Telling.Party> parties, String none) {
    String names = parties.stream().map(Telling.Party::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? none : names;
  }

  /** Who says it, and how many tell it. */
  private static String says(Incident incident) {
    Source source = incident.lead().source();
    String outlet = source.outlet() == null ? "report " + source.report() : source.outlet();
    String speaker = source.speaker() == null ? outlet : source.speaker() + ", in " + outlet;
    int others = incident.origins() - 1;
    return others > 0
        ? speaker + " and " + counted(others, "other distinct text")
        : speaker + " alone";
  }

  private static List<String> cites(Incident incident) {
    List<String> cites = new ArrayList<>(List.of(incident.name()));
    incident.witnesses().forEach(w -> cites.add(w.source().event()));
    return cites;
  }

  private List<Sentence> breaks() {
    List<Break> breaks = Breaks.find(observed, from, to);
    if (breaks.isEmpty()) {
      boolean known = observed.first().plusYears(1).isBefore(from);
      String why =
          known
              ? "Nothing breaks with what was usual."
              : "Less than a year is known before these days: too little to call anything new.";
      return List.of(said(List.of(), "%s", why));
    }
    return breaks.stream()
        .limit(MOST)
        .map(
            b ->
                said(
                    references(b.happenings()),
                    "%s: %s, %s (%s).",
                    b.day(),
                    b.kind().words(),
                    b.what(),
                    b.formula()))
        .toList();
  }

  private static List<String> references(List<Happening> happenings) {
    return happenings.stream().map(Happening::reference).toList();
  }

  private List<Sentence> contradicted() {
    List<Sentence> sentences = new ArrayList<>();
    for (Incident incident : incidents) {
      for (Fact fact : incident.facts()) {
        if (fact.verdict() == Verdict.CONTRADICTED) {
          sentences.add(contradiction(incident, fact));
        }
      }
    }
    return sentences.isEmpty()
        ? List.of(said(List.of(), "No sources of one happening contradict each other."))
        : sentences;
  }

  private static Sentence contradiction(Incident incident, Fact fact) {
    List<String> cites = new ArrayList<>(List.of(incident.name()));
    String values =
        fact.values().stream()
            .map(
                value -> {
                  value.sources().forEach(s -> cites.add(s.event()));
                  return value.text() + " (" + outlets(value.sources()) + ")";
                })
            .collect(Collectors.joining("; "));
    return said(cites, "%s of %s: %s.", fact.name(), incident.name(), values);
  }

  private static String outlets(List<Source> sources) {
    return sources.stream()
        .map(s -> s.outlet() == null ? "report " + s.report() : s.outlet())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static List<Sentence> tolls(List<TollLine> tolls) {
    if (tolls.isEmpty()) {
      return List.of(said(List.of(), "No report of these days gives a running total."));
    }
    return tolls.stream().limit(MOST).map(SituationMaker::toll).toList();
  }

  private static Sentence toll(TollLine toll) {
    String number =
        Objects.equals(toll.low(), toll.high())
            ? String.valueOf(toll.low() == null ? toll.value() : toll.low())
            : (toll.low() == null ? "at most " + toll.high() : "at least " + toll.low());
    String side = toll.side() == null ? "" : toll.side() + ": ";
    String since = toll.since() == null ? "" : " since " + toll.since();
    String by = toll.speaker() == null ? "report " + toll.report() : toll.speaker();
    return said(
        List.of("report " + toll.report()),
        "%s%s %s%s, says %s.",
        side,
        number,
        toll.kind(),
        since,
        by);
  }

  private List<Sentence> tempo() {
    int days = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    Baseline usual =
        Baseline.of(observed.series(), observed.coverage(), observed.first(), from, days);
    List<Happening> here = observed.between(from, to);
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        said(
            references(here),
            "%s in %d days; %s.",
            counted(here.size(), "happening"),
            days,
            usual.known() < 28
                ? "too little is known before to call that much or little"
                : usual.words()));
    sentences.add(
        said(
            List.of(),
            "Reports and coded events that came in during these days, whatever they tell: %d.",
            observed.coverage().reports(from, to)));
    return sentences;
  }

  private List<Sentence> warnings() {
    List<Warning> warnings = Warnings.of(Rules.shipped(), observed);
    if (warnings.isEmpty()) {
      return List.of(said(List.of(), "No rule warns at the end of %s. %s", to, Warning.SILENCE));
    }
    return warnings.stream()
        .limit(MOST)
        .map(
            w ->
                said(
                    references(w.happenings()),
                    "%s (rule %s: %s; %s)",
                    w.what(),
                    w.rule().name(),
                    w.why(),
                    w.test() == null ? "no back-test" : w.test().words()))
        .toList();
  }

  private List<Sentence> sources() {
    Map<String, Set<String>> outlets = new LinkedHashMap<>();
    for (Incident incident : incidents) {
      for (Witness witness : incident.witnesses()) {
        Source source = witness.source();
        String outlet = source.outlet() == null ? "no outlet named" : source.outlet();
        outlets
            .computeIfAbsent(outlet, k -> new java.util.LinkedHashSet<>())
            .add("report " + source.report());
      }
    }
    List<Sentence> sentences = new ArrayList<>();
    outlets.forEach(
        (outlet, reports) ->
            sentences.add(
                said(List.copyOf(reports), "%s: %s.", outlet, counted(reports.size(), "report"))));
    int gaps = observed.coverage().gapDays(from, to);
    if (gaps > 0) {
      Coverage.Gap last = observed.coverage().gaps().get(observed.coverage().gaps().size() - 1);
      sentences.add(
          said(
              List.of(),
              "On %d of these days nothing came in at all, lastly from %s to %s. %s",
              gaps,
              last.first(),
              last.last(),
              Warning.SILENCE));
    }
    return sentences;
  }
}
