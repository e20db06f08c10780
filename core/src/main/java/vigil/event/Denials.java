package vigil.event;

import java.util.EnumSet;
import java.util.Set;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.plover.EventType;

/**
 * What a denial leaves of a deed that it speaks of: "denied that it had fired on the march" denies
 * the firing, and takes the march for granted. Told by the function words between the two. Pure.
 */
final class Denials {
  /**
   * Deeds whose bare noun behind the verb is denied; one may also be denied a visa or a request.
   */
  private static final Set<EventType> DEEDS =
      EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.CONSULT);

  private final DenialWords words;
  private final Grammar grammar;

  Denials(DenialWords words, Grammar grammar) {
    this.words = words;
    this.grammar = grammar;
  }

  /** What is left of the deed. */
  enum Left {
    /** It is said not to have taken place. */
    DENIED,
    /** It took place; what is denied is something else about it. */
    GIVEN,
    /** The words do not tell. */
    OPEN
  }

  /** What the denial with the cue leaves of the trigger's deed. */
  Left of(Words sentence, Span cue, Trigger trigger) {
    Denied denied = new Denied(sentence, cue, trigger);
    if (denied.at < denied.from
        || words.between(DenialWords.Kind.OPEN, sentence, denied.from, denied.at)) {
      return Left.OPEN;
    }
    return denied.left();
  }

  /** Whether it is the speaker who is said to have done it: "denied shelling", "denied it had". */
  boolean own(Words sentence, Span cue, Trigger trigger) {
    return new Denied(sentence, cue, trigger).gerund();
  }

  /** Whether the words are a pronoun that opens the denied clause, and so mean the speaker. */
  boolean speaker(Words sentence, Span cue, Span subject) {
    int at = sentence.at(subject.start());
    int from = sentence.at(cue.end());
    boolean pronoun = grammar.is(sentence.lower(at), WordClass.PERSONAL);
    boolean opens = at == from || sentence.lower(at - 1).equals("that");
    boolean owned = false;
    for (int i = from; i < at; i++) {
      owned |= sentence.lower(i).startsWith("'");
    }
    return pronoun && at >= from && at - from <= 3 && opens && !owned;
  }

  /** One deed behind one verb that denies. */
  private final class Denied {
    private final Words sentence;
    private final EventType type;

    /** The token behind the verb, the deed's first, the one behind it. */
    private final int from;

    private final int at;
    private final int to;

    Denied(Words sentence, Span cue, Trigger trigger) {
      this.sentence = sentence;
      type = trigger.type();
      from = sentence.at(cue.end());
      at = sentence.at(trigger.span().start());
      to = sentence.at(trigger.span().end());
    }

    Left left() {
      int opener = at - 1;
      while (opener >= from && !opens(opener)) {
        opener--;
      }
      String word = sentence.lower(opener);
      if (inserted() && !word.equals("the")) {
        return Left.OPEN;
      }
      if (words.at(DenialWords.Kind.HAPPENED, sentence, to) > 0) {
        return Left.DENIED;
      } else if (opener < from) {
        return bare();
      } else if (is(opener, WordClass.COORDINATOR)) {
        return joined();
      } else if (word.equals("that")) {
        return is(to, WordClass.AUXILIARY) ? Left.GIVEN : Left.DENIED;
      } else if (is(opener, WordClass.AUXILIARY) || is(opener, WordClass.PERSONAL)) {
        return Left.DENIED;
      } else if (is(opener, WordClass.DETERMINER)) {
        return noun(opener);
      }
      return opener == from && word.equals("of") ? Left.DENIED : Left.OPEN;
    }

    /** Behind a comma and "who" begins what is said of somebody, and not what is denied. */
    private boolean inserted() {
      for (int i = from + 1; i < at; i++) {
        if (is(i, WordClass.RELATIVE) && sentence.comma(i - 1)) {
          return true;
        }
      }
      return false;
    }

    /** Nothing but content words stands between: "denied firing on", "denied attacks on". */
    private Left bare() {
      boolean gerund = at == from && ing(at);
      if (!gerund && ing(from) && !doing(at)) {
        return Left.GIVEN;
      }
      return gerund || DEEDS.contains(type) ? Left.DENIED : Left.OPEN;
    }

    /** "Denied shelling one town and storming another"; "denied the claim and stormed another". */
    private Left joined() {
      if (ing(at)) {
        return ing(from) ? Left.DENIED : Left.OPEN;
      }
      boolean verb = SourcePhrases.pastForm(sentence, at);
      return verb && clause() ? Left.DENIED : verb ? Left.GIVEN : Left.OPEN;
    }

    private Left noun(int determiner) {
      boolean vague = vague(determiner);
      if (doing(determiner)) {
        return Left.DENIED;
      }
      if (determiner == from) {
        return vague && DEEDS.contains(type) ? Left.DENIED : Left.OPEN;
      }
      return vague ? Left.OPEN : Left.GIVEN;
    }

    private boolean vague(int determiner) {
      String word = sentence.lower(determiner);
      return word.equals("any") || word.equals("a") || word.equals("an");
    }

    /** Whether words that only say that a deed is done end before the token. */
    private boolean doing(int end) {
      for (int i = from; i < end; i++) {
        if (i + words.at(DenialWords.Kind.DOING, sentence, i) == end) {
          return true;
        }
      }
      return false;
    }

    /** Whether a clause with a verb of its own is denied, and no noun. */
    private boolean clause() {
      for (int i = from; i < at; i++) {
        if (is(i, WordClass.AUXILIARY) || is(i, WordClass.PERSONAL)) {
          return true;
        }
      }
      return false;
    }

    /** "Denied shelling the port", "denies having shelled it"; but not "denied being shelled". */
    boolean gerund() {
      boolean suffers =
          sentence.lower(from).equals("being") || sentence.lower(from + 1).equals("been");
      return at >= from && ing(from) && !suffers;
    }

    private boolean ing(int index) {
      return sentence.lower(index).length() > 4 && sentence.lower(index).endsWith("ing");
    }

    private boolean opens(int index) {
      return sentence.bound(index)
          || sentence.lower(index).equals("to")
          || is(index, WordClass.DETERMINER)
          || is(index, WordClass.PREPOSITION)
          || is(index, WordClass.AUXILIARY)
          || is(index, WordClass.PERSONAL)
          || is(index, WordClass.COORDINATOR);
    }

    private boolean is(int index, WordClass type) {
      return grammar.is(sentence.lower(index), type);
    }
  }
}
