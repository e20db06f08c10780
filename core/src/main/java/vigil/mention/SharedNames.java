package vigil.mention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;

/**
 * Whom a name means that several bodies bear, such as "PDF" of Panama and of Myanmar: one that
 * existed on the report's day, then one of a country that the report names, then the one that the
 * files tell first. One report, one thread.
 */
final class SharedNames {
  private static final int DAY = 1000;

  private final ActorDictionary dictionary;
  private final List<List<Word>> report;
  private final @Nullable LocalDate day;
  private final boolean small;
  private @Nullable Map<String, Integer> countries;

  /**
   * @param report the words of its sentences
   * @param day the report's date, when known
   * @param small whether the report has no capitals
   */
  SharedNames(
      ActorDictionary dictionary, List<List<Word>> report, @Nullable LocalDate day, boolean small) {
    this.dictionary = dictionary;
    this.report = report;
    this.day = day;
    this.small = small;
  }

  /** The senses, those first that the report speaks for. */
  List<Sense> ordered(List<Sense> senses) {
    return senses.stream().filter(SharedNames::body).limit(2).count() < 2
        ? senses
        : senses.stream().sorted(Comparator.comparingInt(s -> -fitness(s))).toList();
  }

  private static boolean body(Sense sense) {
    return sense.kind() == Sense.Kind.GROUP || sense.kind() == Sense.Kind.ORGANISATION;
  }

  private int fitness(Sense sense) {
    Identity identity = sense.identity();
    if (identity == null || !body(sense)) {
      return 0;
    }
    boolean existed = day == null || identity.span().hold(day);
    int told = identity.country() == null ? 0 : countries().getOrDefault(identity.country(), 0);
    return (existed ? DAY : 0) + told;
  }

  /** How often the report names each country, by its name, people or seat. */
  private Map<String, Integer> countries() {
    if (countries == null) {
      countries = new HashMap<>();
      for (List<Word> words : report) {
        count(words, countries);
      }
    }
    return countries;
  }

  private void count(List<Word> words, Map<String, Integer> countries) {
    int at = 0;
    while (at < words.size()) {
      Lexicon.@Nullable Match<Sense> match = dictionary.at(words, at, small);
      if (match != null) {
        match.senses().stream()
            .filter(s -> !body(s) && s.identity() != null && s.identity().country() != null)
            .findFirst()
            .ifPresent(s -> countries.merge(country(s), 1, Integer::sum));
      }
      at = match == null ? at + 1 : match.to();
    }
  }

  private static String country(Sense sense) {
    Identity identity = sense.identity();
    String country = identity == null ? null : identity.country();
    return country == null ? "" : country;
  }
}
