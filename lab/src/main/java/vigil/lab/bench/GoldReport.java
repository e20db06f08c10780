package vigil.lab.bench;

import java.util.List;
import vigil.document.Document;

/** A report, every mention of an event and every tie in it, in the order of the file. */
public record GoldReport(Document document, List<GoldMention> mentions, List<GoldTie> ties) {
  public GoldReport {
    mentions = List.copyOf(mentions);
    ties = List.copyOf(ties);
  }

  /** A report in which no ties are marked. */
  public GoldReport(Document document, List<GoldMention> mentions) {
    this(document, mentions, List.of());
  }

  public String name() {
    return document.name();
  }

  public String text() {
    return document.text();
  }
}
