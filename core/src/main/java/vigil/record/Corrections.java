package vigil.record;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.record.Decisions.Decision;
import vigil.record.Decisions.Reference;
import vigil.record.StoreException.Problem;

/**
 * Keeps what persons decide about events. A decision holds against later runs of the coder on the
 * same text, whose own answer is kept too; when the text itself changes, it is open again.
 */
final class Corrections {
  private final Sql sql;
  private final HeldEvents events;
  private final Log log;
  private final EventCopy copy;
  private final Incidents incidents;
  private final Decisions decisions;

  Corrections(Sql sql, Log log, EventRows events, Incidents incidents) {
    this.sql = sql;
    this.events = new HeldEvents(sql);
    this.incidents = incidents;
    this.log = log;
    this.copy = new EventCopy(sql, events);
    this.decisions = new Decisions(sql);
  }

  // ---- what a person does

  /**
   * Refuses a decision about an event that is not any more what a person looked at.
   *
   * @param expected what {@link Decisions#state} told then; null where it does not matter
   */
  void check(String event, @Nullable String expected) {
    if (expected != null && !expected.equals(decisions.state(Reference.of(event)))) {
      throw new StoreException(
          Problem.CONFLICT, "event " + event + " was changed meanwhile; look at it again");
    }
  }

  /**
   * Does what a person decided.
   *
   * @param values new values for a change; else empty
   */
  void decide(String event, Action what, Map<EventField, String> values, String who, String why) {
    switch (what) {
      case ACCEPT, PUBLISH -> approve(what, event, who, why);
      case REJECT -> reject(event, who, why);
      case CHANGE -> change(event, values, who, why);
      default -> throw new IllegalArgumentException(what + " is no decision about one event");
    }
  }

  /** Finds an event right as it stands, changed or not. */
  private void approve(Action what, String reference, String who, String why) {
    Reference event = Reference.of(reference);
    long row = events.row(event);
    Decision former = decisions.decision(event, Decisions.HOLDS).orElse(null);
    Decision decision =
        new Decision(
            0,
            event,
            what,
            Decisions.HOLDS,
            who,
            why,
            former == null ? null : former.was(),
            former == null ? null : former.becomes(),
            former == null ? row : former.machine(),
            evidence(row));
    long seq = log.next();
    decisions.closeAll(event, seq);
    decisions.add(decision, seq);
    log.append(seq, who, what, "event " + event, null, new Fields().add("why", why).text());
  }

  private void reject(String reference, String who, String why) {
    Reference event = Reference.of(reference);
    long row = events.row(event);
    Decision former = decisions.decision(event, Decisions.HOLDS).orElse(null);
    long machine = former == null ? row : former.machine();
    String was = summary(machine);
    long seq = log.next();
    closeEvent(row, seq);
    decisions.closeAll(event, seq);
    decisions.add(
        new Decision(
            0, event, Action.REJECT, Decisions.HOLDS, who, why, was, null, machine, evidence(row)),
        seq);
    incidents.settle(seq);
    log.append(seq, who, Action.REJECT, "event " + event, was, new Fields().add("why", why).text());
  }

  private void change(String reference, Map<EventField, String> values, String who, String why) {
    Reference event = Reference.of(reference);
    long row = events.row(event);
    Decision former = decisions.decision(event, Decisions.HOLDS).orElse(null);
    long machine = former == null ? row : former.machine();
    Map<EventField, String> all = new EnumMap<>(EventField.class);
    all.putAll(values(former == null ? null : former.becomes()));
    if (values.containsKey(EventField.TYPE)) {
      all.remove(EventField.MODES); // those of the former type
    }
    all.putAll(values);
    long seq = log.next();
    long id = decisions.next();
    EventCopy.Rows rows = copy.read(machine);
    Changes.Told told = Changes.make(rows, all);
    closeEvent(row, seq);
    decisions.closeAll(event, seq);
    rows.event.put("correction", id);
    copy.write(rows, seq);
    decisions.add(
        new Decision(
            0,
            event,
            Action.CHANGE,
            Decisions.HOLDS,
            who,
            why,
            told.was(),
            told.becomes(),
            machine,
            evidence(row)),
        seq);
    String becomes = told.becomes() + "\n" + new Fields().add("why", why).text();
    incidents.settle(seq);
    log.append(seq, who, Action.CHANGE, "event " + event, told.was(), becomes);
  }

  /**
   * Takes a decision back; of one that is open, what the machine tells is left as it is. Tells
   * whether anything was decided.
   */
  boolean restore(String reference, String who, String why) {
    Reference event = Reference.of(reference);
    Optional<Decision> found =
        decisions
            .decision(event, Decisions.HOLDS)
            .or(() -> decisions.decision(event, Decisions.OPEN));
    found.ifPresent(decision -> restore(event, decision, who, why));
    return found.isPresent();
  }

  /** Takes the last decision back, as {@link Store#putBack} does. */
  void putBack(
      String event, ReviewState standing, Map<EventField, String> values, String who, String why) {
    boolean told = restore(event, who, why);
    if (!told && values.isEmpty() && standing == ReviewState.MACHINE) {
      throw new StoreException(
          Problem.UNKNOWN, sql.name() + ": nothing was decided about event " + event);
    }
    if (!values.isEmpty()) {
      change(event, values, who, why);
    }
    switch (standing) {
      case ACCEPTED, PUBLISHED, REJECTED -> decide(event, standing.decision(), Map.of(), who, why);
      case MACHINE, CHANGED -> {
        // the change is done, and there was no other decision
      }
    }
  }

  private void restore(Reference event, Decision decision, String who, String why) {
    long seq = log.next();
    Optional<Long> row = events.find(event);
    boolean machines = row.isPresent() && row.get() == decision.machine(); // it was only accepted
    if (decision.state().equals(Decisions.HOLDS) && !machines) {
      row.ifPresent(former -> closeEvent(former, seq));
      copy.write(copy.read(decision.machine()), seq);
    }
    decisions.closeAll(event, seq);
    String becomes = new Fields().add("why", why).text();
    incidents.settle(seq);
    log.append(seq, who, Action.RESTORE, "event " + event, decision.becomes(), becomes);
  }

  private static Map<EventField, String> values(@Nullable String becomes) {
    Map<EventField, String> values = new EnumMap<>(EventField.class);
    Fields.read(becomes)
        .forEach((name, value) -> EventField.of(name).ifPresent(field -> values.put(field, value)));
    return values;
  }

  private String summary(long event) {
    return sql.first(
            "SELECT type, status, from_day, to_day FROM event WHERE id = ?",
            row ->
                new Fields()
                    .add("type", row.getString(1))
                    .add("status", row.getString(2))
                    .add("from", row.getString(3))
                    .add("to", row.getString(4))
                    .text(),
            event)
        .orElse("");
  }

  private String evidence(long event) {
    return sql.first("SELECT evidence FROM event WHERE id = ?", row -> row.getString(1), event)
        .orElse("");
  }

  private void closeEvent(long event, long seq) {
    sql.update("UPDATE event SET until_seq = ? WHERE id = ?", seq, event);
  }

  // ---- what the machine does afterwards

  /** Opens again what was decided on the former version of an article; each with an entry. */
  void reopen(long former, long later, String who) {
    for (Decision decision : decisions.of(former)) {
      long seq = log.next();
      decisions.closeAll(decision.event(), seq);
      int number = new Likeness(sql).number(decision.evidence(), later);
      Reference event = new Reference(later, number);
      decisions.add(decision.about(event, decision.machine(), Decisions.OPEN), seq);
      String becomes = new Fields().add("event", event).add("why", "the source has changed").text();
      log.append(seq, who, Action.REOPEN, "event " + decision.event(), decision.becomes(), becomes);
    }
  }

  /** Lets what was decided hold for what a new run made of the same text, under the run's entry. */
  void hold(long report, long record, long seq) {
    for (Decision decision : decisions.of(report)) {
      if (decision.state().equals(Decisions.HOLDS)) {
        hold(decision, record, seq);
      }
    }
  }

  private void hold(Decision decision, long record, long seq) {
    Optional<Long> found = counterpart(decision.machine(), record);
    decisions.close(decision, seq);
    boolean approved = decision.what() == Action.ACCEPT || decision.what() == Action.PUBLISH;
    if (approved) {
      approved(decision, found, record, seq);
    } else if (found.isPresent()) {
      counterpart(decision, found.get(), seq);
    } else if (decision.what() == Action.CHANGE) {
      carry(decision, record, seq);
    } else {
      decisions.add(
          decision.about(
              new Reference(decision.event().report(), 0), decision.machine(), Decisions.HOLDS),
          seq);
    }
  }

  private void counterpart(Decision decision, long found, long seq) {
    closeEvent(found, seq);
    long id =
        decisions.add(decision.about(reference(decision, found), found, Decisions.HOLDS), seq);
    if (decision.what() == Action.CHANGE) {
      EventCopy.Rows rows = copy.read(found);
      Changes.make(rows, values(decision.becomes()));
      rows.event.put("correction", id);
      copy.write(rows, seq);
    }
  }

  private Reference reference(Decision decision, long row) {
    return new Reference(decision.event().report(), number(row));
  }

  /** An event that a person found right stays as it was, where the new run tells it otherwise. */
  private void approved(Decision decision, Optional<Long> found, long record, long seq) {
    long row = closedNow(decision.event(), seq);
    if (found.isPresent() && tellsTheSame(row, found.get())) {
      Reference event = reference(decision, found.get());
      decisions.add(decision.about(event, found.get(), Decisions.HOLDS), seq);
      return;
    }
    found.ifPresent(other -> closeEvent(other, seq));
    int number = found.map(this::number).orElseGet(() -> nextNumber(record));
    Reference event = new Reference(decision.event().report(), number);
    long machine = found.orElse(decision.machine());
    long id = decisions.add(decision.about(event, machine, Decisions.HOLDS), seq);
    EventCopy.Rows rows = copy.read(row);
    rows.event.put("correction", id);
    rows.event.put("record", record);
    rows.event.put("number", number);
    copy.write(rows, seq);
  }

  /** The event's row that the entry has ended. */
  private long closedNow(Reference event, long seq) {
    return sql.number(
        "SELECT id FROM event WHERE report = ? AND number = ? AND until_seq = ?",
        event.report(),
        event.number(),
        seq);
  }

  private boolean tellsTheSame(long row, long other) {
    EventReader events = new EventReader(sql);
    return Difference.changed(
            events.event(row, Long.MAX_VALUE), events.event(other, Long.MAX_VALUE))
        .fields()
        .isEmpty();
  }

  /** An event that a person changed stays where the new run tells none in its place. */
  private void carry(Decision decision, long record, long seq) {
    int number = nextNumber(record);
    long id =
        decisions.add(
            decision.about(
                new Reference(decision.event().report(), number),
                decision.machine(),
                Decisions.HOLDS),
            seq);
    EventCopy.Rows rows = copy.read(decision.machine());
    Changes.make(rows, values(decision.becomes()));
    rows.event.put("correction", id);
    rows.event.put("record", record);
    rows.event.put("number", number);
    copy.write(rows, seq);
  }

  private int nextNumber(long record) {
    return 1
        + (int) sql.number("SELECT coalesce(max(number), 0) FROM event WHERE record = ?", record);
  }

  /** The run's event whose trigger has words in common with that of an event of a former run. */
  private Optional<Long> counterpart(long machine, long record) {
    return sql.first(
        "SELECT n.id FROM event m JOIN event n ON n.record = ? AND n.correction IS NULL AND"
            + " n.trigger_start < m.trigger_end AND n.trigger_end > m.trigger_start"
            + " WHERE m.id = ? ORDER BY n.type <> m.type, n.number LIMIT 1",
        row -> row.getLong(1),
        record,
        machine);
  }

  private int number(long event) {
    return (int) sql.number("SELECT number FROM event WHERE id = ?", event);
  }
}
