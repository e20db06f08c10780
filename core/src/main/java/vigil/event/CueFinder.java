package vigil.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the cues of a sentence, in the order of the text; none stands in another. Immutable. */
final class CueFinder {
  /** So many words may stand between a verb that denies and what it denies. */
  private static final int NEAR = 4;

  /** So many, before the words that tell that it is only a part in it. */
  private static final int PART = 12;

  private final Cues cues;
  private final Grammar grammar;
  private final DenialWords denials;

  CueFinder(Cues cues, Grammar grammar, DenialWords denials) {
    this.cues = cues;
    this.grammar = grammar;
    this.denials = denials;
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
      Found part = ownPart(words, cue, from);
      if (part != null) {
        return part;
      }
      for (int i = to; i < to + NEAR && plain(words, i); i++) {
        if (grammar.is(words.lower(i), WordClass.TALE)) {
          return new Found(cue.of(Cue.Content.ANY), from, i + 1);
        }
      }
    }
    return new Found(cue, from, to);
  }

  /** "Denied any role in", "denied that it was behind": the deed itself is not denied. */
  private @Nullable Found ownPart(Words words, Cue cue, int from) {
    int to = from + cue.words().size();
    boolean verb = false;
    for (int i = to; i <= to + PART; i++) {
      int length = denials.at(DenialWords.Kind.OWN_PART, words, i);
      if (length > 0) {
        return new Found(cue.disowning(), from, i + length);
      }
      boolean sign = !words.word(i) && !words.lower(i).startsWith("'");
      boolean joins = grammar.is(words.lower(i), WordClass.COORDINATOR);
      if (sign || joins && verb || parts(words, i)) {
        return null;
      }
      verb |= grammar.is(words.lower(i), WordClass.AUXILIARY);
    }
    return null;
  }

  private boolean parts(Words words, int at) {
    String word = words.lower(at);
    return SourcePhrases.pastForm(words, at)
        || word.equals("those")
        || grammar.is(word, WordClass.RELATIVE) && !word.equals("that");
  }

  private boolean plain(Words words, int at) {
    String word = words.lower(at);
    boolean opens = grammar.is(word, WordClass.SUBORDINATOR) && !word.equals("that");
    boolean owned = word.equals("'") || word.equals("’");
    return (words.word(at) || owned) && !opens && !grammar.is(word, WordClass.AUXILIARY);
  }
}
