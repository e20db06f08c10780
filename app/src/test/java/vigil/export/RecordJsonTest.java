package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The record's published form: names, order and kinds of its fields. */
class RecordJsonTest {
  private static final JsonNode RECORD = parsed(RecordJson.line(Samples.report()));

  @Test
  void hasTheFieldsOfTheRecordInTheirOrder() {
    assertThat(names(RECORD))
        .containsExactly(
            "document", "events", "ties", "tolls", "loaded", "slant", "contradictions");
    assertThat(names(RECORD.get("document")))
        .containsExactly(
            "id",
            "title",
            "url",
            "outlet",
            "language",
            "published",
            "published_basis",
            "text",
            "sentences");
    assertThat(names(RECORD.at("/events/0")))
        .containsExactly(
            "id",
            "type",
            "modes",
            "contexts",
            "quad",
            "score",
            "status",
            "certainty",
            "trigger",
            "evidence",
            "mentions",
            "actors",
            "recipients",
            "place",
            "time",
            "counts",
            "attribution",
            "perpetrators",
            "confidence",
            "coder");
    assertThat(names(RECORD.at("/ties/0")))
        .containsExactly(
            "from", "relation", "to", "from_date", "to_date", "evidence", "attribution");
    assertThat(names(RECORD.at("/tolls/0")))
        .containsExactly(
            "side",
            "kind",
            "value",
            "low",
            "high",
            "increment",
            "since",
            "as_of",
            "attribution",
            "evidence");
    assertThat(names(RECORD.at("/loaded/0"))).containsExactly("span", "text", "by", "neutral");
  }

  @Test
  void hasTheFieldsOfEachPartInTheirOrder() {
    assertThat(names(RECORD.at("/events/0/trigger"))).containsExactly("span", "text");
    assertThat(names(RECORD.at("/events/0/evidence"))).containsExactly("sentence", "span", "text");
    assertThat(names(RECORD.at("/events/0/mentions/0")))
        .containsExactly("sentence", "span", "text", "attribution");
    assertThat(names(RECORD.at("/events/0/actors/0")))
        .containsExactly(
            "span", "text", "name", "id", "country", "sectors", "via", "number", "resolved_by");
    assertThat(names(RECORD.at("/events/0/place")))
        .containsExactly(
            "span",
            "text",
            "name",
            "country",
            "admin1",
            "latitude",
            "longitude",
            "precision",
            "geonames",
            "basis");
    assertThat(names(RECORD.at("/events/0/time")))
        .containsExactly("span", "text", "from", "to", "granularity", "basis");
    assertThat(names(RECORD.at("/events/1/counts/0")))
        .containsExactly(
            "kind", "low", "high", "best", "span", "text", "of", "cumulative", "since");
    assertThat(names(RECORD.at("/events/0/attribution/0")))
        .containsExactly("kind", "span", "text", "name", "id", "cue", "stance");
    assertThat(names(RECORD.at("/events/0/coder"))).containsExactly("version", "rule");
  }

  @Test
  void spellsConstantsAsPublished() {
    JsonNode event = RECORD.at("/events/0");
    assertThat(event.at("/type").asText()).isEqualTo("CONSULT");
    assertThat(event.at("/modes").toString()).isEqualTo("[\"visit\"]");
    assertThat(event.at("/contexts").toString())
        .isEqualTo("[\"diplomatic\",\"political_institutions\"]");
    assertThat(event.at("/quad").toString()).isEqualTo("1");
    assertThat(event.at("/score").toString()).isEqualTo("4.0");
    assertThat(event.at("/status").asText()).isEqualTo("asserted");
    assertThat(event.at("/recipients/0/sectors").toString()).isEqualTo("[\"GOV\"]");
    assertThat(event.at("/recipients/0/resolved_by").asText()).isEqualTo("dictionary");
    assertThat(event.at("/time/from").asText()).isEqualTo("2024-05-14");
    assertThat(event.at("/attribution/0/kind").asText()).isEqualTo("author");
    assertThat(RECORD.at("/document/published_basis").asText()).isEqualTo("header");
    assertThat(RECORD.at("/ties/0/relation").asText()).isEqualTo("holds_office");
  }

  @Test
  void writesAbsentKnowledgeAsNullOrEmptyList() {
    JsonNode killing = RECORD.at("/events/1");
    assertThat(killing.get("place").isNull()).isTrue();
    assertThat(killing.at("/time/span").isNull()).isTrue();
    assertThat(killing.at("/time/from").isNull()).isTrue();
    assertThat(killing.at("/actors").toString()).isEqualTo("[]");
    assertThat(killing.at("/recipients/0/id").isNull()).isTrue();
    assertThat(killing.at("/recipients/0/number").isNull()).isTrue();
    assertThat(RECORD.at("/document/url").isNull()).isTrue();
  }

  @Test
  void everySpanCoversItsText() {
    List<JsonNode> holders = new ArrayList<>();
    collect(RECORD, holders);
    assertThat(holders).hasSizeGreaterThan(15);
    for (JsonNode holder : holders) {
      int start = holder.at("/span/0").asInt();
      int end = holder.at("/span/1").asInt();
      assertThat(Samples.TEXT.substring(start, end)).isEqualTo(holder.get("text").asText());
    }
  }

  @Test
  void roundsConfidence() {
    assertThat(RECORD.at("/events/0/confidence").toString()).isEqualTo("0.912");
  }

  @Test
  void keepsHostileTextInOneLine() {
    String text = "a\u0000b\n\u2028\"\\ </script> \u202Eevil \uD83D\uDE00 end";
    String line = RecordJson.line(Samples.bare(text));
    assertThat(line).doesNotContain("\n").doesNotContain("\u0000");
    assertThat(parsed(line).at("/document/text").asText()).isEqualTo(text);
  }

  @Test
  void keepsHalfACharacter() {
    String line = RecordJson.line(Samples.bare("half \uD83D of it, naïve"));
    assertThat(line).contains("\\uD83D").isASCII();
    assertThat(parsed(line).at("/document/text").asText()).isEqualTo("half \uD83D of it, naïve");
  }

  @Test
  void linesAndArrayHoldTheSame() {
    Export lines = Export.of(Format.JSONL, Layout.PLAIN);
    Export array = Export.of(Format.JSON, Layout.PLAIN);
    String one = lines.one(Samples.report(), 1);
    String all =
        array.opening()
            + array.one(Samples.report(), 1)
            + array.between()
            + array.one(Samples.bare("Nothing."), 2)
            + array.closing();
    assertThat(one).endsWith("}\n").containsOnlyOnce("\n");
    assertThat(parsed(all)).hasSize(2);
    assertThat(parsed(all).get(0)).isEqualTo(parsed(one));
    assertThat(parsed(array.opening() + array.closing())).isEmpty();
  }

  private static void collect(JsonNode node, List<JsonNode> holders) {
    if (node.path("span").isArray()) {
      holders.add(node);
    }
    node.forEach(child -> collect(child, holders));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode parsed(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }
}
