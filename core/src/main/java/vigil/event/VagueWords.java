package vigil.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.data.DataFile;
import vigil.document.Span;

/**
 * Words that alone tell of no single happening: "the conflict", "these attacks". From {@code
 * happening/vague-words.tsv}. Immutable.
 */
final class VagueWords {
  private enum Kind {
    STATE,
    POINTING
  }

  private final Set<String> states = new HashSet<>();
  private final Set<String> pointing = new HashSet<>();

  private VagueWords(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      line.required(1, "words");
      (line.constant(0, Kind.class) == Kind.STATE ? states : pointing).addAll(line.list(1));
    }
  }

  static VagueWords load() {
    return of(DataFile.resource("happening/vague-words.tsv"));
  }

  static VagueWords of(DataFile file) {
    return new VagueWords(file);
  }

  /** Whether no telling of the happening says more than such a word, or where it was. */
  boolean all(String text, List<Telling> happening) {
    return happening.stream().allMatch(t -> saysMore(t) == 0 && vague(text, t.trigger().span()));
  }

  private static int saysMore(Telling telling) {
    int parties = telling.actors().size() + telling.recipients().size();
    return parties + telling.counts().size() + (telling.time() == null ? 0 : 1);
  }

  private boolean vague(String text, Span trigger) {
    return states.contains(trigger.of(text).toLowerCase(Locale.ROOT))
        || pointing.contains(wordBefore(text, trigger.start()));
  }

  private static String wordBefore(String text, int at) {
    int end = at;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
