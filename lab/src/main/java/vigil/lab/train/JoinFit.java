package vigil.lab.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.Role;
import vigil.annotate.RoleKind;
import vigil.annotate.Sentence;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Tokenizer;
import vigil.annotate.Trigger;
import vigil.document.Document;
import vigil.document.PublishedBasis;
import vigil.document.Span;
import vigil.event.EventStage;
import vigil.event.TellingPair;
import vigil.lab.fit.FeatureFit;
import vigil.mention.MentionStage;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * Fits the weights by which tellings are joined into happenings: {@code JoinFit GOLD OUT.tsv
 * [K/N]}, where reports whose number is K modulo N are left out. Triggers and roles are those of
 * the annotated reports; who is meant is resolved by Vigil itself.
 */
public final class JoinFit {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MentionStage mentions = MentionStage.load();
  private final EventStage events = EventStage.load();
  private final FeatureFit fit = new FeatureFit();

  private JoinFit() {}

  public static void main(String[] arguments) throws IOException {
    Path gold = Path.of(arguments[0]);
    JoinFit fit = new JoinFit();
    Map<String, String> dates = dates(gold);
    int[] fold = arguments.length > 2 ? fold(arguments[2]) : new int[] {-1, 1};
    for (String line : Files.readAllLines(gold.resolve("events.jsonl"))) {
      JsonNode report = JSON.readTree(line);
      String id = report.path("report").asText();
      if (Integer.parseInt(id) % fold[1] != fold[0]) {
        fit.add(report, Files.readString(gold.resolve("reports/" + id + ".txt")), dates.get(id));
      }
    }
    Files.writeString(Path.of(arguments[1]), fit.weights(), StandardCharsets.UTF_8);
  }

  private static int[] fold(String text) {
    String[] parts = text.split("/");
    return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
  }

  private static Map<String, String> dates(Path gold) throws IOException {
    Map<String, String> dates = new TreeMap<>();
    for (JsonNode entry : JSON.readTree(Files.readString(gold.resolve("index.json")))) {
      if (entry.path("published").isTextual()) {
        dates.put(entry.path("doc").asText(), entry.path("published").asText());
      }
    }
    return dates;
  }

  private void add(JsonNode report, String text, @Nullable String date) {
    List<JsonNode> told = new ArrayList<>();
    report.path("mentions").forEach(told::add);
    told.sort(Comparator.comparingInt(m -> m.path("trigger").path("span").get(0).asInt()));
    Annotated annotated = annotated(report, text, date, told);
    for (TellingPair pair : events.pairs(mentions.resolve(annotated))) {
      JsonNode first = told.get(pair.first()).path("event");
      fit.add(pair.features(), first.equals(told.get(pair.second()).path("event")));
    }
  }

  private static Annotated annotated(
      JsonNode report, String text, @Nullable String date, List<JsonNode> told) {
    List<Sentence> sentences = new ArrayList<>();
    for (JsonNode s : report.path("sentences")) {
      Span span = span(s, text);
      sentences.add(new Sentence(sentences.size(), 0, span, Tokenizer.tokens(text, span)));
    }
    Document document =
        new Document(
            "gold:" + report.path("report").asText(),
            report.path("report").asText(),
            null,
            null,
            null,
            "en",
            date == null ? null : LocalDate.parse(date),
            PublishedBasis.METADATA,
            text,
            new Span(0, text.length()),
            List.of());
    return new Annotated(
        document, sentences, List.of(), told.stream().map(m -> trigger(m, text)).toList());
  }

  private static Span span(JsonNode points, String text) {
    return new Span(
        text.offsetByCodePoints(0, points.get(0).asInt()),
        text.offsetByCodePoints(0, points.get(1).asInt()));
  }

  private static <T extends Enum<T>> T constant(Class<T> type, String label) {
    return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Trigger trigger(JsonNode m, String text) {
    EventType type = constant(EventType.class, m.path("type").asText());
    List<Mode> modes = new ArrayList<>();
    m.path("modes").forEach(n -> Mode.of(type, n.asText()).ifPresent(modes::add));
    List<Role> roles = new ArrayList<>();
    m.path("actors").forEach(n -> role(n, RoleKind.ACTOR, text, roles));
    m.path("recipients").forEach(n -> role(n, RoleKind.RECIPIENT, text, roles));
    role(m.path("place"), RoleKind.PLACE, text, roles);
    role(m.path("time"), RoleKind.TIME, text, roles);
    m.path("counts").forEach(n -> role(n, RoleKind.COUNT, text, roles));
    return new Trigger(
        m.path("sentence").asInt(),
        span(m.path("trigger").path("span"), text),
        type,
        Map.of(type, 1.0),
        modes,
        constant(Status.class, m.path("status").asText()),
        constant(Certainty.class, m.path("certainty").asText()),
        constant(SpeakerKind.class, m.path("speaker").path("kind").asText()),
        roles,
        "gold");
  }

  private static void role(JsonNode phrase, RoleKind kind, String text, List<Role> roles) {
    if (phrase.path("span").size() == 2) {
      roles.add(new Role(kind, span(phrase.path("span"), text), 1));
    }
  }

  private String weights() {
    return fit.weights(
        "does this telling tell of the same happening as that one?",
        "the laboratory's JoinFit on %d pairs of annotated tellings.");
  }
}
