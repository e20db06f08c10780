package vigil.lab.muc4;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores templates as GTT's published scorer does (its {@code eval.py}; IterX calls it CEAF-RME
 * with subset similarity).
 *
 * <p>In each report answered templates are mapped to gold ones, at most one to one, and only where
 * the answered type is gold's or one of gold's two ({@code bombing} for {@code bombing / attack}).
 * Of all mappings the one with the best F1 over the report's six slots counts, the first of
 * several. An answered entity is right when all its mentions, after {@link Strings#normal}, are
 * mentions of one entity in the same slot of the mapped template: words must be exactly those of
 * some mention, a head alone is not enough, where they stand does not matter. An entity of gold is
 * found when an answered one is right by it. The type of a mapped template is right; types and
 * entities of templates without a partner are wrong or missed. The micro average is over the type
 * and the five slots of all reports.
 *
 * @param type tally of the types
 * @param slots tallies of the five slots
 */
public record GttScore(GttTally type, Map<Slot, GttTally> slots) {
  private static final int NOTHING = -1;

  /** Nothing answered, nothing in gold. */
  public static final GttScore NONE = new GttScore(GttTally.NONE, Map.of());

  /** The score of one report. */
  public static GttScore of(List<Template> answered, List<Template> gold) {
    Search search = new Search(answered, gold);
    search.from(0);
    return search.best == null ? NONE : search.best;
  }

  /** Both together. */
  public GttScore plus(GttScore other) {
    Map<Slot, GttTally> sums = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      sums.put(slot, tally(slot).plus(other.tally(slot)));
    }
    return new GttScore(type.plus(other.type), sums);
  }

  /** The slot's tally. */
  public GttTally tally(Slot slot) {
    return slots.getOrDefault(slot, GttTally.NONE);
  }

  /** Type and slots together. */
  public GttTally micro() {
    return slots.values().stream().reduce(type, GttTally::plus);
  }

  /** Tries every mapping. */
  private static final class Search {
    private final List<Template> answered;
    private final List<Template> gold;
    private final int[] partner;
    private final boolean[] taken;
    private @Nullable GttScore best;

    Search(List<Template> answered, List<Template> gold) {
      this.answered = answered;
      this.gold = gold;
      partner = new int[answered.size()];
      taken = new boolean[gold.size()];
    }

    void from(int answer) {
      if (answer == partner.length) {
        keep(score());
        return;
      }
      for (int g = 0; g < taken.length; g++) {
        if (!taken[g] && gold.get(g).type().contains(answered.get(answer).type())) {
          taken[g] = true;
          partner[answer] = g;
          from(answer + 1);
          taken[g] = false;
        }
      }
      partner[answer] = NOTHING;
      from(answer + 1);
    }

    private void keep(GttScore score) {
      if (best == null || value(score) > value(best)) {
        best = score;
      }
    }

    private static double value(GttScore score) {
      double f1 = score.micro().f1();
      return Double.isNaN(f1) ? 0 : f1;
    }

    private GttScore score() {
      int mapped = 0;
      Map<Slot, GttTally> slots = new EnumMap<>(Slot.class);
      for (int a = 0; a < partner.length; a++) {
        Template other = partner[a] == NOTHING ? null : gold.get(partner[a]);
        mapped += other == null ? 0 : 1;
        for (Slot slot : Slot.values()) {
          slots.merge(slot, answers(slot, answered.get(a), other), GttTally::plus);
        }
      }
      for (int g = 0; g < taken.length; g++) {
        Template other = partnerOf(g);
        for (Slot slot : Slot.values()) {
          slots.merge(slot, found(slot, gold.get(g), other), GttTally::plus);
        }
      }
      return new GttScore(new GttTally(mapped, answered.size(), mapped, gold.size()), slots);
    }

    private @Nullable Template partnerOf(int g) {
      for (int a = 0; a < partner.length; a++) {
        if (partner[a] == g) {
          return answered.get(a);
        }
      }
      return null;
    }

    private static GttTally answers(Slot slot, Template answer, @Nullable Template gold) {
      List<List<String>> entities = answer.entities(slot);
      int right = gold == null ? 0 : matched(entities, gold.entities(slot), false);
      return new GttTally(right, entities.size(), 0, 0);
    }

    private static GttTally found(Slot slot, Template gold, @Nullable Template answer) {
      List<List<String>> entities = gold.entities(slot);
      int found = answer == null ? 0 : matched(entities, answer.entities(slot), true);
      return new GttTally(0, 0, found, entities.size());
    }

    /** How many of the entities have one among the others that is theirs. */
    private static int matched(
        List<List<String>> entities, List<List<String>> others, boolean gold) {
      List<List<String>> matched = new ArrayList<>();
      for (List<String> entity : entities) {
        if (others.stream().anyMatch(o -> gold ? entity.containsAll(o) : o.containsAll(entity))) {
          matched.add(entity);
        }
      }
      return matched.size();
    }
  }
}
