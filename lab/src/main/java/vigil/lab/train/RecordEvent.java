package vigil.lab.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.data.DataException;
import vigil.document.Span;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * One event of a record that somebody may have corrected by hand.
 *
 * @param where file, record and event, for complaints
 */
record RecordEvent(JsonNode node, String text, String where) {

  /** The event as a mention of the sentence that its trigger stands in. */
  AnnotatedSentence.Note note(Span trigger, Span sentence) {
    return new AnnotatedSentence.Note(
        trigger,
        type(),
        modes(),
        constant(Status.class, "status", "asserted"),
        constant(Certainty.class, "certainty", "certain"),
        speaker(),
        id(),
        roles(sentence));
  }

  /** Whether a person decided about it in a store. */
  boolean isDecided() {
    return node.has("decision");
  }

  /** Whether a person changed it and the coder no longer tells it, so that nothing shows it. */
  boolean isCarried() {
    return isDecided() && node.path("trigger").isMissingNode();
  }

  String id() {
    return node.path("id").asText(where);
  }

  EventType type() {
    return constant(EventType.class, "type", "");
  }

  /** The trigger's place in the text. */
  Span trigger(List<Span> sentences) {
    JsonNode sentence = node.at("/evidence/sentence");
    boolean known = sentence.isInt() && sentence.intValue() < sentences.size();
    Span near = known ? sentences.get(sentence.intValue()) : new Span(0, text.length());
    return phrase(node.path("trigger"), "trigger", near)
        .orElseThrow(() -> error("it has no trigger"));
  }

  /** The numbers of the sentences that mention the event beside its own, with the place. */
  List<Span> mentions() {
    List<Span> mentions = new ArrayList<>();
    for (JsonNode mention : node.path("mentions")) {
      span(mention.path("span")).ifPresent(mentions::add);
    }
    return mentions;
  }

  List<Mode> modes() {
    EventType type = type();
    List<Mode> modes = new ArrayList<>();
    for (JsonNode mode : node.path("modes")) {
      String label = mode.asText();
      modes.add(
          Mode.of(type, label).orElseThrow(() -> error("'" + label + "' is no mode of " + type)));
    }
    return modes;
  }

  /** Whose word it is: the last of the chain, who stands nearest to the event. */
  private SpeakerKind speaker() {
    JsonNode last = lastSpeaker();
    return switch (last.path("kind").asText("author")) {
      case "named" -> SpeakerKind.NAMED;
      case "unnamed" -> SpeakerKind.UNNAMED;
      case "media" -> last.path("name").isTextual() ? SpeakerKind.NAMED : SpeakerKind.UNNAMED;
      case "author" -> SpeakerKind.AUTHOR;
      default -> throw error("'" + last.path("kind").asText() + "' is no kind of speaker");
    };
  }

  private JsonNode lastSpeaker() {
    JsonNode chain = node.path("attribution");
    return chain.path(chain.size() - 1);
  }

  private Map<RoleKind, List<Span>> roles(Span sentence) {
    Map<RoleKind, List<Span>> roles = new EnumMap<>(RoleKind.class);
    add(roles, RoleKind.ACTOR, "actors", sentence);
    add(roles, RoleKind.RECIPIENT, "recipients", sentence);
    add(roles, RoleKind.PLACE, "place", sentence);
    add(roles, RoleKind.TIME, "time", sentence);
    add(roles, RoleKind.COUNT, "counts", sentence);
    JsonNode speaker = lastSpeaker();
    phrase(speaker, "attribution", sentence)
        .filter(sentence::contains)
        .ifPresent(s -> roles.put(RoleKind.SOURCE, List.of(s)));
    once(speaker.path("cue").asText(""), sentence)
        .ifPresent(s -> roles.put(RoleKind.CUE, List.of(s)));
    return roles;
  }

  /** Phrases of other sentences are no roles that a sentence can teach. */
  private void add(Map<RoleKind, List<Span>> roles, RoleKind role, String field, Span sentence) {
    JsonNode value = node.path(field);
    List<Span> spans = new ArrayList<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      phrase(one, field, sentence).filter(sentence::contains).ifPresent(spans::add);
    }
    if (!spans.isEmpty()) {
      roles.put(role, spans);
    }
  }

  /**
   * Where the words stand: at their span, or, where somebody gave the words or the name alone or
   * left an old span beside new words, the one place of the sentence that has them. What a person
   * put right in a store need not stand in the text.
   */
  private Optional<Span> phrase(JsonNode phrase, String field, Span sentence) {
    String words = phrase.path("text").asText("");
    Optional<Span> span = span(phrase.path("span"));
    if (isDecided() && span.isEmpty()) {
      return once(words.isEmpty() ? phrase.path("name").asText("") : words, sentence);
    }
    if (words.isEmpty() || span.isPresent() && span.get().of(text).equals(words)) {
      return span;
    }
    return Optional.of(
        once(words, sentence)
            .orElseThrow(
                () ->
                    error(
                        field
                            + ": '"
                            + words
                            + "' does not stand at its span, nor just once in the sentence")));
  }

  private Optional<Span> once(String words, Span sentence) {
    String all = sentence.of(text);
    int at = words.isEmpty() ? -1 : all.indexOf(words);
    if (at < 0 || all.indexOf(words, at + 1) >= 0) {
      return Optional.empty();
    }
    int start = sentence.start() + at;
    return Optional.of(new Span(start, start + words.length()));
  }

  private Optional<Span> span(JsonNode pair) {
    int start = pair.path(0).asInt(-1);
    int end = pair.path(1).asInt(-1);
    return start >= 0 && end > start && end <= text.length()
        ? Optional.of(new Span(start, end))
        : Optional.empty();
  }

  private <T extends Enum<T>> T constant(Class<T> type, String field, String unless) {
    String label = node.path(field).asText(unless);
    try {
      return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new DataException(where + ": '" + label + "' is no " + field);
    }
  }

  private DataException error(String message) {
    return new DataException(where + ": " + message);
  }
}
