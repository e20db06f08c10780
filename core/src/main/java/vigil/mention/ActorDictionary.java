package vigil.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.actors.Identity.Held;
import vigil.actors.NameFolding;

/**
 * The actors' files in memory, ready to be looked up. Immutable after loading, safe for many
 * threads.
 */
final class ActorDictionary {
  private static final EnumSet<WordClass> NAMES =
      EnumSet.of(
          WordClass.FEMALE,
          WordClass.MALE,
          WordClass.SURNAME,
          WordClass.GROUP_NAME,
          WordClass.OUTSIDER,
          WordClass.ANNOUNCING,
          WordClass.MOURNING,
          WordClass.COMPASS,
          WordClass.LOSS);
  private static final int SHORTEST_STRONG_KEY = 4;

  private final Lexicon<Sense> light;
  private final Lexicon<Sense> strong;
  private final Map<String, Identity> identities;
  private final Map<String, List<Identity>> holders;
  private final Map<String, EnumSet<WordClass>> classes;
  private final Map<String, Integer> numbers;

  ActorDictionary(
      Lexicon<Sense> light,
      Lexicon<Sense> strong,
      Map<String, Identity> identities,
      Map<String, List<Identity>> holders,
      Map<String, EnumSet<WordClass>> classes,
      Map<String, Integer> numbers) {
    this.light = light;
    this.strong = strong;
    this.identities = identities;
    this.holders = holders;
    this.classes = classes;
    this.numbers = numbers;
  }

  /** The entry with the identifier. */
  @Nullable Identity identity(String id) {
    return identities.get(id);
  }

  Set<String> ids() {
    return identities.keySet();
  }

  /** Who holds the office of the state or group on the day; empty unless exactly one does. */
  Optional<Identity> holder(String office, String of, @Nullable LocalDate day) {
    if (day == null) {
      return Optional.empty();
    }
    List<Identity> found = new ArrayList<>();
    for (Identity person : holders.getOrDefault(office + "@" + of, List.of())) {
      if (person.roles().stream().anyMatch(r -> holds(r, office, of, day))) {
        found.add(person);
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean holds(Held role, String office, String of, LocalDate day) {
    return role.office().equals(office)
        && role.of().equals(of)
        && role.on(day)
        && role.from() != null;
  }

  boolean is(Word word, WordClass wordClass) {
    EnumSet<WordClass> of = classes.get(word.key());
    return of != null && of.contains(wordClass);
  }

  /** Whether the word alone is a name, an office or a noun for agents. */
  boolean knows(Word word) {
    return !light.get(word.key()).isEmpty();
  }

  boolean functionWord(Word word) {
    EnumSet<WordClass> of = classes.get(word.key());
    return of != null && !NAMES.containsAll(of);
  }

  /** The number that the word is, in digits or letters. */
  @Nullable Integer number(Word word) {
    Integer known = numbers.get(word.key());
    return known != null ? known : digits(word.text().replace(",", ""));
  }

  private static @Nullable Integer digits(String text) {
    boolean number =
        !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.valueOf(text) : null;
  }

  /**
   * What stands in the sentence from the word on, by the longest name.
   *
   * @param small whether the report has no capitals at all, so that case says nothing
   */
  Lexicon.@Nullable Match<Sense> at(List<Word> words, int from, boolean small) {
    if (words.get(from).sign()) {
      return null;
    }
    return light.at(words, from, (sense, covered) -> fits(sense, covered, small));
  }

  /**
   * What a capitalised name that has no light match may be by its strong key: persons and groups
   * only.
   */
  List<Sense> spelledOtherwise(String lightKey) {
    String key = NameFolding.strong(lightKey);
    return key.length() < SHORTEST_STRONG_KEY ? List.of() : strong.get(key);
  }

  private boolean fits(Sense sense, List<Word> covered, boolean small) {
    if (!sense.named()) {
      return true;
    }
    if (sense.acronym()) {
      return covered.stream()
          .allMatch(
              w ->
                  small
                      ? !functionWord(w) || w.text().indexOf('.') > 0
                      : w.allCapitals() || !letters(w));
    }
    return small ? covered.size() > 1 || !functionWord(covered.get(0)) : capitalised(covered);
  }

  private static boolean letters(Word word) {
    return word.text().chars().anyMatch(Character::isLetter);
  }

  private static boolean capitalised(List<Word> covered) {
    return covered.get(0).capital()
        || !letters(covered.get(0))
        || covered.get(covered.size() - 1).capital();
  }
}
