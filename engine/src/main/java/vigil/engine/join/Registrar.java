package vigil.engine.join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
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
  private static final int GROUP_EVENTS = 200;

  /** Of items that came in one record, the second before the tenth. */
  private static final Comparator<String> BY_PLACE =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Duration remember;
  private transient @Nullable Books books;

  /**
   * @param remember how long a report is remembered
   */
  public Registrar(Duration remember) {
    this.remember = remember;
  }

  /** The latest version of an article. */
  record Latest(long report, int version, long origin, String document, List<Event> events) {}

  /** An event that others may repeat. */
  record Event(long id, String group, Telling telling) {}

  /** Those of a text's copies, the earliest first. */
  record Repeated(List<Event> events) {}

  /** Reports that wait for their turn. */
  record Waiting(List<Report> reports) {}

  /** All that is remembered. */
  private record Books(
      ValueState<Long> last,
      MapState<Long, Waiting> waiting,
      MapState<String, Long> identities,
      MapState<String, Latest> articles,
      MapState<Long, Repeated> repeated,
      Origins origins,
      KinGroups groups) {
    static Books of(RuntimeContext context, Memory memory) {
      return new Books(
          context.getState(Memory.last("last-report")),
          context.getMapState(
              new org.apache.flink.api.common.state.MapStateDescriptor<>(
                  "waiting", Types.LONG, WireType.of(Waiting.class))),
          context.getMapState(memory.map("identities", Types.STRING, Types.LONG)),
          context.getMapState(memory.map("articles", Types.STRING, WireType.of(Latest.class))),
          context.getMapState(memory.map("repeated", Types.LONG, WireType.of(Repeated.class))),
          new Origins(context, memory),
          new KinGroups(IncidentJoin.load()));
    }
  }

  @Override
  public void open(OpenContext context) {
    books = Books.of(getRuntimeContext(), new Memory(remember));
  }

  private Books books() {
    return Objects.requireNonNull(books);
  }

  @Override
  public void processElement(Report report, Context context, Collector<Registered> out)
      throws Exception {
    Waiting others = books().waiting.get(report.order());
    List<Report> all = new ArrayList<>(others == null ? List.of() : others.reports());
    all.add(report);
    books().waiting.put(report.order(), new Waiting(all));
    context.timerService().registerEventTimeTimer(report.order());
  }

  @Override
  public void onTimer(long order, OnTimerContext context, Collector<Registered> out)
      throws Exception {
    Waiting ready = books().waiting.get(order);
    books().waiting.remove(order);
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
    Long here = books().identities.get(report.identity());
    Latest former = here != null ? null : books().articles.get(report.article());
    if (former != null && former.document.equals(report.document())) {
      here = former.report;
      books().identities.put(report.identity(), here);
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
    long number = next();
    Origins.Origin origin = books().origins.origin(report, number, former);
    List<Bundle.Fresh> fresh = fresh(report, number, origin.report(), former);
    List<Event> events = new ArrayList<>();
    Map<String, List<Bundle.Fresh>> byGroup = new LinkedHashMap<>();
    for (Bundle.Fresh event : fresh) {
      String group = group(event, origin.report());
      byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(event);
      events.add(new Event(event.id(), group, event.telling()));
    }
    remember(report, number, origin.report(), former, events);
    bundles(number, byGroup, former).forEach(bundle -> context.output(BUNDLES, bundle));
    out.collect(registered(report, number, origin, former));
  }

  private long next() throws Exception {
    Long last = books().last.value();
    long number = last == null ? 1 : last + 1;
    books().last.update(number);
    return number;
  }

  private static Registered registered(
      Report report, long number, Origins.Origin origin, @Nullable Latest former) {
    boolean copy = origin.report() != number;
    Kept.Kind kind = former != null ? Kept.Kind.VERSION : copy ? Kept.Kind.COPY : Kept.Kind.NEW;
    int version = former == null ? 1 : former.version + 1;
    long predecessor = former == null ? 0 : former.report;
    return new Registered(
        kind, number, origin.report(), origin.likeness(), version, predecessor, report);
  }

  private List<Bundle.Fresh> fresh(Report report, long number, long origin, @Nullable Latest former)
      throws Exception {
    Repeated repeated = origin == number ? null : books().repeated.get(origin);
    List<Event> others = repeated == null ? List.of() : repeated.events;
    List<Event> holding =
        former == null
            ? others
            : others.stream().filter(e -> EventName.report(e.id) != former.report).toList();
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
      for (Event other : Objects.requireNonNull(books().repeated.get(origin)).events) {
        if (other.id == event.follows()) {
          return other.group;
        }
      }
    }
    return books().groups.of(event.telling().type());
  }

  private void remember(
      Report report, long number, long origin, @Nullable Latest former, List<Event> events)
      throws Exception {
    int version = former == null ? 1 : former.version + 1;
    books().identities.put(report.identity(), number);
    books()
        .articles
        .put(report.article(), new Latest(number, version, origin, report.document(), events));
    Repeated before = books().repeated.get(origin);
    List<Event> all = new ArrayList<>(before == null ? List.of() : before.events);
    if (former != null) {
      all.removeIf(e -> EventName.report(e.id) == former.report);
    }
    all.addAll(events);
    int many = Math.min(all.size(), GROUP_EVENTS);
    books().repeated.put(origin, new Repeated(List.copyOf(all.subList(0, many))));
  }

  private static List<Bundle> bundles(
      long number, Map<String, List<Bundle.Fresh>> byGroup, @Nullable Latest former) {
    Map<String, List<Long>> ended = new LinkedHashMap<>();
    if (former != null) {
      former.events.forEach(e -> ended.computeIfAbsent(e.group, g -> new ArrayList<>()).add(e.id));
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
