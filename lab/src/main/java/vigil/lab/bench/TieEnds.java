package vigil.lab.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.event.Tie;

/**
 * A tie's ends as they may be called: by the report's words, and by what these words were resolved
 * to. Two ends agree when the words of one way to call one are among the words of a way to call the
 * other, articles apart: "Hadri" and "the envoy Omar Hadri".
 */
record TieEnds(Set<String> from, Tie.Relation relation, Set<String> to) {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  TieEnds {
    from = Set.copyOf(from);
    to = Set.copyOf(to);
  }

  static TieEnds of(Tie tie) {
    return new TieEnds(Set.of(tie.from().name()), tie.relation(), Set.of(tie.to().name()));
  }

  /** Whether both have the same ends. */
  boolean sameEnds(TieEnds other) {
    return same(from, other.from) && same(to, other.to);
  }

  /** Whether both have the same ends and relation. */
  boolean same(TieEnds other) {
    return relation == other.relation && sameEnds(other);
  }

  private static boolean same(Set<String> left, Set<String> right) {
    return left.stream().anyMatch(l -> right.stream().anyMatch(r -> within(words(l), words(r))));
  }

  private static boolean within(Set<String> left, Set<String> right) {
    return !left.isEmpty()
        && !right.isEmpty()
        && (left.containsAll(right) || right.containsAll(left));
  }

  private static Set<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }
}
