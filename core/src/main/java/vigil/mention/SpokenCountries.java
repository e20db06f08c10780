package vigil.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.mention.Place.Precision;

/** The countries that a report speaks of, sentence after sentence. One report, one thread. */
final class SpokenCountries {
  private final PlaceNames names;
  private final Map<String, Integer> countries = new HashMap<>();

  /** Countries told by more than a small town's name. */
  private final Set<String> spoken = new HashSet<>();

  private int named;

  SpokenCountries(PlaceNames names) {
    this.names = names;
  }

  /** Notes the countries of the next sentence's peoples and actors. */
  void sentence(List<Word> words) {
    countPeoples(words);
    countActors(words);
  }

  /** How much of the report speaks of the country: 1 from half of what it names. */
  double share(String country) {
    return named == 0 ? 0 : Math.min(1, 2.0 * countries.getOrDefault(country, 0) / named);
  }

  /** Whether the place lies in a country that the report, which speaks of others, never names. */
  boolean elsewhere(Spot spot) {
    return !spot.known()
        && !spoken.isEmpty()
        && spot.country() != null
        && !spoken.contains(spot.country());
  }

  /**
   * Notes the country of a name of a place, where only one country has it; one far town does not
   * make a state's name doubtful, the many towns called Lebanon do.
   */
  void place(Toponym toponym) {
    List<Spot> spots = toponym.hit().spots();
    List<Spot> states = spots.stream().filter(s -> s.precision() == Precision.COUNTRY).toList();
    boolean state =
        states.size() == 1 && spots.size() == 2 && spots.stream().filter(Spot::known).count() == 1;
    List<String> possible =
        (state ? states : spots)
            .stream().map(s -> s.country() == null ? "" : s.country()).distinct().toList();
    if (possible.size() == 1 && !possible.get(0).isEmpty()) {
      add(possible.get(0));
      if (toponym.hit().spots().stream().anyMatch(Spot::known)) {
        spoken.add(possible.get(0));
      }
    }
  }

  private void countPeoples(List<Word> sentence) {
    int at = 0;
    while (at < sentence.size()) {
      boolean may = names.small() || sentence.get(at).capital();
      int length = may ? names.gazetteer().peopleAt(sentence, at) : 0;
      String people = length == 0 ? null : names.gazetteer().people(sentence, at, at + length);
      if (people != null) {
        spoken.add(people);
        add(people);
      }
      at += Math.max(1, length);
    }
  }

  /** The countries of the groups, bodies and persons whom the sentence names. */
  private void countActors(List<Word> sentence) {
    int at = 0;
    while (at < sentence.size()) {
      Lexicon.@Nullable Match<Sense> match = names.dictionary().at(sentence, at, names.small());
      if (match == null) {
        at++;
        continue;
      }
      at = match.to();
      List<String> of =
          match.senses().stream()
              .filter(s -> s.kind() == Sense.Kind.GROUP || s.kind() == Sense.Kind.PERSON)
              .map(s -> s.identity() == null ? null : s.identity().country())
              .filter(c -> c != null)
              .distinct()
              .toList();
      if (of.size() == 1) {
        spoken.add(of.get(0));
        add(of.get(0));
      }
    }
  }

  private void add(String country) {
    countries.merge(country, 1, Integer::sum);
    named++;
  }
}
