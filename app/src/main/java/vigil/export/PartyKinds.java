package vigil.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.actors.KnownActors;
import vigil.record.EventLine;

/** What the parties of events are: persons, groups, things. Loads the known actors when asked. */
final class PartyKinds {
  private @Nullable KnownActors known;

  /** What a party is. */
  enum Kind {
    PERSON,
    GROUP,
    ORGANISATION,
    STATE,
    /** Somebody of whom it is not known. */
    SOMEBODY,
    /** No actor by what is known, such as a building. */
    THING
  }

  Kind of(EventLine.Party party) {
    Identity identity = party.id() == null ? null : known().identity(party.id());
    if (identity != null) {
      return switch (identity.kind()) {
        case PERSON -> Kind.PERSON;
        case GROUP -> Kind.GROUP;
        case ORGANISATION -> Kind.ORGANISATION;
        case STATE -> party.sectors().isEmpty() ? Kind.STATE : Kind.SOMEBODY;
      };
    }
    return party.id() == null && party.sectors().isEmpty() ? Kind.THING : Kind.SOMEBODY;
  }

  private KnownActors known() {
    if (known == null) {
      known = KnownActors.shipped();
    }
    return known;
  }

  /** All parties that are somebody. */
  List<EventLine.Party> somebodies(EventLine event) {
    List<EventLine.Party> all = new ArrayList<>(event.actors());
    all.addAll(event.recipients());
    return all.stream().filter(party -> of(party) != Kind.THING).distinct().toList();
  }
}
