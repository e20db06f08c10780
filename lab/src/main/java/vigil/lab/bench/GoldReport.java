package vigil.lab.bench;

import java.util.List;
import vigil.document.Document;

/** A report and every mention of an event in it, in the order of the file. */
record GoldReport(Document document, List<GoldMention> mentions) {
  GoldReport {
    mentions = List.copyOf(mentions);
  }

  String name() {
    return document.name();
  }

  String text() {
    return document.text();
  }
}
