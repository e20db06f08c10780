package vigil.lab.train;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.annotate.Annotated;
import vigil.annotate.Reader;
import vigil.annotate.Trigger;
import vigil.document.Document;
import vigil.document.Span;
import vigil.lab.bench.GoldMention;
import vigil.lab.bench.GoldReport;
import vigil.lab.bench.MentionScore;
import vigil.lab.bench.Texts;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * A sentence, what it tells, and what a reader made of it.
 *
 * @param report the report's name
 * @param gold the events that it tells, in words for people
 * @param answers the events that the reader saw, in the same words
 */
record Judged(
    String report, String sentence, List<String> gold, List<String> answers, MentionScore score) {

  /** Every sentence of the reports; each report is read once, whole. */
  static List<Judged> all(List<GoldCorpus.Report> reports, Reader reader) {
    List<Judged> judged = new ArrayList<>();
    for (GoldCorpus.Report report : reports) {
      if (!report.sentences().isEmpty()) {
        String text = report.sentences().get(0).text();
        Annotated read = reader.read(Texts.document(report.id(), text, null));
        report.sentences().forEach(s -> judged.add(of(s, read)));
      }
    }
    return judged;
  }

  private static Judged of(AnnotatedSentence sentence, Annotated read) {
    Document document = read.document();
    Span span = sentence.span();
    List<Trigger> triggers = read.triggers().stream().filter(t -> t.span().overlaps(span)).toList();
    Annotated own = new Annotated(document, read.sentences(), List.of(), triggers);
    GoldReport gold =
        new GoldReport(document, sentence.notes().stream().map(Judged::mention).toList());
    return new Judged(
        document.name(),
        span.of(document.text()),
        sentence.notes().stream()
            .map(n -> words(n.trigger(), n.type(), n.status(), document))
            .toList(),
        triggers.stream().map(t -> words(t.span(), t.type(), t.status(), document)).toList(),
        MentionScore.of(gold, own));
  }

  private static GoldMention mention(AnnotatedSentence.Note note) {
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    modes.addAll(note.modes());
    return new GoldMention(
        note.trigger(),
        note.event(),
        note.type(),
        modes,
        note.status(),
        note.speaker(),
        note.roles(),
        List.of());
  }

  private static String words(Span trigger, EventType type, Status status, Document document) {
    String words = trigger.of(document.text()) + " " + type;
    return status == Status.ASSERTED ? words : words + " " + status.name().toLowerCase(Locale.ROOT);
  }

  /** Events missed, events too many, and events of another status. */
  int errors() {
    int right = score.typed().right();
    return score.typed().gold()
        + score.typed().answered()
        - 2 * right
        + (right - score.status().right());
  }
}
