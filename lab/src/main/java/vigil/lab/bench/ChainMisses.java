package vigil.lab.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.document.Span;
import vigil.mention.Chain;

/** A text's chains of two mentions or more, side by side with the answers, for the eye. */
final class ChainMisses {
  private ChainMisses() {}

  static List<String> of(ChainMatch match) {
    List<String> lines = new ArrayList<>();
    Map<Span, Integer> answered = new LinkedHashMap<>();
    List<Chain> chains = match.answers();
    for (int i = 0; i < chains.size(); i++) {
      int number = i;
      chains.get(i).parts().forEach(p -> answered.put(p.span(), number));
    }
    Map<String, List<ChainMention>> gold = new LinkedHashMap<>();
    match
        .text()
        .mentions()
        .forEach(m -> gold.computeIfAbsent(m.chain(), c -> new ArrayList<>()).add(m));
    String text = match.text().document().text();
    gold.values().stream()
        .filter(c -> c.size() > 1)
        .map(c -> match.text().id() + " gold: " + goldChain(c, answered, text))
        .forEach(lines::add);
    chains.stream()
        .filter(c -> c.parts().size() > 1)
        .map(c -> match.text().id() + " answered: " + chain(c, chains.indexOf(c), text))
        .forEach(lines::add);
    return lines;
  }

  private static String goldChain(
      List<ChainMention> chain, Map<Span, Integer> answered, String text) {
    List<String> shown = new ArrayList<>();
    for (ChainMention mention : chain) {
      Integer number = answered.get(mention.span());
      shown.add(mention.span().of(text) + " #" + (number == null ? "missed" : number));
    }
    return String.join(" | ", shown).replace('\n', ' ');
  }

  private static String chain(Chain chain, int number, String text) {
    List<String> shown = chain.parts().stream().map(p -> p.span().of(text)).toList();
    return "#" + number + " " + String.join(" | ", shown).replace('\n', ' ');
  }
}
