package vigil.incident;

import vigil.plover.EventType;

/** What kind of thing a type of event is, as far as it matters for telling two of them apart. */
enum Sort {
  /** Something done at a place. */
  ACT,
  /** Something that several do together, all of them as actors or some as recipients. */
  MEETING,
  /** Something said; what is said tells one from another. */
  WORD;

  static Sort of(EventType type) {
    return switch (type) {
      case CONSULT, AGREE, COOPERATE -> MEETING;
      case SUPPORT, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN -> WORD;
      case AID, RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> ACT;
    };
  }

  /** That of two tellings; of a meeting and the words for it a meeting. */
  static Sort of(Telling a, Telling b) {
    Sort one = of(a.type());
    Sort other = of(b.type());
    return one.compareTo(other) <= 0 ? one : other;
  }

  String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
