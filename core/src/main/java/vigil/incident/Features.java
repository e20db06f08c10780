package vigil.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.incident.Telling.Count;
import vigil.incident.Telling.Party;
import vigil.incident.Telling.Spot;

/** What speaks for and against two tellings being of one happening; each value from 0 to 1. */
final class Features {
  private static final double FAR = 5;
  private static final double NEAR = 1.5;
  private static final double WEEK = 7;

  private final Map<String, Double> f = new LinkedHashMap<>();

  private Features() {}

  static Map<String, Double> of(Telling a, Telling b, boolean otherStage) {
    Features features = new Features();
    features.words(a, b);
    features.parties("actors", a.actors(), b.actors());
    features.parties("recipients", a.recipients(), b.recipients());
    features.crossed(a, b);
    features.place(a, b);
    features.days(Days.of(a), Days.of(b));
    features.counts(a, b);
    features.flag("stage.other", otherStage);
    return features.f;
  }

  private void flag(String name, boolean holds) {
    if (holds) {
      f.put(name, 1.0);
    }
  }

  private void value(String name, double value) {
    if (value != 0) {
      f.put(name, value);
    }
  }

  private void words(Telling a, Telling b) {
    String sort = Sort.of(a, b).label();
    f.put("bias", 1.0);
    f.put("sort." + sort, 1.0);
    flag("type.other", a.type() != b.type());
    flag("denied", a.reality() != b.reality());
    flag("trigger.same", Sets.meet(a.trigger(), b.trigger()));
    value("words." + sort, Sets.share(a.words(), b.words()));
    boolean several = Sets.common(a.names(), b.names()) > 1;
    value(several ? "names" : "names.one", Sets.share(a.names(), b.names()));
    flag("names.several", several);
    flag("names.apart", Sets.apart(a.names(), b.names()));
    Set<String> modes = modes(a);
    Set<String> others = modes(b);
    flag("modes.some", Sets.meet(modes, others));
    flag("modes.apart", Sets.apart(modes, others));
  }

  private static Set<String> modes(Telling telling) {
    return telling.modes().stream().map(Enum::name).collect(Collectors.toSet());
  }

  private void parties(String role, List<Party> a, List<Party> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    boolean same = Parties.same(a, b);
    double words = Parties.likeness(a, b);
    boolean country = Sets.meet(Parties.countries(a), Parties.countries(b));
    flag(role + ".same", same);
    value(role + ".words", words);
    flag(role + ".country", !same && country);
    flag(role + ".other", !same && words == 0 && !country && somebody(a, b));
  }

  private static boolean somebody(List<Party> a, List<Party> b) {
    return !Parties.somebody(a).isEmpty() && !Parties.somebody(b).isEmpty();
  }

  private void crossed(Telling a, Telling b) {
    boolean there = Parties.same(a.actors(), b.recipients());
    boolean back = Parties.same(a.recipients(), b.actors());
    flag("parties.crossed." + Sort.of(a, b).label(), there || back);
  }

  private void place(Telling a, Telling b) {
    Spot one = a.place();
    Spot other = b.place();
    flag("place.named", named(one, other, b) || named(other, one, a));
    if (one == null || other == null) {
      return;
    }
    String name = "place." + Where.of(one, other).name().toLowerCase(java.util.Locale.ROOT);
    flag(one.told() && other.told() ? name : name + ".dateline", true);
  }

  /**
   * Whether the clause names the town that the other tells, without its being the event's place.
   */
  private static boolean named(@Nullable Spot town, @Nullable Spot own, Telling telling) {
    return town != null
        && town.exact()
        && (own == null || !own.exact())
        && telling.names().containsAll(List.of(town.key().split(" ")));
  }

  private void days(Days a, Days b) {
    if (a.apart(b) > 0) {
      f.put("days.apart", Math.min(1, a.apart(b) / WEEK));
    } else if (a.told() && b.told()) {
      flag(a.same(b) ? "days.same" : "days.overlap", true);
    } else {
      flag(a.told() || b.told() ? "days.fresh" : "days.untold", true);
    }
  }

  private void counts(Telling a, Telling b) {
    double best = 0;
    for (Count c : a.counts()) {
      for (Count d : b.counts()) {
        best = Math.max(best, c.kind().equals(d.kind()) ? likeness(c, d) : 0);
      }
    }
    if (best > 0) {
      flag(best == 1 ? "counts.same" : best > 0.5 ? "counts.near" : "counts.far", best != 0.5);
    }
  }

  /** 1 the same, .75 near, .5 neither, .25 far apart, 0 not to be compared. */
  private static double likeness(Count a, Count b) {
    if (a.low() == null || b.low() == null) {
      return 0;
    }
    double greater = Math.max(a.low(), b.low());
    double ratio = greater / Math.max(1, Math.min(a.low(), b.low()));
    return a.low().equals(b.low()) ? 1 : ratio <= NEAR ? 0.75 : ratio < FAR ? 0.5 : 0.25;
  }
}
