package vigil.record;

import java.util.List;
import java.util.Optional;
import vigil.record.StoreException.Problem;

/**
 * The rules that persons put down in a store; each change is an entry of the log, and what was
 * stays. What a rule means is not known here. A part of a {@link Store}, and open as long as it is.
 */
public final class RuleBook {
  private final Sql sql;
  private final Log log;

  RuleBook(Sql sql, Log log) {
    this.sql = sql;
    this.log = log;
  }

  /** Those that hold, by name. */
  public List<KeptRule> all() {
    return sql.list(
        "SELECT r.name, r.line, r.active, l.who, l.at FROM rule r JOIN log l ON l.seq = r.seq"
            + " WHERE r.until_seq IS NULL ORDER BY r.name",
        row ->
            new KeptRule(
                row.getString(1),
                row.getString(2),
                row.getInt(3) == 1,
                row.getString(4),
                row.getString(5)));
  }

  private Optional<KeptRule> one(String name) {
    return all().stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /**
   * Puts a rule down; one of the same name is replaced. Nothing is written where it stands there
   * so.
   *
   * @param line the rule as a line of the file of rules, which begins with the name
   * @param active whether it is switched on
   */
  public void put(String name, String line, boolean active, String who, String why) {
    sql.writing(
        () -> {
          Optional<KeptRule> former = one(name);
          if (former.filter(f -> f.line().equals(line) && f.active() == active).isPresent()) {
            return false;
          }
          long seq = log.next();
          close(name, seq);
          sql.update(
              "INSERT INTO rule (id, seq, name, line, active) VALUES (?, ?, ?, ?, ?)",
              sql.number("SELECT coalesce(max(id), 0) + 1 FROM rule"),
              seq,
              name,
              line,
              active ? 1 : 0);
          String was = former.map(RuleBook::told).orElse(null);
          String becomes = fields(line, active).add("why", why).text();
          log.append(seq, who, Action.RULE, "rule " + name, was, becomes);
          return true;
        });
  }

  /**
   * Takes a rule out.
   *
   * @throws StoreException if none of the name holds
   */
  public void drop(String name, String who, String why) {
    sql.writing(
        () -> {
          String was =
              one(name)
                  .map(RuleBook::told)
                  .orElseThrow(
                      () ->
                          new StoreException(
                              Problem.UNKNOWN, sql.name() + ": there is no rule '" + name + "'"));
          long seq = log.next();
          close(name, seq);
          String becomes = new Fields().add("why", why).text();
          log.append(seq, who, Action.DROP, "rule " + name, was, becomes);
          return true;
        });
  }

  private void close(String name, long seq) {
    sql.update("UPDATE rule SET until_seq = ? WHERE name = ? AND until_seq IS NULL", seq, name);
  }

  private static String told(KeptRule rule) {
    return fields(rule.line(), rule.active()).text();
  }

  private static Fields fields(String line, boolean active) {
    return new Fields().add("rule", line.replace('\t', ' ').strip()).add("active", active);
  }
}
