package vigil.incident;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vigil.incident.Telling.Party;

/** What several parties have between them. */
final class Parties {
  private Parties() {}

  static Set<String> keys(List<Party> parties) {
    return of(parties, p -> Stream.of(p.key()));
  }

  static Set<String> countries(List<Party> parties) {
    return of(parties, p -> Stream.ofNullable(p.country()));
  }

  static Set<String> words(List<Party> parties) {
    return of(parties, p -> p.words().stream());
  }

  private static Set<String> of(List<Party> parties, Function<Party, Stream<String>> part) {
    Set<String> all = new LinkedHashSet<>();
    parties.forEach(p -> part.apply(p).forEach(all::add));
    return all;
  }

  /** Those of both roles. */
  static List<Party> all(Telling telling) {
    return Stream.concat(telling.actors().stream(), telling.recipients().stream()).toList();
  }

  /** Those of whom it is known who they are, or of which country. */
  static List<Party> somebody(List<Party> parties) {
    return parties.stream().filter(Party::isSomebody).toList();
  }

  /** How many of the one list may be somebody of the other. */
  static int matched(List<Party> a, List<Party> b) {
    return (int) a.stream().filter(p -> b.stream().anyMatch(p::meets)).count();
  }

  /** Whether the two lists have a party, a name's word or a country in common. */
  static boolean meet(List<Party> a, List<Party> b) {
    return a.stream().anyMatch(p -> b.stream().anyMatch(p::meets))
        || Sets.meet(countries(a), countries(b));
  }

  /** Whether the two lists have a party in common. */
  static boolean same(List<Party> a, List<Party> b) {
    return a.stream().anyMatch(p -> b.stream().anyMatch(p::is));
  }

  /** What the words of both have in common; nothing where each is of another country. */
  static double likeness(List<Party> a, List<Party> b) {
    boolean apart = a.stream().allMatch(p -> b.stream().allMatch(p::apart));
    return apart ? 0 : Sets.share(words(a), words(b));
  }
}
