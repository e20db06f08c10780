package vigil.mention;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vigil.data.DataFile;

/** What a word tells of the noun phrase that it stands in; the words are in a file of knowledge. */
enum PhraseWord {
  SPEAKER,
  SPEAKERS,
  HEARER,
  HE,
  SHE,
  IT,
  THEY,
  POSSESSIVE,
  REFLEXIVE,
  DEFINITE,
  INDEFINITE,
  /** Alone it names nothing: "there", "which", "something". */
  EMPTY,
  /** Several, without looking it. */
  PLURAL,
  /** One, though it ends like several. */
  SINGULAR,
  TIME,
  PLACE,
  PERSON,
  WOMAN,
  MAN,
  /** A group, organisation or crowd. */
  BODY,
  /** Neither, whatever the actors' files say of the word. */
  THING,
  COPULA,
  /** A preposition that stands before a noun phrase and never in it. */
  LINK,
  SAYING;

  private static final Set<PhraseWord> NONE = EnumSet.noneOf(PhraseWord.class);

  /** The words, loaded once. Immutable. */
  record Table(Map<String, Set<PhraseWord>> words) {
    static Table load() {
      return of(DataFile.resource("phrases/words.tsv"));
    }

    static Table of(DataFile file) {
      Map<String, Set<PhraseWord>> words = new HashMap<>();
      for (DataFile.Line line : file.lines()) {
        PhraseWord tells = line.constant(1, PhraseWord.class);
        for (String word : line.required(0, "words").split("\\|")) {
          words
              .computeIfAbsent(
                  word.toLowerCase(java.util.Locale.ROOT), w -> EnumSet.noneOf(PhraseWord.class))
              .add(tells);
        }
      }
      return new Table(words);
    }

    /** What the word, in small letters, tells. */
    Set<PhraseWord> of(String word) {
      return words.getOrDefault(word, NONE);
    }

    boolean is(String word, PhraseWord what) {
      return of(word).contains(what);
    }
  }
}
