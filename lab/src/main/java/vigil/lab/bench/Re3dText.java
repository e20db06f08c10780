package vigil.lab.bench;

import java.util.List;
import vigil.annotate.NameKind;
import vigil.document.Document;
import vigil.document.Span;
import vigil.mention.Entity;

/** A text with the persons, organisations and places that it mentions, and how they are related. */
record Re3dText(String id, Document document, List<Entity> entities, List<Link> links) {
  Re3dText {
    entities = List.copyOf(entities);
    links = List.copyOf(links);
  }

  /** How two mentions are related. */
  record Link(Kind kind, Span from, Span to) {
    /** The same the other way round. */
    Link turned() {
      return new Link(kind, to, from);
    }

    boolean matches(Link other) {
      return kind == other.kind && from.overlaps(other.from) && to.overlaps(other.to);
    }
  }

  /** The kinds of relation that a record can tell; the data has others, which are left out. */
  enum Kind {
    ALLIES_OF("AlliesOf", true),
    BELONGS_TO("BelongsTo", false),
    CO_LOCATED("CoLocated", false),
    COMM_WITH("CommWith", true),
    FIGHTING_AGAINST("FightingAgainst", true),
    IN_CHARGE_OF("InChargeOf", false),
    IS_SYNONYM_OF("IsSynonymOf", true);

    private final String label;
    private final boolean mutual;

    Kind(String label, boolean mutual) {
      this.label = label;
      this.mutual = mutual;
    }

    String label() {
      return label;
    }

    /** Whether it holds both ways. */
    boolean mutual() {
      return mutual;
    }
  }

  /** As the data calls it. */
  static String label(NameKind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case ORGANISATION -> "Organisation";
      case LOCATION -> "Location";
    };
  }
}
