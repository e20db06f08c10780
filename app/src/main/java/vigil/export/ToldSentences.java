package vigil.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.export.Situation.Sentence;
import vigil.incident.Fact;
import vigil.incident.Incident;
import vigil.incident.Source;
import vigil.incident.Telling;
import vigil.incident.Verdict;
import vigil.incident.Witness;
import vigil.record.TollLine;

/** What incidents and tolls come to in sentences, each with what it rests on. */
final class ToldSentences {
  private static final int CLAUSE = 200;

  /** How many sentences a section has at most. */
  static final int MOST = 60;

  private final List<Incident> incidents;
  private final LocalDate from;
  private final LocalDate to;

  /**
   * @param incidents those that happened between the days, in order
   */
  ToldSentences(List<Incident> incidents, LocalDate from, LocalDate to) {
    this.incidents = incidents;
    this.from = from;
    this.to = to;
  }

  static Sentence said(List<String> cites, String format, Object... values) {
    return new Sentence(String.format(Locale.ROOT, format, values), cites);
  }

  List<Sentence> summary() {
    if (incidents.isEmpty()) {
      return List.of(
          said(List.of(), "No report tells of a happening between %s and %s.", from, to));
    }
    Map<String, Integer> types = new TreeMap<>();
    Set<Long> origins = new HashSet<>();
    for (Incident incident : incidents) {
      types.merge(incident.lead().telling().type().name(), 1, Integer::sum);
      incident.witnesses().forEach(w -> origins.add(w.source().origin()));
    }
    String parts = byNumber(types);
    return List.of(
        said(
            incidents.stream().map(Incident::name).toList(),
            "%s told by %s: %s.",
            incidents.size() == 1 ? "1 happening is" : incidents.size() + " happenings are",
            counted(origins.size(), "distinct text"),
            parts));
  }

  /** Numbers of types, the greatest first. */
  static String byNumber(Map<String, Integer> types) {
    return types.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue()))
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  static String counted(int many, String what) {
    return many + " " + what + (many == 1 ? "" : "s");
  }

  List<Sentence> happened() {
    if (incidents.isEmpty()) {
      return List.of(said(List.of(), "No report tells of any."));
    }
    List<Sentence> sentences = new ArrayList<>();
    List<Incident> told =
        incidents.stream()
            .sorted(Comparator.comparingInt(i -> -i.origins()))
            .limit(MOST)
            .sorted(Comparator.comparingInt(incidents::indexOf))
            .toList();
    for (Incident incident : told) {
      sentences.add(
          said(
              cites(incident),
              "%s. %s by %s: %s",
              what(incident),
              denied(incident) ? "Denied" : "Told",
              says(incident),
              Quotes.quoted(shortened(incident.lead().source().evidence()))));
    }
    if (incidents.size() > MOST) {
      sentences.add(
          said(
              List.of(),
              "These are told by the most texts; there are %d more.",
              incidents.size() - MOST));
    }
    return sentences;
  }

  /** When, what, who, whom and where. */
  static String what(Incident incident) {
    Telling telling = incident.lead().telling();
    String place = telling.place() == null ? "" : " at " + telling.place().name();
    return incident.day() + ": " + telling.type() + ", " + parties(telling) + place;
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

  /** Who tells it, or who denies it. */
  static String told(Incident incident) {
    return (denied(incident) ? "denied by " : "told by ") + says(incident);
  }

  private static boolean denied(Incident incident) {
    return incident.lead().source().denied();
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

  static List<String> cites(Incident incident) {
    List<String> cites = new ArrayList<>(List.of(incident.name()));
    incident.witnesses().forEach(w -> cites.add(w.source().event()));
    return cites;
  }

  List<Sentence> contradicted() {
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

  static Sentence contradiction(Incident incident, Fact fact) {
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

  static List<Sentence> tolls(List<TollLine> tolls) {
    if (tolls.isEmpty()) {
      return List.of(said(List.of(), "No report of these days gives a running total."));
    }
    return tolls.stream().limit(MOST).map(ToldSentences::toll).toList();
  }

  private static Sentence toll(TollLine toll) {
    String number =
        Objects.equals(toll.low(), toll.high())
            ? grouped(toll.low() == null ? toll.value() : toll.low())
            : toll.low() == null
                ? "at most " + grouped(toll.high())
                : toll.high() == null
                    ? "at least " + grouped(toll.low())
                    : "roughly " + grouped(toll.low()) + " to " + grouped(toll.high());
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

  private static String grouped(@Nullable Integer number) {
    return number == null ? "a number not said" : String.format(Locale.ROOT, "%,d", number);
  }

  List<Sentence> sources() {
    Map<String, Set<String>> outlets = new LinkedHashMap<>();
    for (Incident incident : incidents) {
      for (Witness witness : incident.witnesses()) {
        Source source = witness.source();
        String outlet = source.outlet() == null ? "no outlet named" : source.outlet();
        outlets
            .computeIfAbsent(outlet, k -> new LinkedHashSet<>())
            .add("report " + source.report());
      }
    }
    List<Sentence> sentences = new ArrayList<>();
    outlets.forEach(
        (outlet, reports) ->
            sentences.add(
                said(List.copyOf(reports), "%s: %s.", outlet, counted(reports.size(), "report"))));
    return sentences;
  }
}
