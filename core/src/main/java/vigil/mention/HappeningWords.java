package vigil.mention;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.plover.EventType;

/** Nouns for happenings from which times are told, and words for their beginnings and ends. */
record HappeningWords(
    PhraseTable<Noun> nouns, PhraseTable<Boundary> boundaries, Map<String, EventType> types) {
  /**
   * A noun for a happening.
   *
   * @param type as which such a happening is coded, or null
   * @param spans whether it has a beginning and an end
   */
  record Noun(String word, @Nullable EventType type, boolean spans) {}

  /** A beginning or an end; whether its words stand before the noun. */
  record Boundary(boolean start, boolean before) {}

  static HappeningWords load() {
    DataFile nouns = DataFile.resource("times/happenings.tsv");
    return new HappeningWords(
        PhraseTable.of(nouns, HappeningWords::noun),
        PhraseTable.of(DataFile.resource("times/boundaries.tsv"), HappeningWords::boundary),
        types(nouns));
  }

  private static Map<String, EventType> types(DataFile file) {
    Map<String, EventType> types = new HashMap<>();
    for (DataFile.Line line : file.lines()) {
      Noun noun = noun(line);
      if (noun.type != null) {
        types.put(noun.word, noun.type);
      }
    }
    return Map.copyOf(types);
  }

  /** As which such a happening is coded, or null. */
  @Nullable EventType type(String noun) {
    return types.get(noun);
  }

  static Noun noun(DataFile.Line line) {
    boolean typed = !line.required(1, "type").equals("-");
    return new Noun(
        line.required(0, "noun").toLowerCase(Locale.ROOT),
        typed ? line.constant(1, EventType.class) : null,
        one(line, 2, "span", "point"));
  }

  static Boundary boundary(DataFile.Line line) {
    return new Boundary(one(line, 1, "start", "end"), one(line, 2, "before", "after"));
  }

  private static boolean one(DataFile.Line line, int index, String yes, String no) {
    String word = line.required(index, yes + " or " + no);
    if (!word.equals(yes) && !word.equals(no)) {
      throw line.error("'" + word + "' is neither " + yes + " nor " + no);
    }
    return word.equals(yes);
  }
}
