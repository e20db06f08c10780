package vigil.event;

import java.util.List;
import java.util.Locale;
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

  /**
   * The kind of the speaker with these words.
   *
   * @param cased whether the report uses capital letters for names
   */
  Attribution.Kind of(String text, Span source, boolean cased) {
    Phrase phrase = new Phrase(Tokenizer.tokens(text, source), cased);
    if (phrase.kind == SpeakerWord.MEDIA) {
      return Attribution.Kind.MEDIA;
    }
    return named(phrase) ? Attribution.Kind.NAMED : Attribution.Kind.UNNAMED;
  }

  private boolean named(Phrase phrase) {
    boolean indefinite = phrase.starts(WordClass.INDEFINITE);
    if (phrase.kind == null) {
      return phrase.namesSomebody() || !indefinite && !phrase.barePlural();
    }
    return switch (phrase.kind) {
      case UNNAMED, SPOKESPERSON -> phrase.apposedName();
      case OFFICE -> !indefinite && !phrase.barePlural() || phrase.apposedName();
      case DOCUMENT -> !indefinite && !phrase.barePlural() || phrase.author() || phrase.owner();
      case REPORT -> phrase.author() || phrase.owner();
      case MEDIA -> false;
    };
  }

  /** Whether the words are those for somebody who speaks for a body. */
  boolean spokesperson(String text, Span source) {
    return Tokenizer.tokens(text, source).stream()
        .map(t -> speakers.of(t.text().toLowerCase(Locale.ROOT)))
        .anyMatch(kind -> kind == SpeakerWord.SPOKESPERSON);
  }

  /** Whether the words are a pronoun, whose kind is that of whoever it stands for. */
  boolean pronoun(String text, Span source) {
    return grammar.is(source.of(text).toLowerCase(Locale.ROOT), WordClass.PRONOUN);
  }

  /** The tokens of a speaker's phrase. */
  private final class Phrase {
    private final List<Token> tokens;
    private final boolean cased;
    private final int end;
    private final @Nullable SpeakerWord kind;

    Phrase(List<Token> tokens, boolean cased) {
      this.tokens = tokens;
      this.cased = cased;
      this.end = headEnd(tokens);
      this.kind = headKind();
    }

    /** The number after the last token before a preposition, a sign or a relative pronoun. */
    private int headEnd(List<Token> all) {
      int at = 1;
      while (at < all.size() && within(all.get(at).text().toLowerCase(Locale.ROOT))) {
        at++;
      }
      return Math.min(at, all.size());
    }

    private boolean within(String word) {
      boolean sign = !Character.isLetterOrDigit(word.codePointAt(0));
      boolean joins = word.equals("'s") || word.equals("\u2019s") || word.equals("-");
      return (!sign || joins)
          && !grammar.is(word, WordClass.PREPOSITION)
          && !grammar.is(word, WordClass.RELATIVE);
    }

    /** The kind of the head: the last word for a speaker, unless a name follows it. */
    private @Nullable SpeakerWord headKind() {
      for (int i = end - 1; i >= 0; i--) {
        SpeakerWord word = speakers.of(lower(i));
        if (word != null) {
          return i == end - 1 || !nameAfter(i) ? word : null;
        }
      }
      return null;
    }

    private boolean nameAfter(int at) {
      String next = lower(at + 1);
      boolean participle =
          next.endsWith("ed")
              || next.endsWith("ing")
              || next.equals("close")
              || next.equals("sent");
      return cased ? capital(at + 1) : !participle && !next.equals("found");
    }

    private String lower(int index) {
      return tokens.get(index).text().toLowerCase(Locale.ROOT);
    }

    private boolean starts(WordClass type) {
      return !tokens.isEmpty() && grammar.is(lower(0), type);
    }

    private boolean capital(int index) {
      return Character.isUpperCase(tokens.get(index).text().codePointAt(0));
    }

    /** "rights advocates": a plural in lower case without an article. */
    private boolean barePlural() {
      String head = lower(end - 1);
      return cased
          && head.endsWith("s")
          && !head.equals("'s")
          && !capital(end - 1)
          && !starts(WordClass.DETERMINER);
    }

    /** Whether a capitalised word ends the phrase's head. */
    private boolean namesSomebody() {
      return cased && !tokens.isEmpty() && capital(end - 1) && !starts(WordClass.PRONOUN);
    }

    /** "a spokesman for the ministry, Abu Nur": a name after the comma of a single speaker. */
    private boolean apposedName() {
      for (int i = 1; i + 1 < tokens.size() && !lower(end - 1).endsWith("s"); i++) {
        if (lower(i).equals(",") && capital(i + 1)) {
          return true;
        }
      }
      return false;
    }

    /** "a Red Cross statement": whether a name before the head tells whose text it is. */
    private boolean owner() {
      for (int i = 0; cased && i < end - 1; i++) {
        if (capital(i) && (i > 0 || !grammar.is(lower(i), WordClass.DETERMINER))) {
          return true;
        }
      }
      return false;
    }

    /** "a report by the ministry": whether the text's author is named or definite. */
    private boolean author() {
      for (int i = 1; i + 1 < tokens.size(); i++) {
        boolean by = lower(i).equals("by") || lower(i).equals("from");
        if (by && (capital(i + 1) || !cased && !grammar.is(lower(i + 1), WordClass.INDEFINITE))) {
          return true;
        }
        if (by && lower(i + 1).equals("the") && i + 2 < tokens.size()) {
          return true;
        }
      }
      return false;
    }
  }
}
