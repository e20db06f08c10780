package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.source.feed.Feed;
import vigil.source.feed.FeedReader;

/** Forms that link events with reports, parties and places. */
class LinkedFormsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STIX_ID =
      "[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
  private static final String STIX_TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

  /** What STIX 2.1 asks of each type besides what it asks of all. */
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "identity", List.of("name"),
          "incident", List.of("name"),
          "location", List.of(),
          "relationship", List.of("relationship_type", "source_ref", "target_ref"),
          "report", List.of("name", "published", "object_refs"),
          "grouping", List.of("context", "object_refs"));

  private static String all(EventText form, Sample... events) {
    StringBuilder text = new StringBuilder(form.opening());
    for (Sample event : events) {
      text.append(form.one(event.made()));
    }
    return text.append(form.closing()).toString();
  }

  private static Sample second() {
    Sample second = new Sample();
    second.event = 3;
    second.recipients = List.of(Sample.party("warehouse", null));
    return second;
  }

  @Test
  void aBundleHasWhatStixAsksForAndItsReferencesLead() throws IOException {
    JsonNode bundle = JSON.readTree(all(new StixBundle("9"), new Sample(), second()));
    assertThat(bundle.get("type").asText()).isEqualTo("bundle");
    assertThat(bundle.get("id").asText()).matches(STIX_ID);
    Set<String> ids = new HashSet<>();
    bundle.get("objects").forEach(o -> assertThat(ids.add(o.get("id").asText())).isTrue());
    for (JsonNode object : bundle.get("objects")) {
      String type = object.get("type").asText();
      assertThat(object.get("id").asText()).matches(STIX_ID).startsWith(type + "--");
      assertThat(object.get("spec_version").asText()).isEqualTo("2.1");
      assertThat(object.get("created").asText()).matches(STIX_TIME);
      assertThat(object.get("modified").asText())
          .matches(STIX_TIME)
          .isGreaterThanOrEqualTo(object.get("created").asText());
      assertThat(REQUIRED).containsKey(type);
      REQUIRED.get(type).forEach(name -> assertThat(object.hasNonNull(name)).isTrue());
      object.fields().forEachRemaining(f -> references(f.getKey(), f.getValue(), ids));
    }
  }

  /** No null and no empty list; what is called a reference is one. */
  private static void references(String name, JsonNode value, Set<String> ids) {
    assertThat(value.isNull()).as(name).isFalse();
    assertThat(value.isArray() && value.isEmpty()).as(name).isFalse();
    assertThat(name).matches("[a-z0-9_]{3,250}|id");
    if (name.endsWith("_ref")) {
      assertThat(ids).contains(value.asText());
    }
    if (name.endsWith("_refs")) {
      value.forEach(ref -> assertThat(ids).contains(ref.asText()));
    }
  }

  @Test
  void aBundleTellsWhoDidWhatToWhomWhere() throws IOException {
    JsonNode bundle = JSON.readTree(all(new StixBundle("9"), new Sample(), second()));
    List<String> relations = new ArrayList<>();
    Map<String, Integer> types = new HashMap<>();
    for (JsonNode object : bundle.get("objects")) {
      types.merge(object.get("type").asText(), 1, Integer::sum);
      relations.add(object.path("relationship_type").asText());
    }
    assertThat(types)
        .containsEntry("incident", 2)
        .containsEntry("report", 1)
        .containsEntry("location", 1)
        .containsEntry("identity", 3);
    assertThat(relations).contains("attributed-to", "targets", "located-at");
  }

  @Test
  void theSameEventHasTheSameIdentifierWhateverItsNumberInAStore() {
    Sample elsewhere = new Sample();
    assertThat(Names.event(elsewhere.made())).isEqualTo(Names.event(new Sample().made()));
    assertThat(Names.event(second().made())).isNotEqualTo(Names.event(new Sample().made()));
    assertThat(Names.event(new Sample().made()).version()).isEqualTo(5);
  }

  @Test
  void entitiesOfFollowTheMoneyAreWrittenOnceAndLinked() throws IOException {
    FtmEntities form = new FtmEntities("9");
    Map<String, JsonNode> entities = new HashMap<>();
    for (String line : all(form, new Sample(), second()).split("\n")) {
      JsonNode entity = JSON.readTree(line);
      assertThat(entities.put(entity.get("id").asText(), entity)).isNull();
      entity.get("properties").forEach(values -> assertThat(values.isArray()).isTrue());
    }
    List<String> schemas = entities.values().stream().map(e -> e.get("schema").asText()).toList();
    assertThat(schemas).contains("Article", "Event", "LegalEntity", "UnknownLink");
    JsonNode event =
        entities.values().stream()
            .filter(e -> e.get("schema").asText().equals("Event"))
            .findFirst()
            .orElseThrow()
            .get("properties");
    JsonNode proof = entities.get(event.get("proof").get(0).asText());
    assertThat(proof.get("properties").get("sourceUrl").get(0).asText()).contains("example.org");
    assertThat(event.get("country").get(0).asText()).isEqualTo("pe");
    event.get("involved").forEach(id -> assertThat(entities).containsKey(id.asText()));
    assertThat(form.remarks()).singleElement().asString().startsWith("1 parties are things");
  }

  @Test
  void anAnnotationLeadsToTheWordsByQuotationAndByCodePoints() throws IOException {
    Sample sample = new Sample();
    JsonNode page = JSON.readTree(all(new WebAnnotations("9"), sample, second()));
    assertThat(page.get("type").asText()).isEqualTo("AnnotationPage");
    assertThat(page.get("items")).hasSize(2);
    JsonNode selectors = page.get("items").get(0).get("target").get("selector");
    String text = sample.made().passage().text();
    int start = text.offsetByCodePoints(0, selectors.get(1).get("start").asInt());
    int end = text.offsetByCodePoints(0, selectors.get(1).get("end").asInt());
    JsonNode quote = selectors.get(0);
    assertThat(text.substring(start, end)).isEqualTo(quote.get("exact").asText());
    assertThat(text)
        .contains(
            quote.get("prefix").asText()
                + quote.get("exact").asText()
                + quote.get("suffix").asText());
    assertThat(page.get("items").get(0).get("target").get("source").get("via").asText())
        .isEqualTo(sample.url);
  }

  @Test
  void aFeedIsReadBackByTheReaderOfFeeds() throws IOException {
    Sample sample = new Sample();
    sample.evidence = "Jets <shelled> the \"harbour\" & the town\u0001";
    String text = all(new AtomFeed("9", Sample.KEPT), sample, second());
    Feed feed = FeedReader.load().read(EventFile.utf8(text));
    assertThat(feed.items()).hasSize(2);
    assertThat(feed.items().get(0).about().toString())
        .contains("ASSAULT aerial: Lomar jets → residents, Easthaven")
        .contains("https://example.org/a?b=1&c=2")
        .contains("Coast Monitor");
    assertThat(text).contains("<georss:point>-13.5 -71.9</georss:point>");
    assertThat(text.chars().noneMatch(c -> c == 1)).isTrue();
  }
}
