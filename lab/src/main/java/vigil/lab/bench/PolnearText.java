package vigil.lab.bench;

import java.util.List;
import vigil.document.Document;

/** One annotator's view of one text. */
record PolnearText(String id, Document document, List<Attributed> gold) {
  PolnearText {
    gold = List.copyOf(gold);
  }
}
