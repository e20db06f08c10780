package vigil.annotate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vigil.data.DataFile;
import vigil.document.Span;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Status;

/** One sentence for tests, asked by its words. */
record Sample(String text, List<Token> tokens) {
  static Sample of(String text) {
    return new Sample(text, Tokenizer.tokens(text, new Span(0, text.length())));
  }

  /** A file of knowledge with these lines. */
  static DataFile file(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    try {
      return DataFile.parse("own.tsv", new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sentence sentence() {
    return new Sentence(0, 0, new Span(0, text.length()), tokens);
  }

  /** The first place of the words. */
  Span span(String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException(words);
    }
    return new Span(at, at + words.length());
  }

  Role actor(String words, double probability) {
    return new Role(RoleKind.ACTOR, span(words), probability);
  }

  Role recipient(String words, double probability) {
    return new Role(RoleKind.RECIPIENT, span(words), probability);
  }

  Trigger trigger(String words, EventType type, Role... roles) {
    List<Role> ordered = new ArrayList<>(List.of(roles));
    ordered.sort(java.util.Comparator.comparing(Role::span));
    return trigger(span(words), Map.of(type, 0.9), type, ordered);
  }

  static Trigger trigger(
      Span span, Map<EventType, Double> types, EventType type, List<Role> roles) {
    return new Trigger(
        0,
        span,
        type,
        types,
        List.of(),
        Status.ASSERTED,
        Certainty.CERTAIN,
        SpeakerKind.AUTHOR,
        roles,
        "hand");
  }

  List<String> words(Trigger trigger, RoleKind kind) {
    return trigger.roles(kind).stream().map(s -> s.of(text)).toList();
  }
}
