package vigil.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vigil.export.Run.Look;
import vigil.incident.Fact;
import vigil.incident.Incident;
import vigil.incident.Source;
import vigil.incident.Telling;
import vigil.incident.Verdict;
import vigil.incident.Witness;
import vigil.plover.Mode;
import vigil.plover.Quad;

/** Happenings of a store, one after the other. */
public final class IncidentListing {
  private static final int NAME = 9;
  private static final int DAY = 12;
  private static final int TYPE = 10;
  private static final int CLAUSE = 160;

  private IncidentListing() {}

  /** The listing of a form; only that for the eye regards the layout. */
  public static Listing<Incident> of(Listing.Form form, Layout layout) {
    return switch (form) {
      case TEXT -> incident -> text(incident, layout);
      case JSONL -> IncidentJson::of;
      case CSV -> new Csv();
    };
  }

  private static String text(Incident incident, Layout layout) {
    StringBuilder out = new StringBuilder();
    Telling lead = incident.lead().telling();
    Quad quad = lead.type().quad();
    out.append(padded(incident.name(), NAME));
    out.append(padded(day(incident), DAY));
    int indent = out.length();
    String type = padded(lead.type().name(), TYPE);
    out.append(layout.colour() ? Ansi.begin(Look.TYPE, quad) + type + Ansi.end(Look.TYPE) : type);
    new Paragraph(out, layout, quad, indent, indent + type.length()).add(heading(incident));
    out.append(" ".repeat(indent));
    new Paragraph(out, layout, quad, indent, indent).add(told(incident));
    return out.toString();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  /** The day; after "≤" that of publication, where no report tells another. */
  private static String day(Incident incident) {
    if (incident.day() == null) {
      return "no day";
    }
    boolean told = incident.witnesses().stream().anyMatch(w -> w.telling().from() != null);
    return (told ? "" : "≤") + incident.day();
  }

  /** Each attribute with all of its values; those that differ are parted by strokes. */
  static List<Run> heading(Incident incident) {
    Run.Line line = new Run.Line();
    line.add(Look.NAME, incident.fact("actors").map(f -> values(f, ", ")).orElse(""));
    line.faint(incident.fact("actors").isEmpty() ? "not said" : "");
    incident.fact("recipients").ifPresent(f -> line.plain(" → ").add(Look.NAME, values(f, ", ")));
    incident.fact("place").ifPresent(f -> line.plain(" · ").add(Look.NAME, values(f, " | ")));
    incident.facts().stream()
        .filter(f -> isCount(f) && !f.name().equals("other"))
        .forEach(
            f ->
                line.plain(
                    " · "
                        + values(f, f.verdict() == Verdict.REVISED ? " then " : " | ")
                        + " "
                        + f.name()));
    return line.runs();
  }

  static boolean isCount(Fact fact) {
    return switch (fact.name()) {
      case "type", "status", "modes", "actors", "recipients", "place", "time" -> false;
      default -> true;
    };
  }

  static String values(Fact fact, String between) {
    return fact.values().stream()
        .map(v -> Quotes.plain(v.text()))
        .collect(Collectors.joining(between));
  }

  private static List<Run> told(Incident incident) {
    Run.Line line = new Run.Line().plain(sources(incident));
    for (Verdict verdict : List.of(Verdict.CONTRADICTED, Verdict.REVISED)) {
      List<String> names = names(incident, verdict);
      if (!names.isEmpty()) {
        line.add(Look.STATUS, " · " + label(verdict) + ": " + String.join(", ", names));
      }
    }
    String clause = incident.lead().source().evidence().replace('\n', ' ');
    String shown = clause.length() > CLAUSE ? clause.substring(0, CLAUSE) + "…" : clause;
    return line.plain(" · ").quote(shown, null).runs();
  }

  static List<String> names(Incident incident, Verdict verdict) {
    return incident.facts().stream().filter(f -> f.verdict() == verdict).map(Fact::name).toList();
  }

  static String label(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /** How many reports, and how many of them are no copies. */
  static String sources(Incident incident) {
    int reports = incident.reports();
    String told = reports == 1 ? "1 report" : reports + " reports";
    return incident.origins() == reports ? told : told + ", " + origins(incident.origins());
  }

  private static String origins(int many) {
    return many == 1 ? "1 origin" : many + " origins";
  }

  /** Values inside a cell are parted by semicolons. */
  private static final class Csv implements Listing<Incident> {
    @Override
    public String opening() {
      return CsvLine.of(
          "incident",
          "day",
          "type",
          "modes",
          "happened",
          "actors",
          "recipients",
          "places",
          "times",
          "killed",
          "injured",
          "reports",
          "origins",
          "contradicted",
          "revised",
          "events",
          "evidence");
    }

    @Override
    public String one(Incident incident) {
      Telling lead = incident.lead().telling();
      return CsvLine.of(
          incident.name(),
          incident.day(),
          lead.type(),
          lead.modes().stream().map(Mode::label).collect(Collectors.joining("; ")),
          incident.happened(),
          cell(incident, "actors"),
          cell(incident, "recipients"),
          cell(incident, "place"),
          cell(incident, "time"),
          cell(incident, "killed"),
          cell(incident, "injured"),
          incident.reports(),
          incident.origins(),
          String.join("; ", names(incident, Verdict.CONTRADICTED)),
          String.join("; ", names(incident, Verdict.REVISED)),
          incident.witnesses().stream()
              .map(Witness::source)
              .map(Source::event)
              .collect(Collectors.joining("; ")),
          incident.lead().source().evidence());
    }

    private static String cell(Incident incident, String name) {
      return incident
          .fact(name)
          .map(f -> f.values().stream().map(Fact.Value::text).collect(Collectors.joining("; ")))
          .orElse("");
    }
  }
}
