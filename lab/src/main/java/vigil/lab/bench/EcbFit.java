package vigil.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vigil.lab.fit.FeatureFit;

/** Fits the weights by which mentions of ECB+ are joined: {@code EcbFit DATA OUT.tsv}. */
public final class EcbFit {
  private EcbFit() {}

  public static void main(String[] arguments) throws IOException {
    List<EcbMention> mentions = new EcbReader().mentions(EcbCorpus.load(Path.of(arguments[0])));
    Map<String, List<EcbMention>> subtopics = EcbplusBenchmark.subtopics(mentions);
    StringBuilder out = new StringBuilder();
    out.append(
        "# Are these two mentions of ECB+ one event? Logistic regressions by the laboratory's");
    out.append(" EcbFit; a numbered set is fitted\n# without the topics whose number leaves it as");
    out.append(" remainder by five.\n# set, feature, weight\n");
    for (int fold = -1; fold < EcbWeights.FOLDS; fold++) {
      String set = fold < 0 ? EcbWeights.ALL : String.valueOf(fold);
      fit(subtopics, fold)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> out.append(set).append('\t').append(line).append('\n'));
    }
    Files.writeString(Path.of(arguments[1]), out.toString(), StandardCharsets.UTF_8);
  }

  private static String fit(Map<String, List<EcbMention>> subtopics, int without) {
    FeatureFit fit = new FeatureFit();
    for (List<EcbMention> subtopic : subtopics.values()) {
      if (EcbMention.topic(subtopic.get(0).doc()) % EcbWeights.FOLDS == without) {
        continue;
      }
      EcbPair pair = new EcbPair(subtopic);
      for (int i = 0; i < subtopic.size(); i++) {
        for (int j = i + 1; j < subtopic.size(); j++) {
          EcbMention a = subtopic.get(i);
          EcbMention b = subtopic.get(j);
          fit.add(pair.features(a, b), a.chain().equals(b.chain()));
        }
      }
    }
    return fit.weights("one event?", "%d pairs");
  }
}
