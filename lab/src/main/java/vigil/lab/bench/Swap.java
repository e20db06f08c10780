package vigil.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vigil.lab.bench.NeutralityFiles.Pair;

/**
 * What one sentence told with two names, and with the names changed about.
 *
 * @param number of the sentence in its file, from 1
 * @param sentence as it was first
 */
record Swap(int number, Pair pair, List<Told> first, List<Told> second, String sentence) {

  /** The same event, as each of the two tells it. */
  record Both(Told first, Told second) {}

  Swap {
    first = List.copyOf(first);
    second = List.copyOf(second);
  }

  boolean silent() {
    return first.isEmpty() && second.isEmpty();
  }

  /** Whether both tell the same events, and of each the same. */
  boolean unchanged() {
    return sameFound() && alike(Told::type) && alike(Told::modes) && alike(Told::status);
  }

  /** Whether each event of the one is told by the other too. */
  boolean sameFound() {
    int both = both().size();
    return both == first.size() && both == second.size();
  }

  private boolean alike(Function<Told, Object> what) {
    return countAlike(what) == both().size();
  }

  /** The events that both tell: those whose triggers share a word, each once. */
  List<Both> both() {
    List<Told> rest = new ArrayList<>(second);
    List<Both> both = new ArrayList<>();
    for (Told one : first) {
      Optional<Told> same = rest.stream().filter(one::sharesWords).findFirst();
      same.ifPresent(rest::remove);
      same.ifPresent(other -> both.add(new Both(one, other)));
    }
    return both;
  }

  /** In how many of {@link #both} this is alike. */
  int countAlike(Function<Told, Object> what) {
    return (int)
        both().stream().filter(b -> what.apply(b.first).equals(what.apply(b.second))).count();
  }

  String item() {
    return number + " " + pair.label();
  }

  String shown() {
    return sentence + " " + first + (unchanged() ? "" : ", changed about " + second);
  }
}
