package vigil.mention;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.mention.Place.Precision;

/**
 * Chooses among the places that share a name, for all names of a report at once: one name is one
 * place in one report, unless a province or country behind it says otherwise.
 *
 * <p>A place counts by how known it is, by the countries that the report speaks of, by the
 * provinces and countries beside the name ("Paris, Texas"), and by how near it lies to what the
 * report's other names may mean, each weighed by how likely it is. One report, one thread.
 */
final class PlaceChoice {
  private static final double LISTED = 6.5;
  private static final double PROVINCE = 4.2;
  private static final double DISTRICT = 3.3;
  private static final double SAME_NAME = 0.5;
  private static final double SAME_REPORT = 3.5;
  private static final double ELSEWHERE = 2;
  private static final double BESIDE = 5;
  private static final double HOLDS = 3;
  private static final double NEAR = 2.5;
  private static final double MOST_NEAR = 4;
  private static final double KM = 100;
  private static final double IN_PROVINCE = 0.6;
  private static final int CANDIDATES = 12;
  private static final int NAMES = 60;
  private static final int ROUNDS = 2;

  private final SpokenCountries spoken;
  private final Map<String, Name> names = new LinkedHashMap<>();
  private final Map<Toponym, Spot> own = new HashMap<>();

  /** A name of the report: what it may mean, and how likely each is. */
  private static final class Name {
    private final List<Spot> spots;
    private final double[] base;
    private final double[] score;
    private final double[] share;

    Name(List<Spot> spots, double[] base) {
      this.spots = spots;
      this.base = base;
      this.score = base.clone();
      this.share = new double[base.length];
    }

    void shares() {
      double most = score[best()];
      double sum = 0;
      for (int i = 0; i < share.length; i++) {
        share[i] = Math.exp(1.5 * (score[i] - most));
        sum += share[i];
      }
      for (int i = 0; i < share.length; i++) {
        share[i] /= sum;
      }
    }

    int best() {
      int best = 0;
      for (int i = 1; i < score.length; i++) {
        best = score[i] > score[best] ? i : best;
      }
      return best;
    }
  }

  /**
   * @param beside for each name the province or country right behind it
   */
  PlaceChoice(List<Toponym> toponyms, Map<Toponym, Toponym> beside, SpokenCountries spoken) {
    this.spoken = spoken;
    Map<String, Set<Spot>> favoured = favoured(beside);
    for (Toponym toponym : toponyms) {
      names.computeIfAbsent(toponym.key(), k -> name(toponym, favoured.getOrDefault(k, Set.of())));
    }
    List<Name> some = names.values().stream().limit(NAMES).toList();
    some.forEach(Name::shares);
    for (int round = 0; round < ROUNDS; round++) {
      some.forEach(name -> near(name, some));
      some.forEach(Name::shares);
    }
    beside.forEach(this::own);
  }

  /** The place that the name means; null where the report has no such name. */
  @Nullable Spot of(Toponym toponym) {
    Spot spot = own.get(toponym);
    return spot == null ? of(toponym.key()) : spot;
  }

  /** The place that the name of this key means in the report. */
  @Nullable Spot of(String key) {
    Name name = names.get(key);
    return name == null ? null : name.spots.get(name.best());
  }

  /** How likely the name means a place of this country rather than of another, 0 to 1. */
  double sureness(Toponym toponym, @Nullable String country) {
    Name name = names.get(toponym.key());
    if (name == null || own.containsKey(toponym)) {
      return 1;
    }
    double share = 0;
    double all = 0;
    for (int i = 0; i < name.spots.size(); i++) {
      share += Objects.equals(name.spots.get(i).country(), country) ? name.share[i] : 0;
      all += name.share[i];
    }
    return all == 0 ? 1 : share / all;
  }

  /** Places that a name beside them speaks for, by key: those inside it, and it that holds them. */
  private static Map<String, Set<Spot>> favoured(Map<Toponym, Toponym> beside) {
    Map<String, Set<Spot>> favoured = new HashMap<>();
    beside.forEach(
        (inner, outer) -> {
          for (Spot in : inner.hit().spots()) {
            for (Spot out : outer.hit().spots()) {
              if (in.within(out)) {
                favoured.computeIfAbsent(inner.key(), k -> new LinkedHashSet<>()).add(in);
                favoured.computeIfAbsent(outer.key(), k -> new LinkedHashSet<>()).add(out);
              }
            }
          }
        });
    return favoured;
  }

  private Name name(Toponym toponym, Set<Spot> favoured) {
    Map<Spot, Double> scores = new HashMap<>();
    for (Spot spot : toponym.hit().spots()) {
      double beside = spot.precision() == Precision.COUNTRY ? HOLDS : BESIDE;
      scores.put(spot, score(spot, toponym.key()) + (favoured.contains(spot) ? beside : 0));
    }
    List<Spot> spots =
        toponym.hit().spots().stream()
            .sorted(
                Comparator.comparingDouble((Spot s) -> -scores.getOrDefault(s, 0.0))
                    .thenComparing(Spot::name)
                    .thenComparing(s -> s.geonames() == null ? 0 : s.geonames()))
            .limit(CANDIDATES)
            .toList();
    return new Name(spots, spots.stream().mapToDouble(s -> scores.getOrDefault(s, 0.0)).toArray());
  }

  /** How well known the place is, here and in the report's countries. */
  double score(Spot spot, String key) {
    double score = prior(spot);
    if (spoken.elsewhere(spot)) {
      score -= ELSEWHERE;
    }
    if (spot.country() != null) {
      score += SAME_REPORT * spoken.share(spot.country());
    }
    return Words.key(spot.name()).equals(key) ? score + SAME_NAME : score;
  }

  private static double prior(Spot spot) {
    if (spot.listed()) {
      return LISTED;
    }
    return switch (spot.precision()) {
      case PROVINCE -> PROVINCE;
      case DISTRICT -> DISTRICT;
      default -> Math.log10(spot.population() + 10);
    };
  }

  private static void near(Name name, List<Name> all) {
    for (int i = 0; i < name.score.length; i++) {
      Spot spot = name.spots.get(i);
      double support = 0;
      for (Name other : all) {
        if (other != name && placed(spot)) {
          support += support(spot, other);
        }
      }
      name.score[i] =
          name.base[i] + NEAR * Math.log(1 + Math.min(MOST_NEAR, support)) / Math.log(2);
    }
  }

  private static double support(Spot spot, Name other) {
    double support = 0;
    for (int i = 0; i < other.share.length; i++) {
      Spot there = other.spots.get(i);
      if (other.share[i] > 0.01 && placed(there)) {
        support += other.share[i] * nearness(spot, there);
      }
    }
    return support;
  }

  private static boolean placed(Spot spot) {
    return spot.precision() != Precision.COUNTRY && spot.precision() != Precision.REGION;
  }

  private static double nearness(Spot a, Spot b) {
    double near = Math.exp(-a.km(b) / KM);
    return a.within(b) || b.within(a) ? Math.max(IN_PROVINCE, near) : near;
  }

  /** A name whose neighbour speaks for another place than the report's. */
  private void own(Toponym inner, Toponym outer) {
    Spot chosen = of(inner.key());
    Spot around = of(outer.key());
    if (chosen == null || around == null || chosen.within(around)) {
      return;
    }
    inner.hit().spots().stream()
        .filter(s -> s.within(around))
        .max(Comparator.comparingDouble((Spot s) -> score(s, inner.key())))
        .ifPresent(s -> own.put(inner, s));
  }
}
