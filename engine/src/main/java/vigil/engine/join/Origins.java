package vigil.engine.join;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;
import vigil.document.Copying;
import vigil.document.Signature;
import vigil.engine.wire.WireType;

/** Finds which report a text is a copy of, among those that are remembered. */
final class Origins {
  private static final int CANDIDATES = 200;

  /** Of one form of words that very many reports have, the first so many are looked at. */
  private static final int OF_A_BAND = 2000;

  private final MapState<String, Long> documents;
  private final MapState<Long, Look> looks;
  private final MapState<Long, Reports> bands;

  Origins(RuntimeContext context) {
    documents =
        context.getMapState(new MapStateDescriptor<>("documents", Types.STRING, Types.LONG));
    looks =
        context.getMapState(new MapStateDescriptor<>("looks", Types.LONG, WireType.of(Look.class)));
    bands =
        context.getMapState(
            new MapStateDescriptor<>("bands", Types.LONG, WireType.of(Reports.class)));
  }

  /** The first report of a text. */
  record Origin(long report, double likeness) {}

  /**
   * What a report looks like.
   *
   * @param document the name of its text, where it is the first that has it
   */
  record Look(
      long origin,
      @Nullable String outlet,
      @Nullable LocalDate published,
      byte[] signature,
      @Nullable String document) {}

  /** Reports by their numbers. */
  record Reports(List<Long> numbers) {}

  /** The report's origin, itself where there is none; remembers the report. */
  Origin origin(Report report, long number, Books.@Nullable Latest former) throws Exception {
    Signature signature = Signature.of(report.signature());
    Origin origin =
        former != null ? new Origin(former.origin(), 1) : found(report, number, signature);
    boolean first = !documents.contains(report.document());
    if (first) {
      documents.put(report.document(), origin.report);
    }
    looks.put(
        number,
        new Look(
            origin.report,
            report.outlet(),
            report.published(),
            report.signature(),
            first ? report.document() : null));
    for (long band : signature.bands()) {
      add(band, number);
    }
    return origin;
  }

  private void add(long band, long number) throws Exception {
    Reports before = bands.get(band);
    List<Long> numbers = new ArrayList<>(before == null ? List.of() : before.numbers);
    if (numbers.size() < OF_A_BAND) {
      numbers.add(number);
      bands.put(band, new Reports(numbers));
    }
  }

  /** Forgets what the report looks like. */
  void forget(long number) throws Exception {
    Look look = looks.get(number);
    if (look == null) {
      return;
    }
    looks.remove(number);
    if (look.document != null) {
      documents.remove(look.document);
    }
    for (long band : Signature.of(look.signature).bands()) {
      remove(band, number);
    }
  }

  private void remove(long band, long number) throws Exception {
    Reports before = bands.get(band);
    if (before == null) {
      return;
    }
    List<Long> left = new ArrayList<>(before.numbers);
    left.remove(number);
    if (left.isEmpty()) {
      bands.remove(band);
    } else {
      bands.put(band, new Reports(left));
    }
  }

  private Origin found(Report report, long number, Signature signature) throws Exception {
    Long same = documents.get(report.document());
    if (same != null) {
      return new Origin(same, 1);
    }
    Origin best = null;
    for (long candidate : candidates(signature)) {
      Look look = looks.get(candidate);
      Origin origin = look == null ? null : copied(report, signature, candidate, look);
      if (origin != null && (best == null || origin.likeness > best.likeness)) {
        best = origin;
      }
    }
    return best == null ? new Origin(number, 1) : best;
  }

  /** The candidate's origin, if the report is a copy of both. */
  private @Nullable Origin copied(Report report, Signature signature, long candidate, Look look)
      throws Exception {
    double likeness = signature.likeness(Signature.of(look.signature));
    boolean sameOutlet = report.outlet() != null && report.outlet().equals(look.outlet);
    long apart = Copying.daysApart(report.published(), look.published);
    if (!Copying.mayBe(likeness, sameOutlet, apart)) {
      return null;
    }
    Look first = candidate == look.origin ? look : looks.get(look.origin);
    double toFirst = first == null ? 0 : signature.likeness(Signature.of(first.signature));
    return Copying.isOfTheFirst(toFirst) ? new Origin(look.origin, toFirst) : null;
  }

  /** The reports that share bands with the text, those with the most bands first. */
  private List<Long> candidates(Signature signature) throws Exception {
    Map<Long, Integer> shared = new HashMap<>();
    for (long band : signature.bands()) {
      Reports reports = bands.get(band);
      if (reports != null) {
        reports.numbers.forEach(number -> shared.merge(number, 1, Integer::sum));
      }
    }
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
