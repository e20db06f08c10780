package vigil.lab.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vigil.annotate.Annotated;
import vigil.annotate.Role;
import vigil.annotate.RoleKind;
import vigil.annotate.Token;
import vigil.annotate.Tokenizer;
import vigil.annotate.Trigger;
import vigil.data.DataException;
import vigil.document.Span;

/** The sentences of one record while its events are read. Not for several threads. */
final class RecordSentences {
  private final String text;
  private final List<Span> sentences = new ArrayList<>();
  private final Map<Integer, List<AnnotatedSentence.Note>> notes = new TreeMap<>();
  private final List<RecordEvent> events = new ArrayList<>();
  private final boolean reviewed;
  private final Set<Integer> lookedAt = new HashSet<>();
  private final Set<Integer> unseen = new HashSet<>();

  RecordSentences(String name, String text, JsonNode record) {
    this.text = text;
    this.reviewed = RecordCorpus.isReviewed(record);
    for (JsonNode pair : record.at("/document/sentences")) {
      int start = pair.path(0).asInt(-1);
      int end = pair.path(1).asInt(-1);
      if (start < 0 || end <= start || end > text.length()) {
        throw new DataException(name + ": sentence " + pair + " lies outside of the text");
      }
      sentences.add(new Span(start, end));
    }
  }

  /** Notes an event at its trigger. */
  void add(JsonNode node, String where) {
    RecordEvent event = new RecordEvent(node, text, where);
    if (event.isCarried()) {
      return;
    }
    Span trigger = event.trigger(sentences);
    int sentence = sentence(trigger);
    if (sentence < 0) {
      throw new DataException(where + ": its trigger stands in no sentence");
    }
    note(sentence, event.note(trigger, sentences.get(sentence)));
    events.add(event);
    if (event.isDecided()) {
      lookedAt.add(sentence);
    } else {
      unseen.add(sentence);
      event.mentions().forEach(mention -> unseen.add(sentence(mention)));
    }
  }

  /** Notes that a person found no event where the machine told one. */
  void reject(JsonNode node, String where) {
    lookedAt.add(sentence(new RecordEvent(node, text, where).trigger(sentences)));
  }

  private void note(int sentence, AnnotatedSentence.Note note) {
    notes.computeIfAbsent(sentence, s -> new ArrayList<>()).add(note);
  }

  private int sentence(Span span) {
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).contains(span)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * All sentences but those with a mention whose words nobody knows. Of a record that a person
   * reviewed event by event only those that tell of events which that person decided about, and of
   * no others: about the rest nobody has said that the machine is right.
   */
  List<AnnotatedSentence> annotated(Annotated read) {
    Set<Integer> unknown = mentions(read);
    List<AnnotatedSentence> annotated = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<Token> tokens = Tokenizer.tokens(text, sentences.get(i));
      tokens = tokens.subList(0, Math.min(GoldCorpus.LONGEST, tokens.size()));
      if (!unknown.contains(i) && !tokens.isEmpty() && isLearned(i)) {
        annotated.add(new AnnotatedSentence(text, tokens, notes.getOrDefault(i, List.of())));
      }
    }
    return annotated;
  }

  private boolean isLearned(int sentence) {
    return !reviewed || lookedAt.contains(sentence) && !unseen.contains(sentence);
  }

  /** Notes the later mentions that the reader finds; the sentences of the others. */
  private Set<Integer> mentions(Annotated read) {
    Set<Integer> unknown = new HashSet<>();
    for (RecordEvent event : events) {
      for (Span mention : event.mentions()) {
        int sentence = sentence(mention);
        Optional<Trigger> found = free(read, mention, event);
        if (found.isPresent() && sentence >= 0) {
          note(sentence, note(event, found.get()));
        } else if (!toldAt(mention, event)) {
          unknown.add(sentence);
        }
      }
    }
    return unknown;
  }

  /** A trigger of the reader's inside the words that no event has, of the event's type or alone. */
  private Optional<Trigger> free(Annotated read, Span mention, RecordEvent event) {
    List<Trigger> free =
        read.triggers().stream()
            .filter(t -> mention.contains(t.span()) && !taken(t.span()))
            .toList();
    Optional<Trigger> typed = free.stream().filter(t -> t.type() == event.type()).findFirst();
    return typed.isPresent() || free.size() != 1 ? typed : Optional.of(free.get(0));
  }

  private boolean taken(Span span) {
    return notes.values().stream().flatMap(List::stream).anyMatch(n -> n.trigger().overlaps(span));
  }

  private boolean toldAt(Span mention, RecordEvent event) {
    return notes.values().stream()
        .flatMap(List::stream)
        .anyMatch(n -> n.event().equals(event.id()) && mention.contains(n.trigger()));
  }

  /** The record's type and modes; the rest as it was read. */
  private static AnnotatedSentence.Note note(RecordEvent event, Trigger read) {
    Map<RoleKind, List<Span>> roles =
        read.roles().stream()
            .collect(
                Collectors.groupingBy(
                    Role::kind, Collectors.mapping(Role::span, Collectors.toList())));
    return new AnnotatedSentence.Note(
        read.span(),
        event.type(),
        event.modes(),
        read.status(),
        read.certainty(),
        read.speaker(),
        event.id(),
        roles);
  }
}
