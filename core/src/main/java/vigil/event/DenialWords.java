package vigil.event;

import java.util.EnumMap;
import java.util.Map;
import vigil.data.DataFile;

/**
 * Words between a verb that denies and a deed, by what they leave of the deed. From {@code
 * speech/denials.tsv}. Immutable; one serves all threads.
 */
final class DenialWords {
  static final String FILE = "speech/denials.tsv";

  /** What the words leave of the deed. */
  enum Kind {
    /** Only the speaker's part in it is denied. */
    OWN_PART,
    /** They only say that it is done. */
    DOING,
    /** Behind the deed: its taking place is denied. */
    HAPPENED,
    /** It was not said to be done. */
    OPEN
  }

  private final Map<Kind, Phrases<Kind>> phrases = new EnumMap<>(Kind.class);

  private DenialWords() {}

  static DenialWords load() {
    return of(DataFile.resource(FILE));
  }

  static DenialWords of(DataFile file) {
    DenialWords words = new DenialWords();
    for (DataFile.Line line : file.lines()) {
      Kind kind = line.constant(0, Kind.class);
      line.required(1, "words");
      Phrases<Kind> own = words.phrases.computeIfAbsent(kind, k -> new Phrases<>());
      line.list(1).forEach(phrase -> own.add(line, phrase, kind));
    }
    return words;
  }

  /** How many words a phrase of the kind has that begins at the token; 0 where none does. */
  int at(Kind kind, Words words, int index) {
    Phrases<Kind> own = phrases.get(kind);
    Phrases.Entry<Kind> entry = own == null ? null : own.at(words, index);
    return entry == null ? 0 : entry.words().size();
  }

  /** Whether a phrase of the kind begins between the two tokens, the second excluded. */
  boolean between(Kind kind, Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (at(kind, words, i) > 0) {
        return true;
      }
    }
    return false;
  }
}
