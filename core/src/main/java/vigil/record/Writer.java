package vigil.record;

import java.util.List;
import vigil.record.StoreException.Problem;

/** Wires what writes into a store; within transactions that the store opens. */
final class Writer {
  private final Sql sql;
  private final Log log;
  private final EventRows events;
  private final Incidents incidents;
  private final Corrections corrections;
  private final IncidentDecisions links;

  Writer(Sql sql, Log log, Terms terms) {
    this.sql = sql;
    this.log = log;
    this.events = new EventRows(sql, terms);
    this.incidents = new Incidents(sql, terms);
    this.corrections = new Corrections(sql, log, events, incidents);
    this.links = new IncidentDecisions(sql, log, incidents);
  }

  Corrections corrections() {
    return corrections;
  }

  IncidentDecisions links() {
    return links;
  }

  Incidents incidents() {
    return incidents;
  }

  /** Joins all events anew, under one entry. */
  void rejoin(String who) {
    long seq = log.next();
    long many = incidents.rejoin(seq);
    String becomes = new Fields().add("events", many).text();
    log.append(seq, who, Action.REJOIN, "incidents", null, becomes);
  }

  /** Takes back whatever was decided about an event. */
  void restore(String event, String who, String why) {
    boolean told = corrections.restore(event, who, why);
    boolean joined = links.restore(event, who, why);
    if (!told && !joined) {
      throw new StoreException(
          Problem.UNKNOWN, sql.name() + ": nothing was decided about event " + event);
    }
  }

  /** Whether the item is kept already. */
  boolean knows(Original original) {
    Versions versions = new Versions(sql);
    return versions.here(original).filter(h -> versions.left(original, h) == null).isPresent();
  }

  /** Keeps arrivals, each with an entry of the log. */
  List<Kept> keep(List<Arrival> arrivals, String who) {
    Present present = Present.of(sql, arrivals);
    Keeping keeping = new Keeping(sql, log, events, incidents, corrections, links, present, who);
    return arrivals.stream().map(keeping::keep).toList();
  }
}
