package vigil.event;

import java.util.List;
import vigil.plover.Certainty;

/**
 * Words that show somebody saying something.
 *
 * @param words lower-case tokens
 * @param act whether saying so is itself what the speaker does
 */
record Cue(
    List<String> words,
    Place place,
    Content content,
    Attribution.Stance stance,
    Certainty certainty,
    boolean act) {

  /** Where the speaker stands. */
  enum Place {
    SUBJECT,
    AFTER,
    NONE,
    /** The words look like a cue and are none. */
    NOT
  }

  /** What the words take as what is said. */
  enum Content {
    CLAUSE,
    ANY,
    HEARER,
    SENTENCE,
    ONWARD,
    ASIDE,
    QUOTED,
    TERM,
    /** Words between marks of quotation alone: what is shouted. */
    WORDS,
    /** No statement: what somebody calls something. */
    NAMING
  }

  /** The same where it takes something else as what is said. */
  Cue of(Content other) {
    return new Cue(words, place, other, stance, certainty, act);
  }

  /** The same where only the speaker's own part is denied. */
  Cue disowning() {
    return new Cue(words, place, Content.ANY, Attribution.Stance.DISOWNS, certainty, act);
  }

  boolean participle() {
    return place == Place.SUBJECT && words.get(0).endsWith("ing");
  }
}
