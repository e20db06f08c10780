package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;
import vigil.record.StoreException.Problem;

/**
 * Keeps what persons decide about events. A decision holds against later runs of the coder on the
 * same text, whose own answer is kept too; when the text itself changes, it is open again.
 */
final class Corrections {
  private static final Pattern REFERENCE = Pattern.compile("(\\d{1,12})#e(\\d{1,6})");
  private static final double ALIKE = 0.3;
  private static final String HOLDS = "holds";
  private static final String OPEN = "open";

  private final Sql sql;
  private final Log log;
  private final EventCopy copy;

  Corrections(Sql sql, Log log, EventRows events) {
    this.sql = sql;
    this.log = log;
    this.copy = new EventCopy(sql, events);
  }

  /** An event as a user names it. */
  private record Reference(long report, int number) {
    static Reference of(String text) {
      Matcher parts = REFERENCE.matcher(text);
      if (!parts.matches()) {
        throw new StoreException(
            Problem.INVALID, "'" + text + "' is no event's name, such as 12#e3");
      }
      return new Reference(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    public String toString() {
      return report + "#e" + number;
    }
  }

  /** A decision as it lies. */
  private record Decision(
      long id,
      Reference event,
      Action what,
      String state,
      String who,
      String why,
      @Nullable String was,
      @Nullable String becomes,
      long machine,
      String evidence) {
    Decision about(Reference other, long otherMachine, String otherState) {
      return new Decision(
          0, other, what, otherState, who, why, was, becomes, otherMachine, evidence);
    }
  }

  // ---- what a person does

  void reject(String reference, String who, String why) {
    Reference event = Reference.of(reference);
    long row = holding(event);
    Decision former = decision(event, HOLDS).orElse(null);
    long machine = former == null ? row : former.machine;
    String was = summary(machine);
    long seq = log.next();
    closeEvent(row, seq);
    closeAll(event, seq);
    add(
        new Decision(0, event, Action.REJECT, HOLDS, who, why, was, null, machine, evidence(row)),
        seq);
    log.append(seq, who, Action.REJECT, "event " + event, was, new Fields().add("why", why).text());
  }

  void change(String reference, Map<EventField, String> values, String who, String why) {
    Reference event = Reference.of(reference);
    long row = holding(event);
    Decision former = decision(event, HOLDS).orElse(null);
    long machine = former == null ? row : former.machine;
    Map<EventField, String> all = new EnumMap<>(EventField.class);
    all.putAll(values(former == null ? null : former.becomes));
    all.putAll(values);
    long seq = log.next();
    long id = next();
    EventCopy.Rows rows = copy.read(machine);
    Changes.Told told = Changes.make(rows, all);
    closeEvent(row, seq);
    closeAll(event, seq);
    rows.event.put("correction", id);
    copy.write(rows, seq);
    add(
        new Decision(
            0,
            event,
            Action.CHANGE,
            HOLDS,
            who,
            why,
            told.was(),
            told.becomes(),
            machine,
            evidence(row)),
        seq);
    String becomes = told.becomes() + "\n" + new Fields().add("why", why).text();
    log.append(seq, who, Action.CHANGE, "event " + event, told.was(), becomes);
  }

  /** Takes a decision back; of one that is open, what the machine tells is left as it is. */
  void restore(String reference, String who, String why) {
    Reference event = Reference.of(reference);
    Decision decision =
        decision(event, HOLDS)
            .or(() -> decision(event, OPEN))
            .orElseThrow(
                () ->
                    new StoreException(
                        Problem.UNKNOWN,
                        sql.name() + ": nothing was decided about event " + event));
    long seq = log.next();
    if (decision.state.equals(HOLDS)) {
      current(event).ifPresent(row -> closeEvent(row, seq));
      EventCopy.Rows rows = copy.read(decision.machine);
      copy.write(rows, seq);
    }
    closeAll(event, seq);
    String becomes = new Fields().add("why", why).text();
    log.append(seq, who, Action.RESTORE, "event " + event, decision.becomes, becomes);
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
        event.report,
        event.number);
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

  private void closeAll(Reference event, long seq) {
    sql.update(
        "UPDATE correction SET until_seq = ? WHERE report = ? AND number = ? AND until_seq IS NULL",
        seq,
        event.report,
        event.number);
  }

  private long next() {
    return sql.number("SELECT coalesce(max(id), 0) + 1 FROM correction");
  }

  private long add(Decision decision, long seq) {
    long id = next();
    sql.update(
        "INSERT INTO correction (id, seq, report, number, what, state, who, why, was, becomes, machine,"
            + " evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        seq,
        decision.event.report,
        decision.event.number,
        decision.what.label(),
        decision.state,
        decision.who,
        decision.why,
        decision.was,
        decision.becomes,
        decision.machine,
        decision.evidence);
    return id;
  }

  private Optional<Decision> decision(Reference event, String state) {
    return sql.first(
        SELECT + " WHERE report = ? AND number = ? AND state = ? AND until_seq IS NULL",
        Corrections::decision,
        event.report,
        event.number,
        state);
  }

  private List<Decision> decisions(long report) {
    return sql.list(
        SELECT + " WHERE report = ? AND until_seq IS NULL ORDER BY id",
        Corrections::decision,
        report);
  }

  private static final String SELECT =
      "SELECT id, report, number, what, state, who, why, was, becomes, machine, evidence"
          + " FROM correction";

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getLong(1),
        new Reference(row.getLong(2), row.getInt(3)),
        Action.of(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getLong(10),
        row.getString(11));
  }

  // ---- what the machine does afterwards

  /** Opens again what was decided on the former version of an article; each with an entry. */
  void reopen(long former, long later, String who) {
    for (Decision decision : decisions(former)) {
      long seq = log.next();
      closeAll(decision.event, seq);
      int number = alike(decision.evidence, later);
      Reference event = new Reference(later, number);
      add(decision.about(event, decision.machine, OPEN), seq);
      String becomes = new Fields().add("event", event).add("why", "the source has changed").text();
      log.append(seq, who, Action.REOPEN, "event " + decision.event, decision.becomes, becomes);
    }
  }

  /** The number of the event whose clause is most like the words; 0 where none is like them. */
  private int alike(String evidence, long report) {
    Set<String> words = words(evidence);
    int[] best = {0};
    double[] most = {ALIKE};
    sql.each(
        "SELECT number, evidence FROM event WHERE report = ? AND until_seq IS NULL ORDER BY number",
        row -> {
          Set<String> other = words(row.getString(2));
          long both = other.stream().filter(words::contains).count();
          double alike = (double) both / (words.size() + other.size() - both);
          if (alike > most[0]) {
            most[0] = alike;
            best[0] = row.getInt(1);
          }
        },
        report);
    return best[0];
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(NameFolding.key(text).split(" ")));
  }

  /** Lets what was decided hold for what a new run made of the same text, under the run's entry. */
  void hold(long report, long record, long seq) {
    for (Decision decision : decisions(report)) {
      if (decision.state.equals(HOLDS)) {
        hold(decision, record, seq);
      }
    }
  }

  private void hold(Decision decision, long record, long seq) {
    Optional<Long> found = counterpart(decision.machine, record);
    sql.update("UPDATE correction SET until_seq = ? WHERE id = ?", seq, decision.id);
    if (found.isPresent()) {
      int number = number(found.get());
      closeEvent(found.get(), seq);
      long id =
          add(
              decision.about(new Reference(decision.event.report, number), found.get(), HOLDS),
              seq);
      if (decision.what == Action.CHANGE) {
        EventCopy.Rows rows = copy.read(found.get());
        Changes.make(rows, values(decision.becomes));
        rows.event.put("correction", id);
        copy.write(rows, seq);
      }
    } else if (decision.what == Action.CHANGE) {
      carry(decision, record, seq);
    } else {
      add(decision.about(new Reference(decision.event.report, 0), decision.machine, HOLDS), seq);
    }
  }

  /** An event that a person changed stays where the new run tells none in its place. */
  private void carry(Decision decision, long record, long seq) {
    int number =
        1 + (int) sql.number("SELECT coalesce(max(number), 0) FROM event WHERE record = ?", record);
    long id =
        add(
            decision.about(new Reference(decision.event.report, number), decision.machine, HOLDS),
            seq);
    EventCopy.Rows rows = copy.read(decision.machine);
    Changes.make(rows, values(decision.becomes));
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

  // ---- what was decided

  List<Correction> all(@Nullable Long report, boolean openOnly, long asOf) {
    Question question = new Question();
    question.add(
        "SELECT c.report, c.number, c.what, c.state, c.who, c.why, l.at, c.was, c.becomes, c.evidence"
            + " FROM correction c JOIN log l ON l.seq = c.seq WHERE 1 = 1");
    question.holds("c", asOf);
    if (report != null) {
      question.add(" AND c.report = ?", report);
    }
    question.add(openOnly ? " AND c.state = 'open'" : "").add(" ORDER BY c.id");
    return sql.list(question.text(), Corrections::told, question.values());
  }

  private static Correction told(ResultSet row) throws SQLException {
    return new Correction(
        new Reference(row.getLong(1), row.getInt(2)).toString(),
        Action.of(row.getString(3)),
        row.getString(4).equals(OPEN),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }
}
