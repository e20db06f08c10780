package vigil.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/** The words for speakers of {@code speech/sources.tsv}. Immutable; one serves all threads. */
final class SpeakerWords {
  static final String FILE = "speech/sources.tsv";
  private final Map<String, SpeakerWord> kinds = new HashMap<>();

  private SpeakerWords() {}

  static SpeakerWords load() {
    return of(DataFile.resource(FILE));
  }

  static SpeakerWords of(DataFile file) {
    SpeakerWords words = new SpeakerWords();
    for (DataFile.Line line : file.lines()) {
      SpeakerWord kind = line.constant(0, SpeakerWord.class);
      line.required(1, "words");
      for (String word : line.list(1)) {
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
          throw line.error("'" + word + "' is not in lower case");
        }
        if (words.kinds.put(word, kind) != null) {
          throw line.error("'" + word + "' stands twice");
        }
      }
    }
    return words;
  }

  @Nullable SpeakerWord of(String word) {
    return kinds.get(word);
  }
}
