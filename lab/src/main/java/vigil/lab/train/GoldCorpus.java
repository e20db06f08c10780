package vigil.lab.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.annotate.Heads;
import vigil.annotate.PieceSequence;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Token;
import vigil.annotate.Tokenizer;
import vigil.annotate.WordPieces;
import vigil.document.Span;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * Annotated reports as examples: sentences with their triggers, roles and status, and marked pairs
 * of an actor and a recipient with the type of what is between them. The form is that of the
 * annotated reports' own description; its offsets are code points.
 */
final class GoldCorpus {
  private static final int LONGEST = 160;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WordPieces vocabulary;
  private final Path folder;

  GoldCorpus(Path folder, WordPieces vocabulary) {
    this.folder = folder;
    this.vocabulary = vocabulary;
  }

  /** One report's examples. */
  record Report(String id, List<Example> sentences, List<Example> pairs) {
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
    List<Example> sentences = new ArrayList<>();
    List<Example> pairs = new ArrayList<>();
    for (int i = 0; i < gold.path("sentences").size(); i++) {
      Optional<Span> span = span(gold.path("sentences").get(i), text);
      if (span.isEmpty()) {
        continue;
      }
      List<Token> tokens = Tokenizer.tokens(text, span.get());
      List<JsonNode> mentions = new ArrayList<>();
      for (JsonNode mention : gold.path("mentions")) {
        if (mention.path("sentence").asInt() == i) {
          mentions.add(mention);
        }
      }
      tokens = tokens.subList(0, Math.min(LONGEST, tokens.size()));
      if (!tokens.isEmpty()) {
        sentences.add(new Sentence(text, tokens, mentions).example());
        pairs.addAll(new Sentence(text, tokens, mentions).pairs());
      }
    }
    return new Report(id, sentences, pairs);
  }

  /** A span of code points as one of UTF-16 units. */
  private static Optional<Span> span(JsonNode points, String text) {
    int start = text.offsetByCodePoints(0, points.get(0).asInt());
    int end = text.offsetByCodePoints(0, points.get(1).asInt());
    return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static <T extends Enum<T>> T constant(Class<T> type, String label) {
    return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** One sentence with its mentions. */
  private final class Sentence {
    private final String text;
    private final List<Token> tokens;
    private final List<JsonNode> mentions;

    Sentence(String text, List<Token> tokens, List<JsonNode> mentions) {
      this.text = text;
      this.tokens = tokens;
      this.mentions = mentions;
    }

    Example example() {
      int[] triggers = new int[tokens.size()];
      List<Example.TriggerWord> words = new ArrayList<>();
      List<Example.Link> links = new ArrayList<>();
      Map<JsonNode, List<Integer>> own = new LinkedHashMap<>();
      for (JsonNode mention : mentions) {
        List<Integer> at = words(mention.path("trigger"));
        at.removeIf(w -> triggers[w] != 0);
        own.put(mention, at);
        for (int word : at) {
          triggers[word] = 1 + type(mention).ordinal();
          words.add(attributes(mention, word));
          links.addAll(roles(mention, word));
        }
      }
      links.addAll(sameEvents(own));
      PieceSequence s = PieceSequence.of(tokens, vocabulary);
      return new Example(s.ids(), s.shapes(), s.rows(), new Example.Events(triggers, words, links));
    }

    private List<Example.Link> sameEvents(Map<JsonNode, List<Integer>> own) {
      List<Example.Link> links = new ArrayList<>();
      own.forEach(
          (a, from) ->
              own.forEach(
                  (b, to) -> {
                    if (a != b && a.path("event").equals(b.path("event"))) {
                      from.forEach(
                          x ->
                              to.forEach(y -> links.add(new Example.Link(x, y, Heads.SAME_EVENT))));
                    }
                  }));
      return links;
    }

    private EventType type(JsonNode mention) {
      return constant(EventType.class, mention.path("type").asText());
    }

    private Example.TriggerWord attributes(JsonNode mention, int word) {
      List<Integer> modes = new ArrayList<>();
      for (JsonNode mode : mention.path("modes")) {
        Mode.of(type(mention), mode.asText()).ifPresent(m -> modes.add(m.ordinal()));
      }
      return new Example.TriggerWord(
          word,
          modes.stream().mapToInt(Integer::intValue).toArray(),
          constant(Status.class, mention.path("status").asText()).ordinal(),
          constant(Certainty.class, mention.path("certainty").asText()).ordinal(),
          constant(SpeakerKind.class, mention.path("speaker").path("kind").asText()).ordinal());
    }

    private List<Example.Link> roles(JsonNode mention, int word) {
      List<Example.Link> links = new ArrayList<>();
      mention.path("actors").forEach(n -> link(links, word, n, RoleKind.ACTOR));
      mention.path("recipients").forEach(n -> link(links, word, n, RoleKind.RECIPIENT));
      link(links, word, mention.path("place"), RoleKind.PLACE);
      link(links, word, mention.path("time"), RoleKind.TIME);
      mention.path("counts").forEach(n -> link(links, word, n, RoleKind.COUNT));
      link(links, word, mention.path("speaker").path("source"), RoleKind.SOURCE);
      link(links, word, mention.path("speaker").path("cue"), RoleKind.CUE);
      return links;
    }

    private void link(List<Example.Link> links, int trigger, JsonNode phrase, RoleKind role) {
      words(phrase).forEach(w -> links.add(new Example.Link(trigger, w, role.ordinal())));
    }

    private List<Integer> words(JsonNode phrase) {
      List<Integer> words = new ArrayList<>();
      if (phrase.path("span").size() == 2) {
        span(phrase.path("span"), text)
            .ifPresent(
                span -> {
                  for (int i = 0; i < tokens.size(); i++) {
                    if (tokens.get(i).span().overlaps(span)) {
                      words.add(i);
                    }
                  }
                });
      }
      return words;
    }

    /** A pair for each two parties that have one type of event between them. */
    List<Example> pairs() {
      Map<List<Span>, List<EventType>> types = new LinkedHashMap<>();
      for (JsonNode mention : mentions) {
        parties(mention)
            .ifPresent(p -> types.computeIfAbsent(p, k -> new ArrayList<>()).add(type(mention)));
      }
      List<Example> pairs = new ArrayList<>();
      types.forEach(
          (parties, found) -> {
            if (found.stream().distinct().count() == 1) {
              pairs.add(pair(parties, found.get(0)));
            }
          });
      return pairs;
    }

    private Optional<List<Span>> parties(JsonNode mention) {
      List<Span> actors = spans(mention.path("actors"));
      List<Span> recipients = spans(mention.path("recipients"));
      List<Span> both = new ArrayList<>(actors);
      both.addAll(recipients);
      if (actors.isEmpty() || both.size() < 2) {
        return Optional.empty();
      }
      Span second = recipients.isEmpty() ? actors.get(1) : recipients.get(0);
      return actors.get(0).overlaps(second)
          ? Optional.empty()
          : Optional.of(List.of(actors.get(0), second));
    }

    private List<Span> spans(JsonNode phrases) {
      List<Span> spans = new ArrayList<>();
      phrases.forEach(p -> span(p.path("span"), text).filter(this::inside).ifPresent(spans::add));
      return spans;
    }

    private boolean inside(Span span) {
      return tokens.stream().anyMatch(t -> t.span().overlaps(span));
    }

    private Example pair(List<Span> parties, EventType type) {
      PieceSequence s = PieceSequence.pair(tokens, parties.get(0), parties.get(1), vocabulary);
      return new Example(s.ids(), s.shapes(), s.rows(), new Example.Pair(List.of(type.ordinal())));
    }
  }
}
