package vigil.event;

import java.util.ArrayList;
import java.util.List;

/** Finds the cues of a sentence, in the order of the text; none stands in another. Immutable. */
final class CueFinder {
  /** So many words may stand between a verb that denies and what it denies. */
  private static final int NEAR = 4;

  private final Cues cues;
  private final Grammar grammar;

  CueFinder(Cues cues, Grammar grammar) {
    this.cues = cues;
    this.grammar = grammar;
  }

  /** A cue where it stands: the tokens from the first to the last, excluded. */
  record Found(Cue cue, int from, int to) {}

  List<Found> in(Words words) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Cue cue = cues.at(words, i);
      if (cue != null) {
        Found whole = whole(words, cue, i);
        if (cue.place() != Cue.Place.NOT && !(words.capital(i) && i > 0 && words.word(i - 1))) {
          found.add(whole);
        }
        i = whole.to() - 1;
      }
    }
    return found;
  }

  /** "Rejected allegations that": what others told is denied, and is no telling of one's own. */
  private Found whole(Words words, Cue cue, int from) {
    int to = from + cue.words().size();
    if (cue.stance() == Attribution.Stance.DENIES && cue.place() == Cue.Place.SUBJECT) {
      for (int i = to; i < to + NEAR && plain(words, i); i++) {
        if (grammar.is(words.lower(i), WordClass.TALE)) {
          return new Found(cue.of(Cue.Content.ANY), from, i + 1);
        }
      }
    }
    return new Found(cue, from, to);
  }

  private boolean plain(Words words, int at) {
    String word = words.lower(at);
    boolean opens = grammar.is(word, WordClass.SUBORDINATOR) && !word.equals("that");
    boolean owned = word.equals("'") || word.equals("’");
    return (words.word(at) || owned) && !opens && !grammar.is(word, WordClass.AUXILIARY);
  }
}
