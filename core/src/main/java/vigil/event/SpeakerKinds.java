package vigil.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Token;
import vigil.annotate.Tokenizer;
import vigil.document.Span;

/** Tells from a speaker's words whether he is named, unnamed, or a news organisation. Immutable. */
final class SpeakerKinds {
  private final Grammar grammar;
  private final SpeakerWords speakers;

  SpeakerKinds(Grammar grammar, SpeakerWords speakers) {
    this.grammar = grammar;
    this.speakers = speakers;
  }

  /** The kind of the speaker with these words. */
  Attribution.Kind of(String text, Span source) {
    Phrase phrase = new Phrase(Tokenizer.tokens(text, source));
    SpeakerWord word = speakers.of(phrase.headWord());
    if (word == SpeakerWord.MEDIA) {
      return Attribution.Kind.MEDIA;
    }
    return named(phrase, word) ? Attribution.Kind.NAMED : Attribution.Kind.UNNAMED;
  }

  /** Whether the words name somebody, were they a news organisation or not. */
  boolean named(String text, Span source) {
    Phrase phrase = new Phrase(Tokenizer.tokens(text, source));
    return named(phrase, speakers.of(phrase.headWord()));
  }

  private boolean named(Phrase phrase, @Nullable SpeakerWord word) {
    if (phrase.apposedName()) {
      return true;
    }
    boolean indefinite = phrase.starts(WordClass.INDEFINITE);
    if (word == null) {
      return !indefinite || phrase.nameBefore(phrase.head() + 1);
    }
    return switch (word) {
      case UNNAMED, SPOKESPERSON -> false;
      case OFFICE -> !indefinite;
      case DOCUMENT -> !indefinite || phrase.nameBefore(phrase.size());
      case MEDIA -> phrase.nameBefore(phrase.size()) && !indefinite;
    };
  }

  /** The tokens of a speaker's phrase. */
  private final class Phrase {
    private final List<Token> tokens;

    Phrase(List<Token> tokens) {
      this.tokens = tokens;
    }

    int size() {
      return tokens.size();
    }

    String lower(int index) {
      return tokens.get(index).text().toLowerCase(java.util.Locale.ROOT);
    }

    boolean starts(WordClass type) {
      return !tokens.isEmpty() && grammar.is(lower(0), type);
    }

    /** The last word before a preposition, a sign or a relative pronoun. */
    int head() {
      for (int i = 1; i < tokens.size(); i++) {
        boolean word =
            Character.isLetterOrDigit(lower(i).codePointAt(0))
                || lower(i).equals("'s")
                || lower(i).equals("\u2019s")
                || lower(i).equals("-");
        if (!word
            || grammar.is(lower(i), WordClass.PREPOSITION)
            || grammar.is(lower(i), WordClass.RELATIVE)
            || grammar.is(lower(i), WordClass.COORDINATOR)) {
          return i - 1;
        }
      }
      return tokens.size() - 1;
    }

    String headWord() {
      return tokens.isEmpty() ? "" : lower(head());
    }

    boolean capital(int index) {
      return Character.isUpperCase(tokens.get(index).text().codePointAt(0));
    }

    /** Whether a capitalised word that is no first word stands before the token. */
    boolean nameBefore(int end) {
      for (int i = 0; i < Math.min(end, size()); i++) {
        if (capital(i) && !grammar.is(lower(i), WordClass.DETERMINER)) {
          return true;
        }
      }
      return false;
    }

    /** "a spokesman for the ministry, Abu Nur": a name after a comma. */
    boolean apposedName() {
      for (int i = 1; i + 1 < size(); i++) {
        if (lower(i).equals(",") && capital(i + 1)) {
          return true;
        }
      }
      return false;
    }
  }
}
