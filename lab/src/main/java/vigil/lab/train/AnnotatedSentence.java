package vigil.lab.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.annotate.Heads;
import vigil.annotate.PieceSequence;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Token;
import vigil.annotate.WordPieces;
import vigil.document.Span;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * A sentence with what an annotator marked in it, as examples for the network.
 *
 * @param text the text that all spans point into
 * @param tokens the sentence's words
 * @param notes the annotator's mentions of events, in their order
 */
record AnnotatedSentence(String text, List<Token> tokens, List<Note> notes) {
  AnnotatedSentence {
    tokens = List.copyOf(tokens);
    notes = List.copyOf(notes);
  }

  /**
   * One mention of an event.
   *
   * @param event the name of its happening; mentions of one happening share it
   * @param roles phrases of the sentence by what they are to the trigger
   */
  record Note(
      Span trigger,
      EventType type,
      List<Mode> modes,
      Status status,
      Certainty certainty,
      SpeakerKind speaker,
      String event,
      Map<RoleKind, List<Span>> roles) {

    List<Span> phrases(RoleKind role) {
      return roles.getOrDefault(role, List.of());
    }
  }

  /** From the first word to the last. */
  Span span() {
    return tokens.get(0).span().join(tokens.get(tokens.size() - 1).span());
  }

  /** Everything that is known of the sentence's words. */
  Example example(WordPieces vocabulary) {
    int[] triggers = new int[tokens.size()];
    List<Example.TriggerWord> words = new ArrayList<>();
    List<Example.Link> links = new ArrayList<>();
    Map<Note, List<Integer>> own = new LinkedHashMap<>();
    for (Note note : notes) {
      List<Integer> at = words(note.trigger());
      at.removeIf(w -> triggers[w] != 0);
      own.put(note, at);
      for (int word : at) {
        triggers[word] = 1 + note.type().ordinal();
        words.add(attributes(note, word));
        links.addAll(roles(note, word));
      }
    }
    links.addAll(sameEvents(own));
    PieceSequence s = PieceSequence.of(tokens, vocabulary);
    return new Example(s.ids(), s.shapes(), s.rows(), new Example.Events(triggers, words, links));
  }

  private static Example.TriggerWord attributes(Note note, int word) {
    return new Example.TriggerWord(
        word,
        note.modes().stream().mapToInt(Mode::ordinal).toArray(),
        note.status().ordinal(),
        note.certainty().ordinal(),
        note.speaker().ordinal());
  }

  private List<Example.Link> roles(Note note, int word) {
    List<Example.Link> links = new ArrayList<>();
    note.roles()
        .forEach(
            (role, phrases) ->
                phrases.forEach(
                    phrase ->
                        words(phrase)
                            .forEach(w -> links.add(new Example.Link(word, w, role.ordinal())))));
    return links;
  }

  private static List<Example.Link> sameEvents(Map<Note, List<Integer>> own) {
    List<Example.Link> links = new ArrayList<>();
    own.forEach(
        (a, from) ->
            own.forEach(
                (b, to) -> {
                  if (a != b && a.event().equals(b.event())) {
                    from.forEach(
                        x -> to.forEach(y -> links.add(new Example.Link(x, y, Heads.SAME_EVENT))));
                  }
                }));
    return links;
  }

  private List<Integer> words(Span span) {
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).span().overlaps(span)) {
        words.add(i);
      }
    }
    return words;
  }

  /** A pair for each two parties that have one type of event between them. */
  List<Example> pairs(WordPieces vocabulary) {
    Map<List<Span>, List<EventType>> types = new LinkedHashMap<>();
    for (Note note : notes) {
      parties(note)
          .ifPresent(p -> types.computeIfAbsent(p, k -> new ArrayList<>()).add(note.type()));
    }
    List<Example> pairs = new ArrayList<>();
    types.forEach(
        (parties, found) -> {
          if (found.stream().distinct().count() == 1) {
            pairs.add(pair(parties, found.get(0), vocabulary));
          }
        });
    return pairs;
  }

  private Optional<List<Span>> parties(Note note) {
    List<Span> actors = inside(note.phrases(RoleKind.ACTOR));
    List<Span> recipients = inside(note.phrases(RoleKind.RECIPIENT));
    if (actors.isEmpty() || actors.size() + recipients.size() < 2) {
      return Optional.empty();
    }
    Span second = recipients.isEmpty() ? actors.get(1) : recipients.get(0);
    return actors.get(0).overlaps(second)
        ? Optional.empty()
        : Optional.of(List.of(actors.get(0), second));
  }

  private List<Span> inside(List<Span> spans) {
    return spans.stream().filter(s -> tokens.stream().anyMatch(t -> t.span().overlaps(s))).toList();
  }

  private Example pair(List<Span> parties, EventType type, WordPieces vocabulary) {
    PieceSequence s = PieceSequence.pair(tokens, parties.get(0), parties.get(1), vocabulary);
    return new Example(s.ids(), s.shapes(), s.rows(), new Example.Pair(List.of(type.ordinal())));
  }
}
