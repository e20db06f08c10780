package vigil.engine.join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;
import vigil.engine.wire.NameHash;
import vigil.engine.wire.WireType;
import vigil.incident.Keys;
import vigil.incident.Telling;
import vigil.plover.EventType;

/** The incidents of the present key and their events, in keyed state. */
final class Incidents {
  private static final int MONTH = 5; // 32 days
  private static final int OF_A_NAME = 200;

  private final ValueState<Long> last;
  private final Memory<Trace> memory;
  private final MapState<Long, Placed> events;
  private final MapState<Long, Members> incidents;
  private final MapState<Long, Days> found;
  private final Set<Long> emptied = new HashSet<>();

  Incidents(RuntimeContext context, Duration remember) {
    last = context.getState(new ValueStateDescriptor<>("last-incident", Types.LONG));
    memory = new Memory<>(context, "event", Trace.class, remember);
    events = map(context, "events", Placed.class);
    incidents = map(context, "incidents", Members.class);
    found = map(context, "found", Days.class);
  }

  private static <T> MapState<Long, T> map(RuntimeContext context, String name, Class<T> type) {
    return context.getMapState(new MapStateDescriptor<>(name, Types.LONG, WireType.of(type)));
  }

  /**
   * By what an event is found.
   *
   * @param since when it came, in milliseconds since 1970
   * @param slots where it stands among those found by a name
   */
  record Trace(long since, long event, List<Long> slots) implements Memory.Trace {}

  /** An event and the incident that it is of. */
  record Placed(Telling telling, long incident) {}

  /**
   * The events of an incident, in the order in which they joined it.
   *
   * @param founder the event that founded it
   */
  record Members(long founder, List<Long> events) {}

  /** Events that are found by one name in some days. */
  record Days(List<Day> days) {}

  /** An event and its day. */
  record Day(int day, long event) {}

  /** The number of a new incident. */
  long next() throws Exception {
    Long before = last.value();
    long number = before == null ? 1 : before + 1;
    last.update(number);
    return number;
  }

  /** Lets the event be found by the names of its own, until it is forgotten. */
  void index(Bundle.Fresh event, long now) throws Exception {
    Set<Long> slots = new LinkedHashSet<>();
    Integer day = event.day();
    if (day != null) {
      for (Keys key : event.under()) {
        slots.add(slot(event.telling().type(), key, day >> MONTH));
      }
    }
    for (long slot : slots) {
      Days before = found.get(slot);
      List<Day> days = new ArrayList<>(before == null ? List.of() : before.days);
      days.add(new Day(Objects.requireNonNull(day), event.id()));
      found.put(slot, new Days(days));
    }
    memory.put(memory.next(), new Trace(now, event.id(), List.copyOf(slots)));
  }

  /** Those of a type, a name and a month; of the rare two that meet, each finds the other's too. */
  private static long slot(EventType type, Keys key, int month) {
    return NameHash.of(type + " " + key.kind() + " " + month + " " + key.label());
  }

  void add(long incident, Telling telling) throws Exception {
    events.put(telling.id(), new Placed(telling, incident));
    Members before = incidents.get(incident);
    List<Long> all = new ArrayList<>(before == null ? List.of() : before.events);
    all.add(telling.id());
    long founder = before == null ? telling.id() : before.founder;
    incidents.put(incident, new Members(founder, all));
  }

  /** Takes the event out of its incident, and tells which that was. */
  Optional<Placed> end(long event) throws Exception {
    Placed placed = events.get(event);
    if (placed == null) {
      return Optional.empty();
    }
    events.remove(event);
    Members members = incidents.get(placed.incident);
    if (members != null) {
      List<Long> left = new ArrayList<>(members.events);
      left.remove(event);
      incidents.put(placed.incident, new Members(members.founder, left));
      if (left.isEmpty()) {
        emptied.add(placed.incident);
      }
    }
    return Optional.of(placed);
  }

  /** Forgets events whose time is over, and the names of incidents of which nothing is left. */
  void forget(long now) throws Exception {
    memory.forget(now, this::forget);
    for (long incident : emptied) {
      if (members(incident).isEmpty()) {
        incidents.remove(incident);
      }
    }
    emptied.clear();
  }

  private void forget(long number, Trace trace) throws Exception {
    end(trace.event);
    for (long slot : trace.slots) {
      Days before = found.get(slot);
      List<Day> left = new ArrayList<>(before == null ? List.of() : before.days);
      left.removeIf(day -> day.event == trace.event);
      if (left.isEmpty()) {
        found.remove(slot);
      } else {
        found.put(slot, new Days(left));
      }
    }
  }

  /** The incident of an event that holds. */
  @Nullable Long incident(long event) throws Exception {
    Placed placed = events.get(event);
    return placed == null ? null : placed.incident;
  }

  /** The events of an incident that hold. */
  List<Long> members(long incident) throws Exception {
    Members members = incidents.get(incident);
    return members == null ? List.of() : members.events;
  }

  /** The tellings of events that hold. */
  List<Telling> tellings(List<Long> some) throws Exception {
    List<Telling> tellings = new ArrayList<>();
    for (long event : some) {
      Placed placed = events.get(event);
      if (placed != null) {
        tellings.add(placed.telling);
      }
    }
    return tellings;
  }

  String name(long incident) throws Exception {
    return "i" + EventName.text(Objects.requireNonNull(incidents.get(incident)).founder);
  }

  /** The incidents of events of the type that are found by the name, on near days. */
  Set<Long> named(EventType type, Keys key, Keys.Window window) throws Exception {
    List<Day> days = days(type, key, window);
    Set<Long> incidents = new HashSet<>();
    collect(days, window.day(), window.day(), incidents);
    collect(days, window.day() + 1, window.last(), incidents);
    collect(days, window.first(), window.day() - 1, incidents);
    return incidents;
  }

  private List<Day> days(EventType type, Keys key, Keys.Window window) throws Exception {
    List<Day> days = new ArrayList<>();
    for (int month = window.first() >> MONTH; month <= window.last() >> MONTH; month++) {
      Days found = this.found.get(slot(type, key, month));
      if (found != null) {
        days.addAll(found.days);
      }
    }
    days.sort(java.util.Comparator.comparingInt(Day::day).thenComparingLong(Day::event));
    return days;
  }

  private void collect(List<Day> days, int first, int last, Set<Long> incidents) throws Exception {
    int left = OF_A_NAME;
    for (Day day : days) {
      Long incident = day.day >= first && day.day <= last && left > 0 ? incident(day.event) : null;
      if (incident != null) {
        incidents.add(incident);
        left--;
      }
    }
  }
}
