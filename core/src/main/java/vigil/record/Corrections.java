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
  private final Log log;
  private final EventCopy copy;
  private final Incidents incidents;
  private final Decisions decisions;

  Corrections(Sql sql, Log log, EventRows events, Incidents incidents) {
    this.sql = sql;
    this.incidents = incidents;
    this.log = log;
    this.copy = new EventCopy(sql, events);
    this.decisions = new Decisions(sql);
  }

  // ---- what a person does

  void reject(String reference, String who, String why) {
    Reference event = Reference.of(reference);
    long row = holding(event);
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

  void change(String reference, Map<EventField, String> values, String who, String why) {
    Reference event = Reference.of(reference);
    long row = holding(event);
    Decision former = decisions.decision(event, Decisions.HOLDS).orElse(null);
    long machine = former == null ? row : former.machine();
    Map<EventField, String> all = new EnumMap<>(EventField.class);
    all.putAll(values(former == null ? null : former.becomes()));
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

  private void restore(Reference event, Decision decision, String who, String why) {
    long seq = log.next();
    if (decision.state().equals(Decisions.HOLDS)) {
      current(event).ifPresent(row -> closeEvent(row, seq));
      EventCopy.Rows rows = copy.read(decision.machine());
      copy.write(rows, seq);
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

  private long holding(Reference event) {
    return current(event)
        .orElseThrow(
            () ->
                new StoreException(
                    Problem.UNKNOWN, sql.name() + ": no event " + event + " holds now"));
  }

  private Optional<Long> current(Reference event) {
    return sql.first(
        "SELECT id FROM event WHERE report = ? AND number = ? AND until_seq IS NULL",
        row -> row.getLong(1),
        event.report(),
        event.number());
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
    if (found.isPresent()) {
      int number = number(found.get());
      closeEvent(found.get(), seq);
      long id =
          decisions.add(
              decision.about(
                  new Reference(decision.event().report(), number), found.get(), Decisions.HOLDS),
              seq);
      if (decision.what() == Action.CHANGE) {
        EventCopy.Rows rows = copy.read(found.get());
        Changes.make(rows, values(decision.becomes()));
        rows.event.put("correction", id);
        copy.write(rows, seq);
      }
    } else if (decision.what() == Action.CHANGE) {
      carry(decision, record, seq);
    } else {
      decisions.add(
          decision.about(
              new Reference(decision.event().report(), 0), decision.machine(), Decisions.HOLDS),
          seq);
    }
  }

  /** An event that a person changed stays where the new run tells none in its place. */
  private void carry(Decision decision, long record, long seq) {
    int number =
        1 + (int) sql.number("SELECT coalesce(max(number), 0) FROM event WHERE record = ?", record);
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
