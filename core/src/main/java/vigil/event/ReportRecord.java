package vigil.event;

import java.util.List;
import vigil.document.Document;
import vigil.document.Span;

/** What one report became: the unit that is printed, kept and exported. */
public record ReportRecord(
    Document document,
    List<Span> sentences,
    List<Event> events,
    List<Tie> ties,
    List<Toll> tolls,
    List<Loaded> loaded,
    String coderVersion) {
  public ReportRecord {
    sentences = List.copyOf(sentences);
    events = List.copyOf(events);
    ties = List.copyOf(ties);
    tolls = List.copyOf(tolls);
    loaded = List.copyOf(loaded);
  }

  /** The same without the events whose confidence is below the least; the others keep their ids. */
  public ReportRecord atLeast(double least) {
    List<Event> sure = events.stream().filter(e -> e.confidence() >= least).toList();
    return new ReportRecord(document, sentences, sure, ties, tolls, loaded, coderVersion);
  }

  /**
   * The same with the words as the document writes them, where the record was made of the document
   * in another case.
   */
  public ReportRecord in(Document own) {
    return own.text().equals(document.text()) ? this : new OwnWords(own, document.text()).of(this);
  }
}
