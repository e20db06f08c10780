package vigil.event;

import java.util.List;
import java.util.ListIterator;
import vigil.document.Span;

/**
 * Ends what one speaker says where the sentence goes on with another: "the governor said …, but the
 * mayor put it at …". Pure.
 */
final class OtherSubjects {
  private OtherSubjects() {}

  /** Shortens, in place, what is said before another speaker's own clause. */
  static void part(Words words, List<Statement> statements) {
    for (ListIterator<Statement> i = statements.listIterator(); i.hasNext(); ) {
      Statement statement = i.next();
      for (Statement other : statements) {
        int end = end(words, statement, other);
        if (end > 0) {
          statement = statement.until(end);
        }
      }
      i.set(statement);
    }
  }

  /** Where the other speaker's clause begins behind the statement's cue; 0 where it does not. */
  private static int end(Words words, Statement statement, Statement other) {
    Span cue = statement.cue();
    Span source = other.source();
    Span otherCue = other.cue();
    boolean behind =
        cue != null
            && source != null
            && otherCue != null
            && source.start() > cue.end()
            && otherCue.start() >= source.end()
            && !source.equals(statement.source());
    if (!behind || source == null) {
      return 0;
    }
    int at = words.at(source.start());
    boolean parted = words.lower(at - 1).equals("but") || words.lower(at - 1).equals("while");
    int sign = at - 2;
    return parted && words.comma(sign) ? words.token(sign).span().start() : 0;
  }
}
