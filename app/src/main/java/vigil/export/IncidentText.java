package vigil.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vigil.export.Run.Look;
import vigil.incident.Fact;
import vigil.incident.Incident;
import vigil.incident.Source;
import vigil.incident.Verdict;
import vigil.incident.Witness;
import vigil.plover.Quad;

/** A happening's page of facts for the eye: who tells what, where they agree and where not. */
public final class IncidentText {
  private static final int NAME = 12;
  private static final int EVENT = 9;

  private final StringBuilder out = new StringBuilder();
  private final Layout layout;
  private final Quad quad;

  private IncidentText(Layout layout, Quad quad) {
    this.layout = layout;
    this.quad = quad;
  }

  /** The page. */
  public static String of(Incident incident, Layout layout) {
    IncidentText text = new IncidentText(layout, incident.lead().telling().type().quad());
    text.head(incident);
    incident.facts().forEach(fact -> text.fact(fact, incident.witnesses().size()));
    text.out.append("\ntold by\n");
    incident.witnesses().forEach(text::witness);
    return text.out.toString();
  }

  private void head(Incident incident) {
    Run.Line line = new Run.Line().add(Look.NAME, incident.name() + " ");
    line.add(Look.TYPE, incident.lead().telling().type().name());
    line.plain(incident.day() == null ? "" : " " + incident.day());
    line.plain(" · told by " + IncidentListing.sources(incident));
    paragraph(0, line);
    out.append('\n');
  }

  private void fact(Fact fact, int all) {
    String name = fact.name() + " ".repeat(Math.max(1, NAME - fact.name().length()));
    out.append(name);
    Run.Line line = new Run.Line();
    boolean amiss = fact.verdict() == Verdict.CONTRADICTED || fact.verdict() == Verdict.REVISED;
    line.add(amiss ? Look.STATUS : Look.FAINT, verdict(fact.verdict()));
    if (fact.values().size() == 1) {
      line.plain(": ").all(value(fact.values().get(0), all));
      paragraph(NAME, line);
      return;
    }
    paragraph(NAME, line);
    for (Fact.Value value : fact.values()) {
      out.append(" ".repeat(NAME));
      paragraph(NAME + 2, new Run.Line().all(value(value, all)));
    }
  }

  private static String verdict(Verdict verdict) {
    return verdict == Verdict.SINGLE ? "one origin" : verdict.name().toLowerCase(Locale.ROOT);
  }

  /** The value and who tells it; that all do is told shortly. */
  private static List<Run> value(Fact.Value value, int all) {
    Run.Line line = new Run.Line().add(Look.NAME, Quotes.plain(value.text()));
    if (all > 1 && value.sources().size() == all) {
      return line.faint(" — all").runs();
    }
    List<String> sources = new ArrayList<>();
    for (Source source : value.sources()) {
      sources.add(source(source));
    }
    return line.faint(" — " + String.join("; ", sources)).runs();
  }

  /** Where and when it was printed, and who says it there. */
  private static String source(Source source) {
    List<String> parts = new ArrayList<>();
    if (source.outlet() != null) {
      parts.add(Quotes.plain(source.outlet()));
    }
    if (source.published() != null) {
      parts.add(source.published().toString());
    }
    if (source.speaker() != null) {
      parts.add(
          "(" + Quotes.plain(source.speaker()) + (source.denied() ? ", who denies it)" : ")"));
    }
    parts.add(source.event());
    if (source.isCopy()) {
      parts.add("copy of report " + source.origin());
    }
    return parts.stream().collect(Collectors.joining(" "));
  }

  private void witness(Witness witness) {
    Source source = witness.source();
    out.append(source.event()).append(" ".repeat(Math.max(1, EVENT - source.event().length())));
    Run.Line line = new Run.Line().plain(source(source).replace(" " + source.event(), "") + ": ");
    line.quote(source.evidence(), null);
    line.faint(joined(source));
    paragraph(EVENT, line);
  }

  private static String joined(Source source) {
    if (source.by() != null) {
      return "  put here by " + Quotes.plain(source.by()) + ": " + Quotes.plain(source.why());
    }
    return source.score() == null
        ? ""
        : String.format(Locale.ROOT, "  %.2f: %s", source.score(), source.why());
  }

  private void paragraph(int indent, Run.Line line) {
    new Paragraph(out, layout, quad, indent, indent).add(line.runs());
  }
}
