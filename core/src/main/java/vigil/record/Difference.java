package vigil.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;

/**
 * What changed between two versions of a report: which events came, which went, and what is told
 * otherwise of those that stayed. Two events are the same when the same type is told in words that
 * are much alike or of the same parties, or another type in nearly the same words.
 *
 * @param added events that the later version tells alone
 * @param gone events that the former version tells alone
 * @param changed events of both that differ
 */
public record Difference(List<EventLine> added, List<EventLine> gone, List<Changed> changed) {
  private static final double SAME_TYPE = 0.3;
  private static final double SAME_WORDS = 0.6;
  private static final double PARTIES = 0.35;

  public Difference {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
    changed = List.copyOf(changed);
  }

  /** An event that is told otherwise. */
  public record Changed(EventLine before, EventLine after, List<Field> fields) {}

  /** A fact of it as it was told before and after; empty where nothing is told. */
  public record Field(String name, String before, String after) {}

  /** A possible pair, by places in the lists. */
  private record Pair(int before, int after, double score) {}

  /** What the later events change in the former. */
  static Difference between(List<EventLine> before, List<EventLine> after) {
    List<Changed> changed = new ArrayList<>();
    Set<Integer> left = new TreeSet<>();
    Set<Integer> right = new TreeSet<>();
    for (Pair pair : pairs(before, after)) {
      if (!left.contains(pair.before) && !right.contains(pair.after)) {
        left.add(pair.before);
        right.add(pair.after);
        changed.add(changed(before.get(pair.before), after.get(pair.after)));
      }
    }
    changed.removeIf(one -> one.fields.isEmpty());
    changed.sort(Comparator.comparingInt(one -> one.after.number()));
    return new Difference(others(after, right), others(before, left), changed);
  }

  private static List<EventLine> others(List<EventLine> events, Set<Integer> taken) {
    List<EventLine> others = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      if (!taken.contains(i)) {
        others.add(events.get(i));
      }
    }
    return others;
  }

  /** The best pairs first. */
  private static List<Pair> pairs(List<EventLine> before, List<EventLine> after) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < after.size(); j++) {
        double score = score(before.get(i), after.get(j));
        if (score > 0) {
          pairs.add(new Pair(i, j, score));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.score)
            .thenComparingInt(Pair::before)
            .thenComparingInt(Pair::after));
    return pairs;
  }

  private static double score(EventLine one, EventLine other) {
    double words = alike(words(one.evidence()), words(other.evidence()));
    boolean type = one.type().equals(other.type());
    boolean parties = !names(one).isEmpty() && names(one).equals(names(other));
    double score = words + (parties ? PARTIES : 0);
    return score >= (type ? SAME_TYPE : SAME_WORDS + PARTIES) || words >= SAME_WORDS
        ? score + (type ? 1 : 0)
        : 0;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(NameFolding.key(text).split(" ")));
  }

  private static double alike(Set<String> one, Set<String> other) {
    long both = one.stream().filter(other::contains).count();
    return (double) both / (one.size() + other.size() - both);
  }

  private static Set<String> names(EventLine event) {
    Set<String> names = new TreeSet<>();
    event.actors().forEach(actor -> names.add("a " + NameFolding.key(actor.name())));
    event.recipients().forEach(actor -> names.add("r " + NameFolding.key(actor.name())));
    return names;
  }

  /** What is told otherwise of two events that are taken for one. */
  static Changed changed(EventLine before, EventLine after) {
    List<Field> fields = new ArrayList<>();
    add(fields, "type", before, after, EventLine::type);
    add(fields, "modes", before, after, event -> String.join(", ", event.modes()));
    add(fields, "status", before, after, EventLine::status);
    add(fields, "who", before, after, event -> parties(event.actors()));
    add(fields, "whom", before, after, event -> parties(event.recipients()));
    add(fields, "where", before, after, Difference::place);
    add(fields, "when", before, after, Difference::days);
    add(fields, "how many", before, after, Difference::counts);
    add(fields, "says", before, after, Difference::speakers);
    return new Changed(before, after, List.copyOf(fields));
  }

  private static void add(
      List<Field> fields,
      String name,
      EventLine before,
      EventLine after,
      Function<EventLine, String> told) {
    String was = told.apply(before);
    String is = told.apply(after);
    if (!was.equals(is)) {
      fields.add(new Field(name, was, is));
    }
  }

  private static String parties(List<EventLine.Party> parties) {
    return parties.stream().map(EventLine.Party::name).collect(Collectors.joining(", "));
  }

  private static String place(EventLine event) {
    EventLine.Spot place = event.place();
    return place == null ? "" : place.name();
  }

  private static String days(EventLine event) {
    String from = Objects.toString(event.from(), "");
    String to = Objects.toString(event.to(), "");
    return from.equals(to) ? from : (from + " to " + to).strip();
  }

  private static String counts(EventLine event) {
    return event.counts().stream()
        .map(count -> number(count) + " " + count.kind())
        .collect(Collectors.joining(", "));
  }

  private static String number(EventLine.Count count) {
    @Nullable Integer low = count.low();
    if (low != null && low.equals(count.high())) {
      return low.toString();
    }
    return Objects.toString(low, "") + "–" + Objects.toString(count.high(), "");
  }

  private static String speakers(EventLine event) {
    String speakers =
        event.speakers().stream()
            .filter(speaker -> !speaker.kind().equals("author"))
            .map(speaker -> speaker.name() != null ? speaker.name() : speaker.text())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" by way of "));
    return speakers.isEmpty() ? "the report" : speakers;
  }
}
