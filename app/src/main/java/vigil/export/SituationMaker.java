package vigil.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vigil.incident.Incident;
import vigil.incident.Telling;
import vigil.plover.Status;
import vigil.record.Happening;
import vigil.record.TollLine;

/** Makes a situation report of what a store answered. Pure. */
public final class SituationMaker {
  private static final int MOST = ToldSentences.MOST;
  private static final int NEW = 12;

  private final Observed observed;
  private final LocalDate from;
  private final LocalDate to;

  private SituationMaker(Observed observed, LocalDate from, LocalDate to) {
    this.observed = observed;
    this.from = from;
    this.to = to;
  }

  /**
   * What a report is made of.
   *
   * @param about whom or what it is about; empty for everything
   * @param observed the past until the last day
   * @param incidents those between the days
   * @param former what an earlier report knew; null where there was none
   * @param tolls as reports of the days count them
   * @param entry the last entry of the log that is known
   */
  public record Asked(
      String about,
      LocalDate from,
      LocalDate to,
      Observed observed,
      List<Incident> incidents,
      @Nullable Former former,
      List<TollLine> tolls,
      long entry) {
    public Asked {
      incidents = List.copyOf(incidents);
      tolls = List.copyOf(tolls);
    }
  }

  /**
   * An earlier report.
   *
   * @param entry the last entry of the log that it knew
   * @param then the happenings that it knew
   * @param now those of the same days, as they are known now
   */
  public record Former(long entry, List<Incident> then, List<Incident> now) {
    public Former {
      then = List.copyOf(then);
      now = List.copyOf(now);
    }
  }

  private static Section since(Former former) {
    return new Section(
        "Since the brief as of entry " + former.entry,
        new SituationChanges(former.then, former.now).sentences());
  }

  /** Whom and what a report is about, of names that may be null; empty for everything. */
  public static String about(@Nullable String... names) {
    return Arrays.stream(names)
        .filter(Objects::nonNull)
        .map(name -> name.replaceFirst("^=+", ""))
        .collect(Collectors.joining(", "));
  }

  /** The report. */
  public static Situation of(Asked asked) {
    List<Incident> happened = happened(asked.incidents);
    SituationMaker maker = new SituationMaker(asked.observed, asked.from, asked.to);
    ToldSentences told = new ToldSentences(happened, asked.from, asked.to);
    List<Section> sections = new ArrayList<>();
    List<Sentence> summary = new ArrayList<>(told.summary());
    summary.addAll(maker.imported());
    sections.add(new Section("In short", summary));
    if (asked.former != null) {
      sections.add(since(asked.former));
    }
    sections.add(new Section("What happened, and who says so", told.happened()));
    sections.add(new Section("What is new", maker.breaks()));
    sections.add(new Section("What is contradicted", told.contradicted()));
    sections.add(new Section("Tolls, as reported", ToldSentences.tolls(asked.tolls)));
    sections.add(new Section("Tempo against the usual", maker.tempo()));
    sections.add(new Section("Warnings", maker.warnings()));
    List<Sentence> sources = new ArrayList<>(told.sources());
    sources.addAll(maker.gaps());
    sections.add(new Section("Sources", sources));
    String title = "Situation" + (asked.about.isEmpty() ? "" : ": " + asked.about);
    return new Situation(title, asked.from, asked.to, asked.entry, sections);
  }

  /** Those that happened, by day; what is told of a former time without its day has none. */
  static List<Incident> happened(List<Incident> incidents) {
    return incidents.stream()
        .filter(Incident::happened)
        .filter(i -> i.witnesses().stream().anyMatch(w -> dated(w.telling())))
        .sorted(Comparator.comparing(SituationMaker::day).thenComparing(Incident::id))
        .toList();
  }

  private static boolean dated(Telling telling) {
    return telling.status() == Status.ASSERTED || telling.from() != null;
  }

  private static LocalDate day(Incident incident) {
    return Objects.requireNonNullElse(incident.day(), LocalDate.MIN);
  }

  // ---- sections

  private List<Sentence> breaks() {
    List<Break> breaks = Breaks.find(observed, from, to);
    if (breaks.isEmpty()) {
      String why =
          Breaks.enough(observed, from)
              ? "Nothing breaks with what was usual."
              : "Less than a year is known before these days: too little to call anything new.";
      return List.of(ToldSentences.said(List.of(), "%s", why));
    }
    List<Sentence> sentences = new ArrayList<>();
    for (Break one : Breaks.greatest(breaks, NEW)) {
      sentences.add(
          ToldSentences.said(
              references(one.happenings()),
              "%s: %s, %s (%s).",
              one.day(),
              one.kind().words(),
              one.what(),
              one.formula()));
    }
    if (breaks.size() > NEW) {
      sentences.add(
          ToldSentences.said(
              List.of(), "These are the least probable; there are %d more.", breaks.size() - NEW));
    }
    return sentences;
  }

  /** What histories tell of the days, counted by type. */
  private List<Sentence> imported() {
    List<Happening> imported =
        observed.between(from, to).stream().filter(Happening::imported).toList();
    Map<String, Integer> types = new TreeMap<>();
    imported.forEach(
        h -> types.merge(h.type() == null ? "of no type" : h.type().name(), 1, Integer::sum));
    return imported.isEmpty()
        ? List.of()
        : List.of(
            ToldSentences.said(
                references(imported),
                "Other systems' histories, which are counted and not retold here, have %s: %s.",
                ToldSentences.counted(imported.size(), "event"),
                ToldSentences.byNumber(types)));
  }

  private static List<String> references(List<Happening> happenings) {
    return happenings.stream().map(Happening::reference).toList();
  }

  private List<Sentence> tempo() {
    int days = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    Baseline usual =
        Baseline.of(observed.series(), observed.coverage(), observed.first(), from, days);
    List<Happening> here = observed.between(from, to);
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        ToldSentences.said(
            references(here),
            "%s in %d days; %s.",
            ToldSentences.counted(here.size(), "happening"),
            days,
            usual.words()));
    sentences.add(
        ToldSentences.said(
            List.of(),
            "Reports and coded events that came in during these days, whatever they tell: %d.",
            observed.coverage().reports(from, to)));
    return sentences;
  }

  private List<Sentence> warnings() {
    List<Warning> warnings = Warnings.of(Rules.shipped(), observed);
    if (warnings.isEmpty()) {
      return List.of(
          ToldSentences.said(List.of(), "No rule warns at the end of %s. %s", to, Warning.SILENCE));
    }
    return warnings.stream()
        .limit(MOST)
        .map(
            w ->
                ToldSentences.said(
                    references(w.happenings()),
                    "%s (rule %s: %s; %s)",
                    w.what(),
                    w.rule().name(),
                    w.why(),
                    w.test() == null ? "no back-test" : w.test().words()))
        .toList();
  }

  private List<Sentence> gaps() {
    List<Sentence> sentences = new ArrayList<>();
    Coverage.Gap last = observed.coverage().lastGap(from, to);
    if (last != null) {
      sentences.add(
          ToldSentences.said(
              List.of(),
              "Of %d of these days too little is known, lastly %s. %s",
              observed.coverage().gapDays(from, to),
              GapText.of(last),
              Warning.SILENCE));
    }
    return sentences;
  }
}
