package vigil.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.export.Situation.Sentence;
import vigil.incident.Fact;
import vigil.incident.Incident;
import vigil.incident.Verdict;

/** What became of happenings since an earlier report on them. Used once. */
final class SituationChanges {
  private static final int MOST = 20;

  private final Map<Long, Incident> then = new LinkedHashMap<>();
  private final Map<Long, Incident> now = new LinkedHashMap<>();

  /**
   * @param then those that the earlier report knew of
   * @param now those of the same days, as they are known now
   */
  SituationChanges(List<Incident> then, List<Incident> now) {
    SituationMaker.happened(then).forEach(i -> this.then.put(i.id(), i));
    SituationMaker.happened(now).forEach(i -> this.now.put(i.id(), i));
  }

  List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    some(sentences, "New", now.values().stream().filter(i -> !then.containsKey(i.id())).toList());
    List<Sentence> revised = new ArrayList<>();
    List<Sentence> contradicted = new ArrayList<>();
    for (Incident incident : now.values()) {
      Incident former = then.get(incident.id());
      if (former != null) {
        revised(former, incident).ifPresent(revised::add);
        incident.facts().stream()
            .filter(f -> f.verdict() == Verdict.CONTRADICTED)
            .filter(f -> former.fact(f.name()).map(Fact::verdict).orElse(null) != f.verdict())
            .forEach(f -> contradicted.add(contradicted(incident, f)));
      }
    }
    sentences.addAll(most(revised));
    sentences.addAll(most(contradicted));
    some(
        sentences,
        "Holds no longer",
        then.values().stream().filter(i -> !now.containsKey(i.id())).toList());
    return sentences.isEmpty()
        ? List.of(ToldSentences.said(List.of(), "Nothing changed."))
        : sentences;
  }

  private static void some(List<Sentence> sentences, String how, List<Incident> incidents) {
    sentences.addAll(
        most(
            incidents.stream()
                .map(
                    i ->
                        ToldSentences.said(
                            ToldSentences.cites(i),
                            "%s: %s; %s.",
                            how,
                            ToldSentences.what(i),
                            ToldSentences.told(i)))
                .toList()));
  }

  private static List<Sentence> most(List<Sentence> sentences) {
    if (sentences.size() <= MOST) {
      return sentences;
    }
    List<Sentence> most = new ArrayList<>(sentences.subList(0, MOST));
    List<String> cites =
        sentences.subList(MOST, sentences.size()).stream()
            .flatMap(sentence -> sentence.cites().stream().limit(1))
            .toList();
    String how = sentences.get(0).words().split(":", 2)[0];
    most.add(ToldSentences.said(cites, "%s: %d more.", how, cites.size()));
    return most;
  }

  private static Optional<Sentence> revised(Incident former, Incident incident) {
    List<String> parts = new ArrayList<>();
    if (incident.origins() != former.origins()) {
      parts.add(
          "told by "
              + ToldSentences.counted(incident.origins(), "distinct text")
              + ", formerly "
              + former.origins());
    }
    for (Fact fact : incident.facts()) {
      String was = former.fact(fact.name()).map(SituationChanges::values).orElse("not told");
      if (!was.equals(values(fact))) {
        parts.add(fact.name() + " " + values(fact) + ", formerly " + was);
      }
    }
    former.facts().stream()
        .filter(f -> incident.fact(f.name()).isEmpty())
        .forEach(f -> parts.add(f.name() + " no longer told, formerly " + values(f)));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ToldSentences.said(
                ToldSentences.cites(incident),
                "Revised: %s: %s.",
                ToldSentences.what(incident),
                String.join("; ", parts)));
  }

  private static String values(Fact fact) {
    return fact.values().stream()
        .map(Fact.Value::text)
        .sorted()
        .collect(Collectors.joining(" or "));
  }

  private static Sentence contradicted(Incident incident, Fact fact) {
    Sentence sentence = ToldSentences.contradiction(incident, fact);
    return new Sentence("Newly contradicted: " + sentence.words(), sentence.cites());
  }
}
