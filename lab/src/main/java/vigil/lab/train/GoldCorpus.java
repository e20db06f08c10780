package vigil.lab.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Token;
import vigil.annotate.Tokenizer;
import vigil.document.Span;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * Annotated reports, sentence by sentence. The form is that of the annotated reports' own
 * description; its offsets are code points.
 */
final class GoldCorpus {
  /** The most words of a sentence that are learned from. */
  static final int LONGEST = 160;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  GoldCorpus(Path folder) {
    this.folder = folder;
  }

  /** One report's sentences. */
  record Report(String id, List<AnnotatedSentence> sentences) {
    /** The fold that the report is held out in: its number modulo the number of folds. */
    boolean in(int fold, int folds) {
      return Integer.parseInt(id) % folds == fold;
    }
  }

  List<Report> read() throws IOException {
    List<Report> reports = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("events.jsonl"))) {
      reports.add(report(JSON.readTree(line)));
    }
    return reports;
  }

  private Report report(JsonNode gold) throws IOException {
    String id = gold.path("report").asText();
    String text = Files.readString(folder.resolve("reports").resolve(id + ".txt"));
    List<AnnotatedSentence> sentences = new ArrayList<>();
    for (int i = 0; i < gold.path("sentences").size(); i++) {
      Optional<Span> span = span(gold.path("sentences").get(i), text);
      if (span.isPresent()) {
        List<Token> tokens = Tokenizer.tokens(text, span.get());
        tokens = tokens.subList(0, Math.min(LONGEST, tokens.size()));
        if (!tokens.isEmpty()) {
          sentences.add(new AnnotatedSentence(text, tokens, notes(gold, i, text)));
        }
      }
    }
    return new Report(id, sentences);
  }

  private static List<AnnotatedSentence.Note> notes(JsonNode gold, int sentence, String text) {
    List<AnnotatedSentence.Note> notes = new ArrayList<>();
    for (JsonNode mention : gold.path("mentions")) {
      if (mention.path("sentence").asInt() == sentence) {
        span(mention.path("trigger").path("span"), text)
            .ifPresent(trigger -> notes.add(note(mention, trigger, text)));
      }
    }
    return notes;
  }

  private static AnnotatedSentence.Note note(JsonNode mention, Span trigger, String text) {
    EventType type = constant(EventType.class, mention.path("type").asText());
    List<Mode> modes = new ArrayList<>();
    for (JsonNode mode : mention.path("modes")) {
      Mode.of(type, mode.asText()).ifPresent(modes::add);
    }
    return new AnnotatedSentence.Note(
        trigger,
        type,
        modes,
        constant(Status.class, mention.path("status").asText()),
        constant(Certainty.class, mention.path("certainty").asText()),
        constant(SpeakerKind.class, mention.path("speaker").path("kind").asText()),
        mention.path("event").asText(),
        roles(mention, text));
  }

  private static Map<RoleKind, List<Span>> roles(JsonNode mention, String text) {
    Map<RoleKind, List<Span>> roles = new EnumMap<>(RoleKind.class);
    mention.path("actors").forEach(n -> add(roles, RoleKind.ACTOR, n, text));
    mention.path("recipients").forEach(n -> add(roles, RoleKind.RECIPIENT, n, text));
    add(roles, RoleKind.PLACE, mention.path("place"), text);
    add(roles, RoleKind.TIME, mention.path("time"), text);
    mention.path("counts").forEach(n -> add(roles, RoleKind.COUNT, n, text));
    add(roles, RoleKind.SOURCE, mention.path("speaker").path("source"), text);
    add(roles, RoleKind.CUE, mention.path("speaker").path("cue"), text);
    return roles;
  }

  private static void add(
      Map<RoleKind, List<Span>> roles, RoleKind role, JsonNode phrase, String text) {
    span(phrase.path("span"), text)
        .ifPresent(s -> roles.computeIfAbsent(role, r -> new ArrayList<>()).add(s));
  }

  /** A span of code points as one of UTF-16 units; nothing where there is none or it is empty. */
  private static Optional<Span> span(JsonNode points, String text) {
    if (points.size() != 2) {
      return Optional.empty();
    }
    int start = text.offsetByCodePoints(0, points.get(0).asInt());
    int end = text.offsetByCodePoints(0, points.get(1).asInt());
    return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static <T extends Enum<T>> T constant(Class<T> type, String label) {
    return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
