package vigil.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vigil.data.DataFile;

/** What is known of words before and after a point; immutable once loaded. */
final class Abbreviations {

  /** What the point of an abbreviation may mean; the data file says it at length. */
  enum Kind {
    NONE,
    TITLE,
    INNER,
    NUMBER,
    DATE,
    END
  }

  private final Map<String, Kind> kinds;
  private final Set<String> starters;

  private Abbreviations(Map<String, Kind> kinds, Set<String> starters) {
    this.kinds = kinds;
    this.starters = starters;
  }

  static Abbreviations load() {
    return of(
        DataFile.resource("sentences/abbreviations.tsv"),
        DataFile.resource("sentences/starters.tsv"));
  }

  static Abbreviations of(DataFile abbreviations, DataFile starters) {
    Map<String, Kind> kinds = new HashMap<>();
    for (DataFile.Line line : abbreviations.lines()) {
      if (kinds.put(form(line), line.constant(1, Kind.class)) != null) {
        throw line.error("'" + line.field(0) + "' stands here twice");
      }
    }
    Set<String> words = new HashSet<>();
    starters.lines().forEach(line -> words.add(form(line)));
    return new Abbreviations(kinds, words);
  }

  private static String form(DataFile.Line line) {
    String form = line.required(0, "word");
    if (form.endsWith(".") || !form.equals(lower(form))) {
      throw line.error("'" + form + "' must be in small letters and without its last point");
    }
    return form;
  }

  /** The kind of a word that stands without its last point, in whatever case. */
  Kind kind(String word) {
    return word.length() > 9 ? Kind.NONE : kinds.getOrDefault(lower(word), Kind.NONE);
  }

  /** Whether the word commonly begins a sentence. */
  boolean starter(String word) {
    return word.length() < 13 && starters.contains(lower(word));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
