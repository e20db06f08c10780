package vigil.lab.bench;

import java.util.List;
import vigil.document.Document;

/**
 * A text with all that it mentions, in the order of the text.
 *
 * @param genre as the data states it; empty where it does not
 */
record ChainText(String id, String genre, Document document, List<ChainMention> mentions) {
  ChainText {
    mentions = List.copyOf(mentions);
  }
}
