package vigil.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vigil.record.EventLine;
import vigil.record.WholeEvent;

/**
 * What columns of others have no place for, as text: who says so, how sure, out of which report.
 */
final class Footnote {
  private Footnote() {}

  /** The words that show the event, and all that is said of it, for people. */
  static String notes(WholeEvent whole) {
    EventLine event = whole.line();
    List<String> parts = new ArrayList<>();
    parts.add(Quotes.quoted(event.evidence()));
    parts.add("so says " + EventListing.speakers(event.speakers()));
    parts.add(event.status() + ", " + event.certainty());
    if (!whole.counts().isEmpty()) {
      parts.add("counts: " + counts(whole));
    }
    parts.add(When.of(event).remark());
    parts.add(event.changed() ? "changed by a person" : "");
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
  }

  /** All numbers, with what each counts. */
  static String counts(WholeEvent whole) {
    return whole.counts().stream().map(Footnote::count).collect(Collectors.joining(", "));
  }

  /** A number with what it counts. */
  static String count(WholeEvent.Counted counted) {
    return EventListing.number(counted.count())
        + " "
        + counted.count().kind()
        + (counted.cumulative() ? " in total " : " ")
        + Quotes.quoted(counted.count().text());
  }

  /** Somebody in the chain of speakers, with what he does. */
  static String speaker(EventLine.Speaker speaker) {
    String name = speaker.name() != null ? speaker.name() : speaker.text();
    return (name == null ? speaker.kind() : Quotes.plain(name)) + " " + speaker.stance();
  }

  /** Whose row it is, of which report, and whether that is a copy, for machines. */
  static String source(WholeEvent whole, String version) {
    List<String> parts = new ArrayList<>();
    parts.add("vigil=" + version);
    parts.add("report=" + whole.report().number());
    parts.add("origin=" + whole.report().origin());
    if (whole.report().isCopy()) {
      parts.add("copy");
    }
    if (whole.line().incident() != null) {
      parts.add("incident=" + incident(whole.line()));
    }
    parts.add("status=" + whole.line().status());
    parts.add("confidence=" + String.format(Locale.ROOT, "%.3f", whole.line().confidence()));
    return String.join("; ", parts);
  }

  /** The happening as a user names it; empty where there is none. */
  static String incident(EventLine event) {
    return event.incident() == null ? "" : "i" + event.incident();
  }

  /** Names one after the other. */
  static String names(List<EventLine.Party> parties, String between) {
    return parties.stream().map(EventLine.Party::name).collect(Collectors.joining(between));
  }
}
