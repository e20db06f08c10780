package vigil.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.record.Happening;

/**
 * Which texts tell happenings. One long article tells many: what shows by it alone shows how much
 * somebody wrote, and not how much happened.
 */
final class Texts {
  private Texts() {}

  /** The happenings without those that one text alone tells, of that text which tells most so. */
  static List<Happening> withoutLongest(List<Happening> happenings) {
    Map<String, Integer> texts = new HashMap<>();
    String longest = null;
    for (Happening happening : happenings) {
      String text = happening.alone();
      if (text != null) {
        int many = texts.merge(text, 1, Integer::sum);
        longest = longest == null || many > texts.getOrDefault(longest, 0) ? text : longest;
      }
    }
    String left = longest;
    return left == null
        ? happenings
        : happenings.stream().filter(h -> !left.equals(h.alone())).toList();
  }
}
