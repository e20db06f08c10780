package vigil.mention;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/**
 * The words in which numbers of people and things are told, from the files of {@code quantities/}.
 */
record QuantityWords(
    NumberWords numbers,
    CountedWords counted,
    PhraseTable<Range> vague,
    PhraseTable<Modifier> modifiers,
    PhraseTable<Boolean> none,
    PhraseTable<Harm> harm,
    PhraseTable<Set<Cue>> cues,
    Set<String> moneyBefore,
    Set<String> moneyAfter,
    Set<String> masses,
    Set<String> inhabited,
    Set<String> casualties,
    Set<String> groups,
    Set<String> namedBefore,
    Set<String> stops,
    Set<String> links) {

  record Range(@Nullable Integer low, @Nullable Integer high) {}

  /** What a modifier makes of a number, in per cent of it. */
  record Modifier(@Nullable Integer low, @Nullable Integer high, int added, boolean before) {}

  /** A word of harm. */
  record Harm(Quantity.Kind kind, Form form) {}

  /** How a word of harm stands to what is counted. */
  enum Form {
    VERB,
    INTRANSITIVE,
    STATE,
    TOLL,
    NOUN,
    LOSS
  }

  /** What other words near a number show. */
  enum Cue {
    TOTAL,
    SO_FAR,
    SINCE,
    MORE,
    UNREAL
  }

  static QuantityWords load() {
    return new QuantityWords(
        NumberWords.load(),
        CountedWords.load(),
        PhraseTable.of(DataFile.resource("quantities/vague.tsv"), QuantityWords::range),
        PhraseTable.of(DataFile.resource("quantities/modifiers.tsv"), QuantityWords::modifier),
        PhraseTable.of(DataFile.resource("quantities/none.tsv"), l -> true),
        PhraseTable.of(DataFile.resource("quantities/harm.tsv"), QuantityWords::harm),
        PhraseTable.of(DataFile.resource("quantities/cues.tsv"), QuantityWords::cues),
        money(DataFile.resource("quantities/money.tsv"), "before"),
        money(DataFile.resource("quantities/money.tsv"), "after"),
        CountedWords.set("quantities/masses.tsv"),
        CountedWords.set("quantities/inhabited.tsv"),
        CountedWords.set("quantities/casualties.tsv"),
        CountedWords.set("quantities/groups.tsv"),
        CountedWords.set("quantities/before.tsv"),
        CountedWords.set("quantities/stops.tsv"),
        CountedWords.set("quantities/links.tsv"));
  }

  /** The word of harm that begins here. */
  PhraseTable.@Nullable Match<Harm> harmAt(SentenceWords words, int at) {
    return harm.at(words, at);
  }

  boolean cue(SentenceWords words, int at, Cue cue) {
    PhraseTable.Match<Set<Cue>> match = cues.at(words, at);
    return match != null && match.value().contains(cue);
  }

  /** The words that stand on that side of the number. */
  static Set<String> money(DataFile file, String side) {
    Set<String> words = new HashSet<>();
    for (DataFile.Line line : file.lines()) {
      String place = line.required(1, "place");
      if (!place.equals("before") && !place.equals("after")) {
        throw line.error("'" + place + "' is neither before nor after");
      }
      if (place.equals(side)) {
        words.add(line.required(0, "word"));
      }
    }
    return Set.copyOf(words);
  }

  static Range range(DataFile.Line line) {
    return new Range(open(line, 1), open(line, 2));
  }

  static Modifier modifier(DataFile.Line line) {
    String place = line.required(4, "place");
    if (!place.equals("before") && !place.equals("after")) {
      throw line.error("'" + place + "' is neither before nor after");
    }
    int added = TimeWords.number(line, 3, 0, 1);
    return new Modifier(open(line, 1), open(line, 2), added, place.equals("before"));
  }

  static Harm harm(DataFile.Line line) {
    return new Harm(line.constant(1, Quantity.Kind.class), line.constant(2, Form.class));
  }

  private static Set<Cue> cues(DataFile.Line line) {
    return Set.of(line.constant(1, Cue.class));
  }

  private static @Nullable Integer open(DataFile.Line line, int index) {
    return line.required(index, "number").equals("-")
        ? null
        : TimeWords.number(line, index, 0, Integer.MAX_VALUE);
  }
}
