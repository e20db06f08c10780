package vigil.lab.train;

import java.util.ArrayList;
import java.util.List;

/**
 * Reports to learn from and reports held out to be measured on: every so-manyth, in the order in
 * which they were given.
 */
record Split(List<GoldCorpus.Report> learned, List<GoldCorpus.Report> held) {
  Split {
    learned = List.copyOf(learned);
    held = List.copyOf(held);
  }

  /**
   * Holds out one of {@code every}; none where that is 0, and one at least of several reports
   * otherwise.
   */
  static Split of(List<GoldCorpus.Report> reports, int every) {
    List<GoldCorpus.Report> learned = new ArrayList<>();
    List<GoldCorpus.Report> held = new ArrayList<>();
    int step = Math.min(every, reports.size());
    for (int i = 0; i < reports.size(); i++) {
      boolean out = step > 1 && i % step == step - 1;
      (out ? held : learned).add(reports.get(i));
    }
    return new Split(learned, held);
  }

  List<AnnotatedSentence> sentences() {
    return learned.stream().flatMap(r -> r.sentences().stream()).toList();
  }
}
