package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.actors.KnownActors;

/** Who backs whom, by way of whom, as far as it is known beforehand. Pure. */
public final class SponsorPaths {
  private static final int LONGEST = 5;

  private SponsorPaths() {}

  /**
   * A step of a path.
   *
   * @param from the backer, or what the other is a part of
   * @param days when it held; either end may be unknown
   * @param source who says so
   */
  public record Step(
      String from, Identity.Tie tie, String to, vigil.actors.Days days, String source) {}

  /**
   * The paths that lead to an actor, backers first; each as long as it can be.
   *
   * @param day on which every tie must hold; null for any time
   */
  public static List<List<Step>> to(Identity actor, KnownActors known, @Nullable LocalDate day) {
    List<List<Step>> paths = new ArrayList<>();
    walk(actor, known, day, List.of(), new LinkedHashSet<>(List.of(actor.id())), paths);
    return List.copyOf(paths);
  }

  private static void walk(
      Identity to,
      KnownActors known,
      @Nullable LocalDate day,
      List<Step> so,
      Set<String> seen,
      List<List<Step>> paths) {
    boolean further = false;
    for (Identity.Link link : to.links()) {
      Identity from = known.identity(link.to());
      boolean holds = day == null || link.days().hold(day);
      if (link.tie() == Identity.Tie.BECAME || from == null || !holds || so.size() >= LONGEST) {
        continue;
      }
      if (seen.add(from.id())) {
        List<Step> longer = new ArrayList<>();
        longer.add(new Step(from.name(), link.tie(), to.name(), link.days(), link.source()));
        longer.addAll(so);
        walk(from, known, day, List.copyOf(longer), seen, paths);
        seen.remove(from.id());
        further = true;
      }
    }
    if (!further && !so.isEmpty()) {
      paths.add(so);
    }
  }
}
