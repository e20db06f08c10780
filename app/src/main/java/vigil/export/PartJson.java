package vigil.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.event.Attribution;
import vigil.event.Contradiction;
import vigil.event.Evidence;
import vigil.event.Perpetrator;
import vigil.event.Retelling;
import vigil.event.Slant;
import vigil.event.Tie;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.mention.Quantity;
import vigil.mention.TimeExpression;

/** The parts that several things of the record are made of, as JSON. */
final class PartJson {
  private final JsonGenerator json;

  PartJson(JsonGenerator json) {
    this.json = json;
  }

  void pair(Span span) throws IOException {
    json.writeStartArray();
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }

  void words(@Nullable Span span, @Nullable String text) throws IOException {
    json.writeFieldName("span");
    if (span == null) {
      json.writeNull();
    } else {
      pair(span);
    }
    json.writeStringField("text", text);
  }

  void constant(String field, Enum<?> value) throws IOException {
    json.writeStringField(field, value.name().toLowerCase(Locale.ROOT));
  }

  /** What is in doubt; nothing is written where nothing is. */
  void note(@Nullable Enum<?> note) throws IOException {
    if (note != null) {
      constant("note", note);
    }
  }

  void date(String field, @Nullable LocalDate date) throws IOException {
    json.writeStringField(field, date == null ? null : date.toString());
  }

  void number(String field, @Nullable Number number) throws IOException {
    json.writeFieldName(field);
    if (number == null) {
      json.writeNull();
    } else if (number instanceof Integer whole) {
      json.writeNumber(whole);
    } else {
      json.writeNumber(number.doubleValue());
    }
  }

  void strings(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  void evidence(String field, Evidence evidence) throws IOException {
    json.writeFieldName(field);
    evidence(evidence);
  }

  private void evidence(Evidence evidence) throws IOException {
    json.writeStartObject();
    clause(evidence);
    json.writeEndObject();
  }

  private void clause(Evidence evidence) throws IOException {
    json.writeNumberField("sentence", evidence.sentence());
    words(evidence.span(), evidence.text());
  }

  /** A clause that tells an event again, with who says it there. */
  void retelling(Retelling retelling) throws IOException {
    json.writeStartObject();
    clause(retelling.evidence());
    attribution(retelling.attribution());
    json.writeEndObject();
  }

  void actors(String field, List<Actor> actors) throws IOException {
    json.writeArrayFieldStart(field);
    for (Actor actor : actors) {
      actor(actor);
    }
    json.writeEndArray();
  }

  private void actor(Actor actor) throws IOException {
    json.writeStartObject();
    words(actor.span(), actor.text());
    json.writeStringField("name", actor.name());
    json.writeStringField("id", actor.id());
    json.writeStringField("country", actor.country());
    strings("sectors", actor.sectors().stream().map(Enum::name).toList());
    json.writeStringField("via", actor.via());
    number("number", actor.number());
    constant("resolved_by", actor.resolvedBy());
    if (actor.countryBy() != null) {
      constant("country_by", actor.countryBy());
    }
    json.writeEndObject();
  }

  void place(@Nullable Place place) throws IOException {
    json.writeFieldName("place");
    if (place == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    words(place.span(), place.text());
    json.writeStringField("name", place.name());
    json.writeStringField("country", place.country());
    json.writeStringField("admin1", place.admin1());
    number("latitude", place.latitude());
    number("longitude", place.longitude());
    constant("precision", place.precision());
    number("geonames", place.geonames());
    constant("basis", place.basis());
    json.writeEndObject();
  }

  void time(TimeExpression time) throws IOException {
    json.writeObjectFieldStart("time");
    words(time.span(), time.text());
    date("from", time.from());
    date("to", time.to());
    constant("granularity", time.granularity());
    constant("basis", time.basis());
    note(time.note());
    json.writeEndObject();
  }

  void counts(List<Quantity> counts) throws IOException {
    json.writeArrayFieldStart("counts");
    for (Quantity count : counts) {
      count(count);
    }
    json.writeEndArray();
  }

  private void count(Quantity count) throws IOException {
    json.writeStartObject();
    constant("kind", count.kind());
    number("low", count.low());
    number("high", count.high());
    number("best", count.best());
    words(count.span(), count.text());
    json.writeStringField("of", count.of());
    json.writeBooleanField("cumulative", count.cumulative());
    json.writeStringField("since", count.since());
    json.writeEndObject();
  }

  /** Who is said to have done it, on whose word. */
  void perpetrators(List<Perpetrator> perpetrators) throws IOException {
    json.writeArrayFieldStart("perpetrators");
    for (Perpetrator one : perpetrators) {
      json.writeStartObject();
      json.writeStringField("name", one.name());
      json.writeStringField("id", one.id());
      constant("basis", one.basis());
      attribution("by", one.by());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** How often who uses loaded words about whom. */
  void slant(List<Slant> counts) throws IOException {
    json.writeArrayFieldStart("slant");
    for (Slant one : counts) {
      json.writeStartObject();
      json.writeStringField("by", one.by());
      json.writeStringField("about", one.about());
      json.writeNumberField("count", one.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What the report tells in two ways. */
  void contradictions(List<Contradiction> all) throws IOException {
    json.writeArrayFieldStart("contradictions");
    for (Contradiction one : all) {
      json.writeStartObject();
      constant("kind", one.kind());
      json.writeStringField("about", one.about());
      json.writeArrayFieldStart("sides");
      side(one.one());
      side(one.other());
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void side(Contradiction.Side side) throws IOException {
    json.writeStartObject();
    json.writeStringField("says", side.says());
    evidence("evidence", side.evidence());
    attribution(side.attribution());
    json.writeEndObject();
  }

  void attribution(List<Attribution> chain) throws IOException {
    attribution("attribution", chain);
  }

  private void attribution(String field, List<Attribution> chain) throws IOException {
    json.writeArrayFieldStart(field);
    for (Attribution speaker : chain) {
      speaker(speaker);
    }
    json.writeEndArray();
  }

  private void speaker(Attribution speaker) throws IOException {
    json.writeStartObject();
    constant("kind", speaker.kind());
    words(speaker.span(), speaker.text());
    json.writeStringField("name", speaker.name());
    json.writeStringField("id", speaker.id());
    json.writeStringField("cue", speaker.cue());
    constant("stance", speaker.stance());
    json.writeEndObject();
  }

  void party(String field, Tie.Party party) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("name", party.name());
    json.writeStringField("id", party.id());
    json.writeEndObject();
  }
}
