package vigil.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vigil.annotate.Sentence;
import vigil.annotate.Token;
import vigil.data.DataFile;
import vigil.document.Span;

/** Words such as "similar" and "another", from {@code happening/other-words.tsv}. Immutable. */
final class OtherWords {
  private final Set<String> words = new HashSet<>();

  private OtherWords(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      if (!words.add(line.required(0, "word"))) {
        throw line.error("'" + line.field(0) + "' stands twice");
      }
    }
  }

  static OtherWords load() {
    return of(DataFile.resource("happening/other-words.tsv"));
  }

  static OtherWords of(DataFile file) {
    return new OtherWords(file);
  }

  /** Whether such a word stands right before the trigger. */
  boolean before(Sentence sentence, Span trigger) {
    Token last = null;
    for (Token token : sentence.tokens()) {
      if (token.span().end() <= trigger.start()) {
        last = token;
      }
    }
    return last != null && words.contains(last.text().toLowerCase(Locale.ROOT));
  }
}
