package vigil.lab.bench;

import java.util.List;
import vigil.document.Document;

/** A report and every mention of an event in it, in the order of the file. */
public record GoldReport(Document document, List<GoldMention> mentions) {
  public GoldReport {
    mentions = List.copyOf(mentions);
  }

  public String name() {
    return document.name();
  }

  public String text() {
    return document.text();
  }
}
