package vigil.export;

import vigil.incident.Fact;
import vigil.incident.Incident;
import vigil.incident.Source;
import vigil.incident.Witness;
import vigil.plover.Mode;

/** A happening with its page of facts as a line of JSON. */
public final class IncidentJson {
  private IncidentJson() {}

  /** The line. */
  public static String of(Incident incident) {
    JsonLine json = new JsonLine();
    fields(json, incident);
    return json.end();
  }

  private static void fields(JsonLine json, Incident incident) {
    json.field("incident", incident.name())
        .field("day", incident.day())
        .field("type", incident.lead().telling().type().name())
        .texts("modes", incident.lead().telling().modes().stream().map(Mode::label).toList())
        .field("happened", incident.happened())
        .field("reports", incident.reports())
        .field("origins", incident.origins())
        .list("facts", incident.facts(), IncidentJson::fact)
        .list("tellings", incident.witnesses(), IncidentJson::telling);
  }

  private static void fact(JsonLine json, Fact fact) {
    json.field("name", fact.name())
        .field("verdict", IncidentListing.label(fact.verdict()))
        .list("values", fact.values(), IncidentJson::value);
  }

  private static void value(JsonLine json, Fact.Value value) {
    json.field("value", value.text())
        .field("origins", value.origins())
        .list("sources", value.sources(), IncidentJson::source);
  }

  private static void source(JsonLine json, Source source) {
    json.field("event", source.event())
        .field("outlet", source.outlet())
        .field("published", source.published())
        .field("speaker", source.speaker())
        .field("denied", source.denied())
        .field("copy", source.isCopy());
  }

  private static void telling(JsonLine json, Witness witness) {
    Source source = witness.source();
    json.field("event", source.event())
        .field("report", source.report())
        .field("origin", source.origin())
        .field("outlet", source.outlet())
        .field("title", source.title())
        .field("url", source.url())
        .field("published", source.published())
        .field("speaker", source.speaker())
        .field("denied", source.denied())
        .field("evidence", source.evidence());
    if (source.score() != null) {
      json.field("score", Math.round(source.score() * 1000) / 1000.0);
    }
    json.field("why", source.why()).field("by", source.by());
  }
}
