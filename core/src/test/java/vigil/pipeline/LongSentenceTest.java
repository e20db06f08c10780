package vigil.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.annotate.Annotated;
import vigil.annotate.Role;
import vigil.annotate.RoleKind;
import vigil.annotate.Sentence;
import vigil.annotate.SentenceSplitter;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Token;
import vigil.annotate.Trigger;
import vigil.document.Document;
import vigil.document.Span;
import vigil.document.Texts;
import vigil.event.EventStage;
import vigil.event.ReportRecord;
import vigil.mention.MentionStage;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Status;

/**
 * One sentence of 200,000 words with thousands of killings in it, through every stage but the
 * model: the reader here knows one verb. What the model does with so long a sentence, {@link
 * CoderTest} tells; it works on one part after the other, each no longer than {@link
 * SentenceSplitter#LONGEST}, so that its work grows with their number.
 */
class LongSentenceTest {
  private static final String CLAUSE =
      "and gunmen killed nine soldiers near Gao on Sunday while the boats lay in the old harbour"
          + " behind the two hills ";

  private static final int WORDS = 200_000;

  private static final SentenceSplitter SPLITTER = SentenceSplitter.load();
  private static final MentionStage MENTIONS = MentionStage.load();
  private static final EventStage EVENTS = EventStage.load();

  @Test
  void readsEveryWordOfASentenceOf200000() {
    Document document = document(sentence(WORDS));
    Annotated annotated = annotated(document);
    assertThat(annotated.sentences())
        .allSatisfy(s -> assertThat(s.tokens()).hasSizeLessThanOrEqualTo(SentenceSplitter.LONGEST));
    assertThat(annotated.sentences().stream().mapToInt(s -> s.tokens().size()).sum())
        .isEqualTo(WORDS + 2); // a comma and a full stop
    ReportRecord record = record(annotated);
    assertThat(record.sentences()).hasSameSizeAs(annotated.sentences());
    assertThat(record.events()).isNotEmpty();
    List<Span> told =
        record.events().stream().flatMap(e -> e.mentions().stream()).map(m -> m.span()).toList();
    int last = document.text().lastIndexOf("killed");
    assertThat(told).anySatisfy(span -> assertThat(span.end()).isGreaterThan(last));
  }

  private static String sentence(int words) {
    return "The boats left, "
        + CLAUSE.repeat((words - 4) / 21)
        + "x ".repeat((words - 4) % 21)
        + "again.";
  }

  private static ReportRecord record(Annotated annotated) {
    return EVENTS.record(MENTIONS.resolve(annotated), "test");
  }

  private static Annotated annotated(Document document) {
    List<Sentence> sentences = SPLITTER.split(document);
    List<Trigger> triggers = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int at = 1; at + 7 < tokens.size(); at++) {
        if (tokens.get(at).text().equals("killed")) {
          triggers.add(killing(sentence, at));
        }
      }
    }
    return new Annotated(document, sentences, List.of(), triggers);
  }

  private static Trigger killing(Sentence sentence, int at) {
    return new Trigger(
        sentence.index(),
        span(sentence, at, at),
        EventType.ASSAULT,
        Map.of(EventType.ASSAULT, 0.9),
        List.of(),
        Status.ASSERTED,
        Certainty.CERTAIN,
        SpeakerKind.AUTHOR,
        List.of(
            new Role(RoleKind.ACTOR, span(sentence, at - 1, at - 1), 0.9),
            new Role(RoleKind.COUNT, span(sentence, at + 1, at + 1), 0.9),
            new Role(RoleKind.RECIPIENT, span(sentence, at + 1, at + 2), 0.9),
            new Role(RoleKind.PLACE, span(sentence, at + 4, at + 4), 0.9),
            new Role(RoleKind.TIME, span(sentence, at + 5, at + 6), 0.9)),
        "test");
  }

  private static Span span(Sentence sentence, int from, int to) {
    return sentence.tokens().get(from).span().join(sentence.tokens().get(to).span());
  }

  private static Document document(String text) {
    return Texts.document(text);
  }
}
