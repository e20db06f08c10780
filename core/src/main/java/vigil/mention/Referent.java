package vigil.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase and what can be told of that which it mentions.
 *
 * @param kind what it mentions; null for a pronoun
 * @param plural whether it mentions several
 * @param pronoun what it is as a pronoun; null for nouns and names
 * @param key the words without article, by which it is told again
 * @param identity the identifier of the actors' files, or another sign that it shares with others
 */
record Referent(
    Phrase phrase,
    @Nullable Kind kind,
    boolean plural,
    Mention.Sex sex,
    @Nullable PhraseWord pronoun,
    boolean definite,
    boolean indefinite,
    String key,
    @Nullable String identity) {

  enum Kind {
    PERSON,
    BODY,
    PLACE,
    TIME,
    THING
  }

  boolean name() {
    return pronoun == null && phrase.name();
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** The words between article and noun. */
  List<String> before() {
    List<String> words = List.of(key.split(" "));
    return words.subList(0, Math.max(0, words.size() - 1));
  }

  String noun() {
    return key.substring(key.lastIndexOf(' ') + 1);
  }
}
