package vigil.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vigil.annotate.Stems;
import vigil.annotate.Token;
import vigil.data.DataFile;

/**
 * Stems that know the frequent forms which no ending makes of their word: "died", "death", "dead".
 */
final class EcbStems {
  private static final String FILE = "ecbplus/irregular.tsv";

  private final Map<String, String> irregular = new HashMap<>();
  private final Stems stems = Stems.load();

  EcbStems() {
    try (InputStream in = EcbStems.class.getResourceAsStream(FILE)) {
      for (DataFile.Line line : DataFile.parse(FILE, in).lines()) {
        irregular.put(line.required(0, "form"), line.required(1, "word"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  Set<String> of(List<Token> tokens) {
    Set<String> found = new LinkedHashSet<>();
    for (Token token : tokens) {
      String word = token.text().toLowerCase(Locale.ROOT);
      found.addAll(stems.of(irregular.getOrDefault(word, word)));
    }
    return found;
  }

  /** The same; the words themselves where they are all small. */
  Set<String> ofMention(List<Token> tokens) {
    Set<String> found = of(tokens);
    return found.isEmpty() ? Set.of(tokens.get(0).text().toLowerCase(Locale.ROOT)) : found;
  }
}
