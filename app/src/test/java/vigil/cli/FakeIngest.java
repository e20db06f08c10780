package vigil.cli;

import java.util.ArrayList;
import java.util.List;
import vigil.document.Document;
import vigil.document.Span;
import vigil.event.Attribution;
import vigil.event.Event;
import vigil.event.Evidence;
import vigil.event.ReportRecord;
import vigil.mention.Actor;
import vigil.mention.ResolvedBy;
import vigil.mention.TimeExpression;
import vigil.pipeline.Explained;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Sector;
import vigil.plover.Status;

/**
 * Vigil's command line with a coder that knows nothing and is quick: an event for each sentence.
 */
final class FakeIngest implements Coding {
  /** Runs a command, as a process of its own. */
  public static void main(String[] args) {
    System.exit(
        new VigilCommandLine(Surroundings.ofProcess(), (model, actors) -> new FakeIngest())
            .run(args));
  }

  @Override
  public ReportRecord code(Document document) {
    List<Event> events = new ArrayList<>();
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int end = document.text().indexOf('.'); end >= 0; ) {
      Span sentence = new Span(start, end + 1);
      events.add(event(document, sentence, events.size()));
      sentences.add(sentence);
      start = end + 1;
      end = document.text().indexOf('.', start);
    }
    return new ReportRecord(document, sentences, events, List.of(), List.of(), List.of(), "fake 1");
  }

  private static Event event(Document document, Span sentence, int before) {
    String words = sentence.of(document.text());
    String first = words.strip().split(" ")[0];
    Span word = new Span(sentence.start(), sentence.start() + first.length());
    Actor actor =
        new Actor(word, first, first, null, null, List.of(Sector.CVL), null, null, ResolvedBy.NONE);
    return new Event(
        document.id() + "#e" + (before + 1),
        EventType.PROTEST,
        List.of(),
        List.of(),
        -6,
        Status.ASSERTED,
        Certainty.CERTAIN,
        word,
        new Evidence(before, sentence, words),
        List.of(),
        List.of(actor),
        List.of(),
        null,
        new TimeExpression(
            null,
            null,
            null,
            document.published(),
            TimeExpression.Granularity.UNKNOWN,
            TimeExpression.Basis.PUBLICATION),
        List.of(),
        List.of(Attribution.author()),
        0.5,
        "fake");
  }

  @Override
  public Explained explain(Document document) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
