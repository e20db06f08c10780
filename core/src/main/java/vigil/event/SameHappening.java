package vigil.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.mention.Actor;
import vigil.mention.Quantity;
import vigil.mention.TimeExpression;
import vigil.plover.EventType;
import vigil.plover.Status;

/**
 * The probability that two places in a report tell of one happening: a logistic regression over
 * readable features, with its weights in a file of knowledge. Events of different types are never
 * one happening.
 */
public final class SameHappening {
  /** Numbers of one thing that are so many times apart are of two. */
  private static final double FAR = 2;

  /** Characters between two triggers for a few words. */
  private static final int NEAR = 40;

  private final Map<String, Double> weights;

  private SameHappening(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** Loads the shipped weights, {@code happening/same.tsv}. */
  public static SameHappening load() {
    return of(DataFile.resource("happening/same.tsv"));
  }

  /** Weights as lines of a feature's name and a number. */
  static SameHappening of(DataFile file) {
    return new SameHappening(Weights.of(file));
  }

  /** Probability from 0 to 1; the first telling comes earlier in the report. */
  double probability(Telling first, Telling second) {
    if (first.trigger().type() != second.trigger().type()
        || otherCountries(first, second)
        || otherPersons(first, second)
        || turned(first, second)
        || otherHarm(first, second)
        || otherToll(first, second)) {
      return 0;
    }
    double odds = 0;
    for (Map.Entry<String, Double> f : features(first, second).entrySet()) {
      odds += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-odds));
  }

  /** What raises and lowers the probability. */
  List<Explanation.Reason> reasons(Telling first, Telling second) {
    return Weights.reasons(features(first, second), weights);
  }

  /**
   * Whether both name actors, of countries that have nothing in common; whoever meets may differ.
   */
  private static boolean otherCountries(Telling first, Telling second) {
    return !mutual(first)
        && (apart(countries(first.actors()), countries(second.actors()))
            || apart(countries(first.recipients()), countries(second.recipients())));
  }

  /** "A blamed B; B accused A": two acts, unless the act is one of both. */
  private static boolean turned(Telling first, Telling second) {
    return !mutual(first)
        && named(first.actors(), second.recipients())
        && named(first.recipients(), second.actors());
  }

  private static boolean named(List<Actor> one, List<Actor> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(b -> a.key().equals(b.key())));
  }

  private static boolean mutual(Telling telling) {
    EventType type = telling.trigger().type();
    return type == EventType.CONSULT || type == EventType.AGREE || type == EventType.COOPERATE;
  }

  private static boolean apart(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && common(a, b) == 0;
  }

  /** Whether each names a person whom something was done to, and not the same. */
  private static boolean otherPersons(Telling first, Telling second) {
    Set<String> a = persons(first);
    Set<String> b = persons(second);
    return !a.isEmpty() && !b.isEmpty() && common(a, b) == 0;
  }

  /** Whether both number the dead, and nobody would take one number for the other. */
  private static boolean otherToll(Telling first, Telling second) {
    List<Quantity> one = dead(first);
    List<Quantity> other = dead(second);
    return !one.isEmpty()
        && !other.isEmpty()
        && one.stream().allMatch(c -> other.stream().allMatch(d -> far(c, d)));
  }

  private static List<Quantity> dead(Telling telling) {
    return telling.counts().stream().filter(c -> c.kind() == Quantity.Kind.KILLED).toList();
  }

  /** Whether one numbers only captives and the other only dead, injured or missing. */
  private static boolean otherHarm(Telling first, Telling second) {
    return captives(first) && harmed(second) || harmed(first) && captives(second);
  }

  private static boolean captives(Telling telling) {
    return only(telling, EnumSet.of(Quantity.Kind.CAPTURED));
  }

  private static boolean harmed(Telling telling) {
    return only(
        telling, EnumSet.of(Quantity.Kind.KILLED, Quantity.Kind.INJURED, Quantity.Kind.MISSING));
  }

  private static boolean only(Telling telling, Set<Quantity.Kind> kinds) {
    List<Quantity.Kind> own =
        telling.counts().stream()
            .map(Quantity::kind)
            .filter(kind -> kind != Quantity.Kind.OTHER)
            .toList();
    return !own.isEmpty() && kinds.containsAll(own);
  }

  /** The last words of names of two words or more. */
  private static Set<String> persons(Telling telling) {
    Set<String> persons = new LinkedHashSet<>();
    for (Actor actor : telling.recipients()) {
      List<String> words = List.of(actor.name().split(" "));
      boolean name =
          words.size() > 1
              && words.stream()
                  .allMatch(w -> !w.isEmpty() && Character.isUpperCase(w.codePointAt(0)));
      if (name) {
        persons.add(words.get(words.size() - 1));
      }
    }
    return persons;
  }

  private static Set<String> countries(List<Actor> actors) {
    Set<String> countries = new LinkedHashSet<>();
    for (Actor actor : actors) {
      if (actor.country() != null) {
        countries.add(actor.country());
      }
    }
    return countries;
  }

  /** What speaks for and against two tellings being of one happening; each value from 0 to 1. */
  static Map<String, Double> features(Telling a, Telling b) {
    Map<String, Double> f = new LinkedHashMap<>();
    f.put("bias", 1.0);
    f.put("type." + a.trigger().type(), 1.0);
    f.put("trigger.same", flag(common(a.words(), b.words()) > 0));
    sets(f, "actors", a.actorWords(), b.actorWords());
    sets(f, "recipients", a.recipientWords(), b.recipientWords());
    sets(f, "place", a.placeWords(), b.placeWords());
    sets(f, "modes", names(a), names(b));
    boolean crossed =
        common(a.actorWords(), b.recipientWords()) + common(a.recipientWords(), b.actorWords()) > 0;
    f.put("parties.crossed", flag(crossed));
    f.put("time.both", flag(a.time() != null && b.time() != null));
    f.put("time.apart", flag(apart(a.time(), b.time())));
    f.put("counts.both", flag(!a.counts().isEmpty() && !b.counts().isEmpty()));
    f.put("counts.same", flag(sameCount(a, b)));
    f.put("counts.apart", flag(otherCount(a, b)));
    f.put("within." + within(a, b), 1.0);
    f.put("outcome", flag(sameSentence(a, b) && b.joint().outcome()));
    f.put("status.same", flag(a.trigger().status() == b.trigger().status()));
    f.put("status.unreal", flag(unreal(a) != unreal(b)));
    f.put("distance." + distance(b.trigger().sentence() - a.trigger().sentence()), 1.0);
    f.put("first.lead", flag(a.trigger().sentence() < 3));
    f.put("first.bare", flag(bare(a)));
    f.put("second.bare", flag(bare(b)));
    return f;
  }

  private static double flag(boolean holds) {
    return holds ? 1 : 0;
  }

  private static void sets(Map<String, Double> f, String name, Set<String> a, Set<String> b) {
    boolean both = !a.isEmpty() && !b.isEmpty();
    int common = common(a, b);
    f.put(name + ".both", flag(both));
    f.put(name + ".some", flag(common > 0));
    f.put(name + ".share", both ? common / (double) (a.size() + b.size() - common) : 0);
  }

  private static int common(Set<String> a, Set<String> b) {
    return (int) a.stream().filter(b::contains).count();
  }

  private static Set<String> names(Telling telling) {
    Set<String> names = new LinkedHashSet<>();
    telling.trigger().modes().forEach(m -> names.add(m.label()));
    return names;
  }

  private static boolean apart(@Nullable TimeExpression a, @Nullable TimeExpression b) {
    if (a == null || b == null) {
      return false;
    }
    boolean before = a.to() != null && b.from() != null && a.to().isBefore(b.from());
    return before || b.to() != null && a.from() != null && b.to().isBefore(a.from());
  }

  private static boolean sameCount(Telling a, Telling b) {
    List<String> known = new ArrayList<>();
    a.counts().forEach(c -> known.add(c.kind() + " " + c.low()));
    return b.counts().stream()
        .anyMatch(c -> c.low() != null && known.contains(c.kind() + " " + c.low()));
  }

  /** Whether both number what no two reporters would mistake for the other: 60 dead and 900. */
  private static boolean otherCount(Telling a, Telling b) {
    return a.counts().stream()
        .anyMatch(c -> b.counts().stream().anyMatch(d -> c.kind() == d.kind() && far(c, d)));
  }

  private static boolean far(Quantity a, Quantity b) {
    return above(a.low(), b.high()) || above(b.low(), a.high());
  }

  private static boolean above(@Nullable Integer low, @Nullable Integer high) {
    return low != null && high != null && low > FAR * high;
  }

  /** "Killed in the attack": how near the words before stand to the "in". */
  private static String within(Telling a, Telling b) {
    if (!sameSentence(a, b) || b.joint().within() < a.trigger().span().end()) {
      return "none";
    }
    int away = b.joint().within() - a.trigger().span().end();
    return away <= 1 ? "next" : away < NEAR ? "near" : "far";
  }

  private static boolean sameSentence(Telling a, Telling b) {
    return a.trigger().sentence() == b.trigger().sentence();
  }

  private static boolean unreal(Telling telling) {
    Status status = telling.trigger().status();
    return status == Status.HYPOTHETICAL || status == Status.NEGATED;
  }

  private static boolean bare(Telling telling) {
    return telling.actorWords().isEmpty() && telling.recipientWords().isEmpty();
  }

  private static String distance(int sentences) {
    if (sentences > 5) {
      return "far";
    }
    return sentences > 2 ? "near" : String.valueOf(sentences);
  }
}
