package vigil.record;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.record.Decisions.Reference;
import vigil.record.Links.Link;
import vigil.record.StoreException.Problem;

/**
 * Keeps what persons decide about which happening an event belongs to. It holds against the
 * machine; when the report's text changes, it is open again.
 */
final class IncidentDecisions {
  private static final Pattern NUMBER = Pattern.compile("i?(\\d{1,12})");

  private final Sql sql;
  private final HeldEvents events;
  private final Log log;
  private final Incidents incidents;
  private final Members members;
  private final Links links;

  IncidentDecisions(Sql sql, Log log, Incidents incidents) {
    this.sql = sql;
    this.events = new HeldEvents(sql);
    this.log = log;
    this.incidents = incidents;
    this.members = new Members(sql);
    this.links = new Links(sql);
  }

  /** Lets an event belong to an incident, named by its number or by one of its events. */
  void join(String reference, String other, String who, String why) {
    Reference event = Reference.of(reference);
    long row = events.row(event);
    long former = incident(row);
    long incident = named(other);
    if (incident == former) {
      throw new StoreException(
          Problem.INVALID, "event " + event + " is of incident i" + incident + " already");
    }
    decide(Action.JOIN, event, row, former, incident, who, why);
  }

  /** Takes events out of the incidents that they are of; together they are a new one. */
  void split(List<String> references, String who, String why) {
    long incident = members.next();
    for (String reference : references) {
      Reference event = Reference.of(reference);
      long row = events.row(event);
      decide(Action.SPLIT, event, row, incident(row), incident, who, why);
    }
  }

  private void decide(
      Action what, Reference event, long row, long former, long incident, String who, String why) {
    long seq = log.next();
    members.close(row, seq);
    links.close(event, seq);
    Link link =
        new Link(0, event, row, what, incident, former, Decisions.HOLDS, who, why, evidence(row));
    members.add(incident, row, null, why, links.add(link, seq), seq);
    log.append(seq, who, what, "event " + event, was(former), becomes(incident, why));
  }

  private static String was(long incident) {
    return new Fields().add("incident", incident).text();
  }

  private static String becomes(long incident, String why) {
    return new Fields().add("incident", incident).add("why", why).text();
  }

  /** Takes back what was decided, if anything was; the machine joins the event anew. */
  boolean restore(String reference, String who, String why) {
    Reference event = Reference.of(reference);
    Optional<Link> link = links.of(event);
    if (link.isEmpty()) {
      return false;
    }
    long seq = log.next();
    links.close(event, seq);
    Optional<Long> row = events.find(event);
    row.ifPresent(id -> incidents.again(id, seq));
    String becomes = new Fields().add("why", why).text();
    log.append(seq, who, Action.RESTORE, "event " + event, was(link.get().incident()), becomes);
    return true;
  }

  /** Opens again what was decided on the former version of an article; each with an entry. */
  void reopen(long former, long later, String who) {
    for (Link link : links.of(former)) {
      long seq = log.next();
      links.close(link.event(), seq);
      int number = new Likeness(sql).number(link.evidence(), later);
      Reference event = new Reference(later, number);
      links.add(link.about(event, link.row(), Decisions.OPEN), seq);
      String becomes = new Fields().add("event", event).add("why", "the source has changed").text();
      log.append(seq, who, Action.REOPEN, "event " + link.event(), was(link.incident()), becomes);
    }
  }

  /** The incident that a user names. */
  long named(String name) {
    Matcher number = NUMBER.matcher(name);
    if (!number.matches()) {
      return incident(events.row(Reference.of(name)));
    }
    long incident = Long.parseLong(number.group(1));
    if (!members.has(incident)) {
      throw new StoreException(Problem.UNKNOWN, sql.name() + ": has no incident i" + incident);
    }
    return incident;
  }

  private long incident(long row) {
    return members.incident(row).orElseThrow();
  }

  private String evidence(long event) {
    return sql.first("SELECT evidence FROM event WHERE id = ?", row -> row.getString(1), event)
        .orElse("");
  }
}
