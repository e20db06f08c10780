package vigil.engine.join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;
import vigil.engine.wire.WireType;
import vigil.incident.Telling;

/** What is remembered of reports, in keyed state. */
final class Books {
  private static final int GROUP_EVENTS = 200;

  private final Memory<Trace> memory;
  private final MapState<String, Long> identities;
  private final MapState<String, Latest> articles;
  private final MapState<Long, Repeated> repeated;
  private final Origins origins;

  Books(RuntimeContext context, Duration remember) {
    memory = new Memory<>(context, "report", Trace.class, remember);
    identities =
        context.getMapState(new MapStateDescriptor<>("identities", Types.STRING, Types.LONG));
    articles =
        context.getMapState(
            new MapStateDescriptor<>("articles", Types.STRING, WireType.of(Latest.class)));
    repeated =
        context.getMapState(
            new MapStateDescriptor<>("repeated", Types.LONG, WireType.of(Repeated.class)));
    origins = new Origins(context);
  }

  /** The latest version of an article. */
  record Latest(long report, int version, long origin, String document, List<Event> events) {}

  /** An event that others may repeat. */
  record Event(long id, String group, Telling telling) {}

  /** Those of a text's copies, the earliest first. */
  record Repeated(List<Event> events) {}

  /**
   * By what a report is found.
   *
   * @param since when it came, in milliseconds since 1970
   */
  record Trace(long since, String article, long origin, List<String> identities)
      implements Memory.Trace {}

  /** The number of a new report. */
  long next() throws Exception {
    return memory.next();
  }

  /** The report of the item; null where it is none that is remembered. */
  @Nullable Long report(String identity) throws Exception {
    return identities.get(identity);
  }

  /** The latest version of the article; null where none is remembered. */
  @Nullable Latest latest(String article) throws Exception {
    return articles.get(article);
  }

  /** The report's origin, itself where there is none; remembers what it looks like. */
  Origins.Origin origin(Report report, long number, @Nullable Latest former) throws Exception {
    return origins.origin(report, number, former);
  }

  /** The events that a copy of the text may repeat. */
  List<Event> repeated(long origin) throws Exception {
    Repeated all = repeated.get(origin);
    return all == null ? List.of() : all.events;
  }

  /** Remembers that one more item is of a report. */
  void also(String identity, long report) throws Exception {
    identities.put(identity, report);
    Trace trace = memory.get(report);
    if (trace != null) {
      List<String> all = new ArrayList<>(trace.identities);
      all.add(identity);
      memory.put(report, new Trace(trace.since, trace.article, trace.origin, all));
    }
  }

  /** Remembers a report, and no longer that it has a former version. */
  void add(Report report, Latest latest, @Nullable Latest former, long now) throws Exception {
    long number = latest.report;
    identities.put(report.identity(), number);
    articles.put(report.article(), latest);
    List<Event> all = without(latest.origin, former == null ? 0 : former.report);
    all.addAll(latest.events);
    int many = Math.min(all.size(), GROUP_EVENTS);
    repeated.put(latest.origin, new Repeated(List.copyOf(all.subList(0, many))));
    memory.put(number, new Trace(now, report.article(), latest.origin, List.of(report.identity())));
  }

  private List<Event> without(long origin, long report) throws Exception {
    List<Event> events = new ArrayList<>(repeated(origin));
    events.removeIf(e -> EventName.report(e.id) == report);
    return events;
  }

  /** Forgets those whose time is over. */
  void forget(long now) throws Exception {
    memory.forget(now, this::forget);
  }

  private void forget(long number, Trace trace) throws Exception {
    for (String identity : trace.identities) {
      identities.remove(identity);
    }
    Latest latest = articles.get(trace.article);
    if (latest != null && latest.report == number) {
      articles.remove(trace.article);
    }
    List<Event> left = without(trace.origin, number);
    if (left.isEmpty()) {
      repeated.remove(trace.origin);
    } else {
      repeated.put(trace.origin, new Repeated(List.copyOf(left)));
    }
    origins.forget(number);
  }
}
