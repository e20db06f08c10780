package vigil.lab.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.event.Event;
import vigil.event.ReportRecord;
import vigil.event.Tie;
import vigil.lab.bench.Re3dText.Kind;
import vigil.lab.bench.Re3dText.Link;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.plover.EventType;
import vigil.plover.Status;

/**
 * What a record tells of how mentions are related, in re3d's terms: ties, who fights and who meets
 * whom, and where those of an event are.
 */
final class RecordLinks {
  private final ReportRecord record;
  private final List<Link> links = new ArrayList<>();

  private RecordLinks(ReportRecord record) {
    this.record = record;
  }

  static List<Link> of(ReportRecord record) {
    RecordLinks all = new RecordLinks(record);
    record.ties().forEach(all::tie);
    record.events().forEach(all::event);
    return all.links.stream().distinct().toList();
  }

  private void tie(Tie tie) {
    Kind kind =
        switch (tie.relation()) {
          case LEADS -> Kind.IN_CHARGE_OF;
          case MEMBER_OF, DEPUTY_OF, HOLDS_OFFICE, PART_OF -> Kind.BELONGS_TO;
          case BACKS, ALLIED_WITH -> Kind.ALLIES_OF;
          case BASED_IN -> Kind.CO_LOCATED;
          case OPPOSES -> Kind.FIGHTING_AGAINST;
        };
    Span from = named(tie.from().name(), tie.evidence().span());
    Span to = named(tie.to().name(), tie.evidence().span());
    if (from != null && to != null) {
      links.add(new Link(kind, from, to));
    }
  }

  /** Where the evidence has the party's name or, failing that, the name's last word. */
  private @Nullable Span named(String name, Span evidence) {
    String text = record.document().text().substring(0, evidence.end());
    String last = name.substring(name.lastIndexOf(' ') + 1);
    for (String words : List.of(name, last)) {
      int at = text.indexOf(words, evidence.start());
      if (at >= 0) {
        return new Span(at, at + words.length());
      }
    }
    return null;
  }

  private void event(Event event) {
    if (event.status() == Status.NEGATED) {
      return;
    }
    for (Actor actor : event.actors()) {
      for (Actor recipient : event.recipients()) {
        parties(event.type(), actor.span(), recipient.span());
      }
      place(event.place(), actor.span());
    }
    event.recipients().forEach(r -> place(event.place(), r.span()));
  }

  private void parties(EventType type, Span actor, Span recipient) {
    switch (type) {
      case ASSAULT -> links.add(new Link(Kind.FIGHTING_AGAINST, actor, recipient));
      case CONSULT, COOPERATE, AGREE -> links.add(new Link(Kind.COMM_WITH, actor, recipient));
      case AID, SUPPORT -> links.add(new Link(Kind.ALLIES_OF, actor, recipient));
      default -> {
        // the others have no counterpart
      }
    }
  }

  private void place(@Nullable Place place, Span party) {
    if (place != null && place.span() != null && !place.span().overlaps(party)) {
      links.add(new Link(Kind.CO_LOCATED, party, place.span()));
    }
  }
}
