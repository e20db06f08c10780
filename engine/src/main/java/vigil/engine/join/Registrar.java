package vigil.engine.join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import vigil.engine.join.Books.Event;
import vigil.engine.join.Books.Latest;
import vigil.engine.wire.WireType;
import vigil.incident.IncidentJoin;
import vigil.incident.Placement;
import vigil.incident.Telling;
import vigil.record.Kept;

/**
 * Numbers reports in their order, and finds what each is to those before it. All reports are under
 * one key: which came first is one question.
 */
public final class Registrar extends KeyedProcessFunction<Byte, Report, Registered> {
  /** What each report brings to each group of types. */
  public static final OutputTag<Bundle> BUNDLES =
      new OutputTag<>("bundles", WireType.of(Bundle.class));

  private static final long serialVersionUID = 1L;

  /** Of items that came in one record, the second before the tenth. */
  private static final Comparator<String> BY_PLACE =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Duration remember;
  private transient @Nullable Books books;
  private transient @Nullable KinGroups groups;
  private transient @Nullable MapState<Long, Waiting> waiting;

  /**
   * @param remember how long a report is remembered
   */
  public Registrar(Duration remember) {
    this.remember = remember;
  }

  /** Reports that wait for their turn. */
  record Waiting(List<Report> reports) {}

  @Override
  public void open(OpenContext context) {
    books = new Books(getRuntimeContext(), remember);
    groups = new KinGroups(IncidentJoin.load());
    waiting =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("waiting", Types.LONG, WireType.of(Waiting.class)));
  }

  private Books books() {
    return Objects.requireNonNull(books);
  }

  private MapState<Long, Waiting> waiting() {
    return Objects.requireNonNull(waiting);
  }

  @Override
  public void processElement(Report report, Context context, Collector<Registered> out)
      throws Exception {
    Waiting others = waiting().get(report.order());
    List<Report> all = new ArrayList<>(others == null ? List.of() : others.reports());
    all.add(report);
    waiting().put(report.order(), new Waiting(all));
    context.timerService().registerEventTimeTimer(report.order());
  }

  @Override
  public void onTimer(long order, OnTimerContext context, Collector<Registered> out)
      throws Exception {
    Waiting ready = waiting().get(order);
    waiting().remove(order);
    if (ready != null) {
      List<Report> reports = new ArrayList<>(ready.reports());
      reports.sort(Comparator.comparing(Report::name, BY_PLACE));
      for (Report report : reports) {
        register(report, context, out);
      }
    }
  }

  private void register(Report report, OnTimerContext context, Collector<Registered> out)
      throws Exception {
    books().forget(context.timerService().currentProcessingTime());
    Long here = books().report(report.identity());
    Latest former = here != null ? null : books().latest(report.article());
    if (former != null && former.document().equals(report.document())) {
      here = former.report();
      books().also(report.identity(), here);
    }
    if (here != null) {
      out.collect(new Registered(Kept.Kind.KNOWN, here, here, 1, 1, 0, report));
      return;
    }
    add(report, former, context, out);
  }

  private void add(
      Report report, @Nullable Latest former, OnTimerContext context, Collector<Registered> out)
      throws Exception {
    long number = books().next();
    Origins.Origin origin = books().origin(report, number, former);
    List<Bundle.Fresh> fresh = fresh(report, number, origin.report(), former);
    List<Event> events = new ArrayList<>();
    Map<String, List<Bundle.Fresh>> byGroup = new LinkedHashMap<>();
    for (Bundle.Fresh event : fresh) {
      String group = group(event, origin.report());
      byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(event);
      events.add(new Event(event.id(), group, event.telling()));
    }
    int version = former == null ? 1 : former.version() + 1;
    Latest latest = new Latest(number, version, origin.report(), report.document(), events);
    books().add(report, latest, former, context.timerService().currentProcessingTime());
    bundles(number, byGroup, former).forEach(bundle -> context.output(BUNDLES, bundle));
    out.collect(registered(report, latest, origin, former));
  }

  private static Registered registered(
      Report report, Latest latest, Origins.Origin origin, @Nullable Latest former) {
    boolean copy = origin.report() != latest.report();
    Kept.Kind kind = former != null ? Kept.Kind.VERSION : copy ? Kept.Kind.COPY : Kept.Kind.NEW;
    long predecessor = former == null ? 0 : former.report();
    return new Registered(
        kind,
        latest.report(),
        origin.report(),
        origin.likeness(),
        latest.version(),
        predecessor,
        report);
  }

  private List<Bundle.Fresh> fresh(Report report, long number, long origin, @Nullable Latest former)
      throws Exception {
    List<Event> others = origin == number ? List.of() : books().repeated(origin);
    List<Event> holding =
        former == null
            ? others
            : others.stream().filter(e -> EventName.report(e.id()) != former.report()).toList();
    List<Bundle.Fresh> fresh = new ArrayList<>();
    for (Report.Draft draft : report.events()) {
      Telling telling =
          draft.telling().numbered(EventName.of(number, draft.number()), number, origin);
      long follows = Placement.repeated(telling, holding, Event::telling).map(Event::id).orElse(0L);
      fresh.add(new Bundle.Fresh(telling, draft.under(), draft.day(), follows));
    }
    return fresh;
  }

  /** That of the event that it repeats, where it does; else that of its type. */
  private String group(Bundle.Fresh event, long origin) throws Exception {
    if (event.follows() != 0) {
      for (Event other : books().repeated(origin)) {
        if (other.id() == event.follows()) {
          return other.group();
        }
      }
    }
    return Objects.requireNonNull(groups).of(event.telling().type());
  }

  private static List<Bundle> bundles(
      long number, Map<String, List<Bundle.Fresh>> byGroup, @Nullable Latest former) {
    Map<String, List<Long>> ended = new LinkedHashMap<>();
    if (former != null) {
      former
          .events()
          .forEach(e -> ended.computeIfAbsent(e.group(), g -> new ArrayList<>()).add(e.id()));
    }
    Map<String, Bundle> bundles = new LinkedHashMap<>();
    ended.forEach((group, ids) -> bundles.put(group, new Bundle(group, number, List.of(), ids)));
    byGroup.forEach(
        (group, fresh) ->
            bundles.put(
                group, new Bundle(group, number, fresh, ended.getOrDefault(group, List.of()))));
    return List.copyOf(bundles.values());
  }
}
