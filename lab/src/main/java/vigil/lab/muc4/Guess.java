package vigil.lab.muc4;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How probable a type of incident is in a report, and the phrases that may fill its slots with
 * their probabilities.
 */
record Guess(String type, double probability, Map<Slot, Map<Phrase, Double>> fillers) {

  /** The template, where type and fillers are at least so probable. */
  Template template(double least) {
    Map<Slot, List<List<String>>> slots = new EnumMap<>(Slot.class);
    fillers.forEach((slot, phrases) -> slots.put(slot, entities(phrases, least)));
    return new Template(type, slots);
  }

  /** One phrase an entity: the most probable of those with one head or with the other's words. */
  private static List<List<String>> entities(Map<Phrase, Double> phrases, double least) {
    List<Map.Entry<Phrase, Double>> sorted = new ArrayList<>(phrases.entrySet());
    sorted.sort(Map.Entry.comparingByValue(java.util.Comparator.reverseOrder()));
    Map<String, Phrase> kept = new LinkedHashMap<>();
    for (Map.Entry<Phrase, Double> phrase : sorted) {
      if (phrase.getValue() >= least
          && kept.values().stream().noneMatch(other -> same(other, phrase.getKey()))) {
        kept.put(phrase.getKey().words(), phrase.getKey());
      }
    }
    return kept.keySet().stream().map(List::of).toList();
  }

  private static boolean same(Phrase one, Phrase other) {
    String a = " " + one.words() + " ";
    String b = " " + other.words() + " ";
    return one.head().equals(other.head()) || a.contains(b) || b.contains(a);
  }
}
