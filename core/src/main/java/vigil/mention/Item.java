package vigil.mention;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.document.Span;

/**
 * A name or noun of the dictionary, a name that the report introduced, or a plain word or sign.
 *
 * @param words the words covered, one at least
 * @param senses what the dictionary knows; empty for plain words
 * @param known whom the report itself introduced under this name
 */
record Item(List<Word> words, List<Sense> senses, @Nullable Actor known) {
  Item {
    words = List.copyOf(words);
    senses = List.copyOf(senses);
  }

  Word first() {
    return words.get(0);
  }

  Word last() {
    return words.get(words.size() - 1);
  }

  Span span() {
    return first().span().join(last().span());
  }

  boolean plain() {
    return senses.isEmpty() && known == null;
  }

  boolean sign() {
    return plain() && first().sign();
  }

  boolean possessive() {
    return sign() && first().possessive();
  }

  boolean is(String key) {
    return words.size() == 1 && first().is(key);
  }

  boolean has(Sense.Kind kind) {
    return sense(kind).isPresent();
  }

  /** Whether it names several of that kind: "ministers". */
  boolean plural(Sense.Kind kind) {
    return senses.stream().anyMatch(s -> s.kind() == kind && s.plural());
  }

  Optional<Sense> sense(Sense.Kind kind) {
    return senses.stream().filter(s -> s.kind() == kind).findFirst();
  }

  /** The state that the item names, by its name, its people or its seat of power. */
  Optional<Identity> state() {
    return senses.stream()
        .filter(
            s ->
                s.kind() == Sense.Kind.STATE
                    || s.kind() == Sense.Kind.PEOPLE
                    || s.kind() == Sense.Kind.SEAT
                    || s.kind() == Sense.Kind.PLACE)
        .map(Sense::identity)
        .findFirst();
  }

  /** The group or organisation that the item names. */
  Optional<Identity> body() {
    return senses.stream()
        .filter(s -> s.kind() == Sense.Kind.GROUP || s.kind() == Sense.Kind.ORGANISATION)
        .map(Sense::identity)
        .findFirst();
  }

  /** Whether it names somebody rather than describing them. */
  boolean named() {
    return known != null || senses.stream().anyMatch(Sense::named);
  }
}
