package vigil.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.record.Arrival;
import vigil.record.Kept;
import vigil.record.Original;
import vigil.record.Store;
import vigil.record.StoreException;
import vigil.source.Rejected;

/**
 * Keeps arrivals in a store, many at a time. Where the store refuses a batch, each arrival is tried
 * by itself, and the one that it cannot take is kept as a refusal with the store's words. For one
 * thread.
 */
final class Keeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  private final Store store;
  private final String who;
  private final Map<Kept.Kind, Counter> counters = new EnumMap<>(Kept.Kind.class);
  private final Counter joins;

  Keeper(Store store, String who, MetricGroup metrics) {
    this.store = store;
    this.who = who;
    MetricGroup vigil = metrics.addGroup("vigil");
    joins = vigil.counter("joins");
    for (Kept.Kind kind : Kept.Kind.values()) {
      counters.put(kind, vigil.counter("kept_" + kind.name().toLowerCase(Locale.ROOT)));
    }
  }

  /** Keeps them, and tells what became of each. */
  List<Outcome> keep(List<Told> told) {
    List<Arrival> arrivals = told.stream().map(Told::arrival).filter(Objects::nonNull).toList();
    List<Outcome> outcomes = arrivals.isEmpty() ? new ArrayList<>() : batch(arrivals);
    told.stream()
        .filter(t -> t.arrival() == null)
        .forEach(t -> outcomes.add(new Outcome(Kept.Kind.KNOWN, t.name(), 0, null)));
    outcomes.forEach(o -> Objects.requireNonNull(counters.get(o.kind())).inc());
    return outcomes;
  }

  private List<Outcome> batch(List<Arrival> arrivals) {
    List<Outcome> outcomes = new ArrayList<>();
    try {
      List<Kept> kept = store.keep(arrivals, who);
      for (int i = 0; i < kept.size(); i++) {
        outcomes.add(outcome(arrivals.get(i), kept.get(i)));
      }
    } catch (RuntimeException e) {
      LOG.warn("the store refused {} reports at once; trying each by itself", arrivals.size(), e);
      arrivals.forEach(a -> outcomes.add(single(a)));
    }
    return outcomes;
  }

  private Outcome single(Arrival arrival) {
    try {
      return kept(arrival);
    } catch (RuntimeException e) {
      LOG.error("the store refused {}", arrival.name(), e);
      return refused(arrival, e);
    }
  }

  private Outcome kept(Arrival arrival) {
    return outcome(arrival, store.keep(List.of(arrival), who).get(0));
  }

  private Outcome outcome(Arrival arrival, Kept kept) {
    joins.inc(kept.joins());
    return Outcome.of(arrival, kept);
  }

  /** Where not even the refusal can be kept, it is the store that fails, not the report. */
  private Outcome refused(Arrival arrival, RuntimeException why) {
    if (!isOfTheReport(why)) {
      throw why;
    }
    Original original = arrival instanceof Arrival.Coded coded ? coded.original() : null;
    Rejected rejected =
        new Rejected(
            arrival.name(), Rejected.Reason.FAILED, "was refused by the store: " + reason(why));
    try {
      return kept(new Arrival.Refused(original, rejected));
    } catch (RuntimeException e) {
      why.addSuppressed(e);
      throw why;
    }
  }

  /** A full disk or a store that another one holds would refuse every report. */
  private static boolean isOfTheReport(RuntimeException why) {
    return !(why instanceof StoreException e)
        || e.problem() == StoreException.Problem.FAILED
        || e.problem() == StoreException.Problem.INVALID;
  }

  private static String reason(RuntimeException e) {
    String message = e instanceof StoreException ? e.getMessage() : String.valueOf(e);
    return String.valueOf(message).lines().findFirst().orElse("");
  }

  @Override
  public void close() {
    store.close();
  }
}
