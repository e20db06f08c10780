package vigil.mention;

import org.jspecify.annotations.Nullable;
import vigil.mention.TimeMeaning.Direction;
import vigil.mention.TimeWords.Connector;
import vigil.mention.TimeWords.Mark;

/** Whether the words around an expression look ahead or back. */
record TimeDirections(TimeWords know) {
  /** How far the scan goes on either side, in words. */
  private static final int REACH = 14;

  /** By the nearest verb before the expression, else the nearest after it; back where none says. */
  Direction of(SentenceWords words, int start, int end) {
    Direction before = lastBefore(words, start);
    Direction side = before != null ? before : firstAfter(words, end);
    return side != null ? side : looksAhead(words, start) ? Direction.AHEAD : Direction.BACK;
  }

  /** A participle right after "will be" is no verb of the past. */
  private @Nullable Direction lastBefore(SentenceWords words, int start) {
    Direction side = null;
    int ahead = -1;
    int at = Math.max(0, start - REACH);
    while (at < start) {
      PhraseTable.Match<Direction> cue = cue(words, at, start);
      if (cue == null) {
        side = ends(words.at(at)) ? null : side;
        at++;
        continue;
      }
      if (cue.value() == Direction.AHEAD || ahead < at - 1) {
        side = cue.value();
      }
      ahead = cue.value() == Direction.AHEAD ? cue.end() : ahead;
      at = cue.end();
    }
    return side;
  }

  private @Nullable Direction firstAfter(SentenceWords words, int end) {
    for (int at = end; at < end + REACH && !ends(words.at(at)); at++) {
      PhraseTable.Match<Direction> cue = cue(words, at, words.size());
      if (cue != null) {
        return told(words, at) ? Direction.BACK : cue.value();
      }
    }
    return null;
  }

  /** "On 5 March they agreed to meet": what was agreed comes, but the day is that of agreeing. */
  private static boolean told(SentenceWords words, int at) {
    return words.at(at).endsWith("ed");
  }

  private static boolean ends(String word) {
    return word.isEmpty() || word.equals(";") || word.equals(".");
  }

  private PhraseTable.@Nullable Match<Direction> cue(SentenceWords words, int at, int limit) {
    PhraseTable.Match<Direction> known = know.cues().at(words, at);
    if (known != null) {
      return known.end() <= limit ? known : null;
    }
    String word = words.at(at);
    boolean past = word.length() > 4 && word.endsWith("ed") && !words.capital(at);
    return past ? new PhraseTable.Match<>(at + 1, Direction.BACK) : null;
  }

  /** "until", "ahead of", and headlines: "Minister to visit the capital on Monday". */
  private boolean looksAhead(SentenceWords words, int start) {
    PhraseTable.Match<Connector> first = know.connectors().at(words, start);
    boolean bound =
        first != null && (first.value() == Connector.UNTIL || first.value() == Connector.BY);
    PhraseTable.Match<Direction> cue = know.cues().at(words, start);
    return bound || cue != null && cue.value() == Direction.AHEAD || infinitive(words, start);
  }

  private boolean infinitive(SentenceWords words, int start) {
    for (int at = Math.max(1, start - REACH); at < start - 1; at++) {
      boolean verb = !words.capital(at + 1) && Character.isLetter(words.at(at + 1).charAt(0));
      if (words.at(at).equals("to") && verb && !know.is(words, at + 1, Mark.DETERMINER)) {
        return true;
      }
    }
    return false;
  }
}
