package vigil.lab.bench;

import java.util.List;
import java.util.Set;

/**
 * A mention of an event in ECB+, with what serves to compare it; gold's chain is only for scoring.
 *
 * @param doc the report, such as {@code 12_4ecbplus}: topic, number, and which of a topic's two
 *     happenings it is of
 * @param words the mention's words
 * @param stems their stems
 * @param head the stem of the word that names the event
 * @param left the stems of the words before it, as far as they are near
 * @param right the stems of those after it
 * @param sentence the stems of the other words of its sentence
 * @param names the words of its sentence that begin with a capital
 * @param vector what the encoder makes of the mention in its sentence; of length 1
 * @param alone what it makes of the mention's words alone
 * @param around what it makes of the whole sentence
 */
record EcbMention(
    String doc,
    int sentenceNumber,
    List<Integer> tokens,
    String words,
    String chain,
    Set<String> stems,
    String head,
    Set<String> left,
    Set<String> right,
    Set<String> sentence,
    Set<String> names,
    float[] vector,
    float[] alone,
    float[] around) {

  /** The topic's number. */
  static int topic(String doc) {
    return Integer.parseInt(doc.substring(0, doc.indexOf('_')));
  }

  /** The topic and which of its two happenings a report is of, as gold has it. */
  static String subtopic(String doc) {
    return topic(doc) + (doc.endsWith("plus") ? "ecbplus" : "ecb");
  }

  String name() {
    return doc + " " + sentenceNumber + ":" + tokens;
  }
}
